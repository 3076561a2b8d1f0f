import {
  Claim,
  Page,
  SearchOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Resource } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { PageColumn, readPage } from './readPage';
import { jsonText, searchRows } from './searchRows';

const ORDER: PageColumn[] = [
  { column: 'type', direction: 'asc', type: 'string' },
  { column: 'arn', direction: 'asc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
];

/** See `Store.readClaimedResources`. */
export async function readClaimedResources(
  knex: Knex,
  options: { entityRef: string; query: SearchOptions },
): Promise<Page<{ resource: Resource; claims: Claim[] }>> {
  const { entityRef, query } = options;
  const rows = knex('mappings')
    .join('resources', join =>
      join
        .on('resources.target_id', 'mappings.home_target_id')
        .andOn('resources.arn', 'mappings.subject'),
    )
    .where({ 'mappings.entity_ref': entityRef, 'mappings.inherited': false })
    .select(
      'resources.type',
      'resources.arn',
      'resources.target_id',
      'resources.document',
      'mappings.claims',
    );
  // Tags as people write them: key=value.
  searchRows(knex, rows, query.search, [
    knex.raw('replace(?, ?, ?)', [
      jsonText(knex, 'resources.document', 'tags'),
      '":"',
      '=',
    ]),
  ]);
  const page = await readPage<{ document: string; claims: string }>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint('resources', entityRef, query.search),
    page: query,
  });
  return {
    ...page,
    items: page.items.map(row => ({
      resource: fromJson<Resource>(row.document),
      claims: fromJson<Claim[]>(row.claims),
    })),
  };
}
