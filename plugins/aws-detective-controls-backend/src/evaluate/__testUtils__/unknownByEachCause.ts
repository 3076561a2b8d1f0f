import { Control, FailedReading, Snapshot, unlistedSubject } from '../../model';
import { causesOf, evaluate, FAILURES, verdictOn } from '../testing';

/**
 * What a control is unknown by on a subject where a reading fails, in each way that
 * it may: `EACH_FAILURE` where each is told as it is. Undefined stands for a verdict.
 *
 * @param snapshotBy - where that reading fails so, and nothing else does
 */
export function unknownByEachCause(
  control: Control,
  subject: string,
  snapshotBy: (failure: FailedReading) => Snapshot,
): (string | undefined)[] {
  return causesOf(FAILURES, failure =>
    verdictOn(control, snapshotBy(failure), subject),
  );
}

/**
 * What a control is unknown by where a list fails, in each way that it may: on what
 * stands for the resources that it would show, and on those known otherwise.
 *
 * @param known - the ARNs of resources that a tag or a claim names
 * @param snapshotBy - where the list fails so
 */
export function unlistedByEachCause(
  control: Control,
  known: readonly string[],
  snapshotBy: (failure: FailedReading) => Snapshot,
): string[] {
  return FAILURES.map(failure => {
    const snapshot = snapshotBy(failure);
    const { unlisted, verdicts } = evaluate(control, snapshot);
    expect(verdicts.map(({ subject }) => subject)).toEqual([
      unlistedSubject(snapshot.target),
      ...known,
    ]);
    const kinds = [unlisted, ...verdicts.map(({ cause }) => cause)].map(
      cause => cause?.kind ?? 'none',
    );
    return [...new Set(kinds)].join(' and ');
  });
}
