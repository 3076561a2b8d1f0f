import { UnknownCause } from './Cause';
import { ControlResult } from './Result';
import { ControlStatus, Signal } from './Status';
import { FindingSeverity } from './Finding';

/**
 * How many results there are, by status. The six numbers are disjoint: a stale
 * result is counted in `stale` only, whatever its status was, and a failing one that a
 * waiver covers in `waived` only.
 *
 * @public
 */
export interface StatusCounts {
  pass: number;
  fail: number;
  unknown: number;
  stale: number;
  /** Gaps under a waiver that holds now. */
  waived: number;
  notApplicable: number;
}

/**
 * One signal of the card.
 *
 * @public
 */
export interface SignalPosture {
  signal: Signal;
  /**
   * `fail` if any result fails that no waiver covers; else `unknown` if any is unknown
   * or stale; else `fail` with `waivedOnly` if any is waived; else `pass` if any
   * passes; else `not-applicable`.
   */
  status: ControlStatus;
  /** True where it fails, and waivers cover all that does: show it as waived. */
  waivedOnly?: boolean;
  /** Results of the entity's own subjects. */
  counts: StatusCounts;
  /** Results inherited from the accounts of its resources. */
  inherited: StatusCounts;
  /**
   * Ids of the controls with at least one failing result that no waiver covers, most
   * severe first.
   */
  failingControls: string[];
}

/**
 * One control, rolled up over an entity's subjects.
 *
 * @public
 */
export interface ControlPosture {
  controlId: string;
  status: ControlStatus;
  /** See {@link SignalPosture.waivedOnly}. */
  waivedOnly?: boolean;
  counts: StatusCounts;
  inherited: StatusCounts;
}

/**
 * A reason why part of the posture is not known, and how much hangs on it.
 *
 * @public
 */
export interface NotAssessed {
  cause: UnknownCause;
  accountId: string;
  region: string;
  controlIds: string[];
  /** How many results are unknown, or could not be refreshed, for this cause. */
  results: number;
}

/**
 * A claim that could not be taken: shown on its own entity, and nowhere else.
 *
 * @public
 */
export interface ClaimWarning {
  /** The annotation's key. */
  annotation: string;
  /** The part of its value that is wrong, or matched nothing. */
  value: string;
  /** A stable code: `malformed-arn`, `malformed-tag-list`, `malformed-account-id`, `malformed-region`, `malformed-stack`, `malformed-vpc-id`, `not-a-target`, `not-seen`. */
  code: string;
  /** What is wrong and how to write it, in English. */
  message: string;
}

/**
 * How far the sweeps of an entity's targets are.
 *
 * @public
 */
export interface SweepProgress {
  /**
   * Targets in which the entity holds something, and those that were never swept and
   * could show that it holds more.
   */
  targets: number;
  /** Of these, how many were swept at least once. */
  swept: number;
  /** Of these, how many are being swept now. */
  running: number;
}

/**
 * An entity's posture: what the card shows.
 *
 * @public
 */
export interface EntityPosture {
  entityRef: string;
  ownerRef?: string;
  /**
   * - `no-claims`: the entity has no annotation, and no tag names it.
   * - `first-sweep`: claims, but no target of them was swept yet.
   * - `no-resources`: claims, targets swept, and nothing matched.
   * - `assessed`: there are results.
   */
  state: 'no-claims' | 'first-sweep' | 'no-resources' | 'assessed';
  signals: SignalPosture[];
  controls: ControlPosture[];
  counts: StatusCounts;
  inherited: StatusCounts;
  /** How many resources it claims. */
  resources: number;
  /** The accounts in which it claims something, with their owners. */
  accounts: { accountId: string; name?: string; ownerRef?: string }[];
  openFindings: {
    counts: Record<FindingSeverity, number>;
    /** When the oldest open finding was created: ISO 8601. */
    oldestAt?: string;
  };
  /** How many failing results of its own, waived ones apart, are past their due date. */
  overdue: number;
  /** The earliest due date of its own failing results that is not past: ISO 8601. */
  nextDueAt?: string;
  /**
   * The most urgent failing results of its own, waived ones apart, worst first, at most
   * five.
   */
  doFirst: ControlResult[];
  /** What could not be read, most results first. */
  notAssessed: NotAssessed[];
  warnings: ClaimWarning[];
  sweep: SweepProgress;
  /** The age of the oldest result that counts: ISO 8601; absent before the first sweep. */
  evaluatedAt?: string;
  /** A result older than this many seconds is stale. */
  staleAfterSeconds: number;
}
