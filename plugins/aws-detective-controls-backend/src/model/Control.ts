import {
  ControlMetadata,
  ControlStatus,
  Evidence,
  LocalizedText,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { PeerRequest, Peers } from './Peers';
import { CollectorId } from './readings';
import { Readings, Snapshot } from './Snapshot';
import { Target } from './Target';

/**
 * Why a verdict is what it is: a key of the control's `reasons`, and the values
 * for the `{{placeholders}}` of its text.
 */
export interface Reason {
  key: string;
  params?: Record<string, string | number>;
}

/** Control × subject, before it is stored. */
export interface Verdict {
  /** A resource ARN, or a subject of `model/Target.ts`. */
  subject: string;
  status: ControlStatus;
  reason: Reason;
  evidence: Evidence[];
  /** Present exactly where `status` is `unknown`. */
  cause?: UnknownCause;
}

/** What one control says of one snapshot. */
export interface Evaluation {
  verdicts: Verdict[];
  /**
   * Set where the list of subjects itself could not be read: there may be
   * subjects without a verdict, and what was concluded of them before stands.
   */
  unlisted?: UnknownCause;
}

/**
 * One expectation with its code. `evaluate` is pure: no SDK, no clock, no
 * database; it is called only for targets of the control's kind, in regions
 * that are not known to be disabled.
 */
export interface Control {
  metadata: ControlMetadata;
  /** The kind of target that it judges. */
  target: 'global' | 'regional';
  /** The collectors whose readings it judges, of the control's own kind of target. */
  needs: readonly CollectorId[];
  /**
   * The readings of other targets that it judges by, where those of the target
   * name them. As pure as `evaluate`; left out where it asks nobody.
   *
   * @param known - what came of its requests: it is asked again with that, since a
   *   reading of one target may name another, until it asks for nothing new
   */
  peers?(readings: Readings, target: Target, known?: Peers): PeerRequest[];
  /** Text of each reason key, with `{{placeholders}}`. */
  reasons: Record<string, LocalizedText>;
  evaluate(snapshot: Snapshot): Evaluation;
}

/** What one control said of one snapshot, ready to be stored. */
export interface ControlEvaluation extends Evaluation {
  controlId: string;
  /**
   * When the oldest reading that it judged was taken: ISO 8601; when the sweep
   * began where none could be read.
   */
  evaluatedAt: string;
}
