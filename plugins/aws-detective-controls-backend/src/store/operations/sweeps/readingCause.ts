import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { CollectorId, FailedReading } from '../../../model';
import { toStoredTime } from '../../sql/time';

/** Why a reading failed, as the targets page shows it. */
export function readingCause(
  collector: CollectorId,
  reading: FailedReading,
): UnknownCause {
  return {
    kind: reading.status,
    message: reading.reason,
    action: reading.action,
    code: reading.code,
    collector,
    at: toStoredTime(reading.takenAt),
  };
}
