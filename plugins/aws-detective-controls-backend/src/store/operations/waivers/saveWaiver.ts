import { ConflictError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { isPostgres } from '../../sql/lockTargets';
import { WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { Store, StoredWaiver } from '../../Store';
import { toWaiver } from './toWaiver';

/** See `Store.saveWaiver`. */
export async function saveWaiver(
  knex: Knex,
  request: Parameters<Store['saveWaiver']>[0],
): Promise<StoredWaiver> {
  const now = toStoredTime(request.now);
  const row: WaiverRow = {
    id: randomUUID(),
    entity_ref: request.entityRef,
    control_id: request.controlId,
    subject: request.subject ?? null,
    finding: request.finding ?? null,
    reason: request.reason,
    state: 'requested',
    requested_by: request.requestedBy,
    requested_at: now,
    decided_by: null,
    decided_at: null,
    decision_note: null,
    starts_at: null,
    ends_at: toStoredTime(request.endsAt),
    ended_at: null,
    ended_by: null,
  };
  await knex.transaction(async tx => {
    if (isPostgres(tx)) {
      // One asker after the other; SQLite has one writer anyway.
      await tx.raw('lock table waivers in share row exclusive mode');
    }
    await rejectSecond(tx, row, now);
    await tx<WaiverRow>('waivers').insert(row);
  });
  return toWaiver(row, now);
}

async function rejectSecond(
  tx: Knex.Transaction,
  { entity_ref, control_id, subject, finding }: WaiverRow,
  now: string,
): Promise<void> {
  // One that waits for a decision past its end can never hold.
  const other = await tx<WaiverRow>('waivers')
    .where({ entity_ref, control_id, subject, finding })
    .whereIn('state', ['requested', 'approved'])
    .andWhere('ends_at', '>', now)
    .first('id', 'state', 'ends_at');
  if (other) {
    throw new ConflictError(
      other.state === 'requested'
        ? `Waiver '${other.id}' is asked for the same gap and waits for a decision: withdraw it first`
        : `Waiver '${other.id}' holds for the same gap until ${other.ends_at}: withdraw it first, or wait for its end`,
    );
  }
}
