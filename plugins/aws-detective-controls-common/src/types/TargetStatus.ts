import { UnknownCause } from './Cause';

/**
 * One collector's last reading of a target.
 *
 * @public
 */
export interface CollectorStatus {
  /** Such as `ec2:vpcs`. */
  collector: string;
  status: 'ok' | 'denied' | 'disabled' | 'throttled' | 'failed';
  /** Why the last reading failed. */
  cause?: UnknownCause;
  /** When it was last tried: ISO 8601. */
  takenAt: string;
  /** When it last succeeded: ISO 8601. */
  lastSuccessAt?: string;
  /** AWS calls that it made in its last reading, by operation. */
  calls: Record<string, number>;
  /** How long its last reading took, in milliseconds. */
  durationMs: number;
}

/**
 * One AWS account in one region, and how its sweeps went.
 *
 * @public
 */
export interface TargetStatus {
  accountId: string;
  accountName?: string;
  /** A region, or `aws-global`. */
  region: string;
  /** Entity ref of the account's owner. */
  ownerRef?: string;
  state: 'waiting' | 'running' | 'done' | 'region-disabled';
  /** Collectors finished in the sweep that runs now, and all that it has. */
  progress?: { done: number; of: number; current?: string };
  /** ISO 8601. */
  lastStartedAt?: string;
  /** When a sweep last ended, whatever it could read: ISO 8601. */
  lastFinishedAt?: string;
  /** When a sweep last ended in which every collector succeeded: ISO 8601. */
  lastSuccessAt?: string;
  nextSweepAt?: string;
  /** Whether the last reading is older than the limit. */
  stale: boolean;
  /** All AWS calls of the last sweep. */
  calls: number;
  collectors: CollectorStatus[];
}

/**
 * Every target, and where the round of sweeps is.
 *
 * @public
 */
export interface TargetList {
  progress: {
    /** Targets there are. */
    targets: number;
    /** Targets that are not due. */
    done: number;
    running: { accountId: string; region: string }[];
  };
  items: TargetStatus[];
  /** What kept targets from being found, such as an Organizations call that was denied. */
  discoveryFailures: UnknownCause[];
}
