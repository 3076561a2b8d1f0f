/*
 * The scorecard's stored roll-ups: for each place (one holder in one target) the
 * state of each control, in the form in which they are stored and loaded.
 */
import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { EntityClaims } from './EntityClaims';

/** The letter of each state in `cells`; `.` for a control that says nothing. */
export const CELL_LETTERS: Record<ScoreState, string> = {
  fail: 'f',
  unknown: 'u',
  stale: 's',
  waived: 'w',
  pass: 'p',
  'not-applicable': 'n',
};

/** The letter of a control that says nothing of a place. */
export const EMPTY_CELL = '.';

/** Open findings of a place, by severity. */
export interface PlaceFindings {
  /** Those that no other holder of their target shares. */
  critical: number;
  high: number;
  /**
   * Those that several holders have, so that each is counted once: a key that is
   * the same in each of their places, and its severity.
   */
  shared?: [key: string, severity: 'C' | 'H'][];
}

/** The failing or waived subjects of one control in one place. */
export type PlaceGap = [
  /** The place of the control in {@link ScoreChanges.controls}. */
  control: number,
  /** How many subjects fail and are not waived. */
  failing: number,
  /** Since when the oldest of them fails, in seconds since 1970; 0 for none. */
  since: number,
  /** How many subjects fail and are waived. */
  waived: number,
  /**
   * By how many seconds it is due later, since those that fail were under waivers of
   * single resources, or of all their findings, that are over; left out for none.
   */
  later?: number,
];

/**
 * What one holder has in one target.
 *
 * A holder is an entity, by its own subjects (what it inherits is counted with who
 * owns it); or `account/<id>` for account-level subjects that no entity holds.
 */
export interface ScorePlace {
  targetId: string;
  /** An entity ref in lower case, or `account/<id>`. */
  holder: string;
  /** One letter for each of {@link ScoreChanges.controls}; empty: it is gone. */
  cells: string;
  gaps: PlaceGap[];
  findings: PlaceFindings;
}

/** How a day ended for a place; written only where it differs from the day before. */
export interface ScoreHistoryRow {
  targetId: string;
  holder: string;
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  /** Empty where the place was gone. */
  cells: string;
  findings: PlaceFindings;
}

/** What the scorecard groups and filters an entity by. */
export type ScoreEntity = Omit<EntityClaims, 'rules' | 'warnings'>;

/** The time under waivers of one entity × control (or a part of it), for due dates. */
export interface ScoreWaiver {
  id: string;
  entityRef: string;
  controlId: string;
  subject?: string;
  finding?: string;
  /** ISO 8601. */
  startsAt: string;
  /** When it ended or will end: by its date, or because it was withdrawn. */
  endsAt: string;
}

/** What changed of the scorecard's rows since a version: see `Store.readScoreChanges`. */
export interface ScoreChanges {
  /** Of the newest change that is in it: ask with it next time. */
  version: number;
  /** True where this is everything, and what is known from before is void. */
  reset: boolean;
  /** Control ids; only ever grows at its end. */
  controls: string[];
  places: ScorePlace[];
  history: ScoreHistoryRow[];
  entities: ScoreEntity[];
  removedEntities: string[];
  /** All accounts. */
  accounts: { accountId: string; name?: string; ownerRef?: string }[];
  /** All targets. */
  targets: { targetId: string; accountId: string; region: string }[];
  /** All waivers that hold or held. */
  waivers: ScoreWaiver[];
}
