import { Knex } from 'knex';
import { toStoredTime } from '../../sql/time';
import { GLOBAL_REGION } from '../../../model';
import { ACCOUNT_OWNER } from '../targets/accountOwner';
import { JudgedOptions, withJudged } from './judged';

/** How many failing results a posture names. */
const DO_FIRST = 5;

/** One branch of the statement: a kind of row, and what its columns hold. */
interface Branch {
  kind: string;
  /** SQL of each text column. */
  text?: Partial<Record<(typeof TEXT_COLUMNS)[number], string>>;
  /** SQL of each integer column. */
  numbers?: Partial<Record<(typeof NUMBER_COLUMNS)[number], string>>;
  /** `from` and what follows it. */
  from: string;
  bindings?: (string | number)[];
}

const TEXT_COLUMNS = [
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
] as const;

const NUMBER_COLUMNS = [
  'inherited',
  'stale',
  'severity_rank',
  'total',
  'swept',
  'running',
] as const;

/** A row of the statement; which columns are set depends on `kind`. */
export type PostureRow = { kind: string } & Record<
  (typeof TEXT_COLUMNS)[number],
  string | null
> &
  // Counts are strings where PostgreSQL gives 64 bits.
  Record<(typeof NUMBER_COLUMNS)[number], number | string | null>;

const ENTITY: Branch = {
  kind: 'entity',
  text: { entity_document: 'document' },
  from: 'from entities where entity_ref = ?',
};

const COUNTS: Branch = {
  kind: 'count',
  text: {
    control_id: 'control_id',
    target_id: 'target_id',
    status: 'status',
    cause: 'cause',
    evaluated_at: 'min(evaluated_at)',
    tried_at: 'max(tried_at)',
  },
  numbers: { inherited: 'inherited', stale: 'stale', total: 'count(*)' },
  from: `from judged
    group by control_id, target_id, status, cause, inherited, stale`,
};

const FIRST: Branch = {
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
      order by severity_rank, since, control_id, subject, target_id
      limit ${DO_FIRST}
    ) as worst
    left join resources on resources.target_id = worst.target_id
      and resources.arn = worst.subject`,
};

const TARGETS: Branch = {
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

const ALL_TARGETS: Branch = {
  kind: 'all-targets',
  numbers: {
    total: 'count(*)',
    swept: 'count(last_finished_at)',
    running: 'sum(case when lease_until >= ? then 1 else 0 end)',
  },
  from: 'from targets where region <> ?',
};

const FINDINGS: Branch = {
  kind: 'finding',
  text: { severity: 'severity', oldest_at: 'min(created_at)' },
  numbers: { total: 'count(*)' },
  from: `from (
      select distinct findings.target_id, findings.source,
        findings.finding_id, findings.severity, findings.created_at
      from seen
      join finding_resources as named
        on named.target_id = seen.home_target_id
        and named.resource_arn = seen.subject
      join findings on findings.target_id = named.target_id
        and findings.source = named.source
        and findings.finding_id = named.finding_id
      where seen.inherited = 0
    ) as open_findings
    group by severity`,
};

const RESOURCES: Branch = {
  kind: 'resources',
  numbers: { total: 'count(*)' },
  from: `from seen
    join resources on resources.target_id = seen.home_target_id
      and resources.arn = seen.subject
    where seen.inherited = 0`,
};

/**
 * One statement for everything that a posture is made of: it sees one state of
 * the database, and it costs one round trip.
 */
export function postureStatement(
  knex: Knex,
  options: JudgedOptions,
): Knex.QueryBuilder {
  const now = toStoredTime(options.now);
  const [first, ...others] = [
    { ...ENTITY, bindings: [options.entityRef] },
    COUNTS,
    FIRST,
    { ...TARGETS, bindings: [now] },
    { ...ALL_TARGETS, bindings: [now, GLOBAL_REGION] },
    FINDINGS,
    RESOURCES,
  ].map(branch => toSelect(knex, branch));
  const rows = knex.raw([first, ...others].map(() => '?').join(' union all '), [
    first,
    ...others,
  ]);
  return withJudged(knex, options)
    .select('*')
    .from(knex.raw('(?) as posture', [rows]));
}

function toSelect(knex: Knex, branch: Branch): Knex.Raw {
  const { kind, text = {}, numbers = {}, from, bindings = [] } = branch;
  const columns = [
    `'${kind}' as kind`,
    ...TEXT_COLUMNS.map(
      name => `${text[name] ?? 'cast(null as text)'} as "${name}"`,
    ),
    ...NUMBER_COLUMNS.map(
      name => `${numbers[name] ?? 'cast(null as integer)'} as "${name}"`,
    ),
  ];
  return knex.raw(`select ${columns.join(', ')} ${from}`, bindings);
}
