import {
  ControlScope,
  ScorecardFilter,
  Severity,
  Signal,
} from 'backstage-plugin-aws-detective-controls-common';

/**
 * A condition of the permission policy, turned into what both the index and SQL can
 * apply: every key of an `all` must hold, one of an `any`.
 */
export type ScoreCondition =
  | { all: ScoreCondition[] }
  | { any: ScoreCondition[] }
  | { not: ScoreCondition }
  | { key: ScoreConditionKey; values: string[] };

/**
 * What a condition looks at: the entity's owner itself (not the groups above it), its
 * ref, system (by ref), the account and region of a place, or the control.
 */
export type ScoreConditionKey =
  | 'owner'
  | 'entity'
  | 'system'
  | 'account'
  | 'region'
  | 'control'
  | 'signal';

/** What of the scorecard a caller may see. */
export interface ScoreAccess {
  /** Refs of the entities that the catalog shows to the caller; undefined: every one. */
  visible?: ReadonlySet<string>;
  /** The policy's condition; undefined: none. */
  condition?: ScoreCondition;
}

/** A filter of the API, with what only the caller's credentials tell filled in. */
export interface ScoreQuery {
  filter: ScorecardFilter;
  access: ScoreAccess;
  /** What `owner: mine` stands for: the caller's ownership refs. */
  mine: readonly string[];
  /** The controls that a filter by benchmark, step, … leaves, by id, in the benchmark's order. */
  controls: readonly ScoreControl[];
  /** Where due dates and ages are counted to. */
  now: Date;
}

/** What the index needs to know of a control. */
export interface ScoreControl {
  id: string;
  signal: Signal;
  severity: Severity;
  scope: ControlScope;
  /** In the numbering of the benchmark that is asked for. */
  bestPractice: string;
}
