import { Knex } from 'knex';
import { chunked } from './chunked';
import { TargetRow } from './rows';
import { toStoredTime } from './time';

/**
 * Makes the scores of targets that the transaction has locked due, where they are not
 * due before: since when they are late is thus kept.
 */
export async function setScoresDue(
  tx: Knex.Transaction,
  targetIds: readonly string[],
  now: string,
): Promise<void> {
  const time = toStoredTime(now);
  for (const chunk of chunked(targetIds)) {
    await tx<TargetRow>('targets')
      .whereIn('id', chunk)
      .andWhere(where =>
        where.whereNull('scores_due_at').orWhere('scores_due_at', '>', time),
      )
      .update({ scores_due_at: time });
  }
}
