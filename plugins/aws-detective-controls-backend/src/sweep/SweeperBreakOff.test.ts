import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../store/__testUtils__/databases';
import {
  ACCOUNT,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
} from '../store/__testUtils__/fixtures';
import { FakeReader, okRun } from './__testUtils__/FakeReader';
import { SweepBench } from './__testUtils__/SweepBench';

jest.setTimeout(30_000);

const databases = createTestDatabases();

const VPCS = okRun('ec2:vpcs', []);

describe.each(databases.eachSupportedId())(
  'a sweep that breaks off on %p',
  databaseId => {
    let bench: SweepBench;

    beforeEach(async () => {
      bench = await SweepBench.create(databases, databaseId);
    });

    const { signal } = new AbortController();

    it('cuts a target off at its time limit, and stores what it has', async () => {
      await bench.makeTargets([ACCOUNT], []);
      const reader = new FakeReader(
        (_target, options) =>
          new Promise(resolve => {
            options.signal.addEventListener('abort', () => resolve([VPCS]));
          }),
      );
      const count = await bench
        .sweeper(reader, {
          targetTimeoutSeconds: 0.1,
        })
        .sweepDueTargets(signal);

      expect(count).toBe(1);
      expect((await bench.stored(GLOBAL_TARGET)).runs).toHaveLength(1);
    });

    it('stores nothing when it is shut down, and lets the target go', async () => {
      await bench.makeTargets([ACCOUNT], []);
      const shutdown = new AbortController();
      const reader = new FakeReader((_target, options) => {
        const aborted = new Promise<[typeof VPCS]>(resolve => {
          options.signal.addEventListener('abort', () => resolve([VPCS]));
        });
        shutdown.abort();
        return aborted;
      });

      expect(await bench.sweeper(reader).sweepDueTargets(shutdown.signal)).toBe(
        0,
      );
      expect(await bench.knex('readings')).toEqual([]);
      expect(await bench.stored(GLOBAL_TARGET)).toMatchObject({
        nextSweepAt: bench.at(0),
      });
      const another = new FakeReader(async () => [VPCS]);
      expect(await bench.sweeper(another).sweepDueTargets(signal)).toBe(1);
    });

    it('claims nothing once it is shut down', async () => {
      await bench.makeTargets();
      const reader = new FakeReader();
      expect(
        await bench.sweeper(reader).sweepDueTargets(AbortSignal.abort()),
      ).toBe(0);
      expect(reader.asked).toEqual([]);
    });

    it('stores nothing of a target that another instance has by then', async () => {
      await bench.makeTargets([ACCOUNT], []);
      const logger = mockServices.logger.mock();
      const reader = new FakeReader(async () => {
        // Its lease runs out unrenewed.
        bench.time += 61_000;
        const taken = await bench.store.claimDueTargets({
          instanceId: 'another',
          limit: 1,
          now: bench.at(0),
          leaseSeconds: 60,
        });
        // A claim comes of the expired lease, if the target is due.
        expect(taken).toHaveLength(1);
        return [VPCS];
      });

      expect(
        await bench.sweeper(reader, { logger }).sweepDueTargets(signal),
      ).toBe(0);
      expect(await bench.knex('readings')).toEqual([]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('its lease was lost'),
      );
      const row = await bench.knex('targets').first();
      expect(row.lease_owner).toBe('another');
    });

    it('tries again a minute later what could not be stored', async () => {
      await bench.makeTargets([ACCOUNT], []);
      const logger = mockServices.logger.mock();
      const reader = new FakeReader(async () => [VPCS]);
      const broken = bench.storeWith({
        saveSweep: () => Promise.reject(new Error('The disk is full')),
      });

      const options = { store: broken, logger };
      expect(await bench.sweeper(reader, options).sweepDueTargets(signal)).toBe(
        0,
      );
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining('The disk is full'),
      );
      expect(await bench.stored(GLOBAL_TARGET)).toMatchObject({
        nextSweepAt: bench.at(60),
      });

      bench.time += 60_000;
      expect(await bench.sweeper(reader).sweepDueTargets(signal)).toBe(1);
    });

    it('ends the sweeps under way before it fails', async () => {
      await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], []);
      let asked = 0;
      const broken = bench.storeWith({
        claimDueTargets: async options => {
          asked += 1;
          if (asked > 1) {
            throw new Error('The database is gone');
          }
          return bench.store.claimDueTargets(options);
        },
      });
      const reader = new FakeReader(async ({ accountId }) => {
        if (accountId === OTHER_ACCOUNT) {
          await new Promise(resolve => setTimeout(resolve, 100));
        }
        return [VPCS];
      });

      await expect(
        bench.sweeper(reader, { store: broken }).sweepDueTargets(signal),
      ).rejects.toThrow('The database is gone');
      const owner = { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT };
      expect(await bench.stored(owner)).toMatchObject({ state: 'done' });
    });
  },
);
