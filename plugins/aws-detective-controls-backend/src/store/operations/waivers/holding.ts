import { Knex } from 'knex';
import { isPostgres } from '../../sql/lockTargets';

/**
 * The waivers that hold or held over what an entity sees: its own, and those of others
 * on an account-level subject, which hold for all who see it; and, as `covered`, when
 * waivers of findings held over all of a result. Reads `seen`; binds the entity's ref
 * three times.
 */
export const HELD = `
  select id, entity_ref, control_id, subject, finding, state, starts_at, ends_at,
    ended_at
  from waivers
  where entity_ref = ? and starts_at is not null
  union all
  select waivers.id, waivers.entity_ref, waivers.control_id, waivers.subject,
    waivers.finding, waivers.state, waivers.starts_at, waivers.ends_at,
    waivers.ended_at
  from seen
  cross join waivers
  where seen.subject like 'account/%'
    and waivers.subject = seen.subject
    and waivers.entity_ref <> ? and waivers.starts_at is not null
  union all
  select '', entity_ref, control_id, subject, null, 'covered', starts_at, ends_at,
    null
  from finding_pauses
  where entity_ref = ?`;

/**
 * Of `held`, those that hold now, whatever a job has said of them since; binds the time
 * twice.
 */
export const HOLDING = `
  select id, control_id, subject, finding
  from held
  where state = 'approved' and starts_at <= ? and ends_at > ?`;

/**
 * SQL for the id of a waiver that covers a failing result of the tables `results` and
 * `seen`; null for none. Reads `holding`.
 *
 * One for the entity and control covers what the entity holds itself, one for a subject
 * that subject. Those for findings cover a resource when they are on every open finding
 * of their source that names it, of the severities that the control asks for as far as
 * its reason says: one that is left is a gap, and so is one that is counted and not
 * known. The scorecard says it by the same rule: see `scores/coveredUntil.ts`.
 */
export function waiverId(knex: Knex): string {
  const counted = isPostgres(knex)
    ? `cast(cast(results.reason as json) #>> '{params,count}' as integer)`
    : `json_extract(results.reason, '$.params.count')`;
  return `coalesce(
  (
    select min(holding.id) from holding
    where holding.control_id = results.control_id
      and holding.finding is null
      and (
        holding.subject = results.subject
        or (holding.subject is null and seen.inherited = 0)
      )
  ),
  case when seen.inherited = 0 and exists (
    select 1 from holding
    where holding.control_id = results.control_id
      and holding.finding is not null
  ) then (
    select case
      when count(*) > 0 and count(*) = count(holding.id)
        and count(*) >= ${counted}
      then min(holding.id)
    end
    from finding_resources as named
    join findings on findings.target_id = named.target_id
      and findings.source = named.source
      and findings.finding_id = named.finding_id
    left join holding on holding.control_id = results.control_id
      and holding.finding = findings.source || ':' || findings.finding_id
    where named.target_id = results.target_id
      and named.resource_arn = results.subject
      and exists (
        select 1 from holding as of_source
        where of_source.control_id = results.control_id
          and of_source.finding like named.source || ':%'
      )
      and (
        results.reason not like '%"severities"%'
        or results.reason like '%' || findings.severity || '%'
      )
  ) end
)`;
}
