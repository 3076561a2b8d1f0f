import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DefaultAccountDiscovery, DefaultTargetReader } from '../../collect';
import { PluginConfig } from '../../config';
import { CatalogReader } from '../../map';
import { Control } from '../../model';
import { DatabaseStore } from '../../store';
import { AccountSync, CatalogSync, EntityCache, Sweeper } from '../../sweep';

/** What an {@link Instance} is made of. */
export interface InstanceOptions {
  entities: Entity[];
  now?: () => Date;
  rootConfig: ConfigReader;
  config: PluginConfig;
  controls: Control[];
  store: DatabaseStore;
}

/** What the plugin holds in one process: clients, credentials, claims. */
export class Instance {
  private readonly reader: DefaultTargetReader;
  private readonly discovery: DefaultAccountDiscovery;
  private readonly accountSync: AccountSync;
  private readonly catalogSync: CatalogSync;
  private readonly sweeper: Sweeper;

  constructor(options: InstanceOptions) {
    const { config, controls, store, now } = options;
    const logger = mockServices.logger.mock();
    const entities = new EntityCache(store);
    this.reader = DefaultTargetReader.fromConfig({ ...options, logger });
    this.discovery = DefaultAccountDiscovery.fromConfig({ ...options, logger });
    this.accountSync = new AccountSync({
      store,
      discovery: this.discovery,
      logger,
      now,
    });
    this.catalogSync = new CatalogSync({
      store,
      catalog: new CatalogReader({
        catalog: catalogServiceMock({ entities: options.entities }),
        auth: mockServices.auth(),
      }),
      entities,
      entityTagKeys: config.claims.entityTagKeys,
      logger,
      now,
    });
    this.sweeper = new Sweeper({
      store,
      reader: this.reader,
      controls,
      config,
      entities,
      logger,
      now,
    });
  }

  /** Finds accounts, reads the catalog, and sweeps until nothing is due. */
  async round(): Promise<void> {
    const { signal } = new AbortController();
    await this.accountSync.run(signal);
    await this.catalogSync.run(signal);
    // A global sweep can make regional targets due, and a trail's owner others.
    while ((await this.sweeper.sweepDueTargets(signal)) > 0);
  }

  /** Ends the process. */
  close(): void {
    this.reader.close();
    this.discovery.close();
  }
}
