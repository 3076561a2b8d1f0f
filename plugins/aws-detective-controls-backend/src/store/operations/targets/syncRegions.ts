import { Knex } from 'knex';
import { GLOBAL_REGION } from '../../../model';
import { removeTargets } from '../../sql/removeTargets';
import { AccountRow, TargetRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { ensureTargets } from './ensureTargets';

/** See `Store.syncRegions`. */
export async function syncRegions(
  knex: Knex,
  options: {
    accountId: string;
    partition: string;
    regions: string[];
    now: string;
  },
): Promise<void> {
  const { accountId, partition } = options;
  const regions = new Set(options.regions);
  await knex.transaction(async tx => {
    const account = await tx<AccountRow>('accounts')
      .where('account_id', accountId)
      .first('account_id');
    if (!account) {
      // Removed while its global target was being swept.
      return;
    }
    const stored = await tx<TargetRow>('targets')
      .where('account_id', accountId)
      .select('id', 'region');
    await removeTargets(
      tx,
      stored
        .filter(row => row.region !== GLOBAL_REGION && !regions.has(row.region))
        .map(row => row.id),
    );
    await ensureTargets(
      tx,
      [...regions].map(region => ({ accountId, region, partition })),
      toStoredTime(options.now),
    );
  });
}
