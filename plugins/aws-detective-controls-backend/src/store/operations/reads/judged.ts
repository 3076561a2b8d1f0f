import { Knex } from 'knex';
import { shiftTime, toStoredTime } from '../../sql/time';
import { ControlRank } from '../../Store';
import { HELD, HOLDING, waiverId } from '../waivers/holding';

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
  /** The waiver that covers it: of fresh failing ones only. */
  waiver_id: string | null;
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

/**
 * The same for an account that no entity stands for, `account/<id>`: its account-level
 * subjects that no entity holds.
 */
const SEEN_OF_ACCOUNT = `
  select results.target_id as home_target_id, results.subject, 0 as inherited
  from targets
  join results on results.target_id = targets.id
  where targets.account_id = ?
    and (results.subject = ? or results.subject like ?)
    and not exists (
      select 1 from mappings
      where mappings.home_target_id = results.target_id
        and mappings.subject = results.subject
        and mappings.inherited = ?
    )
  group by results.target_id, results.subject`;

function seenBy(knex: Knex, holder: string): Knex.Raw {
  const [, accountId] = /^account\/(\d{12})$/.exec(holder) ?? [];
  return accountId
    ? knex.raw(SEEN_OF_ACCOUNT, [accountId, holder, `${holder}/%`, false])
    : knex.raw(SEEN, [holder]);
}

// Written as a cross join, since SQLite takes its tables in the order given then:
// the entity's own few subjects first. Left to choose, it scans every result.
const judgedBy = (waiver: string) => `
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
    case
      when results.status = 'fail'
        and coalesce(results.evaluated_at, evaluations.evaluated_at) >= ?
      then ${waiver}
    end as waiver_id,
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
  /** Or `account/<id>`, for what no entity holds of the account itself. */
  entityRef: string;
  now: string;
  staleAfterSeconds: number;
  ranks: ControlRank[];
}

/**
 * Begins a query that can read from `seen`, the entity's subjects, from `held`, the
 * waivers that hold or held over them, and from `judged`, their results (see
 * {@link JudgedRow}).
 */
export function withJudged(
  knex: Knex,
  options: JudgedOptions,
): Knex.QueryBuilder {
  const { entityRef, staleAfterSeconds, ranks } = options;
  const now = toStoredTime(options.now);
  const staleBefore = shiftTime(now, -staleAfterSeconds);
  return knex
    .queryBuilder()
    .with('seen', seenBy(knex, entityRef))
    .with('ranks', rankRows(knex, ranks))
    .with('held', knex.raw(HELD, [entityRef, entityRef, entityRef]))
    .with('holding', knex.raw(HOLDING, [now, now]))
    .with(
      'judged',
      knex.raw(judgedBy(waiverId(knex)), [staleBefore, staleBefore]),
    );
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
