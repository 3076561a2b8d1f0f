import {
  Control,
  ControlEvaluation,
  Evaluation,
  GLOBAL_REGION,
  isOk,
  Snapshot,
  targetSubject,
} from '../model';
import { concluded, needed } from './judging';

/**
 * Judges one snapshot by every control of its target's kind: those of an
 * account's global services on its global target, the others on regional ones.
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
  return controls
    .filter(({ target }) => (target === 'global') === global)
    .map(control => {
      const evaluation =
        snapshot.regionEnabled === false
          ? evaluateDisabledRegion(snapshot, control)
          : control.evaluate(snapshot);
      return {
        controlId: control.metadata.id,
        evaluatedAt: oldestTime(snapshot, control, evaluation),
        ...evaluation,
      };
    });
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
