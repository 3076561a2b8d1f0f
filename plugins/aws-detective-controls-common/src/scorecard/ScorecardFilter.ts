import { BenchmarkId } from '../plan';
import { Severity, Signal } from '../types';

/**
 * The state of one control on one entity, over all of its subjects: `fail` if any
 * fails; else `unknown` if any is unknown; else `stale` if any is stale; else
 * `waived` if any gap is waived; else `pass` if any passes; else `not-applicable`.
 *
 * @public
 */
export type ScoreState =
  | 'fail'
  | 'unknown'
  | 'stale'
  | 'waived'
  | 'pass'
  | 'not-applicable';

/**
 * Every {@link ScoreState}, worst first.
 *
 * @public
 */
export const SCORE_STATES: readonly ScoreState[] = [
  'fail',
  'unknown',
  'stale',
  'waived',
  'pass',
  'not-applicable',
];

/**
 * What of the organisation to look at. Several values of one filter are
 * alternatives; different filters must all hold; one without values takes
 * everything.
 *
 * Entities are chosen by `owner` to `tag`, and `status` to `age`; what is counted
 * of them by `account`, `region`, and `benchmark` to `severity`.
 *
 * @public
 */
export interface ScorecardFilter {
  /**
   * Entity refs of groups and users; a group takes all groups below it. `mine` is
   * the caller with all of the caller's groups, `none` what has no owner.
   */
  owner?: string[];
  /** Entity refs; `none` for what is part of no system. */
  system?: string[];
  /** Entity refs; `none` for what is part of no domain. */
  domain?: string[];
  /** Entity refs. */
  entity?: string[];
  /** Such as `component`; `account` for accounts that no entity stands for. */
  kind?: string[];
  /** `spec.type`. */
  type?: string[];
  lifecycle?: string[];
  tag?: string[];
  /** Text that a name, title or ref contains; upper and lower case are one. */
  search?: string;
  /** AWS account ids. */
  account?: string[];
  /** AWS regions; `aws-global` for global services. */
  region?: string[];
  /** Which edition of SEC 4 `bestPractice` and `step` are of. */
  benchmark?: BenchmarkId;
  bestPractice?: string[];
  step?: string[];
  control?: string[];
  signal?: Signal[];
  severity?: Severity[];
  /** Entities with at least one counted control in one of these states. */
  status?: ScoreState[];
  /** Entities with at least one gap whose due date has passed. */
  overdue?: boolean;
  /** Entities with at least one gap that is due soon. */
  dueSoon?: boolean;
  /** Entities with at least one gap of one of these ages. */
  age?: GapAge[];
}

/**
 * How old a gap is: up to 7 days, 8 to 30, 31 to 90, more than 90.
 *
 * @public
 */
export type GapAge = 'week' | 'month' | 'quarter' | 'older';

/** Every {@link GapAge}, the youngest first. @public */
export const GAP_AGES: readonly GapAge[] = [
  'week',
  'month',
  'quarter',
  'older',
];

/**
 * What a row of the scorecard stands for.
 *
 * @public
 */
export type ScorecardGroupBy =
  | 'entity'
  | 'owner'
  | 'system'
  | 'domain'
  | 'account'
  | 'control';

/** Every {@link ScorecardGroupBy}. @public */
export const SCORECARD_GROUPS: readonly ScorecardGroupBy[] = [
  'entity',
  'owner',
  'system',
  'domain',
  'account',
  'control',
];

/**
 * What rows can be sorted by: their title, or a figure of {@link ScoreSummary}.
 *
 * @public
 */
export type ScorecardSort =
  | 'title'
  | 'gaps'
  | 'passing'
  | 'assessed'
  | 'overdue'
  | 'findings'
  | 'entitiesWithGaps'
  | 'notAssessed';

/** Every {@link ScorecardSort}. @public */
export const SCORECARD_SORTS: readonly ScorecardSort[] = [
  'title',
  'gaps',
  'passing',
  'assessed',
  'overdue',
  'findings',
  'entitiesWithGaps',
  'notAssessed',
];
