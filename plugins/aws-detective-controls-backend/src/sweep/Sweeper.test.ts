import { claims } from '../map/testClaims';
import { createTestDatabases } from '../store/__testUtils__/databases';
import {
  ACCOUNT,
  GLOBAL_TARGET,
  REGION,
  TARGET,
} from '../store/__testUtils__/fixtures';
import { FakeReader, gate, okRun } from './__testUtils__/FakeReader';
import { SweepBench, trail } from './__testUtils__/SweepBench';
import { EntityCache } from './EntityCache';

jest.setTimeout(30_000);

const databases = createTestDatabases();
const GLOBAL = 'aws-global';

const VPC = { vpcId: 'vpc-1', ownerId: ACCOUNT, isDefault: false, tags: {} };
const VPCS = okRun('ec2:vpcs', []);

describe.each(databases.eachSupportedId())('Sweeper on %p', databaseId => {
  let bench: SweepBench;

  beforeEach(async () => {
    bench = await SweepBench.create(databases, databaseId);
  });

  const { signal } = new AbortController();

  it('sweeps every due target once, and is then due an interval later', async () => {
    await bench.makeTargets();
    const reader = new FakeReader(async () => [VPCS]);

    expect(await bench.sweeper(reader).sweepDueTargets(signal)).toBe(6);
    expect(new Set(reader.asked).size).toBe(6);
    expect(await bench.sweeper(reader).sweepDueTargets(signal)).toBe(0);
    expect(await bench.stored(TARGET)).toMatchObject({
      state: 'done',
      nextSweepAt: bench.at(3600),
    });
  });

  it('sweeps as many at once as it is told, and no more', async () => {
    // Global ones wait for nothing.
    const accounts = [1, 2, 3, 4, 5].map(n => String(n).repeat(12));
    await bench.makeTargets(accounts, []);
    const three = gate();
    const reader: FakeReader = new FakeReader(async () => {
      if (reader.asked.length === 3) {
        three.open();
      }
      await three.passed;
      await new Promise(resolve => setTimeout(resolve, 20));
      return [];
    });
    await bench.sweeper(reader, { concurrency: 3 }).sweepDueTargets(signal);
    expect(reader.most).toBe(3);
  });

  it('shares the targets with other instances', async () => {
    await bench.makeTargets();
    const both = gate();
    const instances = ['a', 'b'].map(() => {
      const reader: FakeReader = new FakeReader(async () => {
        if (instances.every(it => it.reader.asked.length > 0)) {
          both.open();
        }
        await both.passed;
        return [VPCS];
      });
      return { reader, sweeper: bench.sweeper(reader, { concurrency: 1 }) };
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
    await bench.makeTargets([ACCOUNT], 'enabled');
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

    const count = await bench
      .sweeper(reader, { regions: 'enabled' })
      .sweepDueTargets(signal);
    expect(count).toBe(3);
    expect(reader.asked.sort()).toEqual([
      `${ACCOUNT}/${GLOBAL}`,
      `${ACCOUNT}/eu-west-1`,
      `${ACCOUNT}/us-east-1`,
    ]);
  });

  it('does not call a region that is off, though its first sweep is due with the global one', async () => {
    await bench.makeTargets([ACCOUNT], ['me-south-1']);
    const reader = new FakeReader(async () => {
      await new Promise(resolve => setTimeout(resolve, 50));
      const regions = [{ name: 'me-south-1', optInStatus: 'not-opted-in' }];
      return [okRun('account:regions', { callerAccountId: ACCOUNT, regions })];
    });

    expect(
      await bench.sweeper(reader, { concurrency: 4 }).sweepDueTargets(signal),
    ).toBe(2);
    expect(reader.asked).toEqual([`${ACCOUNT}/${GLOBAL}`]);
    expect(
      await bench.stored({ ...TARGET, region: 'me-south-1' }),
    ).toMatchObject({
      state: 'region-disabled',
    });
  });

  it('looks once only at trails that nobody reads', async () => {
    await bench.makeTargets([ACCOUNT], []);
    const reader = new FakeReader(async () => [
      okRun('cloudtrail:trails', [trail('999988887777')]),
    ]);
    await bench.sweeper(reader).sweepDueTargets(signal);
    expect(reader.asked).toEqual([`${ACCOUNT}/${GLOBAL}`]);
  });

  it('maps with the claims that came while it swept', async () => {
    await bench.makeTargets([ACCOUNT], [REGION]);
    const entities = new EntityCache(bench.store);
    const reader = new FakeReader(async target => {
      if (target.region === GLOBAL) {
        return [];
      }
      // What reading the catalog does; the sweep began without the entity.
      await bench.store.saveEntities({
        entities: [
          claims('shop', { 'aws.amazon.com/account-id': target.accountId }),
        ],
        complete: true,
      });
      entities.forget();
      return [okRun('ec2:vpcs', [{ ...VPC, ownerId: target.accountId }])];
    });

    await bench
      .sweeper(reader, { entities, concurrency: 1 })
      .sweepDueTargets(signal);
    const rows = await bench
      .knex('mappings')
      .where('target_id', `${ACCOUNT}/${REGION}`);
    expect(rows.map(({ subject }) => subject)).toContain(
      `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc/${VPC.vpcId}`,
    );
  });

  it('shows how far it is', async () => {
    await bench.makeTargets([ACCOUNT], []);
    const seen = gate();
    const reader = new FakeReader(async (_target, { onRun }) => {
      onRun?.(VPCS, { done: 1, of: 2 });
      await seen.passed;
      return [VPCS];
    });
    const round = bench.sweeper(reader).sweepDueTargets(signal);

    let target = await bench.stored(GLOBAL_TARGET);
    while (!target.progress) {
      await new Promise(resolve => setTimeout(resolve, 5));
      target = await bench.stored(GLOBAL_TARGET);
    }
    seen.open();
    await round;

    expect(target).toMatchObject({
      state: 'running',
      progress: { done: 1, of: 2, current: 'ec2:vpcs' },
    });
    expect((await bench.stored(GLOBAL_TARGET)).progress).toBeUndefined();
  });
});
