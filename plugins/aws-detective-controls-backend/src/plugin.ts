import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { awsDetectiveControlsPermissions } from 'backstage-plugin-aws-detective-controls-common';
import { DefaultAccountDiscovery, DefaultTargetReader } from './collect';
import { readPluginConfig } from './config';
import {
  ALL_CONTROLS,
  createBenchmarks,
  createEnabledControls,
} from './evaluate';
import { CatalogReader } from './map';
import { createRouter } from './serve';
import { DatabaseStore } from './store';
import {
  AccountSync,
  CatalogSync,
  EntityCache,
  scheduleSweeps,
  Sweeper,
} from './sweep';

/**
 * The backend plugin: sweeps AWS accounts by schedule, and serves what it found
 * for catalog entities. It is configured by `awsDetectiveControls`.
 *
 * @public
 */
export const awsDetectiveControlsPlugin = createBackendPlugin({
  pluginId: 'aws-detective-controls',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        rootConfig: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        const { rootConfig, logger, lifecycle, scheduler } = services;
        const config = readPluginConfig(
          rootConfig,
          ALL_CONTROLS.map(({ metadata }) => metadata.id),
        );
        const controls = createEnabledControls(config);
        const store = await DatabaseStore.create({
          database: services.database,
        });
        const entities = new EntityCache(store);
        const reader = DefaultTargetReader.fromConfig({
          config,
          rootConfig,
          logger,
        });

        const discovery = DefaultAccountDiscovery.fromConfig({
          config,
          rootConfig,
          logger,
        });
        const { requestSweep } = await scheduleSweeps({
          config,
          scheduler,
          lifecycle,
          logger,
          store,
          accountSync: new AccountSync({
            store,
            discovery,
            logger,
          }),
          catalogSync: new CatalogSync({
            store,
            catalog: new CatalogReader(services),
            entities,
            entityTagKeys: config.claims.entityTagKeys,
            logger,
          }),
          sweeper: new Sweeper({
            store,
            reader,
            controls,
            config,
            entities,
            logger,
          }),
        });
        lifecycle.addShutdownHook(() => {
          reader.close();
          discovery.close();
        });

        services.permissionsRegistry.addPermissions(
          awsDetectiveControlsPermissions,
        );
        services.httpRouter.use(
          await createRouter({
            ...services,
            store,
            controls,
            benchmarks: createBenchmarks(config.benchmarks, controls),
            config,
            requestSweep,
          }),
        );
      },
    });
  },
});
