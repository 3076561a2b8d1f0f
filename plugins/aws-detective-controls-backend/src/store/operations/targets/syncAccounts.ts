import { Knex } from 'knex';
import { DiscoveredAccount } from '../../../collect/Collector';
import { GLOBAL_REGION } from '../../../model';
import { chunked } from '../../sql/chunked';
import { removeTargets } from '../../sql/removeTargets';
import { upsertRows } from '../../sql/replaceRows';
import { AccountRow, TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { ensureTargets } from './ensureTargets';

/** See `Store.syncAccounts`. */
export async function syncAccounts(
  knex: Knex,
  options: { accounts: DiscoveredAccount[]; complete: boolean; now: string },
): Promise<void> {
  const accounts = new Map(options.accounts.map(a => [a.accountId, a]));
  await knex.transaction(async tx => {
    await saveAccounts(tx, [...accounts.values()]);
    const stored = await tx<TargetRow>('targets').select(
      'id',
      'account_id',
      'region',
    );
    await removeTargets(
      tx,
      stored
        .filter(row => {
          const account = accounts.get(row.account_id);
          return account
            ? row.region !== GLOBAL_REGION &&
                account.regions !== 'enabled' &&
                !account.regions.includes(row.region)
            : options.complete;
        })
        .map(row => row.id),
    );
    if (options.complete) {
      await removeAccounts(tx, accounts);
    }
    await ensureTargets(
      tx,
      [...accounts.values()].flatMap(account =>
        [
          GLOBAL_REGION,
          ...(account.regions === 'enabled' ? [] : account.regions),
        ].map(region => ({
          accountId: account.accountId,
          region,
          partition: account.partition,
        })),
      ),
      toStoredTime(options.now),
    );
  });
}

async function saveAccounts(
  tx: Knex.Transaction,
  accounts: DiscoveredAccount[],
): Promise<void> {
  const stored = new Map<string, AccountRow>();
  for (const row of await tx<AccountRow>('accounts').select()) {
    stored.set(row.account_id, row);
  }
  const rows = accounts
    .map(account => ({
      account_id: account.accountId,
      name: account.name ?? null,
      owner_ref: account.ownerRef ?? null,
      partition: account.partition,
    }))
    .filter(row => {
      const before = stored.get(row.account_id);
      return (
        !before ||
        before.name !== row.name ||
        before.owner_ref !== row.owner_ref ||
        before.partition !== row.partition
      );
    })
    .sort((a, b) => (a.account_id < b.account_id ? -1 : 1));
  await upsertRows(tx, 'accounts', ['account_id'], rows);
}

async function removeAccounts(
  tx: Knex.Transaction,
  known: Map<string, DiscoveredAccount>,
): Promise<void> {
  const stored = await tx<AccountRow>('accounts').select('account_id');
  const gone = stored
    .map(row => row.account_id)
    .filter(accountId => !known.has(accountId));
  for (const chunk of chunked(gone)) {
    await tx<AccountRow>('accounts').whereIn('account_id', chunk).delete();
  }
}
