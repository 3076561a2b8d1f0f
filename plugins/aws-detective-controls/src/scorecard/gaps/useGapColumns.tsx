import { Link } from '@backstage/core-components';
import {
  ControlMetadata,
  ScorecardGap,
} from 'backstage-plugin-aws-detective-controls-common';
import { groupedAccountId } from '../../components/accountId';
import { Column } from '../../components/DataTable';
import { DueDate } from '../../components/DueDate';
import { Muted } from '../../components/Muted';
import { Owner } from '../../components/Owner';
import { SeverityLabel } from '../../components/SeverityLabel';
import { Since } from '../../components/Since';
import { StatusChip } from '../../components/StatusChip';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { Controls } from '../../hooks/useControls';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useEntityTabLink, useTargetsPath } from '../../hooks/useTabLink';
import { useText } from '../../hooks/useText';
import { GapActions, WaiverLine, WorkItemLine } from '../../work';
import { displayStatus, stateWord } from '../figures/scoreStates';
import { accountOf, rowTitle } from '../groups';

/** What tells one gap from another. */
export function gapKey(gap: ScorecardGap): string {
  return `${gap.entityRef} ${gap.controlId}`;
}

/** The columns of the list of gaps. `onChange` is told what was done about one. */
export function useGapColumns(
  controls: Controls,
  onChange: (gap: ScorecardGap, change: Partial<ScorecardGap>) => void,
): Column<ScorecardGap>[] {
  const t = useText();
  const localized = useLocalizedText();
  const tab = useEntityTabLink();
  const targets = useTargetsPath();
  const controlTitle = (id: string) => {
    const control: ControlMetadata | undefined = controls.byId.get(id);
    return control ? localized(control.title) : id;
  };
  const title = (gap: ScorecardGap) =>
    rowTitle('entity', { key: gap.entityRef, title: gap.title }, t);
  const to = (gap: ScorecardGap): string | undefined => {
    const account = accountOf(gap.entityRef);
    if (account) {
      return targets && `${targets}?account=${account}`;
    }
    return tab(gap.entityRef, { control: gap.controlId });
  };
  return [
    {
      id: 'gap',
      header: t('scorecard.gap'),
      width: '30%',
      render: gap => {
        const address = to(gap);
        const control = controlTitle(gap.controlId);
        return (
          <>
            {address ? (
              // The tab opens on the control: its resources and the evidence.
              <Link to={address}>
                {control}
                <VisuallyHidden>: {title(gap)}</VisuallyHidden>
              </Link>
            ) : (
              control
            )}
            <div>
              <Muted>
                {title(gap)}
                {gap.accountIds.length > 0 &&
                  ` · ${gap.accountIds.map(groupedAccountId).join(', ')}`}
              </Muted>
            </div>
          </>
        );
      },
    },
    {
      id: 'severity',
      header: t('filter.severity'),
      render: ({ severity }) => <SeverityLabel severity={severity} />,
    },
    {
      id: 'state',
      header: t('table.status'),
      render: ({ state, failing }) => (
        <>
          <StatusChip
            status={displayStatus(state)}
            stale={state === 'stale'}
            label={stateWord(state, t)}
          />
          {failing > 0 && (
            <div>
              <Muted>{t('scorecard.failing', { count: failing })}</Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'owner',
      header: t('table.owner'),
      render: ({ ownerRef }) => <Owner entityRef={ownerRef} />,
    },
    {
      id: 'due',
      header: t('scorecard.due'),
      render: ({ since, dueAt }) => (
        <>
          {dueAt && <DueDate at={dueAt} />}
          {since && (
            <div>
              <Muted>
                <Since at={since} />
              </Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'work',
      header: t('scorecard.work'),
      width: '24%',
      render: gap => (
        <>
          {gap.waiver && <WaiverLine waiver={gap.waiver} />}
          {gap.workItem && <WorkItemLine item={gap.workItem} />}
          {/* Waivers and work items are of entities: an account gets them with its own. */}
          {gap.state === 'fail' && !accountOf(gap.entityRef) && (
            <GapActions
              entityRef={gap.entityRef}
              entityTitle={title(gap)}
              controlId={gap.controlId}
              controlTitle={controlTitle(gap.controlId)}
              ownerRef={gap.ownerRef}
              onRequested={waiver => onChange(gap, { waiver })}
              onCreated={workItem => onChange(gap, { workItem })}
            />
          )}
        </>
      ),
    },
  ];
}
