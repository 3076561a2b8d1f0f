import { Knex } from 'knex';
import { Target } from '../../../model';
import { toTarget } from './toTarget';

/** See `Store.readEntityTargets`. */
export async function readEntityTargets(
  knex: Knex,
  entityRef: string,
): Promise<Target[]> {
  const rows = await knex('targets')
    .whereIn(
      'id',
      knex('mappings')
        .where({ entity_ref: entityRef, inherited: false })
        .select('home_target_id'),
    )
    .orderBy(['account_id', 'region'])
    .select('account_id', 'region', 'partition');
  return rows.map(toTarget);
}
