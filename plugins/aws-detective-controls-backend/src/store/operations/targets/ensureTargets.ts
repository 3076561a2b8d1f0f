import { Knex } from 'knex';
import { Target, targetId } from '../../../model';
import { chunked } from '../../sql/chunked';
import { TargetRow } from '../../sql/rows';

/**
 * Makes targets exist; new ones are due at once.
 *
 * @returns how many were not there, or not so
 */
export async function ensureTargets(
  tx: Knex.Transaction,
  targets: readonly Target[],
  now: string,
): Promise<number> {
  const rows = targets
    .map(target => ({
      id: targetId(target),
      account_id: target.accountId,
      region: target.region,
      partition: target.partition,
      next_sweep_at: now,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const stored = new Map<string, string>();
  for (const chunk of chunked(rows)) {
    const found = await tx<TargetRow>('targets')
      .whereIn(
        'id',
        chunk.map(row => row.id),
      )
      .select('id', 'partition');
    found.forEach(row => stored.set(row.id, row.partition));
  }
  const changed = rows.filter(row => stored.get(row.id) !== row.partition);
  for (const chunk of chunked(changed)) {
    await tx('targets').insert(chunk).onConflict('id').merge(['partition']);
  }
  return changed.length;
}
