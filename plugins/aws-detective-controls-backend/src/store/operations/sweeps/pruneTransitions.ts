import { Knex } from 'knex';
import { TargetRow, TransitionRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';

/** See `Store.pruneTransitions`. */
export async function pruneTransitions(
  knex: Knex,
  options: { before: string },
): Promise<number> {
  const before = toStoredTime(options.before);
  const targets = await knex<TargetRow>('targets').orderBy('id').select('id');
  let pruned = 0;
  // One by one: the key begins with the target, and no statement is long.
  for (const { id } of targets) {
    pruned += await knex<TransitionRow>('transitions')
      .where('target_id', id)
      .andWhere('at', '<', before)
      .delete();
  }
  return pruned;
}
