import {
  Control,
  ControlEvaluation,
  declarationOf,
  Evaluation,
  GLOBAL_REGION,
  globalRegion,
  isOk,
  Snapshot,
  targetSubject,
  unlistedSubject,
} from '../model';
import {
  concluded,
  firstFailure,
  GLOBAL_LISTS,
  needed,
  unknown,
  unlistedVerdict,
} from './judging';

/** Types of global resources whose signals one region keeps. */
const JUDGED_IN_REGION: ReadonlySet<string> = new Set(
  GLOBAL_LISTS.flatMap(id => declarationOf(id).types ?? []),
);

/**
 * Judges one snapshot by every control of its target's kind: those of an
 * account's global services on its global target, the others on regional ones. Where
 * nobody sweeps the region that those of any resource need for global ones, they say
 * so on the global target.
 *
 * In a region that a listing says is not enabled, controls of the region are not
 * applicable, and those of resources say nothing.
 *
 * @returns one evaluation a control that applies, in the order of `controls`
 */
export function evaluateSnapshot(
  snapshot: Snapshot,
  controls: readonly Control[],
): ControlEvaluation[] {
  const global = snapshot.target.region === GLOBAL_REGION;
  return controls.flatMap(control => {
    const evaluation =
      (control.target === 'global') === global
        ? evaluateOwn(snapshot, control)
        : evaluateUnsweptGlobal(snapshot, control);
    return evaluation
      ? {
          controlId: control.metadata.id,
          evaluatedAt: oldestTime(snapshot, control, evaluation),
          ...evaluation,
        }
      : [];
  });
}

function evaluateOwn(snapshot: Snapshot, control: Control): Evaluation {
  return snapshot.regionEnabled === false
    ? evaluateDisabledRegion(snapshot, control)
    : control.evaluate(snapshot);
}

/**
 * What a control of any resource says of global ones where nobody sweeps the region
 * that keeps their metrics, findings and AWS Config rows: unknown, but for what
 * their type alone decides. Undefined where that region judges them.
 */
function evaluateUnsweptGlobal(
  snapshot: Snapshot,
  control: Control,
): Evaluation | undefined {
  const { target, globalRegionSwept } = snapshot;
  if (
    target.region !== GLOBAL_REGION ||
    globalRegionSwept !== false ||
    !control.metadata.resourceTypes.includes('*')
  ) {
    return undefined;
  }
  const region = globalRegion(target.partition);
  const resources = snapshot.resources.filter(({ type }) =>
    JUDGED_IN_REGION.has(type),
  );
  const subjects = new Set(resources.map(({ arn }) => arn));
  const verdicts = control
    .evaluate({ ...snapshot, resources })
    .verdicts.filter(({ subject }) => subjects.has(subject))
    .map(verdict =>
      verdict.status === 'not-applicable'
        ? verdict
        : {
            subject: verdict.subject,
            ...unknown({
              kind: 'region-not-swept',
              region,
              message: `AWS keeps metrics, alarms, findings and AWS Config rows of global services in ${region}, which is not among the regions that are swept for account ${target.accountId}`,
            }),
          },
    );
  const unlisted = firstFailure(snapshot, GLOBAL_LISTS);
  return unlisted
    ? {
        unlisted,
        verdicts: [
          unlistedVerdict(unlistedSubject(target), unlisted),
          ...verdicts,
        ],
      }
    : { verdicts };
}

function evaluateDisabledRegion(
  snapshot: Snapshot,
  { metadata }: Control,
): Evaluation {
  if (metadata.scope === 'resource') {
    return { verdicts: [] };
  }
  const evidence = [
    {
      call: 'ec2:DescribeRegions',
      takenAt: snapshot.startedAt,
      fields: { OptInStatus: 'not-opted-in' },
    },
  ];
  const conclusion = concluded(
    'not-applicable',
    'region-not-enabled',
    evidence,
    {
      region: snapshot.target.region,
    },
  );
  return {
    verdicts: [{ subject: targetSubject(snapshot.target), ...conclusion }],
  };
}

// Evidence counts too: another account's reading may be older than this sweep.
function oldestTime(
  snapshot: Snapshot,
  control: Control,
  { verdicts }: Evaluation,
): string {
  const times = control.needs
    .map(id => needed(snapshot, id))
    .filter(isOk)
    .map(({ takenAt }) => takenAt);
  for (const { evidence } of verdicts) {
    times.push(...evidence.map(({ takenAt }) => takenAt));
  }
  return times.reduce(
    (oldest, time) => (Date.parse(time) < Date.parse(oldest) ? time : oldest),
    times[0] ?? snapshot.startedAt,
  );
}
