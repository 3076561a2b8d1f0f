import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { setTimeout as sleep } from 'node:timers/promises';
import { ageGaps, isSettled, writeHistory } from './past/playPast';

/**
 * Gives the demo a past: a portal that has just been started knows one day, and trends,
 * overdue gaps and waivers need more. It writes into the plugin's own tables, once,
 * after the first round of sweeps; `demoPast.enabled: false` leaves it out.
 */
export default createBackendModule({
  pluginId: 'aws-detective-controls',
  moduleId: 'demo-past',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, database, lifecycle, logger }) {
        if (!config.getOptionalBoolean('demoPast.enabled')) {
          return;
        }
        const stop = new AbortController();
        lifecycle.addShutdownHook(() => stop.abort());
        lifecycle.addStartupHook(() => {
          // In the background: it waits for the first sweeps.
          play().catch(error => {
            if (!stop.signal.aborted) {
              logger.error('The demo has no past', error);
            }
          });
        });
        async function play() {
          const knex = await database.getClient();
          const settled = async () => {
            while (!(await isSettled(knex))) {
              await sleep(2_000, undefined, { signal: stop.signal });
            }
          };
          await settled();
          // What the catalog brought last may still be on its way.
          await sleep(3_000, undefined, { signal: stop.signal });
          await settled();
          if (await knex('waivers').first('id')) {
            // A database that was kept has its past.
            return;
          }
          const now = new Date();
          await ageGaps(knex, now);
          await settled();
          await writeHistory(knex, now);
          logger.info('The demo has a past now: ages, waivers and a history');
        }
      },
    });
  },
});
