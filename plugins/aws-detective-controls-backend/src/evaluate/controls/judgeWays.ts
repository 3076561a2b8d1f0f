import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  CollectorId,
  FailedReading,
  isOk,
  OkReading,
  Reason,
  ReadingValues,
  Snapshot,
} from '../../model';
import {
  causeOf,
  concluded,
  Conclusion,
  isSwitchedOff,
  needed,
  unknown,
} from '../judging';

/**
 * One of several ways that would each do: there, not there, or not to be known.
 * `reason` and `params` say which it is.
 */
export type Way = { evidence: Evidence[] } & (
  | { found: true; reason: string; params: Reason['params'] }
  | { found: false }
  | { found: undefined; cause: UnknownCause }
);

/**
 * Looks for a way in one reading. A service that is switched off has none.
 *
 * @param off - the call to name as evidence where the service is switched off
 */
export function wayOf<K extends CollectorId>(options: {
  snapshot: Snapshot;
  collector: K;
  off: string;
  look(reading: OkReading<ReadingValues[K]>): Way;
}): Way {
  const { snapshot, collector, off, look } = options;
  const reading = needed(snapshot, collector);
  if (isOk(reading)) {
    return look(reading);
  }
  return isSwitchedOff(reading)
    ? { found: false, evidence: [switchedOff(off, reading)] }
    : { found: undefined, evidence: [], cause: causeOf(reading, collector) };
}

/**
 * Passes by the first way that is there. That there is none can be said only
 * where every way was looked for to its end.
 */
export function judgeWays(
  ways: readonly Way[],
  none: (evidence: Evidence[]) => Conclusion,
): Conclusion {
  for (const way of ways) {
    if (way.found) {
      return concluded('pass', way.reason, way.evidence, way.params);
    }
  }
  const looked = ways.flatMap(({ evidence }) => evidence);
  for (const way of ways) {
    if (way.found === undefined) {
      return unknown(way.cause, looked);
    }
  }
  return none(looked);
}

function switchedOff(call: string, { takenAt, code }: FailedReading): Evidence {
  return { call, takenAt, fields: { error: code ?? 'not enabled' } };
}
