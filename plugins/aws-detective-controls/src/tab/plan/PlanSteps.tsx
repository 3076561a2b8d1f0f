import Paper from '@material-ui/core/Paper';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  IMPROVEMENT_PLAN,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, countWords, NO_COUNTS } from '../../components/counts';
import { FilterSelect } from '../../components/FilterSelect';
import { StatusBar } from '../../components/StatusBar';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { allCounts, PlanControl } from './planModel';
import { StepButton } from './StepButton';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(1.5, 0) },
  practice: {
    borderTop: `1px solid ${theme.palette.divider}`,
    marginTop: theme.spacing(1),
    paddingTop: theme.spacing(1),
  },
  head: { padding: theme.spacing(0, 2, 1) },
  title: {
    fontSize: '0.9375rem',
    fontWeight: 600,
    margin: theme.spacing(0, 0, 0.75),
  },
  steps: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** Props of {@link PlanSteps}. */
export interface PlanStepsProps {
  items: PlanControl[];
  /** The chosen step; empty for all. */
  step: string;
  onSelect(step: string | undefined): void;
}

function sumOf(items: PlanControl[]): StatusCounts {
  return addCounts(NO_COUNTS, ...items.map(allCounts));
}

/** The SEC 4 improvement plan in its order, each step with what is known of it. */
export function PlanSteps({ items, step, onSelect }: PlanStepsProps) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const ofStep = (id: string) =>
    items.filter(({ control }) => control.step === id);

  if (narrow) {
    return (
      <nav aria-label={t('plan.steps')}>
        <FilterSelect
          label={t('plan.step')}
          value={step}
          onChange={onSelect}
          options={IMPROVEMENT_PLAN.bestPractices.flatMap((practice, index) =>
            practice.steps.map((of, number) => ({
              value: of.id,
              label: `${index + 1}.${number + 1} ${localized(of.title)} (${
                ofStep(of.id).length > 0
                  ? countWords(sumOf(ofStep(of.id)), t)
                  : t('plan.noControl')
              })`,
            })),
          )}
        />
      </nav>
    );
  }
  return (
    <Paper
      component="nav"
      aria-label={t('plan.steps')}
      className={classes.paper}
    >
      <StepButton
        title={t('plan.allSteps')}
        counts={sumOf(items)}
        selected={!step}
        onSelect={() => onSelect(undefined)}
      />
      {IMPROVEMENT_PLAN.bestPractices.map((practice, index) => (
        <div key={practice.id} className={classes.practice}>
          <div className={classes.head}>
            <h3 className={classes.title}>
              {index + 1} · {localized(practice.title)}
            </h3>
            <StatusBar
              counts={sumOf(
                items.filter(
                  ({ control }) => control.bestPractice === practice.id,
                ),
              )}
            />
          </div>
          <ul className={classes.steps}>
            {practice.steps.map(of => (
              <li key={of.id}>
                <StepButton
                  title={localized(of.title)}
                  counts={
                    ofStep(of.id).length > 0 ? sumOf(ofStep(of.id)) : undefined
                  }
                  selected={step === of.id}
                  onSelect={() => onSelect(of.id)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Paper>
  );
}
