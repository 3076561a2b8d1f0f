import { Knex } from 'knex';
import { chunked } from '../../sql/chunked';
import { lockTargets } from '../../sql/lockTargets';
import { WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';

/**
 * Has the scores rolled up anew that waivers touch: those of every target in which their
 * entities hold something, and of the account-level subjects that they name. Who keeps a
 * copy of the scores is told by a new version.
 *
 * Call it last in a transaction: it locks targets, then the version, as rolling up does.
 */
export async function makeScoresDue(
  tx: Knex.Transaction,
  waivers: readonly Pick<WaiverRow, 'entity_ref' | 'subject'>[],
  now: string,
): Promise<void> {
  const time = toStoredTime(now);
  for (const chunk of chunked(waivers)) {
    const held = await tx('mappings')
      .whereIn(
        'entity_ref',
        chunk.map(waiver => waiver.entity_ref),
      )
      .distinct('home_target_id as id');
    const ids = [...held.map(({ id }) => id), ...accountTargets(chunk)];
    await lockTargets(tx, ids);
    for (const some of chunked(ids)) {
      await tx('targets')
        .whereIn('id', some)
        .andWhere(where =>
          where.whereNull('scores_due_at').orWhere('scores_due_at', '>', time),
        )
        .update({ scores_due_at: time });
    }
  }
  await tx('score_state').where({ id: 1 }).increment('version', 1);
}

const ACCOUNT_SUBJECT = /^account\/(\d{12})(?:\/([^/]+))?/;

/** The targets whose own subjects are named. */
function accountTargets(
  waivers: readonly Pick<WaiverRow, 'subject'>[],
): string[] {
  return waivers.flatMap(({ subject }) => {
    const [, accountId, region = 'aws-global'] =
      ACCOUNT_SUBJECT.exec(subject ?? '') ?? [];
    return accountId ? `${accountId}/${region}` : [];
  });
}
