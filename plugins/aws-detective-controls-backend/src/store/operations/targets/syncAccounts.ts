import { Knex } from 'knex';
import { DiscoveredAccount } from '../../../collect/Collector';
import { GLOBAL_REGION } from '../../../model';
import { chunked } from '../../sql/chunked';
import { removeTargets } from '../../sql/removeTargets';
import { upsertRows } from '../../sql/replaceRows';
import { AccountRow, TargetRow } from '../../sql/rows';
import { nextScoreVersion } from '../../sql/scoreVersion';
import { toStoredTime } from '../../sql/time';
import { emptyScores } from '../scores/emptyScores';
import { ensureTargets } from './ensureTargets';

/** See `Store.syncAccounts`. */
export async function syncAccounts(
  knex: Knex,
  options: { accounts: DiscoveredAccount[]; complete: boolean; now: string },
): Promise<void> {
  const accounts = new Map(options.accounts.map(a => [a.accountId, a]));
  await knex.transaction(async tx => {
    const saved = await saveAccounts(tx, [...accounts.values()]);
    const stored = await tx<TargetRow>('targets').select(
      'id',
      'account_id',
      'region',
    );
    const gone = stored
      .filter(row => {
        const account = accounts.get(row.account_id);
        return account
          ? row.region !== GLOBAL_REGION &&
              account.regions !== 'enabled' &&
              !account.regions.includes(row.region)
          : options.complete;
      })
      .map(row => row.id);
    await removeTargets(tx, gone, options.now);
    const removed = options.complete ? await removeAccounts(tx, accounts) : 0;
    const added = await ensureTargets(
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
    if (saved + gone.length + removed + added > 0) {
      await emptyScores(tx, {
        targetIds: gone,
        version: await nextScoreVersion(tx),
        now: options.now,
      });
    }
  });
}

/** @returns how many changed */
async function saveAccounts(
  tx: Knex.Transaction,
  accounts: DiscoveredAccount[],
): Promise<number> {
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
  return rows.length;
}

/** @returns how many there were */
async function removeAccounts(
  tx: Knex.Transaction,
  known: Map<string, DiscoveredAccount>,
): Promise<number> {
  const stored = await tx<AccountRow>('accounts').select('account_id');
  const gone = stored
    .map(row => row.account_id)
    .filter(accountId => !known.has(accountId));
  for (const chunk of chunked(gone)) {
    await tx<AccountRow>('accounts').whereIn('account_id', chunk).delete();
  }
  return gone.length;
}
