import {
  Claim,
  Page,
  PageOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Resource } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { PageColumn, readPage } from './readPage';

const ORDER: PageColumn[] = [
  { column: 'type', direction: 'asc', type: 'string' },
  { column: 'arn', direction: 'asc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
];

/** See `Store.readClaimedResources`. */
export async function readClaimedResources(
  knex: Knex,
  options: { entityRef: string; query: PageOptions },
): Promise<Page<{ resource: Resource; claims: Claim[] }>> {
  const { entityRef, query } = options;
  const page = await readPage<{ document: string; claims: string }>(knex, {
    rows: knex('mappings')
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
      ),
    order: ORDER,
    list: listFingerprint('resources', entityRef),
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
