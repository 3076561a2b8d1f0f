import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { awsDetectiveControlsPermissions } from 'backstage-plugin-aws-detective-controls-common';
import { scheduleNotifications } from './act/notifications';
import { scheduleWaivers } from './act/waivers';
import { ticketProvidersExtensionPoint } from 'backstage-plugin-aws-detective-controls-node';
import {
  gapDue,
  scheduleWorkItems,
  TicketProviders,
  TicketWriter,
  WorkItemRunner,
  WorkItems,
} from './act/workItems';
import { DefaultAccountDiscovery, DefaultTargetReader } from './collect';
import { readPluginConfig } from './config';
import {
  ALL_CONTROLS,
  createBenchmarks,
  createEnabledControls,
  renderReason,
} from './evaluate';
import { CatalogReader } from './map';
import { ScoreBoard } from './score';
import { createRouter } from './serve';
import { scoreResourceRef, scoreRules } from './serve/permissions/rules';
import { DatabaseStore } from './store';
import {
  AccountSync,
  CatalogSync,
  EntityCache,
  scheduleSweeps,
  ScoreRefresh,
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
    const ticketProviders = new TicketProviders();
    env.registerExtensionPoint(ticketProvidersExtensionPoint, ticketProviders);

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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
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
        const scores = new ScoreRefresh({
          store,
          scheduler,
          controlIds: controls.map(({ metadata }) => metadata.id),
          staleAfterSeconds: config.staleAfterSeconds,
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
          scores,
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
            onStored: () => scores.request(),
          }),
        });
        await scheduleWaivers({ scheduler, store, logger });
        await scheduleNotifications({ ...services, store, controls, config });
        lifecycle.addShutdownHook(() => {
          reader.close();
          discovery.close();
        });

        const board = new ScoreBoard({
          store,
          due: {
            dueDays: config.dueDates,
            soonDays: config.dueDates.soonDays,
          },
        });
        const { requestWork } = await scheduleWorkItems({
          scheduler,
          lifecycle,
          logger,
          runner: new WorkItemRunner({
            store,
            providers: ticketProviders,
            writer: new TicketWriter({
              ...services,
              store,
              controls,
              staleAfterSeconds: config.staleAfterSeconds,
              renderReason,
              dueAt: gapDue(board, controls),
              appBaseUrl: rootConfig.getOptionalString('app.baseUrl'),
            }),
            logger,
          }),
        });

        services.permissionsRegistry.addPermissions(
          awsDetectiveControlsPermissions.filter(
            permission => !isResourcePermission(permission),
          ),
        );
        services.permissionsRegistry.addResourceType({
          resourceRef: scoreResourceRef,
          permissions: awsDetectiveControlsPermissions.filter(permission =>
            isResourcePermission(permission),
          ),
          rules: Object.values(scoreRules),
        });
        services.httpRouter.use(
          await createRouter({
            ...services,
            store,
            controls,
            benchmarks: createBenchmarks(config.benchmarks, controls),
            config,
            board,
            work: {
              items: new WorkItems({
                ...services,
                store,
                providers: ticketProviders,
              }),
              providers: ticketProviders,
              request: requestWork,
            },
            requestSweep,
          }),
        );
      },
    });
  },
});
