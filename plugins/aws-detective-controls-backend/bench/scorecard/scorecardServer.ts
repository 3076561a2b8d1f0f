/*
 * The plugin's API over a database that is filled already, in a process of its own:
 * its router, index and store as `plugin.ts` puts them together, without sweeps.
 */
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import knexFactory from 'knex';
import { TicketProviders, WorkItems } from '../../src/act/workItems';
import { readPluginConfig } from '../../src/config';
import { ScoreBoard } from '../../src/score';
import { createRouter } from '../../src/serve';
import { DatabaseStore } from '../../src/store';
import { benchBenchmarks, benchControls } from './benchControls';
import { answerRequests, tell } from './channel';
import { countQueries } from './countQueries';
import { ServerOptions } from './messages';

/** Milliseconds: answers are given again for as long, by the server's clock. */
const MINUTE = 60_000;

/** As many minutes, in turn: more than there are answers that are kept. */
const MINUTES = 110;

async function main(options: ServerOptions): Promise<void> {
  const knex = knexFactory(options.database);
  const store = await DatabaseStore.create({
    database: mockServices.database({ knex }),
  });
  const controls = benchControls(options.controls);
  const startedAt = Date.now();
  const time = Date.parse(options.now);
  let skipped = 0;

  const plugin = createBackendPlugin({
    pluginId: 'aws-detective-controls',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          catalog: catalogServiceRef,
          rootConfig: coreServices.rootConfig,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          userInfo: coreServices.userInfo,
        },
        async init(services) {
          const { rootConfig: config, logger, httpRouter } = services;
          const pluginConfig = readPluginConfig(config);
          const { dueDates } = pluginConfig;
          const providers = new TicketProviders();
          // The root router of a backend compresses; that of tests does not.
          httpRouter.use(
            MiddlewareFactory.create({ config, logger }).compression(),
          );
          httpRouter.use(
            createRouter({
              ...services,
              store,
              controls,
              benchmarks: benchBenchmarks(controls),
              config: pluginConfig,
              // The data's day, on which this clock goes on.
              now: () =>
                new Date(
                  time + Date.now() - startedAt + (skipped % MINUTES) * MINUTE,
                ),
              board: new ScoreBoard({
                store,
                due: { dueDays: dueDates, soonDays: dueDates.soonDays },
              }),
              work: {
                items: new WorkItems({ ...services, store, providers }),
                providers,
                request: () => undefined,
              },
              requestSweep: () => undefined,
            }),
          );
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [plugin, catalogServiceMock.factory({ entities: [] })],
  });
  answerRequests({
    queries: countQueries(knex),
    skip: () => {
      skipped += 1;
    },
    stop: async () => {
      await backend.stop();
      await knex.destroy();
    },
  });
  const url = `http://127.0.0.1:${backend.server.port()}/api/aws-detective-controls`;
  tell({ started: { url } });
}

main(JSON.parse(process.argv[2])).catch(error => {
  tell({ failed: error.stack });
});
