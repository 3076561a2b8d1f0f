import { PluginConfig } from '../config';
import { GLOBAL_REGION, isOk } from '../model';
import { Store, SweepOutcome } from '../store';
import { accountRegions, isRegionEnabled } from './accountRegions';

/** Where regions are the enabled ones, a new listing makes and removes targets. */
export async function syncEnabledRegions(
  { target, runs }: SweepOutcome,
  options: {
    store: Pick<Store, 'syncRegions'>;
    config: Pick<PluginConfig, 'accounts' | 'regions'>;
    now: string;
  },
): Promise<void> {
  const { store, config, now } = options;
  if (
    target.region !== GLOBAL_REGION ||
    accountRegions(config, target.accountId) !== 'enabled'
  ) {
    return;
  }
  for (const run of runs) {
    if (run.collector === 'account:regions' && isOk(run.reading)) {
      const listing = run.reading.value as {
        regions: { name: string; optInStatus: string }[];
      };
      await store.syncRegions({
        accountId: target.accountId,
        partition: target.partition,
        regions: listing.regions
          .filter(region => isRegionEnabled(region.optInStatus))
          .map(region => region.name),
        now,
      });
    }
  }
}
