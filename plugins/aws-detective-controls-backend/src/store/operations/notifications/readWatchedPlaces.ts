import { Knex } from 'knex';
import { WatchedPlace } from '../../../model';
import { fromJson } from '../../sql/content';
import { applyKeyset } from '../../sql/keyset';
import { ScoreRow } from '../../sql/rows';
import { Store } from '../../Store';

/** See `Store.readWatchedPlaces`. */
export async function readWatchedPlaces(
  knex: Knex,
  { after, limit }: Parameters<Store['readWatchedPlaces']>[0],
): Promise<WatchedPlace[]> {
  const query = knex('scores')
    .leftJoin('notification_places as looks', join =>
      join
        .on('looks.target_id', 'scores.target_id')
        .andOn('looks.holder', 'scores.holder'),
    )
    .whereNot('scores.cells', '')
    .limit(limit)
    .select(
      'scores.target_id',
      'scores.holder',
      'scores.cells',
      'scores.gaps',
      'looks.cells as concluded',
    );
  applyKeyset(
    query,
    [
      { column: 'scores.holder', direction: 'asc' },
      { column: 'scores.target_id', direction: 'asc' },
    ],
    after && [after.holder, after.targetId],
  );
  if (after) {
    // What the keyset says already, in words that an index can answer.
    query.andWhere('scores.holder', '>=', after.holder);
  }
  const rows: (Pick<ScoreRow, 'target_id' | 'holder' | 'cells' | 'gaps'> & {
    concluded: string | null;
  })[] = await query;
  return rows.map(row => ({
    targetId: row.target_id,
    holder: row.holder,
    cells: row.cells,
    gaps: fromJson(row.gaps),
    concluded: row.concluded ?? undefined,
  }));
}
