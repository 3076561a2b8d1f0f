import { Disclosure } from '../../components/Disclosure';
import { Muted } from '../../components/Muted';
import { StatusChip } from '../../components/StatusChip';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { ControlListProps } from './ControlList';
import { ControlPanel } from './ControlPanel';
import { foldGroups } from './foldGroups';
import { groupOf, PlanControl, Scope } from './planModel';
import { usePanels } from './usePanels';

/** How many titles a line names. */
const NAMED = 4;

/** Props of {@link FoldedControls}. */
export type FoldedControlsProps = ControlListProps & { scope: Scope };

/**
 * Controls that pass or do not apply, folded into a line: one for each best
 * practice, or for the chosen step.
 */
export function FoldedControls(props: FoldedControlsProps) {
  const { entityRef, items, linked, scope, filters, benchmark, placed } = props;
  const t = useText();
  const localized = useLocalizedText();
  const inGroup = (of: PlanControl[], group: string): PlanControl[] =>
    of.filter(item => groupOf(item[scope]) === group);
  const folds = foldGroups(
    [...inGroup(items, 'pass'), ...inGroup(items, 'not-applicable')],
    placed ? undefined : benchmark,
  );
  const panels = usePanels(
    key =>
      key === linked ||
      folds.some(
        fold =>
          fold.key === key &&
          (inGroup(fold.items, filters.status).length > 0 ||
            fold.items.some(({ control }) => control.id === linked)),
      ),
  );
  return (
    <>
      {folds.map(fold => {
        const passing = inGroup(fold.items, 'pass').length;
        const rest = fold.items.length - passing;
        const titles = fold.items
          .slice(0, NAMED)
          .map(({ control }) => localized(control.title));
        return (
          <Disclosure
            key={fold.key}
            level={5}
            open={panels.isOpen(fold.key)}
            onToggle={() => panels.toggle(fold.key)}
            summary={
              <>
                {passing > 0 && (
                  <StatusChip
                    status="pass"
                    label={t('plan.passing', { count: passing })}
                  />
                )}
                {rest > 0 && (
                  <StatusChip
                    status="not-applicable"
                    label={t('plan.notApplicable', { count: rest })}
                  />
                )}
                <Muted>
                  {fold.title
                    ? localized(fold.title)
                    : titles.join(', ') +
                      (fold.items.length > NAMED ? ' …' : '')}
                </Muted>
              </>
            }
          >
            {fold.items.map(({ control, [scope]: counts }) => (
              <ControlPanel
                key={control.id}
                entityRef={entityRef}
                benchmark={benchmark}
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
