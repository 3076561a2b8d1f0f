import { useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Benchmark,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, countWords } from '../../components/counts';
import { FilterSelect } from '../../components/FilterSelect';
import { StatusBar } from '../../components/StatusBar';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { controlsOf, placedSteps } from './benchmarkModel';
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
  benchmark?: Benchmark;
  items: PlanControl[];
  /** The chosen step; empty for all. */
  step: string;
  onSelect(step: string | undefined): void;
}

/** The steps of SEC 4 in the order of an edition, each with how much of it passes. */
export function PlanSteps(props: PlanStepsProps) {
  const { benchmark, items, step, onSelect } = props;
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const counts = useMemo(
    () => new Map(items.map(item => [item.control.id, allCounts(item)])),
    [items],
  );
  const sumOf = (ids: Iterable<string>): StatusCounts =>
    addCounts(...[...ids].flatMap(id => counts.get(id) ?? []));
  const steps = placedSteps(benchmark);

  if (narrow) {
    return (
      <nav aria-label={t('plan.steps')}>
        <FilterSelect
          label={t('plan.step')}
          value={step}
          onChange={onSelect}
          options={steps.map(({ step: of, number }) => ({
            value: of.id,
            label: `${number} ${localized(of.title)} (${
              of.controls.length > 0
                ? countWords(sumOf(of.controls), t)
                : t('plan.noControl')
            })`,
          }))}
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
        counts={sumOf(counts.keys())}
        selected={!step}
        onSelect={() => onSelect(undefined)}
      />
      {benchmark?.bestPractices.map((practice, index) => (
        <div key={practice.id} className={classes.practice}>
          <div className={classes.head}>
            <h3 className={classes.title}>
              {index + 1} · {localized(practice.title)}
            </h3>
            <StatusBar counts={sumOf(controlsOf(practice))} />
          </div>
          <ul className={classes.steps}>
            {steps
              .filter(placed => placed.practice === practice)
              .map(({ step: of, number }) => (
                <li key={of.id}>
                  <StepButton
                    number={number}
                    title={localized(of.title)}
                    counts={
                      of.controls.length > 0 ? sumOf(of.controls) : undefined
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
