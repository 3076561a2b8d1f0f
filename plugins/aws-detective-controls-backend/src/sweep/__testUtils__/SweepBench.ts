import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { PluginConfig } from '../../config';
import { Control, Target, Trail } from '../../model';
import { DatabaseStore, Store, StoredTarget } from '../../store';
import { createTestStore } from '../../store/__testUtils__/databases';
import {
  ACCOUNT,
  account,
  OTHER_ACCOUNT,
  REGION,
} from '../../store/__testUtils__/fixtures';
import { EntityCache } from '../EntityCache';
import { Sweeper } from '../Sweeper';
import { FakeReader } from './FakeReader';

/** A store, a clock that stands still, and sweepers on both. */
export class SweepBench {
  /** Milliseconds. */
  time = Date.parse('2026-01-15T12:00:00.000Z');

  private constructor(
    readonly store: DatabaseStore,
    /** The database below the store. */
    readonly knex: Awaited<ReturnType<typeof createTestStore>>['knex'],
  ) {}

  static async create(
    databases: TestDatabases,
    id: TestDatabaseId,
  ): Promise<SweepBench> {
    const { store, knex } = await createTestStore(databases, id);
    return new SweepBench(store, knex);
  }

  /** The time so many seconds from now. */
  at(seconds: number): string {
    return new Date(this.time + seconds * 1000).toISOString();
  }

  /** The sweeper of an instance. */
  sweeper(
    reader: FakeReader,
    options: {
      concurrency?: number;
      targetTimeoutSeconds?: number;
      regions?: string[] | 'enabled';
      store?: Store;
      controls?: Control[];
      entities?: EntityCache;
      logger?: ReturnType<typeof mockServices.logger.mock>;
    } = {},
  ): Sweeper {
    const { concurrency = 2, targetTimeoutSeconds = 60 } = options;
    return new Sweeper({
      store: options.store ?? this.store,
      reader,
      controls: options.controls ?? [],
      config: {
        accounts: [],
        regions: options.regions ?? [REGION],
        claims: { entityTagKeys: [] },
        sweep: { intervalSeconds: 3600, concurrency, targetTimeoutSeconds },
      } as unknown as PluginConfig,
      entities: options.entities ?? new EntityCache(this.store),
      logger: options.logger ?? mockServices.logger.mock(),
      now: () => new Date(this.time),
    });
  }

  /** The store, but for some of its methods. */
  storeWith(overrides: Partial<Store>): Store {
    return new Proxy(this.store, {
      get: (target, name: keyof Store) =>
        overrides[name] ?? target[name].bind(target),
    });
  }

  /** Targets of some accounts, each in two regions and the global one. */
  async makeTargets(
    accounts = [ACCOUNT, OTHER_ACCOUNT],
    regions: string[] | 'enabled' = [REGION, 'us-east-1'],
  ): Promise<void> {
    await this.store.syncAccounts({
      accounts: accounts.map(accountId => account({ accountId, regions })),
      complete: true,
      now: this.at(0),
    });
  }

  /** A target as it is stored. */
  async stored({ accountId, region }: Target): Promise<StoredTarget> {
    const { targets } = await this.store.listTargets({ now: this.at(0) });
    return targets.find(
      it => it.target.accountId === accountId && it.target.region === region,
    )!;
  }
}

/** A trail of an organization. */
export function trail(ownerAccountId: string): Trail {
  const takenAt = new Date().toISOString();
  return {
    arn: `arn:aws:cloudtrail:${REGION}:${ownerAccountId}:trail/all`,
    name: 'all',
    homeRegion: REGION,
    ownerAccountId,
    isMultiRegion: true,
    isOrganization: true,
    logFileValidation: true,
    status: { status: 'ok', value: { isLogging: true }, takenAt },
    selectors: {
      status: 'ok',
      value: { eventSelectors: [], advancedEventSelectors: [] },
      takenAt,
    },
  };
}
