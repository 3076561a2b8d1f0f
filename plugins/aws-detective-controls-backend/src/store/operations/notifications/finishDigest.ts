import { Knex } from 'knex';
import { Notice } from '../../../model';
import { chunked } from '../../sql/chunked';
import { toStoredTime } from '../../sql/time';
import { Store } from '../../Store';
import {
  DigestRow,
  NOTICE_KEY,
  NoticeRow,
  toNoticeRow,
} from './notificationRows';

/** See `Store.finishDigest`. */
export async function finishDigest(
  knex: Knex,
  options: Parameters<Store['finishDigest']>[0],
): Promise<boolean> {
  const { recipient, kind, token, told } = options;
  const now = toStoredTime(options.now);
  return knex.transaction(async tx => {
    const finished = await tx<DigestRow>('notification_digests')
      .where({ recipient, kind, lease_token: token })
      .update({
        lease_token: null,
        lease_until: null,
        ...(told && { sent_at: now }),
      });
    if (finished === 0) {
      return false;
    }
    await markTold(tx, told ?? [], now);
    return true;
  });
}

/** What came again while it was told is to be told again. */
async function markTold(
  tx: Knex.Transaction,
  notices: readonly Notice[],
  now: string,
): Promise<void> {
  for (const chunk of chunked(notices.map(toNoticeRow))) {
    await tx<NoticeRow>('notices')
      .where(any => {
        for (const row of chunk) {
          any.orWhere(
            Object.fromEntries(
              [...NOTICE_KEY, 'came_at' as const].map(key => [key, row[key]]),
            ),
          );
        }
      })
      .update({ told_at: now });
  }
}
