import { Knex } from 'knex';
import { isPostgres } from '../../sql/lockTargets';
import { resultIsWaived, RUNS } from './waiverConditions';

/** Results of one holder and control that are alike. */
export interface RollUpRow {
  holder: string;
  control_id: string;
  status: string;
  /** 1 where they are stale. */
  stale: number;
  waived: 'yes' | 'no' | 'by-finding';
  /**
   * Of the one result that waivers of findings may cover, or that fails after waivers of
   * its subject or its findings are over; else empty.
   */
  subject: string;
  /** Its reason: JSON. */
  reason: string | null;
  total: number | string;
  since: string;
  /** When the first of them was judged. */
  evaluated_at: string;
  /** Until when waivers of its findings cover it, where they do: `judgeFindingWaivers`. */
  coveredUntil?: string;
  /** How many seconds it was under waivers of its own: see `addPauses`. */
  paused?: number;
}

/**
 * The subjects of `:target` that entities hold by themselves. It is used more than once
 * or joined from the other side, so that it is to be made once.
 */
export const HELD = `
  select distinct subject, entity_ref from mappings
  where home_target_id = :target and inherited = :no`;

// A failing result that waivers of its findings may cover comes by itself, since it
// takes its findings to tell; so does one that was under a waiver of its subject or its
// findings, since it is due later than others. What is marked is materialized: PostgreSQL would put its
// subqueries into each place that names them, and compile that for seconds.
const ROLL_UP = `
  with held as (${HELD}),
  judged as (
    select results.control_id, results.subject, results.status,
      results.reason, results.since,
      coalesce(
        held.entity_ref,
        'account/' || substr(results.subject, 9, 12)
      ) as holder,
      coalesce(results.evaluated_at, evaluations.evaluated_at) as evaluated_at,
      case
        when coalesce(results.evaluated_at, evaluations.evaluated_at)
          < :staleBefore
        then 1 else 0
      end as stale
    from results
    join evaluations on evaluations.target_id = results.target_id
      and evaluations.control_id = results.control_id
    left join held on held.subject = results.subject
    where results.target_id = :target
      and (held.entity_ref is not null or results.subject like 'account/%')
  ),
  marked as materialized (
    select judged.*,
      case
        when status <> 'fail' or stale = 1 then 'no'
        when ${resultIsWaived({
          holder: 'judged.holder',
          control: 'judged.control_id',
          subject: 'judged.subject',
        })} then 'yes'
        when exists (
          select 1 from waivers as waiver
          where waiver.entity_ref = judged.holder
            and waiver.control_id = judged.control_id
            and ${RUNS} and waiver.finding is not null
            and (waiver.subject is null or waiver.subject = judged.subject)
        ) then 'by-finding'
        else 'no'
      end as waived,
      case
        when status = 'fail' and stale = 0 and (exists (
          select 1 from waivers as waiver
          where waiver.subject = judged.subject
            and waiver.control_id = judged.control_id
            and waiver.finding is null and waiver.starts_at <= :now
            and (
              waiver.entity_ref = judged.holder
              or judged.subject like 'account/%'
            )
        ) or exists (
          select 1 from finding_pauses as pause
          where pause.target_id = :target
            and pause.entity_ref = judged.holder
            and pause.control_id = judged.control_id
            and pause.subject = judged.subject
        )) then 1
        else 0
      end as paused
    from judged
  ),
  apart as (
    select marked.*,
      case
        when waived = 'by-finding' or (waived = 'no' and paused = 1) then subject
        else ''
      end as single
    from marked
  )
  select holder, control_id, status, stale, waived, single as subject,
    max(case when waived = 'by-finding' then reason end) as reason,
    count(*) as total, min(since) as since, min(evaluated_at) as evaluated_at
  from apart
  group by holder, control_id, status, stale, waived, single`;

/** What the scores of a target are read for. */
export interface RollUpOptions {
  targetId: string;
  now: string;
  /** What was judged before is stale. */
  staleBefore: string;
}

/** The names that the statements of scores bind. */
export function scoreBindings(knex: Knex, options: RollUpOptions) {
  return {
    target: options.targetId,
    now: options.now,
    staleBefore: options.staleBefore,
    no: isPostgres(knex) ? false : 0,
  };
}

/** Rows of a raw statement, on either database. */
export async function rawRows<Row>(
  knex: Knex,
  sql: string,
  bindings: Record<string, Knex.RawBinding>,
): Promise<Row[]> {
  const answer = await knex.raw(sql, bindings);
  return isPostgres(knex) ? answer.rows : answer;
}

/**
 * The results of a target, counted by holder, control and state: those of the subjects
 * that entities hold by themselves, and those of account-level subjects that none holds.
 */
export function readRollUp(
  knex: Knex,
  options: RollUpOptions,
): Promise<RollUpRow[]> {
  return rawRows(knex, ROLL_UP, scoreBindings(knex, options));
}
