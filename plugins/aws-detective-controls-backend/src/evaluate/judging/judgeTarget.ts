import { CollectorId, isOk, OkReading, ReadingValues } from '../../model';
import { Evaluation, Snapshot, targetSubject } from '../../model';
import { causeOf, isSwitchedOff, needed } from './readings';
import { Conclusion, unknown } from './verdicts';

/**
 * Judges an account, or an account in a region, by one reading: unknown where it
 * failed.
 *
 * @param options.whenOff - what to conclude where the reading shows that the
 *   service is switched off; unknown where this is left out
 */
export function judgeTarget<K extends CollectorId>(options: {
  snapshot: Snapshot;
  collector: K;
  judge(reading: OkReading<ReadingValues[K]>): Conclusion;
  whenOff?(reading: { takenAt: string; code?: string }): Conclusion;
}): Evaluation {
  const { snapshot, collector, judge, whenOff } = options;
  const reading = needed(snapshot, collector);
  let conclusion: Conclusion;
  if (isOk(reading)) {
    conclusion = judge(reading);
  } else if (whenOff && isSwitchedOff(reading)) {
    conclusion = whenOff(reading);
  } else {
    conclusion = unknown(causeOf(reading, collector));
  }
  return {
    verdicts: [{ subject: targetSubject(snapshot.target), ...conclusion }],
  };
}
