import { Knex } from 'knex';
import { EntityClaims } from '../../../model';
import { fromJson } from '../../sql/content';
import { EntityRow } from '../../sql/rows';

/** See `Store.readEntities`. */
export async function readEntities(knex: Knex): Promise<EntityClaims[]> {
  const rows = await knex<EntityRow>('entities')
    .orderBy('entity_ref')
    .select('document');
  return rows.map(row => fromJson<EntityClaims>(row.document));
}
