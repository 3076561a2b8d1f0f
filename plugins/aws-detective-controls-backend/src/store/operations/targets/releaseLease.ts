import { Knex } from 'knex';
import { targetId } from '../../../model';
import { TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { TargetLease } from '../../Store';

/** What a target that nobody holds has in its columns of the lease. */
export const RELEASED = {
  lease_token: null,
  lease_owner: null,
  lease_until: null,
  progress: null,
};

/** The next turn of a target that ends one: at once, where somebody asked for it meanwhile. */
export function nextTurn(knex: Knex, nextSweepAt: string): Knex.Raw {
  return knex.raw('coalesce(next_sweep_at, ?)', [toStoredTime(nextSweepAt)]);
}

/** See `Store.releaseLease`. */
export async function releaseLease(
  knex: Knex,
  options: { lease: TargetLease; nextSweepAt: string },
): Promise<void> {
  const { lease, nextSweepAt } = options;
  await knex<TargetRow>('targets')
    .where({ id: targetId(lease.target), lease_token: lease.token })
    .update({
      ...RELEASED,
      next_sweep_at: nextTurn(knex, nextSweepAt),
    });
}
