import Button from '@material-ui/core/Button';
import { unassessed } from '../../components/counts';
import { Notice } from '../../components/Notice';
import { useText } from '../../hooks/useText';
import { ControlListProps } from './ControlList';
import { CLEARED_FILTERS } from './PlanFilterBar';
import { allCounts, groupOf, PlanControl } from './planModel';

/** Props of {@link HiddenNotices}. */
export type HiddenNoticesProps = ControlListProps & {
  /** Controls of the chosen step. */
  inStep: PlanControl[];
  /** Those of them that the filters let through. */
  visible: PlanControl[];
};

/** Says what is not to be seen, and should not be missed: what a link names, and what is not assessed. */
export function HiddenNotices(props: HiddenNoticesProps) {
  const { items, inStep, visible, linked, onChange } = props;
  const t = useText();
  const link = items.find(({ control }) => control.id === linked);
  const says = link && groupOf(allCounts(link)) !== 'none';
  const hidden = inStep.filter(
    item => unassessed(allCounts(item)) > 0 && !visible.includes(item),
  ).length;
  return (
    <>
      {linked && !says && (
        <Notice tone="waived">
          {t('plan.deepLinkMissing', { id: linked })}
        </Notice>
      )}
      {says && !visible.includes(link) && (
        <Notice tone="waived">
          {t('plan.linkHidden', { id: linked })}{' '}
          <Button
            size="small"
            color="inherit"
            onClick={() =>
              onChange({ ...CLEARED_FILTERS, step: undefined, control: linked })
            }
          >
            {t('plan.showHidden')}
          </Button>
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
    </>
  );
}
