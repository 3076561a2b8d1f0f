import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { DatabaseService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { AwsSimulator, Estate } from 'aws-simulator';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { PluginConfig, readPluginConfig } from '../../config';
import { ALL_CONTROLS, createEnabledControls } from '../../evaluate';
import { Control } from '../../model';
import { assemblePosture } from '../../serve/assemble/assemblePosture';
import { indexControls } from '../../serve/assemble/ControlIndex';
import { createConsoleLinks } from '../../serve/assemble/createConsoleLinks';
import { DatabaseStore, StoredTarget } from '../../store';
import { migrationsDirectory } from '../../store/migrate';
import { Instance } from './Instance';

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

/** `aws` of the demo portal. */
export const DEMO_AWS = {
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
  private instance: Instance;

  private constructor(
    readonly simulator: AwsSimulator,
    readonly store: DatabaseStore,
    readonly knex: Knex,
    readonly config: PluginConfig,
    readonly controls: Control[],
    private entities: Entity[],
    private readonly start: (entities: Entity[]) => Instance,
  ) {
    this.instance = start(entities);
  }

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
    const config = readPluginConfig(
      rootConfig,
      ALL_CONTROLS.map(({ metadata }) => metadata.id),
    );
    const controls = createEnabledControls(config);
    const database: DatabaseService = { getClient: async () => options.knex };
    const store = await DatabaseStore.create({ database });
    return new Harness(
      simulator,
      store,
      options.knex,
      config,
      controls,
      options.entities,
      entities =>
        new Instance({
          rootConfig,
          config,
          controls,
          store,
          entities,
          now: options.now,
        }),
    );
  }

  /** Finds accounts, reads the catalog, and sweeps until nothing is due. */
  async round(): Promise<void> {
    await this.instance.round();
  }

  /** Makes every target due, and sweeps. */
  async again(now: string = new Date().toISOString()): Promise<void> {
    const { targets } = await this.store.listTargets();
    await this.store.makeDue({ targets: targets.map(it => it.target), now });
    await this.round();
  }

  /** The calls that AWS has seen, by service and operation. */
  calls(): Record<string, number> {
    return this.simulator.journal.counts({ by: ['service', 'operation'] });
  }

  /** A target as it is stored. */
  async target(accountId: string, region: string): Promise<StoredTarget> {
    const { targets } = await this.store.listTargets();
    const found = targets.find(
      it => it.target.accountId === accountId && it.target.region === region,
    );
    if (!found) {
      throw new Error(`There is no target ${accountId}/${region}`);
    }
    return found;
  }

  /** An entity's posture as the API would give it. */
  async posture(
    entityRef: string,
    now: string = new Date().toISOString(),
  ): Promise<EntityPosture> {
    const { staleAfterSeconds, console } = this.config;
    const controls = indexControls(this.controls);
    const entity = this.entities.find(
      it => stringifyEntityRef(it) === entityRef,
    );
    if (!entity) {
      throw new Error(`There is no entity ${entityRef}`);
    }
    const rows = await this.store.readPosture({
      entityRef,
      now,
      staleAfterSeconds,
      ranks: controls.ranks,
    });
    return assemblePosture({
      rows,
      readable: { entityRef, entity },
      context: {
        controls,
        links: createConsoleLinks(console),
        config: this.config,
        now: () => new Date(now),
      },
      staleAfterSeconds,
    });
  }

  /** Ends the plugin's process and starts another one, on the same database. */
  restart(entities: Entity[] = this.entities): void {
    this.entities = entities;
    this.instance.close();
    this.instance = this.start(entities);
  }

  /** As new: nothing is stored, nothing is remembered, nothing goes wrong. */
  async reset(): Promise<void> {
    const directory = migrationsDirectory();
    await this.knex.migrate.rollback({ directory }, true);
    await this.knex.migrate.latest({ directory });
    this.simulator.faults.clear();
    this.simulator.journal.clear();
    this.restart();
  }

  async close(): Promise<void> {
    this.instance.close();
    await this.simulator.close();
    delete process.env.AWS_ENDPOINT_URL;
  }
}
