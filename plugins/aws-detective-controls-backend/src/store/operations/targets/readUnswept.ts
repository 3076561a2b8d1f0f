import { Knex } from 'knex';
import { GLOBAL_REGION, Target, targetId } from '../../../model';
import { TargetRow } from '../../sql/rows';
import { toTarget } from './toTarget';

/** See `Store.readUnswept`. */
export async function readUnswept(
  knex: Knex,
  target: Target,
): Promise<Target | undefined> {
  // In the reverse of the order in which they are claimed; what runs now ends first.
  const row = await knex<TargetRow>('targets')
    .where({ partition: target.partition })
    .whereNull('last_finished_at')
    .whereNot('id', targetId(target))
    .orderByRaw('case when next_sweep_at is null then 0 else 1 end desc')
    .orderByRaw('case when region = ? then 0 else 1 end desc', [GLOBAL_REGION])
    .orderBy('next_sweep_at', 'desc')
    .orderBy('id', 'desc')
    .first();
  return row && toTarget(row);
}
