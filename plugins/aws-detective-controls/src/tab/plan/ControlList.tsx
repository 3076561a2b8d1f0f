import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  Benchmark,
  ControlResult,
  EntityPosture,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts } from '../../components/counts';
import { LoadMore } from '../../components/LoadMore';
import { Notice } from '../../components/Notice';
import { StatusBar } from '../../components/StatusBar';
import { PagedList } from '../../hooks/usePagedList';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { AccountControls } from './AccountControls';
import { PlacedStep } from './benchmarkModel';
import { ToDoFirst } from './ToDoFirst';
import { HiddenNotices } from './HiddenNotices';
import { LeftoverWork } from './LeftoverWork';
import { OwnControls } from './OwnControls';
import {
  allCounts,
  isFiltered,
  matchesFilters,
  PlanControl,
  PlanFilters,
} from './planModel';
import { StepReadings } from './StepReadings';
import { useArrival } from './useArrival';
import { EntityWork } from './useEntityWork';

/** Props of {@link ControlList}. */
export interface ControlListProps {
  entityRef: string;
  posture: EntityPosture;
  /** The edition by which the plan is read; absent where none is offered. */
  benchmark?: Benchmark;
  /** The chosen step; absent for all. */
  placed?: PlacedStep;
  items: PlanControl[];
  /** Rows that fail, waived or not, are unknown or stale. */
  attention: PagedList<ControlResult>;
  /** The same rows by control. */
  results: Map<string, ControlResult[]>;
  filters: PlanFilters;
  /** Waivers of the entity, and work on its gaps. */
  work: EntityWork;
  /** The control that a link leads to; empty for none. */
  linked: string;
  onChange(values: Record<string, string | undefined>): void;
}

/** The controls of the chosen step: own ones first, then those of the accounts. */
export function ControlList(props: ControlListProps) {
  const { items, results, filters, placed, attention } = props;
  const t = useText();
  const localized = useLocalizedText();
  const arrival = useArrival();
  const inStep = placed
    ? items.filter(({ control }) => placed.step.controls.includes(control.id))
    : items;
  const visible = inStep.filter(item =>
    matchesFilters(item, results.get(item.control.id) ?? [], filters),
  );
  return (
    <>
      <Typography variant="h6" component="h3" gutterBottom>
        {placed
          ? `${placed.number} ${localized(placed.step.title)}`
          : t('plan.allSteps')}
      </Typography>
      {placed && inStep.length > 0 && (
        <Box mb={1}>
          <StatusBar counts={addCounts(...inStep.map(allCounts))} />
        </Box>
      )}
      {placed && <StepReadings placed={placed} />}
      {!placed && !isFiltered(filters) && <ToDoFirst items={items} />}
      <HiddenNotices {...props} inStep={inStep} visible={visible} />
      {placed && inStep.length === 0 && (
        <Typography>{t('plan.noControlText')}</Typography>
      )}
      {inStep.length > 0 && visible.length === 0 && (
        <Typography>{t('plan.noMatch')}</Typography>
      )}
      {props.work.error && !isNotAllowed(props.work.error) && (
        <Notice tone="unknown">
          {t('plan.workFailed')}{' '}
          <span lang="en">{props.work.error.message}</span>{' '}
          <Button size="small" color="inherit" onClick={props.work.reload}>
            {t('state.retry')}
          </Button>
        </Notice>
      )}
      {!placed && !isFiltered(filters) && (
        <LeftoverWork items={items} work={props.work} />
      )}
      <OwnControls {...props} key={`own ${arrival}`} items={visible} />
      <AccountControls {...props} key={`accounts ${arrival}`} items={visible} />
      {(attention.error || (attention.more && !attention.loading)) && (
        <>
          {attention.more && (
            <Notice tone="unknown">
              {t('plan.partial', { rows: String(attention.items.length) })}
            </Notice>
          )}
          <LoadMore list={attention} />
        </>
      )}
    </>
  );
}
