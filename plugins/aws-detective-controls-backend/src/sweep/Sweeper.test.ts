import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { PluginConfig } from '../config';
import { claims } from '../map/testClaims';
import { Target, targetId, Trail } from '../model';
import { DatabaseStore, Store } from '../store';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import {
  ACCOUNT,
  account,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
  REGION,
  TARGET,
} from '../store/__testUtils__/fixtures';
import { FakeReader, gate, okRun } from './__testUtils__/FakeReader';
import { EntityCache } from './EntityCache';
import { Sweeper } from './Sweeper';

jest.setTimeout(30_000);

const databases = createTestDatabases();
const GLOBAL = 'aws-global';

const VPC = { vpcId: 'vpc-1', ownerId: ACCOUNT, isDefault: false, tags: {} };
const VPCS = okRun('ec2:vpcs', []);

function trail(ownerAccountId: string): Trail {
  const takenAt = new Date().toISOString();
  return {
    arn: `arn:aws:cloudtrail:${REGION}:${ownerAccountId}:trail/all`,
    name: 'all',
    homeRegion: REGION,
    ownerAccountId,
    isMultiRegion: true,
    isOrganization: true,
    status: { status: 'ok', value: { isLogging: true }, takenAt },
    selectors: {
      status: 'ok',
      value: { eventSelectors: [], advancedEventSelectors: [] },
      takenAt,
    },
  };
}

describe.each(databases.eachSupportedId())('Sweeper on %p', databaseId => {
  let knex: Knex;
  let store: DatabaseStore;
  let time: number;

  beforeEach(async () => {
    ({ store, knex } = await createTestStore(databases, databaseId));
    time = Date.parse('2026-01-15T12:00:00.000Z');
  });

  const now = () => new Date(time);
  const at = (seconds: number) => new Date(time + seconds * 1000).toISOString();

  function sweeper(
    reader: FakeReader,
    options: {
      concurrency?: number;
      targetTimeoutSeconds?: number;
      regions?: string[] | 'enabled';
      store?: Store;
      entities?: EntityCache;
      logger?: ReturnType<typeof mockServices.logger.mock>;
    } = {},
  ): Sweeper {
    const { concurrency = 2, targetTimeoutSeconds = 60 } = options;
    return new Sweeper({
      store: options.store ?? store,
      reader,
      controls: [],
      config: {
        accounts: [],
        regions: options.regions ?? [REGION],
        claims: { entityTagKeys: [] },
        sweep: { intervalSeconds: 3600, concurrency, targetTimeoutSeconds },
      } as unknown as PluginConfig,
      entities: options.entities ?? new EntityCache(store),
      logger: options.logger ?? mockServices.logger.mock(),
      now,
    });
  }

  /** The store, but for some of its methods. */
  function storeWith(overrides: Partial<Store>): Store {
    return new Proxy(store, {
      get: (target, name: keyof Store) =>
        overrides[name] ?? target[name].bind(target),
    });
  }

  /** Targets of so many accounts, each in two regions and the global one. */
  async function makeTargets(
    accounts = [ACCOUNT, OTHER_ACCOUNT],
    regions: string[] | 'enabled' = [REGION, 'us-east-1'],
  ): Promise<void> {
    await store.syncAccounts({
      accounts: accounts.map(accountId => account({ accountId, regions })),
      complete: true,
      now: at(0),
    });
  }

  const stored = async ({ accountId, region }: Target) => {
    const { targets } = await store.listTargets({ now: at(0) });
    return targets.find(
      it => it.target.accountId === accountId && it.target.region === region,
    )!;
  };

  const { signal } = new AbortController();

  it('sweeps every due target once, and is then due an interval later', async () => {
    await makeTargets();
    const reader = new FakeReader(async () => [VPCS]);

    expect(await sweeper(reader).sweepDueTargets(signal)).toBe(6);
    expect(new Set(reader.asked).size).toBe(6);
    expect(await sweeper(reader).sweepDueTargets(signal)).toBe(0);
    expect(await stored(TARGET)).toMatchObject({
      state: 'done',
      nextSweepAt: at(3600),
    });
  });

  it('sweeps as many at once as it is told, and no more', async () => {
    // Global ones wait for nothing.
    const accounts = [1, 2, 3, 4, 5].map(n => String(n).repeat(12));
    await makeTargets(accounts, []);
    const three = gate();
    const reader: FakeReader = new FakeReader(async () => {
      if (reader.asked.length === 3) {
        three.open();
      }
      await three.passed;
      await new Promise(resolve => setTimeout(resolve, 20));
      return [];
    });
    await sweeper(reader, { concurrency: 3 }).sweepDueTargets(signal);
    expect(reader.most).toBe(3);
  });

  it('shares the targets with other instances', async () => {
    await makeTargets();
    const both = gate();
    const instances = ['a', 'b'].map(() => {
      const reader: FakeReader = new FakeReader(async () => {
        if (instances.every(it => it.reader.asked.length > 0)) {
          both.open();
        }
        await both.passed;
        return [VPCS];
      });
      return { reader, sweeper: sweeper(reader, { concurrency: 1 }) };
    });

    const counts = await Promise.all(
      instances.map(it => it.sweeper.sweepDueTargets(signal)),
    );
    const asked = instances.flatMap(it => it.reader.asked);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(asked).toHaveLength(6);
    expect(new Set(asked).size).toBe(6);
  });

  it('sweeps regions that a global sweep found at once, side by side', async () => {
    await makeTargets([ACCOUNT], 'enabled');
    const both = gate();
    const reader: FakeReader = new FakeReader(async target => {
      if (target.region === GLOBAL) {
        const regions = ['eu-west-1', 'us-east-1', 'me-south-1'].map(name => ({
          name,
          optInStatus:
            name === 'me-south-1' ? 'not-opted-in' : 'opt-in-not-required',
        }));
        return [
          okRun('account:regions', { callerAccountId: ACCOUNT, regions }),
        ];
      }
      if (reader.asked.length === 3) {
        both.open();
      }
      await both.passed;
      return [];
    });

    const count = await sweeper(reader, { regions: 'enabled' }).sweepDueTargets(
      signal,
    );
    expect(count).toBe(3);
    expect(reader.asked.sort()).toEqual([
      `${ACCOUNT}/${GLOBAL}`,
      `${ACCOUNT}/eu-west-1`,
      `${ACCOUNT}/us-east-1`,
    ]);
  });

  it('does not call a region that is off, though its first sweep is due with the global one', async () => {
    await makeTargets([ACCOUNT], ['me-south-1']);
    const reader = new FakeReader(async () => {
      await new Promise(resolve => setTimeout(resolve, 50));
      const regions = [{ name: 'me-south-1', optInStatus: 'not-opted-in' }];
      return [okRun('account:regions', { callerAccountId: ACCOUNT, regions })];
    });

    expect(
      await sweeper(reader, { concurrency: 4 }).sweepDueTargets(signal),
    ).toBe(2);
    expect(reader.asked).toEqual([`${ACCOUNT}/${GLOBAL}`]);
    expect(await stored({ ...TARGET, region: 'me-south-1' })).toMatchObject({
      state: 'region-disabled',
    });
  });

  it('looks again at trails of another account that came while it swept', async () => {
    await makeTargets([ACCOUNT, OTHER_ACCOUNT], []);
    const owner = { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT };
    const looked = gate();
    const saved = gate();
    const reader = new FakeReader(async target => {
      if (target.accountId === OTHER_ACCOUNT) {
        await looked.passed;
      }
      return [okRun('cloudtrail:trails', [trail(OTHER_ACCOUNT)])];
    });
    const racing = storeWith({
      // The member looks before the owner is stored, and is stored after it.
      readTrails: async accountIds => {
        const trails = await store.readTrails(accountIds);
        if (accountIds.length > 0) {
          looked.open();
          await saved.passed;
        }
        return trails;
      },
      saveSweep: async options => {
        const done = await store.saveSweep(options);
        if (targetId(options.lease.target) === targetId(owner)) {
          saved.open();
        }
        return done;
      },
    });

    await sweeper(reader, { store: racing }).sweepDueTargets(signal);
    expect(reader.asked.sort()).toEqual([
      `${ACCOUNT}/${GLOBAL}`,
      `${ACCOUNT}/${GLOBAL}`,
      `${OTHER_ACCOUNT}/${GLOBAL}`,
    ]);
  });

  it('looks again at trails of another account that are stored at the same time', async () => {
    await makeTargets([ACCOUNT, OTHER_ACCOUNT], []);
    const member = targetId(GLOBAL_TARGET);
    const memberEnded = gate();
    let looks = 0;
    const reader = new FakeReader(async () => [
      okRun('cloudtrail:trails', [trail(OTHER_ACCOUNT)]),
    ]);
    const racing = storeWith({
      // Neither sees the other: the owner's transaction began before the member's
      // was over, and is over when the member has looked again.
      saveSweep: async options => {
        if (targetId(options.lease.target) !== member) {
          await memberEnded.passed;
          const done = await store.saveSweep(options);
          // What the store woke is undone: it could not have seen the member.
          await knex('targets')
            .where('id', member)
            .update({ next_sweep_at: at(3600) });
          return done;
        }
        return store.saveSweep(options);
      },
      readTrails: async accountIds => {
        const trails = await store.readTrails(accountIds);
        looks += accountIds.length;
        if (looks === 2) {
          memberEnded.open();
        }
        return trails;
      },
    });

    await sweeper(reader, { store: racing }).sweepDueTargets(signal);
    expect(reader.asked.filter(id => id === member)).toHaveLength(2);
  });

  it('looks once only at trails that nobody reads', async () => {
    await makeTargets([ACCOUNT], []);
    const reader = new FakeReader(async () => [
      okRun('cloudtrail:trails', [trail('999988887777')]),
    ]);
    await sweeper(reader).sweepDueTargets(signal);
    expect(reader.asked).toEqual([`${ACCOUNT}/${GLOBAL}`]);
  });

  it('maps with the claims that came while it swept', async () => {
    await makeTargets([ACCOUNT], [REGION]);
    const entities = new EntityCache(store);
    const reader = new FakeReader(async target => {
      if (target.region === GLOBAL) {
        return [];
      }
      // What reading the catalog does; the sweep began without the entity.
      await store.saveEntities({
        entities: [
          claims('shop', { 'aws.amazon.com/account-id': target.accountId }),
        ],
        complete: true,
      });
      entities.forget();
      return [okRun('ec2:vpcs', [{ ...VPC, ownerId: target.accountId }])];
    });

    await sweeper(reader, { entities, concurrency: 1 }).sweepDueTargets(signal);
    const rows = await knex('mappings').where(
      'target_id',
      `${ACCOUNT}/${REGION}`,
    );
    expect(rows.map(({ subject }) => subject)).toContain(
      `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc/${VPC.vpcId}`,
    );
  });

  it('shows how far it is', async () => {
    await makeTargets([ACCOUNT], []);
    const seen = gate();
    const reader = new FakeReader(async (_target, { onRun }) => {
      onRun?.(VPCS, { done: 1, of: 2 });
      await seen.passed;
      return [VPCS];
    });
    const round = sweeper(reader).sweepDueTargets(signal);

    let target = await stored(GLOBAL_TARGET);
    while (!target.progress) {
      await new Promise(resolve => setTimeout(resolve, 5));
      target = await stored(GLOBAL_TARGET);
    }
    seen.open();
    await round;

    expect(target).toMatchObject({
      state: 'running',
      progress: { done: 1, of: 2, current: 'ec2:vpcs' },
    });
    expect((await stored(GLOBAL_TARGET)).progress).toBeUndefined();
  });

  it('cuts a target off at its time limit, and stores what it has', async () => {
    await makeTargets([ACCOUNT], []);
    const reader = new FakeReader(
      (_target, options) =>
        new Promise(resolve => {
          options.signal.addEventListener('abort', () => resolve([VPCS]));
        }),
    );
    const count = await sweeper(reader, {
      targetTimeoutSeconds: 0.1,
    }).sweepDueTargets(signal);

    expect(count).toBe(1);
    expect((await stored(GLOBAL_TARGET)).runs).toHaveLength(1);
  });

  it('stores nothing when it is shut down, and lets the target go', async () => {
    await makeTargets([ACCOUNT], []);
    const shutdown = new AbortController();
    const reader = new FakeReader((_target, options) => {
      const aborted = new Promise<[typeof VPCS]>(resolve => {
        options.signal.addEventListener('abort', () => resolve([VPCS]));
      });
      shutdown.abort();
      return aborted;
    });

    expect(await sweeper(reader).sweepDueTargets(shutdown.signal)).toBe(0);
    expect(await knex('readings')).toEqual([]);
    expect(await stored(GLOBAL_TARGET)).toMatchObject({ nextSweepAt: at(0) });
    const another = new FakeReader(async () => [VPCS]);
    expect(await sweeper(another).sweepDueTargets(signal)).toBe(1);
  });

  it('claims nothing once it is shut down', async () => {
    await makeTargets();
    const reader = new FakeReader();
    expect(await sweeper(reader).sweepDueTargets(AbortSignal.abort())).toBe(0);
    expect(reader.asked).toEqual([]);
  });

  it('stores nothing of a target that another instance has by then', async () => {
    await makeTargets([ACCOUNT], []);
    const logger = mockServices.logger.mock();
    const reader = new FakeReader(async () => {
      // Its lease runs out unrenewed.
      time += 61_000;
      const taken = await store.claimDueTargets({
        instanceId: 'another',
        limit: 1,
        now: at(0),
        leaseSeconds: 60,
      });
      // A claim comes of the expired lease, if the target is due.
      expect(taken).toHaveLength(1);
      return [VPCS];
    });

    expect(await sweeper(reader, { logger }).sweepDueTargets(signal)).toBe(0);
    expect(await knex('readings')).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('its lease was lost'),
    );
    const row = await knex('targets').first();
    expect(row.lease_owner).toBe('another');
  });

  it('tries again a minute later what could not be stored', async () => {
    await makeTargets([ACCOUNT], []);
    const logger = mockServices.logger.mock();
    const reader = new FakeReader(async () => [VPCS]);
    const broken = storeWith({
      saveSweep: () => Promise.reject(new Error('The disk is full')),
    });

    const options = { store: broken, logger };
    expect(await sweeper(reader, options).sweepDueTargets(signal)).toBe(0);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('The disk is full'),
    );
    expect(await stored(GLOBAL_TARGET)).toMatchObject({ nextSweepAt: at(60) });

    time += 60_000;
    expect(await sweeper(reader).sweepDueTargets(signal)).toBe(1);
  });

  it('ends the sweeps under way before it fails', async () => {
    await makeTargets([ACCOUNT, OTHER_ACCOUNT], []);
    let asked = 0;
    const broken = storeWith({
      claimDueTargets: async options => {
        asked += 1;
        if (asked > 1) {
          throw new Error('The database is gone');
        }
        return store.claimDueTargets(options);
      },
    });
    const reader = new FakeReader(async ({ accountId }) => {
      if (accountId === OTHER_ACCOUNT) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      return [VPCS];
    });

    await expect(
      sweeper(reader, { store: broken }).sweepDueTargets(signal),
    ).rejects.toThrow('The database is gone');
    const owner = { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT };
    expect(await stored(owner)).toMatchObject({ state: 'done' });
  });
});
