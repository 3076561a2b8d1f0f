import { Disclosure } from '../../components/Disclosure';
import { Muted } from '../../components/Muted';
import { StatusChip } from '../../components/StatusChip';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { ControlListProps } from './ControlList';
import { ControlPanel } from './ControlPanel';
import { groupOf, PlanControl, Scope } from './planModel';
import { usePanels } from './usePanels';

/** Props of {@link FoldedControls}. */
export type FoldedControlsProps = ControlListProps & { scope: Scope };

/** Controls that pass, and controls that do not apply, each folded into one line. */
export function FoldedControls(props: FoldedControlsProps) {
  const { entityRef, items, linked, scope, filters } = props;
  const t = useText();
  const localized = useLocalizedText();
  const of = (group: string): PlanControl[] =>
    items.filter(item => groupOf(item[scope]) === group);
  const panels = usePanels(
    key =>
      key === linked ||
      key === filters.status ||
      of(key).some(({ control }) => control.id === linked),
  );
  return (
    <>
      {(['pass', 'not-applicable'] as const).map(group => {
        const members = of(group);
        if (members.length === 0) {
          return null;
        }
        const label =
          group === 'pass'
            ? t('plan.passing', { count: members.length })
            : t('plan.notApplicable', { count: members.length });
        return (
          <Disclosure
            key={group}
            level={5}
            open={panels.isOpen(group)}
            onToggle={() => panels.toggle(group)}
            summary={
              <>
                <StatusChip status={group} label={label} />
                <Muted>
                  {members
                    .slice(0, 4)
                    .map(({ control }) => localized(control.title))
                    .join(', ')}
                  {members.length > 4 && ' …'}
                </Muted>
              </>
            }
          >
            {members.map(({ control, [scope]: counts }) => (
              <ControlPanel
                key={control.id}
                entityRef={entityRef}
                control={control}
                counts={counts}
                scope={scope}
                results={[]}
                loading={false}
                open={panels.isOpen(control.id)}
                onToggle={() => panels.toggle(control.id)}
                linked={control.id === linked}
              />
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}
