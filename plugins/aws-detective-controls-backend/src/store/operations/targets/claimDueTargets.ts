import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { GLOBAL_REGION } from '../../../model';
import { isPostgres } from '../../sql/lockTargets';
import { TargetRow } from '../../sql/rows';
import { shiftTime, toStoredTime } from '../../sql/time';
import { TargetLease } from '../../Store';
import { toTarget } from './toTarget';

/** See `Store.claimDueTargets`. */
export async function claimDueTargets(
  knex: Knex,
  options: {
    instanceId: string;
    limit: number;
    now: string;
    leaseSeconds: number;
  },
): Promise<TargetLease[]> {
  const now = toStoredTime(options.now);
  return knex.transaction(async tx => {
    const due = await tx<TargetRow>('targets')
      .where(where =>
        where.whereNull('next_sweep_at').orWhere('next_sweep_at', '<=', now),
      )
      .andWhere(where =>
        where.whereNull('lease_until').orWhere('lease_until', '<', now),
      )
      // An account's regions are judged by what its global target knows.
      .orderByRaw('case when region = ? then 0 else 1 end', [GLOBAL_REGION])
      .orderBy('next_sweep_at')
      .orderBy('id')
      .limit(options.limit)
      .modify(query => {
        // SQLite has one writer, and no words for this.
        if (isPostgres(knex)) {
          query.forUpdate().skipLocked();
        }
      })
      .select();

    const leases: TargetLease[] = [];
    for (const row of due) {
      const token = randomUUID();
      await tx<TargetRow>('targets')
        .where('id', row.id)
        .update({
          // What makes it due while it runs is then seen when it ends.
          next_sweep_at: null,
          lease_token: token,
          lease_owner: options.instanceId,
          lease_until: shiftTime(now, options.leaseSeconds),
          last_started_at: now,
          progress: null,
        });
      leases.push({ target: toTarget(row), token });
    }
    return leases;
  });
}
