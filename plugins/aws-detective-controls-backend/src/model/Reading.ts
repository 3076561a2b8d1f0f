/** A reading that AWS answered in full. */
export interface OkReading<T> {
  status: 'ok';
  value: T;
  /** When the answer was taken: ISO 8601. */
  takenAt: string;
}

/** A reading that could not be had, or not to its end. */
export interface FailedReading {
  status: 'denied' | 'disabled' | 'throttled' | 'failed';
  /** What AWS said, or what went wrong, in English. */
  reason: string;
  /** The IAM action of the call that failed, such as `ec2:DescribeVpcs`. */
  action?: string;
  /** The AWS error code, such as `UnauthorizedOperation`. */
  code?: string;
  /** When it was tried: ISO 8601. */
  takenAt: string;
}

/**
 * What a collector brings back. A list is in `value` only when its last page
 * was read.
 */
export type Reading<T> = OkReading<T> | FailedReading;

/** Whether a reading was answered in full. */
export function isOk<T>(reading: Reading<T>): reading is OkReading<T> {
  return reading.status === 'ok';
}
