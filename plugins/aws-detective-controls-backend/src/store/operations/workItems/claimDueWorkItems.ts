import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { WAITING_STATES, WorkItemLease } from '../../../model';
import { isPostgres } from '../../sql/lockTargets';
import { shiftTime, toStoredTime } from '../../sql/time';
import { toWorkItem, WorkItemRow } from './workItemRow';

/** See `Store.claimDueWorkItems`. */
export async function claimDueWorkItems(
  knex: Knex,
  options: { limit: number; now: string; leaseSeconds: number },
): Promise<WorkItemLease[]> {
  const now = toStoredTime(options.now);
  return knex.transaction(async tx => {
    const due = await tx<WorkItemRow>('work_items')
      .where('next_try_at', '<=', now)
      .whereIn('state', WAITING_STATES)
      .andWhere(where =>
        where.whereNull('lease_until').orWhere('lease_until', '<', now),
      )
      .orderBy(['next_try_at', 'id'])
      .limit(options.limit)
      .modify(query => {
        // SQLite has one writer, and no words for this.
        if (isPostgres(knex)) {
          query.forUpdate().skipLocked();
        }
      });

    const leases: WorkItemLease[] = [];
    for (const row of due) {
      const token = randomUUID();
      // Written before the service is asked: whoever changes the row from here on
      // knows that there may be a ticket.
      const claimed = {
        attempts: row.attempts + 1,
        asked_at: row.asked_at ?? now,
        version: row.version + 1,
        lease_token: token,
        lease_until: shiftTime(now, options.leaseSeconds),
      };
      await tx<WorkItemRow>('work_items').where('id', row.id).update(claimed);
      leases.push({ item: toWorkItem({ ...row, ...claimed }), token });
    }
    return leases;
  });
}
