import { Page } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Resource } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { UnownedQuery, UnownedResource } from '../../Store';
import { PageColumn, readPage } from '../reads/readPage';
import { containsAny, jsonText } from '../reads/searchRows';
import { noHolder } from './noHolder';

const ORDER: PageColumn[] = [
  { column: 'gaps', direction: 'desc', type: 'number' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'arn', direction: 'asc', type: 'string' },
];

/** See `Store.readUnownedResources`. */
export async function readUnownedResources(
  knex: Knex,
  options: { query: UnownedQuery; controlIds: readonly string[] },
): Promise<Page<UnownedResource> & { total: number }> {
  const { query, controlIds } = options;
  const unowned = knex('resources')
    .where('resources.seen', true)
    .whereNotExists(noHolder(knex, 'resources.target_id', 'resources.arn'));
  if (query.accountIds) {
    unowned.whereIn(
      'resources.target_id',
      knex('targets').whereIn('account_id', query.accountIds).select('id'),
    );
  }
  containsAny(knex, unowned, query.search, [
    'resources.arn',
    'resources.type',
    jsonText(knex, 'resources.document', 'name'),
  ]);

  const rows = unowned.clone().select('resources.target_id', 'resources.arn', {
    // PostgreSQL counts in 64 bits, which Knex gives as text.
    gaps: knex('results')
      .where('results.target_id', knex.ref('resources.target_id'))
      .where('results.subject', knex.ref('resources.arn'))
      .where('results.status', 'fail')
      .whereIn('results.control_id', controlIds)
      .select(knex.raw('cast(count(*) as integer)')),
  });
  const [{ total }] = await unowned
    .clone()
    .select({ total: knex.raw('cast(count(*) as integer)') });
  const page = await readPage<{ gaps: number; document: string }>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint(
      'unowned resources',
      query.accountIds && [...query.accountIds].sort(),
      query.search,
    ),
    page: query,
    extend: extended =>
      extended
        .join('resources', join =>
          join
            .on('resources.target_id', 'page.target_id')
            .andOn('resources.arn', 'page.arn'),
        )
        .select('resources.document'),
  });
  return {
    ...page,
    total,
    items: page.items.map(row => ({
      resource: fromJson<Resource>(row.document),
      gaps: row.gaps,
    })),
  };
}
