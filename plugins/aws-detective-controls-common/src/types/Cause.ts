/**
 * Why something is `unknown`, or why a result could not be refreshed.
 *
 * The first four come from a reading that failed:
 *
 * - `denied`: AWS refused the call; `action` names the missing IAM action.
 * - `throttled`: AWS refused the call for its rate, after all retries.
 * - `disabled`: the AWS service (or the region) is not enabled.
 * - `failed`: anything else: 5xx, time-out, truncated body, expired page token,
 *   credentials that cannot be had.
 *
 * The others come from a reading that succeeded:
 *
 * - `insufficient-data`: AWS itself has no verdict yet.
 * - `not-seen`: the subject is claimed by its ARN, but no list of AWS showed it.
 * - `owned-elsewhere`: another account owns the evidence, and that account is
 *   not a target, or its own reading failed.
 * - `region-not-swept`: AWS keeps what it is judged by in `region`, which is not
 *   among the regions that are swept for the account.
 *
 * @public
 */
export type UnknownCauseKind =
  | 'denied'
  | 'throttled'
  | 'disabled'
  | 'failed'
  | 'insufficient-data'
  | 'not-seen'
  | 'owned-elsewhere'
  | 'region-not-swept';

/** Every {@link UnknownCauseKind}. @public */
export const UNKNOWN_CAUSE_KINDS: readonly UnknownCauseKind[] = [
  'denied',
  'throttled',
  'disabled',
  'failed',
  'insufficient-data',
  'not-seen',
  'owned-elsewhere',
  'region-not-swept',
];

/**
 * The cause of an unknown.
 *
 * @public
 */
export interface UnknownCause {
  kind: UnknownCauseKind;
  /** What AWS said, or what is missing, in English, for people to read. */
  message: string;
  /** The IAM action that is missing, such as `config:SelectResourceConfig`. */
  action?: string;
  /** The AWS error code, such as `AccessDeniedException`. */
  code?: string;
  /** The collector whose reading failed, such as `config:compliance`. */
  collector?: string;
  /** The account where it happened, where it is not the subject's own. */
  accountId?: string;
  /** The region that keeps what is missing, where it is not the subject's own. */
  region?: string;
  /** When it was last tried: ISO 8601. */
  at?: string;
}
