/*
 * What people are told of gaps and waivers: what is compared, and what is to be told.
 */
import { PlaceGap } from './Scores';

/**
 * - `new-gap`: a control passed and fails now;
 * - `due-soon`, `overdue`: a gap that stays open came to its due date, or near it;
 * - `waiver-ending`: an accepted exception will soon hold no longer.
 */
export type NotificationKind =
  | 'new-gap'
  | 'due-soon'
  | 'overdue'
  | 'waiver-ending';

/** Every {@link NotificationKind}. */
export const NOTIFICATION_KINDS: readonly NotificationKind[] = [
  'new-gap',
  'due-soon',
  'overdue',
  'waiver-ending',
];

/** A place as it is now, and what was last concluded of it. */
export interface WatchedPlace {
  targetId: string;
  /** An entity ref, or `account/<id>`. */
  holder: string;
  /** A letter for each control: see `CELL_LETTERS`. */
  cells: string;
  gaps: PlaceGap[];
  /** `p`, `f`, `n` or `.` for each control; undefined where it was never looked at. */
  concluded?: string;
}

/** What is kept of a place to compare with the next time. */
export type ConcludedPlace = Required<
  Pick<WatchedPlace, 'targetId' | 'holder' | 'concluded'>
>;

/** How far a target was looked at. */
export interface TargetLook {
  targetId: string;
  /** The end of the first sweep whose results were looked at: ISO 8601. */
  firstSweptAt: string;
  /** The end of the last one. */
  sweptAt: string;
  /** The collectors that had no answer in it. */
  failed: string[];
}

/** A target with what was looked at of it before. */
export interface WatchedTarget {
  targetId: string;
  /** The end of the sweep that its scores are of; undefined while they are due. */
  sweptAt?: string;
  /** The collectors that have no answer now. */
  failed: string[];
  before?: TargetLook;
}

/** One thing to tell somebody of. */
export interface Notice {
  kind: NotificationKind;
  holder: string;
  controlId: string;
  /** Of `waiver-ending`. */
  waiverId?: string;
  /** An entity ref; undefined for the holder's owner at the time. */
  recipient?: string;
  /** ISO 8601. */
  cameAt: string;
}

/** A notice that was not told yet, with what is known of it now. */
export interface OpenNotice extends Notice {
  /** The owner of the entity, or of the account. */
  ownerRef?: string;
  /** The waiver that it is of, where that holds. */
  waiver?: { endsAt: string; requestedBy: string };
}

/** The gaps whose failing results are asked about. */
export interface GapCandidate {
  targetId: string;
  holder: string;
  controlId: string;
}

/** When what fails of a candidate began to. */
export interface GapBeginning extends GapCandidate {
  /** The newest result that was something else before: ISO 8601. */
  changedAt?: string;
  /** The newest result that fails since it is there. */
  appearedAt?: string;
}
