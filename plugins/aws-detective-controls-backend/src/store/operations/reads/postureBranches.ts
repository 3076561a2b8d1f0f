import { ACCOUNT_OWNER } from '../targets/accountOwner';

/** How many failing results a posture names. */
const DO_FIRST = 5;

/** One branch of the statement: a kind of row, and what its columns hold. */
export interface Branch {
  kind: string;
  /** SQL of each text column. */
  text?: Partial<Record<(typeof TEXT_COLUMNS)[number], string>>;
  /** SQL of each integer column. */
  numbers?: Partial<Record<(typeof NUMBER_COLUMNS)[number], string>>;
  /** `from` and what follows it. */
  from: string;
  bindings?: (string | number)[];
}

export const TEXT_COLUMNS = [
  'entity_document',
  'control_id',
  'subject',
  'target_id',
  'status',
  'reason',
  'evidence',
  'cause',
  'since',
  'evaluated_at',
  'tried_at',
  'resource',
  'account_id',
  'region',
  'partition',
  'account_name',
  'account_owner_ref',
  'severity',
  'oldest_at',
  'claims',
] as const;

export const NUMBER_COLUMNS = [
  'inherited',
  'stale',
  'waived',
  'severity_rank',
  'total',
  'swept',
  'running',
  'tagged',
  'regions_unknown',
] as const;

/** A row of the statement; which columns are set depends on `kind`. */
export type PostureRow = { kind: string } & Record<
  (typeof TEXT_COLUMNS)[number],
  string | null
> &
  // Counts are strings where PostgreSQL gives 64 bits.
  Record<(typeof NUMBER_COLUMNS)[number], number | string | null>;

/** The entity itself; binds its ref. */
export const ENTITY: Branch = {
  kind: 'entity',
  text: { entity_document: 'document' },
  from: 'from entities where entity_ref = ?',
};

/** How many results there are, by everything that a posture groups them by. */
export const COUNTS: Branch = {
  kind: 'count',
  text: {
    control_id: 'control_id',
    target_id: 'target_id',
    status: 'status',
    cause: 'cause',
    evaluated_at: 'min(evaluated_at)',
    tried_at: 'max(tried_at)',
  },
  numbers: {
    inherited: 'inherited',
    stale: 'stale',
    waived: 'waived',
    total: 'count(*)',
  },
  from: `from (
      select judged.*, case when waiver_id is null then 0 else 1 end as waived
      from judged
    ) as counted
    group by control_id, target_id, status, cause, inherited, stale, waived`,
};

/**
 * How many of its own results are gaps, by what their due dates hang on; with the
 * subject where a waiver was on that alone.
 */
export const DUE: Branch = {
  kind: 'due',
  text: { control_id: 'control_id', since: 'since', subject: 'subject' },
  numbers: { total: 'count(*)' },
  from: `from (
      select control_id, since, case when exists (
        select 1 from held
        where held.control_id = judged.control_id
          and held.subject = judged.subject
      ) then subject end as subject
      from judged
      where status = 'fail' and stale = 0 and inherited = 0
        and waiver_id is null
    ) as due
    group by control_id, since, subject`,
};

/**
 * The waivers that hold or held: `claims` has their ref, `status` their id, `reason`
 * the finding, `since` and `evaluated_at` when they began and ended.
 */
export const WAIVERS: Branch = {
  kind: 'waiver',
  text: {
    status: 'id',
    claims: 'entity_ref',
    control_id: 'control_id',
    subject: 'subject',
    reason: 'finding',
    since: 'starts_at',
    evaluated_at: 'coalesce(ended_at, ends_at)',
  },
  from: 'from held',
};

/** Its own failing results that no waiver covers, most urgent first. */
export const FIRST: Branch = {
  kind: 'first',
  text: {
    control_id: 'worst.control_id',
    subject: 'worst.subject',
    target_id: 'worst.target_id',
    status: 'worst.status',
    reason: 'worst.reason',
    evidence: 'worst.evidence',
    cause: 'worst.cause',
    since: 'worst.since',
    evaluated_at: 'worst.evaluated_at',
    tried_at: 'worst.tried_at',
    resource: 'resources.document',
  },
  numbers: {
    inherited: 'worst.inherited',
    stale: 'worst.stale',
    severity_rank: 'worst.severity_rank',
  },
  from: `from (
      select * from judged
      where status = 'fail' and stale = 0 and inherited = 0
        and waiver_id is null
      order by severity_rank, since, control_id, subject, target_id
      limit ${DO_FIRST}
    ) as worst
    left join resources on resources.target_id = worst.target_id
      and resources.arn = worst.subject`,
};

/** The targets that have results of it, and their accounts; binds the time. */
export const TARGETS: Branch = {
  kind: 'target',
  text: {
    target_id: 'targets.id',
    account_id: 'targets.account_id',
    region: 'targets.region',
    partition: 'targets.partition',
    account_name: 'accounts.name',
    account_owner_ref: ACCOUNT_OWNER,
  },
  numbers: {
    inherited: 'held.inherited',
    swept: 'case when targets.last_finished_at is null then 0 else 1 end',
    running: 'case when targets.lease_until >= ? then 1 else 0 end',
  },
  from: `from (
      select home_target_id, min(inherited) as inherited
      from seen group by home_target_id
    ) as held
    join targets on targets.id = held.home_target_id
    join accounts on accounts.account_id = targets.account_id`,
};

/**
 * The targets of which nothing is known: those that were never swept, and the
 * global ones of accounts whose regions are not known. They may be thousands, so that
 * a row stands for all alike of an account, and `region` lists their regions by comma.
 * `tagged` says whether an entity tag names the entity anywhere. Binds the entity's
 * ref, the time, and the global region three times.
 */
export const PENDING: Branch = {
  kind: 'pending',
  text: {
    account_id: 'account_id',
    region: `string_agg(region, ',')`,
    partition: 'partition',
  },
  numbers: {
    swept: 'swept',
    running: 'running',
    tagged: `case when exists (
        select 1 from mappings
        where entity_ref = ? and claims like '%"by":"entity-tag"%'
      ) then 1 else 0 end`,
    regions_unknown: 'regions_unknown',
  },
  from: `from (
      select account_id, region, partition,
        case when last_finished_at is null then 0 else 1 end as swept,
        case when lease_until >= ? then 1 else 0 end as running,
        case when region = ? and not exists (
          select 1 from targets as regional
          where regional.account_id = targets.account_id
            and regional.region <> ?
        ) then 1 else 0 end as regions_unknown
      from targets
      where not region_disabled
        and (last_finished_at is null or region = ?)
    ) as pending
    where swept = 0 or regions_unknown = 1
    group by account_id, partition, swept, running, regions_unknown`,
};

/** How many regional targets were swept; binds the global region. */
export const SWEPT_TARGETS: Branch = {
  kind: 'swept-targets',
  numbers: { swept: 'count(last_finished_at)' },
  from: 'from targets where region <> ?',
};

/** SQL for whether a list of AWS shows a resource, or a result speaks of it. */
const KNOWN = `resources.seen or exists (
  select 1 from results
  join ranks on ranks.control_id = results.control_id
  where results.target_id = mappings.home_target_id
    and results.subject = mappings.subject
)`;

/**
 * The resources that it claims by their whole ARN, which begins the claim's value,
 * and that a list of AWS shows or a result speaks of; binds its ref twice.
 */
export const SHOWN: Branch = {
  kind: 'shown',
  text: { subject: 'mappings.subject' },
  from: `from mappings
    join resources on resources.target_id = mappings.home_target_id
      and resources.arn = mappings.subject
    where mappings.entity_ref = ? and not mappings.inherited
      and exists (
        select 1 from entities
        where entity_ref = ? and document like '%"by":"arn"%'
      )
      and mappings.claims like ('%"value":"' || mappings.subject || '%')
      and (${KNOWN})`,
};

/**
 * What else is said to take resources of which something is known, where the entity
 * claims by prefixes: each of those that took one is among it. Binds its ref twice.
 */
export const TAKEN: Branch = {
  kind: 'taken',
  text: { claims: 'mappings.claims' },
  from: `from mappings
    join resources on resources.target_id = mappings.home_target_id
      and resources.arn = mappings.subject
    where mappings.entity_ref = ? and not mappings.inherited
      and exists (
        select 1 from entities
        where entity_ref = ? and document like '%"prefix":true%'
      )
      and mappings.claims like '%*"%'
      and (${KNOWN})
    group by mappings.claims`,
};

/** Open findings of what it owns, by severity; a cross join as in `judged.ts`. */
export const FINDINGS: Branch = {
  kind: 'finding',
  text: { severity: 'severity', oldest_at: 'min(created_at)' },
  numbers: { total: 'count(*)' },
  from: `from (
      select distinct findings.target_id, findings.source,
        findings.finding_id, findings.severity, findings.created_at
      from seen
      cross join finding_resources as named
      cross join findings
      where seen.inherited = 0
        and named.target_id = seen.home_target_id
        and named.resource_arn = seen.subject
        and findings.target_id = named.target_id
        and findings.source = named.source
        and findings.finding_id = named.finding_id
    ) as open_findings
    group by severity`,
};

/** How many resources it owns; a cross join as in `judged.ts`. */
export const RESOURCES: Branch = {
  kind: 'resources',
  numbers: { total: 'count(*)' },
  from: `from seen
    cross join resources
    where seen.inherited = 0
      and resources.target_id = seen.home_target_id
      and resources.arn = seen.subject`,
};
