import { Notice, NotificationKind } from '../../../model';

/** Rows of the tables of notifications, as Knex gives them. */
export interface NoticeRow {
  kind: NotificationKind;
  holder: string;
  control_id: string;
  /** Empty for none. */
  waiver_id: string;
  /** Empty for the holder's owner. */
  recipient: string;
  came_at: string;
  told_at: string | null;
}

export interface DigestRow {
  recipient: string;
  kind: NotificationKind;
  sent_at: string | null;
  lease_token: string | null;
  lease_until: string | null;
}

export interface TargetLookRow {
  target_id: string;
  first_swept_at: string;
  swept_at: string;
  /** JSON. */
  failed: string;
}

export interface ConcludedPlaceRow {
  target_id: string;
  holder: string;
  cells: string;
}

/** What tells one notice from another. */
export const NOTICE_KEY = [
  'kind',
  'holder',
  'control_id',
  'waiver_id',
  'recipient',
] as const;

/** What is stored of a notice that is to be told. */
export function toNoticeRow(notice: Notice): NoticeRow {
  return {
    kind: notice.kind,
    holder: notice.holder,
    control_id: notice.controlId,
    waiver_id: notice.waiverId ?? '',
    recipient: notice.recipient ?? '',
    came_at: notice.cameAt,
    told_at: null,
  };
}

/** Reads back what {@link toNoticeRow} wrote. */
export function toNotice(row: NoticeRow): Notice {
  return {
    kind: row.kind,
    holder: row.holder,
    controlId: row.control_id,
    waiverId: row.waiver_id || undefined,
    recipient: row.recipient || undefined,
    cameAt: row.came_at,
  };
}
