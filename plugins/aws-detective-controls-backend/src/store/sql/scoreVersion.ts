import { Knex } from 'knex';
import { ScoreStateRow } from './rows';

/**
 * Takes the next version of the scorecard. Take it as late in the transaction as can
 * be, after every lock on targets: until it commits no other gets one, so that
 * versions come to be seen in their order, and a reader that knows one has seen all
 * before it.
 */
export async function nextScoreVersion(tx: Knex.Transaction): Promise<number> {
  const [row] = await tx<ScoreStateRow>('score_state')
    .where('id', 1)
    .update({ version: tx.raw('version + 1') })
    .returning('version');
  return Number(row.version);
}
