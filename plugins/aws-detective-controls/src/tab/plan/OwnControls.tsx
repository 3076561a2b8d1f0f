import { total, unassessed } from '../../components/counts';
import { ControlListProps } from './ControlList';
import { ControlPanel } from './ControlPanel';
import { FoldedControls } from './FoldedControls';
import { groupOf, worstFirst } from './planModel';
import { SectionHeading } from './SectionHeading';
import { usePanels } from './usePanels';
import { useText } from '../../hooks/useText';

/** So many that could not be assessed stand open; all of them say their cause in their line. */
const UNASSESSED_OPEN = 3;

/** Controls on the entity's own subjects: what needs attention open, what passes folded. */
export function OwnControls(props: ControlListProps) {
  const { entityRef, items, results, linked, attention } = props;
  const t = useText();
  const own = items.filter(item => total(item.own) > 0);
  const attentive = own
    .filter(item => groupOf(item.own) === 'attention')
    .sort(worstFirst('own'));
  const openAtFirst = [
    ...attentive.filter(item => item.own.fail > 0).slice(0, 1),
    ...attentive
      .filter(item => unassessed(item.own) > 0)
      .slice(0, UNASSESSED_OPEN),
  ].map(({ control }) => control.id);
  const panels = usePanels(id =>
    linked ? id === linked : openAtFirst.includes(id),
  );
  if (own.length === 0) {
    return null;
  }
  return (
    <>
      <SectionHeading>{t('plan.own')}</SectionHeading>
      {attentive.map(({ control, own: counts }) => (
        <ControlPanel
          key={control.id}
          entityRef={entityRef}
          benchmark={props.benchmark}
          control={control}
          counts={counts}
          scope="own"
          results={(results.get(control.id) ?? []).filter(
            result => !result.inherited,
          )}
          loading={attention.loading}
          open={panels.isOpen(control.id)}
          onToggle={() => panels.toggle(control.id)}
          linked={control.id === linked}
          work={props.work}
        />
      ))}
      <FoldedControls {...props} items={own} scope="own" />
    </>
  );
}
