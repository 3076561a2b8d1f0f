import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { AwsSimulator, Estate } from 'aws-simulator';
import { Knex } from 'knex';
import { DefaultAccountDiscovery, DefaultTargetReader } from '../../collect';
import { PluginConfig, readPluginConfig } from '../../config';
import { createControls } from '../../evaluate';
import { CatalogReader } from '../../map';
import { Control } from '../../model';
import { DatabaseStore } from '../../store';
import { AccountSync, CatalogSync, EntityCache, Sweeper } from '../../sweep';

/** What a {@link Harness} is made of. */
export interface HarnessOptions {
  knex: Knex;
  estate: Estate;
  /** `awsDetectiveControls`. */
  config: JsonObject;
  /** `aws`; the management key of the demo unless told. */
  aws?: JsonObject;
  entities: Entity[];
  now?: () => Date;
}

const DEMO_AWS = {
  mainAccount: {
    accessKeyId: 'AKIA999988887777',
    secretAccessKey: 'simulated',
    region: 'eu-west-1',
  },
  accountDefaults: {
    roleName: 'BackstageDetectiveControlsRead',
    region: 'eu-west-1',
  },
};

/**
 * Everything of the plugin but its HTTP server and its schedule, on the real SDK
 * against a simulated AWS, to be driven one round at a time.
 */
export class Harness {
  private constructor(
    readonly simulator: AwsSimulator,
    readonly store: DatabaseStore,
    readonly config: PluginConfig,
    readonly controls: Control[],
    private readonly reader: DefaultTargetReader,
    private readonly accountSync: AccountSync,
    private readonly catalogSync: CatalogSync,
    private readonly sweeper: Sweeper,
  ) {}

  static async start(options: HarnessOptions): Promise<Harness> {
    const simulator = await AwsSimulator.start({
      estate: options.estate,
      quotas: 'off',
    });
    // Backstage's AWS integration assumes roles where the SDK's own setting says.
    process.env.AWS_ENDPOINT_URL = simulator.url;
    const rootConfig = new ConfigReader({
      aws: options.aws ?? DEMO_AWS,
      awsDetectiveControls: options.config,
    });
    const logger = mockServices.logger.mock();
    const config = readPluginConfig(rootConfig);
    const controls = createControls(config);
    const database: DatabaseService = { getClient: async () => options.knex };
    const store = await DatabaseStore.create({ database });
    const entities = new EntityCache(store);
    const reader = DefaultTargetReader.fromConfig({
      config,
      rootConfig,
      logger,
    });
    const { now } = options;
    return new Harness(
      simulator,
      store,
      config,
      controls,
      reader,
      new AccountSync({
        store,
        discovery: DefaultAccountDiscovery.fromConfig({
          config,
          rootConfig,
          logger,
        }),
        logger,
        now,
      }),
      new CatalogSync({
        store,
        catalog: new CatalogReader({
          catalog: catalogServiceMock({ entities: options.entities }),
          auth: mockServices.auth(),
        }),
        entities,
        entityTagKeys: config.claims.entityTagKeys,
        logger,
        now,
      }),
      new Sweeper({ store, reader, controls, config, entities, logger, now }),
    );
  }

  /** Finds accounts, reads the catalog, and sweeps until nothing is due. */
  async round(): Promise<void> {
    const { signal } = new AbortController();
    await this.accountSync.run(signal);
    await this.catalogSync.run(signal);
    // A global sweep can make regional targets due, and a trail's owner others.
    while ((await this.sweeper.sweepDueTargets(signal)) > 0);
  }

  /** Makes every target due, and sweeps. */
  async again(now: string = new Date().toISOString()): Promise<void> {
    const { targets } = await this.store.listTargets();
    await this.store.makeDue({ targets: targets.map(it => it.target), now });
    await this.round();
  }

  async close(): Promise<void> {
    await this.reader.close();
    await this.simulator.close();
    delete process.env.AWS_ENDPOINT_URL;
  }
}
