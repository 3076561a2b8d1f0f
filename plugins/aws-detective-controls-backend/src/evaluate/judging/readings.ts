import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  CollectorId,
  FailedReading,
  isOk,
  Reading,
  ReadingValues,
  Snapshot,
} from '../../model';

/**
 * Codes by which AWS says that the account or the region is not open for the
 * service, rather than that the service is switched off in it.
 */
const NOT_OPEN_CODES: ReadonlySet<string> = new Set([
  'OptInRequired',
  'SubscriptionRequiredException',
]);

/**
 * The reading of a collector that a control needs; one that the sweep did not
 * bring is a failed reading, so that silence is never mistaken for an answer.
 */
export function needed<K extends CollectorId>(
  snapshot: Snapshot,
  id: K,
): Reading<ReadingValues[K]> {
  return (
    (snapshot.readings[id] as Reading<ReadingValues[K]> | undefined) ?? {
      status: 'failed',
      reason: `${id} was not read in this sweep`,
      takenAt: snapshot.startedAt,
    }
  );
}

/** What a failed reading says of everything that hangs on it. */
export function causeOf(
  reading: FailedReading,
  collector: CollectorId,
): UnknownCause {
  return {
    kind: reading.status,
    message: reading.reason,
    ...(reading.action ? { action: reading.action } : {}),
    ...(reading.code ? { code: reading.code } : {}),
    collector,
    at: reading.takenAt,
  };
}

/** The cause of the first of some readings that failed; undefined where all are ok. */
export function firstFailure(
  snapshot: Snapshot,
  collectors: readonly CollectorId[],
): UnknownCause | undefined {
  for (const id of collectors) {
    const reading = needed(snapshot, id);
    if (!isOk(reading)) {
      return causeOf(reading, id);
    }
  }
  return undefined;
}

/**
 * Whether a reading shows that the service itself is switched off: the gap that
 * an enabling control looks for. A region or account that AWS does not let the
 * service be used in is no such proof.
 */
export function isSwitchedOff(
  reading: Reading<unknown>,
): reading is FailedReading {
  return (
    !isOk(reading) &&
    reading.status === 'disabled' &&
    !NOT_OPEN_CODES.has(reading.code ?? '')
  );
}
