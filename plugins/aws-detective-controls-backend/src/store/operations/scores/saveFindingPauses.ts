import { Knex } from 'knex';
import { upsertRows } from '../../sql/replaceRows';
import { FindingPauseRow } from '../../sql/rows';
import { RollUpOptions, RollUpRow } from './readRollUp';

const KEY = ['target_id', 'entity_ref', 'control_id', 'subject', 'starts_at'];

/**
 * Remembers from when and until when waivers of findings cover a whole result: nothing
 * else says later which of its findings were open then. A time begins when a roll-up
 * first sees the cover; it is over at the end of the waiver that ends first, or when a
 * roll-up sees it no more: one finding more, a waiver withdrawn, a result that is stale.
 *
 * @param rows - what {@link judgeFindingWaivers} said of every result of the target
 */
export async function saveFindingPauses(
  tx: Knex.Transaction,
  { targetId, now }: RollUpOptions,
  rows: readonly RollUpRow[],
): Promise<void> {
  const running = await tx<FindingPauseRow>('finding_pauses')
    .where({ target_id: targetId })
    .andWhere('ends_at', '>', now)
    .select();
  const byKey = new Map(running.map(row => [keyOf(row), row]));
  const changed: FindingPauseRow[] = [];
  for (const { holder, control_id, subject, coveredUntil } of rows) {
    if (coveredUntil !== undefined) {
      const place = { entity_ref: holder, control_id, subject };
      const key = keyOf(place);
      const known = byKey.get(key);
      byKey.delete(key);
      if (known?.ends_at !== coveredUntil) {
        changed.push({
          target_id: targetId,
          ...place,
          starts_at: known?.starts_at ?? now,
          ends_at: coveredUntil,
        });
      }
    }
  }
  const over = [...byKey.values()].map(row => ({ ...row, ends_at: now }));
  await upsertRows(tx, 'finding_pauses', KEY, [...changed, ...over]);
}

function keyOf(
  row: Pick<FindingPauseRow, 'entity_ref' | 'control_id' | 'subject'>,
): string {
  return JSON.stringify([row.entity_ref, row.control_id, row.subject]);
}
