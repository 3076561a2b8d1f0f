import { Knex } from 'knex';
import { jsonList } from '../../sql/jsonList';
import { AccountRow, EntityRow, WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { OpenNotice } from '../../../model';
import { DigestTime } from '../../Store';
import { ACCOUNT_OWNER } from '../targets/accountOwner';
import { DigestRow, NoticeRow, toNotice } from './notificationRows';

/** See `Store.readOpenNotices`. */
export async function readOpenNotices(
  knex: Knex,
  options: { now: string },
): Promise<{ notices: OpenNotice[]; sent: DigestTime[] }> {
  const rows = await knex<NoticeRow>('notices')
    .whereNull('told_at')
    .orderBy(['kind', 'holder', 'control_id', 'waiver_id', 'recipient'])
    .select();
  if (rows.length === 0) {
    return { notices: [], sent: [] };
  }
  const owners = await readOwners(knex, rows);
  const waivers = await readHoldingWaivers(knex, rows, options.now);
  const digests = await knex<DigestRow>('notification_digests')
    .whereNotNull('sent_at')
    .select('recipient', 'kind', 'sent_at');
  return {
    notices: rows.map(row => ({
      ...toNotice(row),
      ownerRef: owners.get(row.holder),
      waiver: waivers.get(row.waiver_id),
    })),
    sent: digests.map(({ recipient, kind, sent_at }) => ({
      recipient,
      kind,
      sentAt: sent_at!,
    })),
  };
}

async function readOwners(
  knex: Knex,
  rows: readonly NoticeRow[],
): Promise<Map<string, string>> {
  const holders = new Set(rows.map(({ holder }) => holder));
  const entities = await knex<EntityRow>('entities')
    .whereIn('entity_ref', jsonList(knex, holders))
    .whereNotNull('owner_ref')
    .select('entity_ref', 'owner_ref');
  const accountIds = [...holders].flatMap(holder =>
    holder.startsWith('account/') ? holder.split('/')[1] : [],
  );
  const accounts: Pick<AccountRow, 'account_id' | 'owner_ref'>[] =
    accountIds.length === 0
      ? []
      : await knex('accounts')
          .whereIn('account_id', jsonList(knex, accountIds))
          .select('account_id', knex.raw(`${ACCOUNT_OWNER} as owner_ref`));
  return new Map([
    ...entities.map(row => [row.entity_ref, row.owner_ref!] as const),
    ...accounts.flatMap(row =>
      row.owner_ref
        ? [[`account/${row.account_id}`, row.owner_ref] as const]
        : [],
    ),
  ]);
}

async function readHoldingWaivers(
  knex: Knex,
  rows: readonly NoticeRow[],
  now: string,
): Promise<Map<string, NonNullable<OpenNotice['waiver']>>> {
  const ids = new Set(rows.flatMap(row => row.waiver_id || []));
  const waivers =
    ids.size === 0
      ? []
      : await knex<WaiverRow>('waivers')
          .whereIn('id', jsonList(knex, ids))
          .andWhere('state', 'approved')
          .andWhere('ends_at', '>', toStoredTime(now))
          .select('id', 'ends_at', 'requested_by');
  return new Map(
    waivers.map(row => [
      row.id,
      { endsAt: row.ends_at, requestedBy: row.requested_by },
    ]),
  );
}
