import { Knex } from 'knex';
import { chunked } from '../../sql/chunked';
import { WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { StoredWaiver } from '../../Store';
import { makeScoresDue } from './makeScoresDue';
import { toWaiver } from './toWaiver';

/** See `Store.endWaivers`. */
export async function endWaivers(
  knex: Knex,
  options: { now: string },
): Promise<StoredWaiver[]> {
  const now = toStoredTime(options.now);
  return knex.transaction(async tx => {
    const rows = await tx<WaiverRow>('waivers')
      .where({ state: 'approved' })
      .andWhere('ends_at', '<=', now)
      .orderBy('id')
      .forUpdate()
      .select();
    for (const chunk of chunked(rows)) {
      await tx<WaiverRow>('waivers')
        .whereIn(
          'id',
          chunk.map(({ id }) => id),
        )
        .update({ state: 'ended', ended_at: tx.ref('ends_at') });
    }
    if (rows.length > 0) {
      await makeScoresDue(tx, rows, now);
    }
    return rows.map(row => toWaiver(row, now));
  });
}
