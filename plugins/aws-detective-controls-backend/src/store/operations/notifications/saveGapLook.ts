import { Knex } from 'knex';
import { Notice, TargetLook } from '../../../model';
import { chunked } from '../../sql/chunked';
import { toJson } from '../../sql/content';
import { upsertRows } from '../../sql/replaceRows';
import { toStoredTime } from '../../sql/time';
import { Store } from '../../Store';
import {
  ConcludedPlaceRow,
  NOTICE_KEY,
  NoticeRow,
  TargetLookRow,
  toNoticeRow,
} from './notificationRows';

/** See `Store.saveGapLook`. */
export async function saveGapLook(
  knex: Knex,
  options: Parameters<Store['saveGapLook']>[0],
): Promise<boolean> {
  const { lookedAt, now, targets, places, notices, before } = options;
  return knex.transaction(async tx => {
    // Who comes second waits here, and finds another time.
    const taken = await tx('notification_state')
      .where('id', 1)
      .andWhere(where =>
        lookedAt === undefined
          ? where.whereNull('looked_at')
          : where.where('looked_at', lookedAt),
      )
      .update({ looked_at: toStoredTime(now) });
    if (taken === 0) {
      return false;
    }
    await saveTargets(tx, targets);
    await upsertRows(
      tx,
      'notification_places',
      ['target_id', 'holder'],
      places.map(
        (place): ConcludedPlaceRow => ({
          target_id: place.targetId,
          holder: place.holder,
          cells: place.concluded,
        }),
      ),
    );
    await forgetGone(tx);
    await tx<NoticeRow>('notices')
      .where('told_at', '<', before.told)
      .orWhere(untold =>
        untold.whereNull('told_at').andWhere('came_at', '<', before.untold),
      )
      .delete();
    await addNotices(tx, notices);
    return true;
  });
}

async function saveTargets(
  tx: Knex.Transaction,
  targets: readonly TargetLook[],
): Promise<void> {
  await upsertRows(
    tx,
    'notification_targets',
    ['target_id'],
    targets.map(
      (target): TargetLookRow => ({
        target_id: target.targetId,
        first_swept_at: target.firstSweptAt,
        swept_at: target.sweptAt,
        failed: toJson(target.failed),
      }),
    ),
  );
}

/** What comes back after it was gone is new: nothing was concluded of it. */
async function forgetGone(tx: Knex.Transaction): Promise<void> {
  await tx('notification_places')
    .whereNotExists(
      tx
        .from('scores')
        .whereRaw('scores.target_id = notification_places.target_id')
        .whereRaw('scores.holder = notification_places.holder')
        .whereNot('scores.cells', '')
        .select(tx.raw('1')),
    )
    .delete();
  await tx('notification_targets')
    .whereNotExists(
      tx
        .from('targets')
        .whereRaw('targets.id = notification_targets.target_id')
        .select(tx.raw('1')),
    )
    .delete();
}

async function addNotices(
  tx: Knex.Transaction,
  notices: readonly Notice[],
): Promise<void> {
  for (const chunk of chunked(
    notices.filter(({ kind }) => kind === 'overdue'),
  )) {
    await tx<NoticeRow>('notices')
      .where('kind', 'due-soon')
      .whereNull('told_at')
      .andWhere(any => {
        for (const { holder, controlId } of chunk) {
          any.orWhere({ holder, control_id: controlId });
        }
      })
      .delete();
  }
  await upsertRows(tx, 'notices', [...NOTICE_KEY], notices.map(toNoticeRow));
}
