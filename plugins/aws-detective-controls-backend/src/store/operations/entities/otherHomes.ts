import { Knex } from 'knex';
import { Target, targetId } from '../../../model';
import { lockTargets } from '../../sql/lockTargets';
import { MappingRow } from '../../sql/rows';
import { setScoresDue } from '../../sql/scoresDue';

/**
 * The other targets of whose subjects new mappings of a target change the holders: a
 * region's mappings say who holds its account, too.
 *
 * @param rows - what the target's mappings are to be
 */
export async function otherHomes(
  knex: Knex,
  target: Target,
  rows: readonly MappingRow[],
): Promise<string[]> {
  const id = targetId(target);
  const stored = await knex<MappingRow>('mappings')
    .where({ target_id: id, inherited: false })
    .whereNot('home_target_id', id)
    .select('entity_ref', 'subject', 'home_target_id');
  const owned = rows.filter(row => !row.inherited && row.home_target_id !== id);
  const before = new Set(stored.map(keyOf));
  const after = new Set(owned.map(keyOf));
  const changed = [
    ...stored.filter(row => !after.has(keyOf(row))),
    ...owned.filter(row => !before.has(keyOf(row))),
  ];
  return [...new Set(changed.map(row => row.home_target_id))];
}

/**
 * Makes due the scores of homes that changed between the look at them and the lock on
 * their target: the transaction could no more lock them, since locks have an order.
 */
export async function setLateHomesDue(
  knex: Knex,
  homes: readonly string[],
  now: string,
): Promise<void> {
  if (homes.length > 0) {
    await knex.transaction(async tx => {
      await lockTargets(tx, homes);
      await setScoresDue(tx, homes, now);
    });
  }
}

function keyOf(row: Pick<MappingRow, 'entity_ref' | 'subject'>): string {
  return `${row.entity_ref} ${row.subject}`;
}
