import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { PluginConfig } from '../config';
import { Store } from '../store';
import { AccountSync } from './AccountSync';
import { CatalogSync } from './CatalogSync';
import { ScoreRefresh, SCORES_TASK } from './ScoreRefresh';
import { Sweeper } from './Sweeper';

/** Accounts of config change with a restart only; this keeps the targets in line. */
const ACCOUNTS_REFRESH_SECONDS = 3600;

/** Changes of status, and how days ended, are kept for 400 days: a year and what an audit takes. */
const HISTORY_KEPT_MS = 400 * 24 * 3600 * 1000;

/** What was removed is forgotten when every instance has had the time to hear of it. */
const REMOVED_KEPT_MS = 7 * 24 * 3600 * 1000;

/** Results turn stale, and waivers begin and end, without a sweep. */
const SCORES_REFRESH_SECONDS = 60;

/** What {@link scheduleSweeps} schedules, and by what. */
export interface ScheduleSweepsOptions {
  config: PluginConfig;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  store: Pick<Store, 'pruneTransitions' | 'pruneScores'>;
  accountSync: AccountSync;
  catalogSync: CatalogSync;
  sweeper: Sweeper;
  scores: ScoreRefresh;
}

/**
 * Puts the plugin's five tasks on Backstage's scheduler, all of them at start-up
 * too: finding accounts, reading the catalog, rolling up the scorecard and removing what
 * is too old once among all instances, and sweeping on each instance, since these share
 * the targets by lease.
 *
 * @returns a function that looks for due targets now, on this instance
 */
export async function scheduleSweeps(
  options: ScheduleSweepsOptions,
): Promise<{ requestSweep(): void }> {
  const { config, scheduler, logger } = options;
  const shutdown = new AbortController();
  options.lifecycle.addShutdownHook(() => shutdown.abort());

  const requestSweep = () => {
    // While a round runs it picks up what is due by itself, and the scheduler
    // refuses a second one.
    scheduler.triggerTask('sweep').catch(error => {
      logger.debug(`No sweep started on request: ${stringifyError(error)}`);
    });
  };

  const syncCatalog = async (signal: AbortSignal) => {
    await options.catalogSync.run(signal);
    options.scores.request();
  };

  await scheduler.scheduleTask({
    id: 'accounts',
    scope: 'global',
    frequency: {
      seconds: config.organization?.refreshSeconds ?? ACCOUNTS_REFRESH_SECONDS,
    },
    timeout: { minutes: 10 },
    fn: async signal => {
      await options.accountSync.run(signal);
      // At start-up there was nothing to sweep before, and nothing to claim.
      requestSweep();
      await syncCatalog(signal);
    },
  });

  await scheduler.scheduleTask({
    id: 'catalog',
    scope: 'global',
    frequency: { seconds: config.claims.refreshSeconds },
    timeout: { minutes: 30 },
    fn: syncCatalog,
  });

  await scheduler.scheduleTask({
    id: SCORES_TASK,
    scope: 'global',
    frequency: { seconds: SCORES_REFRESH_SECONDS },
    timeout: { minutes: 30 },
    fn: async signal => {
      await options.scores.run(AbortSignal.any([signal, shutdown.signal]));
    },
  });

  await scheduler.scheduleTask({
    id: 'prune',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { minutes: 30 },
    fn: async () => {
      const before = new Date(Date.now() - HISTORY_KEPT_MS).toISOString();
      const pruned = await options.store.pruneTransitions({ before });
      logger.debug(`Removed ${pruned} changes of status from before ${before}`);
      const { history } = await options.store.pruneScores({
        historyBefore: before,
        removedBefore: new Date(Date.now() - REMOVED_KEPT_MS).toISOString(),
      });
      logger.debug(`Removed ${history} days of scores from before ${before}`);
    },
  });

  await scheduler.scheduleTask({
    ...config.sweep.schedule,
    id: 'sweep',
    scope: 'local',
    fn: async signal => {
      await options.sweeper.sweepDueTargets(
        AbortSignal.any([signal, shutdown.signal]),
      );
    },
  });

  return { requestSweep };
}
