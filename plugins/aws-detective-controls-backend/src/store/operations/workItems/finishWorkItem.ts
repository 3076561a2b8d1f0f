import { Knex } from 'knex';
import { WorkItemLease, WorkItemOutcome } from '../../../model';
import { toJson } from '../../sql/content';
import { toStoredTime } from '../../sql/time';
import { NO_LEASE, WorkItemRow } from './workItemRow';

/** See `Store.finishWorkItem`. */
export async function finishWorkItem(
  knex: Knex,
  options: { lease: WorkItemLease; outcome: WorkItemOutcome; now: string },
): Promise<boolean> {
  const { lease, outcome, now } = options;
  return knex.transaction(async tx => {
    const row = await tx<WorkItemRow>('work_items')
      .where({ id: lease.item.id, lease_token: lease.token })
      .forUpdate()
      .first();
    if (!row) {
      return false;
    }
    await tx<WorkItemRow>('work_items')
      .where('id', row.id)
      .update({
        ...NO_LEASE,
        version: row.version + 1,
        ...ticketColumn(outcome),
        // Somebody wants something else by now: that is due already.
        ...(row.state === lease.item.state && outcomeColumns(row, outcome)),
        ...(outcome.postponed ? {} : { updated_at: toStoredTime(now) }),
      });
    return true;
  });
}

function ticketColumn({
  ticket,
}: WorkItemOutcome): Pick<WorkItemRow, 'ticket'> | undefined {
  if (ticket === undefined) {
    return undefined;
  }
  return { ticket: ticket === 'gone' ? null : toJson(ticket) };
}

function outcomeColumns(
  row: WorkItemRow,
  { state, problem, nextTryAt, postponed }: WorkItemOutcome,
): Partial<WorkItemRow> {
  const next = nextTryAt === undefined ? null : toStoredTime(nextTryAt);
  if (state !== undefined) {
    return { state, problem: null, attempts: 0, next_try_at: next };
  }
  return {
    next_try_at: next,
    ...(postponed && { attempts: row.attempts - 1 }),
    ...(problem && { problem: toJson(problem) }),
  };
}
