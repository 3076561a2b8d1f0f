import { Knex } from 'knex';
import { Target, targetId } from '../../../model';
import { chunked } from '../../sql/chunked';
import { lockTargets } from '../../sql/lockTargets';
import { TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';

/** See `Store.makeDue`. */
export async function makeDue(
  knex: Knex,
  options: { targets: Target[]; now: string },
): Promise<number> {
  return knex.transaction(async tx => {
    const locked = await lockTargets(tx, options.targets.map(targetId));
    await setDue(
      tx,
      locked.map(row => row.id),
      options.now,
    );
    return locked.length;
  });
}

/** Makes targets that the transaction has locked due, where they are not. */
export async function setDue(
  tx: Knex.Transaction,
  targetIds: string[],
  now: string,
): Promise<void> {
  const time = toStoredTime(now);
  for (const chunk of chunked(targetIds)) {
    await tx<TargetRow>('targets')
      .whereIn('id', chunk)
      .andWhere(where =>
        where.whereNull('next_sweep_at').orWhere('next_sweep_at', '>', time),
      )
      .update({ next_sweep_at: time });
  }
}
