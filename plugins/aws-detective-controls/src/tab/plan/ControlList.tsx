import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ControlResult,
  EntityPosture,
  findStep,
} from 'backstage-plugin-aws-detective-controls-common';
import { unassessed } from '../../components/counts';
import { LoadMore } from '../../components/LoadMore';
import { Notice } from '../../components/Notice';
import { PagedList } from '../../hooks/usePagedList';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { AccountControls } from './AccountControls';
import { CLEARED_FILTERS } from './PlanFilterBar';
import {
  allCounts,
  groupOf,
  matchesFilters,
  PlanControl,
  PlanFilters,
} from './planModel';
import { OwnControls } from './OwnControls';
import { StepReadings } from './StepReadings';

/** Props of {@link ControlList}. */
export interface ControlListProps {
  entityRef: string;
  posture: EntityPosture;
  items: PlanControl[];
  /** Rows that fail, are unknown or stale. */
  attention: PagedList<ControlResult>;
  /** The same rows by control. */
  results: Map<string, ControlResult[]>;
  filters: PlanFilters;
  /** The control that a link leads to; empty for none. */
  linked: string;
  onChange(values: Record<string, string | undefined>): void;
}

/** The controls of the chosen step: own ones first, then those of the accounts. */
export function ControlList(props: ControlListProps) {
  const { items, results, filters, linked, attention, onChange } = props;
  const t = useText();
  const localized = useLocalizedText();
  const found = findStep(filters.step);
  const inStep = items.filter(
    ({ control }) => !found || control.step === found.step.id,
  );
  const visible = inStep.filter(item =>
    matchesFilters(item, results.get(item.control.id) ?? [], filters),
  );
  const hidden = inStep.filter(
    item => unassessed(allCounts(item)) > 0 && !visible.includes(item),
  ).length;
  const link = items.find(({ control }) => control.id === linked);
  const lost = linked && (!link || groupOf(allCounts(link)) === 'none');
  return (
    <>
      <Typography variant="h6" component="h3" gutterBottom>
        {found ? localized(found.step.title) : t('plan.allSteps')}
      </Typography>
      {found && <StepReadings step={found.step} />}
      {lost && (
        <Notice tone="waived">
          {t('plan.deepLinkMissing', { id: linked })}
        </Notice>
      )}
      {hidden > 0 && (
        <Notice tone="unknown">
          {t('filter.hidesUnassessed', { count: hidden })}{' '}
          <Button
            size="small"
            color="inherit"
            onClick={() => onChange(CLEARED_FILTERS)}
          >
            {t('filter.clear')}
          </Button>
        </Notice>
      )}
      {found && inStep.length === 0 && (
        <Typography>{t('plan.noControlText')}</Typography>
      )}
      {inStep.length > 0 && visible.length === 0 && (
        <Typography>{t('plan.noMatch')}</Typography>
      )}
      <OwnControls {...props} items={visible} />
      <AccountControls {...props} items={visible} />
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
