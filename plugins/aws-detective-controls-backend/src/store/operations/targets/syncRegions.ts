import { Knex } from 'knex';
import { GLOBAL_REGION } from '../../../model';
import { removeTargets } from '../../sql/removeTargets';
import { AccountRow, TargetRow } from '../../sql/rows';
import { nextScoreVersion } from '../../sql/scoreVersion';
import { toStoredTime } from '../../sql/time';
import { emptyScores } from '../scores/emptyScores';
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
    const gone = stored
      .filter(row => row.region !== GLOBAL_REGION && !regions.has(row.region))
      .map(row => row.id);
    await removeTargets(tx, gone, options.now);
    const added = await ensureTargets(
      tx,
      [...regions].map(region => ({ accountId, region, partition })),
      toStoredTime(options.now),
    );
    if (gone.length + added > 0) {
      await emptyScores(tx, {
        targetIds: gone,
        version: await nextScoreVersion(tx),
        now: options.now,
      });
    }
  });
}
