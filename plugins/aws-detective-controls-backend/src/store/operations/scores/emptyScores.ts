import { Knex } from 'knex';
import { chunked } from '../../sql/chunked';
import { ScoreRow } from '../../sql/rows';
import { GONE, PlaceRow, writeScores } from './saveScores';

/**
 * Empties the places of targets that are gone, so that every instance hears of it.
 *
 * @param options - `now`: its day is the last of their history
 */
export async function emptyScores(
  tx: Knex.Transaction,
  options: { targetIds: readonly string[]; version: number; now: string },
): Promise<void> {
  const { targetIds, version, now } = options;
  for (const chunk of chunked(targetIds)) {
    const stored = await tx<ScoreRow>('scores')
      .whereIn('target_id', chunk)
      .whereNot('cells', '')
      .select('target_id', 'holder');
    const rows: PlaceRow[] = stored.map(place => ({ ...place, ...GONE }));
    await writeScores(tx, { version, rows, ended: rows, now });
  }
}
