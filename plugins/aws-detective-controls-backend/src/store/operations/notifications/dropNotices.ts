import { Knex } from 'knex';
import { Notice } from '../../../model';
import { deleteRows } from '../../sql/replaceRows';
import { NOTICE_KEY, NoticeRow, toNoticeRow } from './notificationRows';

/** See `Store.dropNotices`. What came again since it was read stays. */
export async function dropNotices(
  knex: Knex,
  notices: readonly Notice[],
): Promise<void> {
  await knex.transaction(tx =>
    deleteRows<NoticeRow>(tx, {
      table: 'notices',
      scope: {},
      keys: [...NOTICE_KEY, 'came_at'],
      rows: notices.map(toNoticeRow),
    }),
  );
}
