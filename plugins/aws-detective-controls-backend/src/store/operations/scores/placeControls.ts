import { Knex } from 'knex';
import { ScoreControlRow } from '../../sql/rows';
import { nextScoreVersion } from '../../sql/scoreVersion';

/**
 * The place of each of some controls in the letters of scores. New ones get the next
 * places; a place never changes hands.
 */
export async function placeControls(
  knex: Knex,
  controlIds: readonly string[],
): Promise<Map<string, number>> {
  let known = await readPositions(knex);
  if (controlIds.some(id => !known.has(id))) {
    known = await knex.transaction(async tx => {
      // Others wait here, and see then what was added.
      await nextScoreVersion(tx);
      const positions = await readPositions(tx);
      const added = [...new Set(controlIds)]
        .filter(id => !positions.has(id))
        .map((id, index) => ({
          position: positions.size + index,
          control_id: id,
        }));
      if (added.length > 0) {
        await tx<ScoreControlRow>('score_controls').insert(added);
      }
      return readPositions(tx);
    });
  }
  return new Map(controlIds.map(id => [id, known.get(id)!]));
}

async function readPositions(knex: Knex): Promise<Map<string, number>> {
  const rows = await knex<ScoreControlRow>('score_controls').select();
  return new Map(rows.map(row => [row.control_id, row.position]));
}
