import { PageOptions } from '../api';

/**
 * - `requested`: waits for somebody else's decision;
 * - `approved`: holds from `startsAt` to `endsAt`;
 * - `refused`, `withdrawn`: never held, or holds no longer;
 * - `ended`: held until `endsAt`.
 *
 * @public
 */
export type WaiverState =
  | 'requested'
  | 'approved'
  | 'refused'
  | 'withdrawn'
  | 'ended';

/** Every {@link WaiverState}. @public */
export const WAIVER_STATES: readonly WaiverState[] = [
  'requested',
  'approved',
  'refused',
  'withdrawn',
  'ended',
];

/**
 * An accepted exception, with an owner, a reason and an end: an overlay on a gap,
 * never a pass.
 *
 * @public
 */
export interface Waiver {
  id: string;
  /** The entity whose gap it is. */
  entityRef: string;
  controlId: string;
  /** One resource (or account) only: the subject of its result. */
  subject?: string;
  /** One finding only: `<source>:<id>`. */
  finding?: string;
  reason: string;
  state: WaiverState;
  requestedBy: string;
  requestedAt: string;
  decidedBy?: string;
  decidedAt?: string;
  /** Why it was refused or withdrawn, or a word with the approval. */
  decisionNote?: string;
  /** When it began to hold: ISO 8601. */
  startsAt?: string;
  /** Until when it holds: ISO 8601. */
  endsAt: string;
  /** When it was withdrawn, or ended: ISO 8601. */
  endedAt?: string;
  /** Who withdrew it. */
  endedBy?: string;
  /** What the caller may do with it now. */
  actions?: ('approve' | 'refuse' | 'withdraw')[];
}

/**
 * The waiver that covers a result. Its `entityRef` is there where it is that of the
 * entity whose results are read: a waiver on an account-level result holds for all who
 * see it, and not all of them may see who asked.
 *
 * @public
 */
export type ResultWaiver = Omit<Waiver, 'entityRef' | 'actions'> &
  Partial<Pick<Waiver, 'entityRef'>>;

/** `POST /waivers`. @public */
export interface WaiverRequest {
  entityRef: string;
  controlId: string;
  /** One resource or account only; not together with `finding`. */
  subject?: string;
  /** One finding only: `<source>:<id>`. */
  finding?: string;
  /** 10 to 2,000 characters. */
  reason: string;
  /** ISO 8601, in the future, and not beyond the configured maximum. */
  endsAt: string;
}

/** Which waivers to get. @public */
export interface WaiversOptions extends PageOptions {
  state?: WaiverState[];
  entity?: string[];
  control?: string[];
}
