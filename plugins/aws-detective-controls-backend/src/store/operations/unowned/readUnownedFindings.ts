import {
  FINDING_SEVERITIES,
  Page,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { FindingRecord, Resource } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { rankCase } from '../../sql/rankCase';
import { Store, UnownedFinding } from '../../Store';
import { PageColumn, readPage } from '../reads/readPage';
import { containsAny, jsonText } from '../reads/searchRows';
import { CONTROL_OF_SOURCE } from '../scores/controlOfSource';
import { toTarget } from '../targets/toTarget';
import { noHolder } from './noHolder';
import { unownedCondition } from './unownedCondition';

const ORDER: PageColumn[] = [
  { column: 'severity_rank', direction: 'asc', type: 'integer' },
  { column: 'created_at', direction: 'desc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'source', direction: 'asc', type: 'string' },
  { column: 'finding_id', direction: 'asc', type: 'string' },
];

/** The signal of findings needs no control to be told. */
const NO_SIGNALS = new Map();

interface Row {
  document: string;
  account_id: string;
  region: string;
  partition: string;
  resource: string | null;
}

/** See `Store.readUnownedFindings`. */
export async function readUnownedFindings(
  knex: Knex,
  options: Parameters<Store['readUnownedFindings']>[0],
): Promise<Page<UnownedFinding> & { total: number }> {
  const { query, condition } = options;
  const unowned = knex('findings').whereNotExists(
    noHolder(knex, 'named.target_id', 'named.resource_arn')
      .join('finding_resources as named', join =>
        join
          .on('named.target_id', 'mappings.home_target_id')
          .andOn('named.resource_arn', 'mappings.subject'),
      )
      .where('named.target_id', knex.ref('findings.target_id'))
      .where('named.source', knex.ref('findings.source'))
      .where('named.finding_id', knex.ref('findings.finding_id')),
  );
  if (query.accountIds) {
    unowned.whereIn(
      'findings.target_id',
      knex('targets').whereIn('account_id', query.accountIds).select('id'),
    );
  }
  if (condition) {
    unowned.whereExists(
      knex('targets')
        .select(knex.raw('1'))
        .where('targets.id', knex.ref('findings.target_id'))
        .where(
          unownedCondition(knex, condition, NO_SIGNALS, {
            control: CONTROL_OF_SOURCE,
            signal: 'findings',
          }),
        ),
    );
  }
  containsAny(
    knex,
    unowned,
    query.search,
    ['title', 'type', 'product'].map(key =>
      jsonText(knex, 'findings.document', key),
    ),
  );

  const [{ total }] = await unowned
    .clone()
    .select({ total: knex.raw('cast(count(*) as integer)') });
  const page = await readPage<Row>(knex, {
    rows: unowned
      .clone()
      .select(
        'findings.target_id',
        'findings.source',
        'findings.finding_id',
        'findings.created_at',
        rankCase(
          knex,
          'findings.severity',
          FINDING_SEVERITIES,
          'severity_rank',
        ),
      ),
    order: ORDER,
    list: listFingerprint(
      'unowned findings',
      query.accountIds && [...query.accountIds].sort(),
      query.search,
    ),
    page: query,
    extend: extended =>
      extended
        .join('targets', 'targets.id', 'page.target_id')
        .join('findings', join =>
          join
            .on('findings.target_id', 'page.target_id')
            .andOn('findings.source', 'page.source')
            .andOn('findings.finding_id', 'page.finding_id'),
        )
        .select(
          'findings.document',
          'targets.account_id',
          'targets.region',
          'targets.partition',
          {
            resource: knex('finding_resources as first')
              .join('resources', join =>
                join
                  .on('resources.target_id', 'first.target_id')
                  .andOn('resources.arn', 'first.resource_arn'),
              )
              .where('first.target_id', knex.ref('page.target_id'))
              .where('first.source', knex.ref('page.source'))
              .where('first.finding_id', knex.ref('page.finding_id'))
              .orderBy('resources.arn')
              .limit(1)
              .select('resources.document'),
          },
        ),
  });
  return {
    ...page,
    total,
    items: page.items.map(row => ({
      finding: fromJson<FindingRecord>(row.document),
      target: toTarget(row),
      resource:
        row.resource === null ? undefined : fromJson<Resource>(row.resource),
    })),
  };
}
