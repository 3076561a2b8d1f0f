import { Knex } from 'knex';
import {
  FindingPauseRow,
  ScoreEntityRow,
  ScoreHistoryTableRow,
  ScoreRow,
  ScoreStateRow,
} from '../../sql/rows';
import { toStoredTime } from '../../sql/time';

/** See `Store.pruneScores`. */
export async function pruneScores(
  knex: Knex,
  options: { historyBefore: string; removedBefore: string },
): Promise<{ history: number; removed: number }> {
  await knex<FindingPauseRow>('finding_pauses')
    .where('ends_at', '<', toStoredTime(options.historyBefore))
    .delete();
  return {
    removed: await forgetRemoved(knex, dayOf(options.removedBefore)),
    history: await pruneHistory(knex, dayOf(options.historyBefore)),
  };
}

function dayOf(time: string): string {
  return toStoredTime(time).slice(0, 10);
}

/** Versions grow with time, and the history has the day of each of its own. */
async function forgetRemoved(knex: Knex, day: string): Promise<number> {
  return knex.transaction(async tx => {
    const newest = await tx<ScoreHistoryTableRow>('score_history')
      .where('day', '<', day)
      .orderBy('version', 'desc')
      .first('version');
    if (!newest) {
      return 0;
    }
    // Whoever writes a row holds it: with it, no row is waited for.
    await tx<ScoreStateRow>('score_state').where('id', 1).forUpdate().first();
    const { version } = newest;
    const places = await tx<ScoreRow>('scores')
      .where('cells', '')
      .andWhere('version', '<=', version)
      .delete();
    const entities = await tx<ScoreEntityRow>('score_entities')
      .where('document', '')
      .andWhere('version', '<=', version)
      .delete();
    if (places + entities > 0) {
      await tx<ScoreStateRow>('score_state')
        .where('id', 1)
        .andWhere('floor', '<', version)
        .update({ floor: version });
    }
    return places + entities;
  });
}

/**
 * Place by place the newest row from before stays, for how the time from then on began;
 * but not where that says that the place was gone.
 */
async function pruneHistory(knex: Knex, day: string): Promise<number> {
  let pruned = 0;
  let targetId = await nextTargetId(knex, '');
  // One by one: the key begins with the target, and no statement is long.
  while (targetId !== undefined) {
    pruned += await knex('score_history')
      .where('target_id', targetId)
      .andWhere('day', '<', day)
      .andWhere(needless =>
        needless
          .where('cells', '')
          .orWhereExists(
            knex
              .from('score_history as newer')
              .whereRaw('newer.target_id = score_history.target_id')
              .whereRaw('newer.holder = score_history.holder')
              .whereRaw('newer.day > score_history.day')
              .where('newer.day', '<', day)
              .select(knex.raw('1')),
          ),
      )
      .delete();
    targetId = await nextTargetId(knex, targetId);
  }
  return pruned;
}

/** Targets that are gone have a history, too. */
async function nextTargetId(
  knex: Knex,
  after: string,
): Promise<string | undefined> {
  const row = await knex<ScoreHistoryTableRow>('score_history')
    .where('target_id', '>', after)
    .orderBy('target_id')
    .first('target_id');
  return row?.target_id;
}
