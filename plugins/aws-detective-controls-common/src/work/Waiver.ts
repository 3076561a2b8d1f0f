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
 * The waiver that covers a result or gap. A waiver on an account-level result holds for
 * all who see it: its `entityRef` is there where it is that of the entity that is looked
 * at, and of another entity's waiver the reason, and who asked and decided when, only
 * where the caller is given it by `GET /waivers`, too.
 *
 * @public
 */
export type ResultWaiver = Pick<
  Waiver,
  'id' | 'controlId' | 'state' | 'endsAt'
> &
  Partial<Omit<Waiver, 'actions'>>;

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
