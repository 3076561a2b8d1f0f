import { ScoreRow } from '../../src/store/sql/rows';
import { writeScores } from '../../src/store/operations/scores/saveScores';
import { nextScoreVersion } from '../../src/store/sql/scoreVersion';
import { BenchDatabase, withKnex } from './BenchDatabase';

/** Changes a cell of so many places, and how today ends for them, as `refreshScores` does. */
export async function changePlaces(options: {
  database: BenchDatabase;
  now: Date;
  places: number;
}): Promise<void> {
  const { database, now, places } = options;
  await withKnex(database, knex =>
    knex.transaction(async tx => {
      const stored = await tx<ScoreRow>('scores')
        .orderBy('version')
        .limit(places)
        .select();
      const rows = stored.map(({ version: _version, ...row }) => ({
        ...row,
        cells: (row.cells.startsWith('p') ? 'u' : 'p') + row.cells.slice(1),
      }));
      await writeScores(tx, {
        version: await nextScoreVersion(tx),
        rows,
        ended: rows,
        now: now.toISOString(),
      });
    }),
  );
}
