import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { GLOBAL_REGION } from '../../../model';
import { isPostgres } from '../../sql/lockTargets';
import { TargetRow } from '../../sql/rows';
import { shiftTime, toStoredTime } from '../../sql/time';
import { TargetLease } from '../../Store';
import { toTarget } from './toTarget';

/**
 * How long a region that was never swept waits for its account's first global sweep,
 * which tells whether it is enabled: longer than a sweep takes unless config says
 * otherwise, and not for ever.
 */
const FIRST_WAIT_SECONDS = 900;

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
      .whereNotExists(firstGlobalSweep(tx, now))
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

/**
 * The first global sweep that a row of `targets` has to wait for, where it is a region
 * that was never swept: one that was not tried yet, or that somebody is at.
 */
function firstGlobalSweep(tx: Knex.Transaction, now: string) {
  return tx<TargetRow>('targets as first')
    .whereRaw('first.account_id = targets.account_id')
    .where('first.region', GLOBAL_REGION)
    .whereNull('first.last_finished_at')
    .where(either =>
      either
        .where(untried =>
          untried
            .whereNull('first.last_started_at')
            .where('first.next_sweep_at', '<=', now),
        )
        .orWhere('first.lease_until', '>=', now),
    )
    .whereNot('targets.region', GLOBAL_REGION)
    .whereNull('targets.last_finished_at')
    .where('targets.next_sweep_at', '>', shiftTime(now, -FIRST_WAIT_SECONDS))
    .select(tx.raw('1'));
}
