import { Knex } from 'knex';
import { shiftTime } from '../../sql/time';
import { ControlRank } from '../../Store';

/** A row of the `judged` query: a result as one entity sees it now. */
export interface JudgedRow {
  control_id: string;
  subject: string;
  target_id: string;
  status: string;
  reason: string;
  evidence: string;
  cause: string | null;
  since: string;
  /** When it was last concluded. */
  evaluated_at: string;
  /** When it was last tried. */
  tried_at: string;
  inherited: number;
  stale: number;
  severity_rank: number;
}

/**
 * The subjects that an entity holds, each once: one that it both owns and
 * inherits is its own.
 */
export const SEEN = `
  select home_target_id, subject,
    min(case when inherited then 1 else 0 end) as inherited
  from mappings
  where entity_ref = ?
  group by home_target_id, subject`;

// Written as a cross join, since SQLite takes its tables in the order given then:
// the entity's own few subjects first. Left to choose, it scans every result.
const JUDGED = `
  select results.control_id, results.subject, results.target_id,
    results.status, results.reason, results.evidence, results.cause,
    results.since,
    coalesce(results.evaluated_at, evaluations.evaluated_at) as evaluated_at,
    evaluations.evaluated_at as tried_at,
    seen.inherited,
    case
      when coalesce(results.evaluated_at, evaluations.evaluated_at) < ?
      then 1 else 0
    end as stale,
    ranks.severity_rank
  from seen
  cross join results
  cross join ranks
  cross join evaluations
  where results.target_id = seen.home_target_id
    and results.subject = seen.subject
    and ranks.control_id = results.control_id
    and evaluations.target_id = results.target_id
    and evaluations.control_id = results.control_id`;

/** What an entity's results are read for. */
export interface JudgedOptions {
  entityRef: string;
  now: string;
  staleAfterSeconds: number;
  ranks: ControlRank[];
}

/**
 * Begins a query that can read from `seen`, the entity's subjects, and from
 * `judged`, their results (see {@link JudgedRow}).
 */
export function withJudged(
  knex: Knex,
  options: JudgedOptions,
): Knex.QueryBuilder {
  const { entityRef, now, staleAfterSeconds, ranks } = options;
  return knex
    .queryBuilder()
    .with('seen', knex.raw(SEEN, [entityRef]))
    .with('ranks', rankRows(knex, ranks))
    .with('judged', knex.raw(JUDGED, [shiftTime(now, -staleAfterSeconds)]));
}

function rankRows(knex: Knex, ranks: ControlRank[]): Knex.Raw {
  const row =
    'select cast(? as text) as control_id, cast(? as integer) as severity_rank';
  return ranks.length === 0
    ? knex.raw(`${row} where 1 = 0`, ['', 0])
    : knex.raw(
        ranks.map(() => row).join(' union all '),
        ranks.flatMap(rank => [rank.controlId, rank.severityRank]),
      );
}
