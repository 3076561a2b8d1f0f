import { Knex } from 'knex';
import { Resource, Target, targetId } from '../../../model';
import { fromJson } from '../../sql/content';
import { ResourceRow } from '../../sql/rows';

/** See `Store.readResources`. */
export async function readResources(
  knex: Knex,
  target: Target,
): Promise<Resource[]> {
  const rows = await knex<ResourceRow>('resources')
    .where('target_id', targetId(target))
    .orderBy('arn')
    .select('document');
  return rows.map(row => fromJson<Resource>(row.document));
}
