import { Page } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { isWaiverOver } from '../../../model';
import { decodeCursor, listFingerprint } from '../../sql/cursor';
import { WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { ResultsQuery, StoredResult } from '../../Store';
import { ACCOUNT_OWNER } from '../targets/accountOwner';
import { toTarget } from '../targets/toTarget';
import { toScoreWaiver, toWaiver } from '../waivers/toWaiver';
import { JudgedOptions, JudgedRow, withJudged } from './judged';
import { PageColumn, readPage } from './readPage';
import { toStoredResult } from './toStoredResult';

/** Worst first; a stale result is stale, whatever it was, and a waived one waived. */
const STATUS_RANK = `case
  when stale = 1 then 2
  when waiver_id is not null then 3
  when status = 'fail' then 0
  when status = 'unknown' then 1
  when status = 'pass' then 4
  else 5
end`;

const ORDER: PageColumn[] = [
  { column: 'status_rank', direction: 'asc', type: 'integer' },
  { column: 'severity_rank', direction: 'asc', type: 'integer' },
  { column: 'since', direction: 'asc', type: 'string' },
  { column: 'control_id', direction: 'asc', type: 'string' },
  { column: 'subject', direction: 'asc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
];

type Row = JudgedRow & {
  account_id: string;
  region: string;
  partition: string;
  account_owner_ref: string | null;
  document: string | null;
};

const PAUSE_COLUMNS: readonly (keyof WaiverRow)[] = [
  'entity_ref',
  'control_id',
  'subject',
  'starts_at',
  'ends_at',
];
const WAIVER_COLUMNS: (keyof WaiverRow)[] = [
  ...PAUSE_COLUMNS,
  'id',
  'finding',
  'reason',
  'state',
  'requested_by',
  'requested_at',
  'decided_by',
  'decided_at',
  'decision_note',
  'ended_at',
  'ended_by',
];

/** See `Store.readResults`. */
export async function readResults(
  knex: Knex,
  options: JudgedOptions & { query: ResultsQuery },
): Promise<Page<StoredResult>> {
  const { entityRef, query } = options;
  const list = listFingerprint(
    'results',
    entityRef,
    query.controlIds && [...query.controlIds].sort(),
    query.status && [...query.status].sort(),
    query.scope,
  );
  // Were it decided anew, a result that turns stale would jump between pages.
  const asOf =
    (query.cursor &&
      decodeCursor(query.cursor, { list, shape: ORDER.map(c => c.type) })
        .asOf) ||
    toStoredTime(options.now);

  const rows = withJudged(knex, { ...options, now: asOf })
    .from('judged')
    .select('judged.*', { status_rank: knex.raw(STATUS_RANK) });
  filterResults(rows, query);

  const page = await readPage<Row>(knex, {
    rows,
    order: ORDER,
    list,
    page: query,
    asOf,
    extend: extended =>
      extended
        .join('targets', 'targets.id', 'page.target_id')
        .leftJoin('accounts', 'accounts.account_id', 'targets.account_id')
        .leftJoin('resources', join =>
          join
            .on('resources.target_id', 'page.target_id')
            .andOn('resources.arn', 'page.subject'),
        )
        .select(
          'targets.account_id',
          'targets.region',
          'targets.partition',
          'resources.document',
          { account_owner_ref: knex.raw(ACCOUNT_OWNER) },
        ),
  });
  const waivers = await readWaiversOver(knex, entityRef, page.items);
  return {
    ...page,
    items: page.items.map(row =>
      toStoredResult(row, {
        target: toTarget(row),
        accountOwnerRef: row.account_owner_ref,
        resource: row.document,
        ...waiversOf(row, waivers, asOf),
      }),
    ),
  };
}

/**
 * The waivers that hold or held over failing results; and, as if it had been one of the
 * result, when those of findings held over all of it. One query.
 */
async function readWaiversOver(
  knex: Knex,
  entityRef: string,
  items: readonly Row[],
): Promise<WaiverRow[]> {
  const failing = items.filter(({ status }) => status === 'fail');
  if (failing.length === 0) {
    return [];
  }
  const subjects = failing
    .map(({ subject }) => subject)
    .filter(subject => subject.startsWith('account/'));
  return knex<WaiverRow>('waivers')
    .whereNotNull('starts_at')
    .andWhere(any =>
      // With no subject at all, SQLite would go through every waiver.
      subjects.length === 0
        ? any.where({ entity_ref: entityRef })
        : any.where({ entity_ref: entityRef }).orWhereIn('subject', subjects),
    )
    .select(WAIVER_COLUMNS)
    .unionAll(
      knex('finding_pauses')
        .where({ entity_ref: entityRef })
        .select(
          WAIVER_COLUMNS.map(column =>
            PAUSE_COLUMNS.includes(column)
              ? column
              : knex.raw('null as ??', [column]),
          ),
        ),
    );
}

function waiversOf(row: Row, waivers: readonly WaiverRow[], now: string) {
  const covering =
    row.waiver_id === null
      ? undefined
      : waivers.find(({ id }) => id === row.waiver_id);
  return {
    waiver: covering && toWaiver(covering, now),
    waivers: waivers.map(toScoreWaiver).filter(waiver =>
      isWaiverOver(waiver, {
        controlId: row.control_id,
        subject: row.subject,
      }),
    ),
  };
}

function filterResults(rows: Knex.QueryBuilder, query: ResultsQuery): void {
  const { controlIds, status, scope } = query;
  if (controlIds) {
    rows.whereIn('control_id', controlIds);
  }
  if (scope) {
    rows.where('inherited', scope === 'inherited' ? 1 : 0);
  }
  if (status) {
    rows.where(any => {
      any.where(fresh =>
        fresh
          .where('stale', 0)
          .whereNull('waiver_id')
          .whereIn(
            'status',
            status.filter(value => value !== 'stale' && value !== 'waived'),
          ),
      );
      if (status.includes('waived')) {
        any.orWhereNotNull('waiver_id');
      }
      if (status.includes('stale')) {
        any.orWhere('stale', 1);
      }
    });
  }
}
