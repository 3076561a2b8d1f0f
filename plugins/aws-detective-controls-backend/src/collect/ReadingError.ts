import type { FailedReading } from '../model';

/** Thrown by a collector that knows itself how its reading failed. */
export class ReadingError extends Error {
  readonly code?: string;
  readonly action?: string;

  constructor(
    readonly status: FailedReading['status'],
    reason: string,
    details: { code?: string; action?: string } = {},
  ) {
    super(reason);
    this.name = 'ReadingError';
    this.code = details.code;
    this.action = details.action;
  }

  /** That a reading which another one builds on failed, for the same cause. */
  static fromReading(reading: FailedReading): ReadingError {
    return new ReadingError(reading.status, reading.reason, reading);
  }
}
