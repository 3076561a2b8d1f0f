import { total, unassessed } from '../../components/counts';
import { ControlListProps } from './ControlList';
import { ControlPanel } from './ControlPanel';
import { FoldedControls } from './FoldedControls';
import { groupOf, worstFirst } from './planModel';
import { SectionHeading } from './SectionHeading';
import { usePanels } from './usePanels';
import { useText } from '../../hooks/useText';

/** Controls on the entity's own subjects: what needs attention open, what passes folded. */
export function OwnControls(props: ControlListProps) {
  const { entityRef, items, results, linked, attention } = props;
  const t = useText();
  const own = items.filter(item => total(item.own) > 0);
  const attentive = own
    .filter(item => groupOf(item.own) === 'attention')
    .sort(worstFirst('own'));
  const firstGap = attentive.find(item => item.own.fail > 0)?.control.id;
  const panels = usePanels(id => {
    if (linked) {
      return id === linked;
    }
    const item = attentive.find(({ control }) => control.id === id);
    return id === firstGap || (item ? unassessed(item.own) > 0 : false);
  });
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
        />
      ))}
      <FoldedControls {...props} items={own} scope="own" />
    </>
  );
}
