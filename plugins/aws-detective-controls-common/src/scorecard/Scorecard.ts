import { ControlScope, Severity, Signal } from '../types';
import { PageOptions } from '../api';
import { ResultWaiver, WorkItem } from '../work';
import {
  ScorecardFilter,
  ScorecardGroupBy,
  ScorecardSort,
  ScoreState,
} from './ScorecardFilter';

/**
 * How many entity × control pairs are in each state.
 *
 * @public
 */
export interface ScoreCounts {
  fail: number;
  unknown: number;
  stale: number;
  waived: number;
  pass: number;
  notApplicable: number;
}

/**
 * The figures of a part of the organisation.
 *
 * Shares are from 0 to 1, and undefined where there is nothing to take a share of:
 * nothing that could not be read, is stale or waived ever counts as passing.
 *
 * @public
 */
export interface ScoreSummary {
  /** Entities, and accounts that no entity stands for; each once. */
  entities: number;
  /** Of these, how many have at least one gap that is not waived. */
  entitiesWithGaps: number;
  /** Entity × control. `fail` are the gaps. */
  counts: ScoreCounts;
  /** (pass + fail + waived) of all but not applicable. */
  assessed?: number;
  /** pass of (pass + fail + waived): a waived gap is a gap. */
  passing?: number;
  /** pass of (pass + fail): waived gaps set aside. */
  passingWithoutWaived?: number;
  /** Gaps past their due date. */
  overdue: number;
  /** Gaps that are due within the configured notice. */
  dueSoon: number;
  /** Open findings; one that several of the entities share counts once. */
  findings: { critical: number; high: number };
}

/**
 * How old the gaps are, from when each was first seen.
 *
 * @public
 */
export interface GapAges {
  /** Up to 7 days. */
  week: number;
  /** 8 to 30 days. */
  month: number;
  /** 31 to 90 days. */
  quarter: number;
  /** More than 90 days. */
  older: number;
}

/** `GET /scorecard/headline`. @public */
export interface ScorecardHeadline {
  summary: ScoreSummary;
  /** The same at the start of the period; absent where nothing was stored then. */
  before?: Omit<ScoreSummary, 'overdue' | 'dueSoon'>;
  /** The day of `before`, `YYYY-MM-DD` in UTC. */
  beforeDay: string;
  bySignal: ScoreBreakdown<Signal>[];
  /** In the order of the benchmark. */
  byBestPractice: ScoreBreakdown<string>[];
  ages: GapAges;
  /** Targets whose figures are late, and are shown as stale. */
  lateTargets: number;
}

/** A part of the controls, now and before. @public */
export interface ScoreBreakdown<T extends string> {
  key: T;
  counts: ScoreCounts;
  passing?: number;
  assessed?: number;
  before?: { counts: ScoreCounts; passing?: number; assessed?: number };
}

/** One row of `GET /scorecard`. @public */
export interface ScorecardRow {
  /**
   * An entity ref, an account id or a control id, as `groupBy` says; for an account
   * that no entity stands for, as an entity: `account/<id>`; `none` for what has no
   * owner, system or domain.
   */
  key: string;
  /** What people call it; a control's title comes from the catalogue. */
  title: string;
  /** Of entities, systems and domains: the owner. Of accounts: theirs. */
  ownerRef?: string;
  /** Of entities: `spec.type`. */
  type?: string;
  systemRef?: string;
  /** Of entities: the accounts in which they hold something. */
  accountIds?: string[];
  summary: ScoreSummary;
}

/** A page of `GET /scorecard`. @public */
export interface ScorecardPage {
  items: ScorecardRow[];
  nextCursor?: string;
  /** How many rows there are on all pages. */
  total: number;
}

/** What of the scorecard's table to get. @public */
export interface ScorecardOptions extends ScorecardFilter, PageOptions {
  groupBy?: ScorecardGroupBy;
  /** `gaps` unless told. */
  sort?: ScorecardSort;
  /** Most first unless told; titles from A to Z. */
  order?: 'asc' | 'desc';
}

/** Controls × owners (or systems, domains, accounts). @public */
export interface ScorecardHeatmap {
  /** Control ids in the order of the benchmark: those with anything to show. */
  controls: string[];
  /** Worst first. */
  rows: {
    key: string;
    title: string;
    /** One for each of `controls`. */
    cells: ScoreCounts[];
  }[];
  nextCursor?: string;
  /** How many rows there are on all pages. */
  total: number;
}

/** Which heat map to get. @public */
export interface HeatmapOptions extends ScorecardFilter, PageOptions {
  /** `owner` unless told. */
  groupBy?: Extract<
    ScorecardGroupBy,
    'owner' | 'system' | 'domain' | 'account'
  >;
}

/** One day of a trend: how the day ended; today, how it is now. @public */
export interface ScorecardDay {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  counts: ScoreCounts;
  entities: number;
  entitiesWithGaps: number;
  findings: { critical: number; high: number };
}

/** `GET /scorecard/trend`: by today's ownership. @public */
export interface ScorecardTrend {
  /** Oldest first; starts with the first day on which anything was stored. */
  days: ScorecardDay[];
}

/** One entity × control that is not as it should be. @public */
export interface ScorecardGap {
  /** An entity ref, or `account/<id>`. */
  entityRef: string;
  title: string;
  ownerRef?: string;
  systemRef?: string;
  controlId: string;
  severity: Severity;
  signal: Signal;
  scope: ControlScope;
  state: Exclude<ScoreState, 'pass' | 'not-applicable'>;
  /** How many of its subjects fail. */
  failing: number;
  accountIds: string[];
  /** When the oldest of its gaps was first seen: ISO 8601; of `fail` and `waived`. */
  since?: string;
  /** Of `fail`: until when it is to be mended, time under a waiver not counted. */
  dueAt?: string;
  overdue: boolean;
  /** The waiver that covers it, where the state is `waived`. */
  waiver?: ResultWaiver;
  /** Work that is open on it. */
  workItem?: WorkItem;
}

/** Which gaps to get; `status` is of the gap here, `fail` unless told. @public */
export interface GapsOptions extends ScorecardFilter, PageOptions {}

/** A page of `GET /scorecard/gaps`: overdue, severe and soon due ones first. @public */
export interface GapsPage {
  items: ScorecardGap[];
  nextCursor?: string;
  total: number;
}

/** What filters can be set to, of what the caller may see. @public */
export interface ScorecardFacets {
  owners: Facet[];
  systems: Facet[];
  domains: Facet[];
  kinds: Facet[];
  types: Facet[];
  lifecycles: Facet[];
  tags: Facet[];
  accounts: Facet[];
  regions: Facet[];
}

/** One value of a filter. @public */
export interface Facet {
  value: string;
  title: string;
  /** How many entities have it. */
  entities: number;
}

/** The forms of `GET /scorecard/export`. @public */
export type ExportFormat = 'csv' | 'json' | 'ocsf';

/** What of the scorecard to export. @public */
export interface ExportOptions extends ScorecardFilter {
  format: ExportFormat;
}
