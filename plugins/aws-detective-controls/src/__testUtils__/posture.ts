import {
  ControlResult,
  ControlStatus,
  EntityPosture,
  SIGNALS,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, NO_COUNTS, unassessed } from '../components/counts';
import { countResults } from '../tab/plan/countResults';
import { CONTROLS } from './controls';
import { DENIED, hoursAgo, PROD, RESULTS, SHARED } from './results';

function statusOf(counts: StatusCounts): ControlStatus {
  if (counts.fail > 0) {
    return 'fail';
  }
  if (unassessed(counts) > 0) {
    return 'unknown';
  }
  if (counts.waived > 0) {
    return 'fail';
  }
  return counts.pass > 0 ? 'pass' : 'not-applicable';
}

/** Whether waivers cover all that fails, and everything else was assessed. */
function waivedOnly(counts: StatusCounts): boolean | undefined {
  return (
    (counts.fail + unassessed(counts) === 0 && counts.waived > 0) || undefined
  );
}

/** A posture as the backend rolls it up from results. */
export function postureOf(
  results: ControlResult[],
  changes: Partial<EntityPosture> = {},
): EntityPosture {
  const own = results.filter(({ inherited }) => !inherited);
  const inherited = results.filter(result => result.inherited);
  const open = own.filter(
    ({ status, stale, waiver }) => status === 'fail' && !stale && !waiver,
  );
  const controls = CONTROLS.map(({ id }) => {
    const of = ({ controlId }: ControlResult) => controlId === id;
    const counts = countResults(own.filter(of));
    const fromAccounts = countResults(inherited.filter(of));
    return {
      controlId: id,
      status: statusOf(addCounts(counts, fromAccounts)),
      waivedOnly: waivedOnly(addCounts(counts, fromAccounts)),
      counts,
      inherited: fromAccounts,
    };
  });
  return {
    entityRef: 'component:default/payments-api',
    ownerRef: 'group:default/team-payments',
    state: 'assessed',
    signals: SIGNALS.map(signal => {
      const ids = CONTROLS.filter(control => control.signal === signal).map(
        ({ id }) => id,
      );
      const of = ({ controlId }: ControlResult) => ids.includes(controlId);
      const counts = countResults(own.filter(of));
      const fromAccounts = countResults(inherited.filter(of));
      return {
        signal,
        status: statusOf(addCounts(counts, fromAccounts)),
        waivedOnly: waivedOnly(addCounts(counts, fromAccounts)),
        counts,
        inherited: fromAccounts,
        failingControls: controls
          .filter(
            ({ controlId, counts: { fail } }) =>
              fail > 0 && ids.includes(controlId),
          )
          .map(({ controlId }) => controlId),
      };
    }),
    controls,
    counts: countResults(own),
    inherited: countResults(inherited),
    resources: 12,
    accounts: [
      {
        accountId: PROD,
        name: 'payments-prod',
        ownerRef: 'group:default/team-platform',
      },
      { accountId: SHARED },
    ],
    openFindings: {
      counts: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, INFORMATIONAL: 0 },
    },
    overdue: open.filter(({ overdue }) => overdue).length,
    nextDueAt: open
      .flatMap(({ dueAt, overdue }) => (dueAt && !overdue ? dueAt : []))
      .sort()[0],
    doFirst: open,
    notAssessed: [],
    warnings: [],
    sweep: { targets: 2, swept: 2, running: 0 },
    evaluatedAt: hoursAgo(0.1),
    staleAfterSeconds: 10_800,
    ...changes,
  };
}

/** A service in middling order: gaps, something unknown, something stale. */
export function middlingPosture(
  changes: Partial<EntityPosture> = {},
): EntityPosture {
  return postureOf(RESULTS, {
    openFindings: {
      counts: { CRITICAL: 1, HIGH: 0, MEDIUM: 3, LOW: 0, INFORMATIONAL: 0 },
      oldestAt: hoursAgo(12 * 24),
    },
    notAssessed: [
      {
        cause: DENIED,
        accountId: SHARED,
        region: 'ap-northeast-1',
        controlIds: ['resource-config-compliant'],
        results: 1,
      },
    ],
    ...changes,
  });
}

/** A posture without any result, in one of the early states. */
export function emptyPosture(
  state: EntityPosture['state'],
  changes: Partial<EntityPosture> = {},
): EntityPosture {
  return postureOf([], {
    state,
    counts: NO_COUNTS,
    resources: 0,
    accounts: [],
    evaluatedAt: undefined,
    ...changes,
  });
}
