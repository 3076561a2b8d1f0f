import { setTimeout as sleep } from 'node:timers/promises';
import { cloudtrailMultiRegionTrail } from '../evaluate/controls/cloudtrail-multi-region-trail';
import { targetId } from '../model';
import { createTestDatabases } from '../store/__testUtils__/databases';
import {
  ACCOUNT,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
  TARGET,
} from '../store/__testUtils__/fixtures';
import { FakeReader, gate, okRun } from './__testUtils__/FakeReader';
import { SweepBench, trail } from './__testUtils__/SweepBench';

jest.setTimeout(30_000);

const databases = createTestDatabases();

/** Its trail is that of the organization, which the other account owns. */
const MEMBER = targetId(GLOBAL_TARGET);
const OWNER = targetId({ ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT });

describe.each(databases.eachSupportedId())(
  'two instances on %p',
  databaseId => {
    let bench: SweepBench;

    beforeEach(async () => {
      bench = await SweepBench.create(databases, databaseId);
    });

    const { signal } = new AbortController();

    const trailsReader = () =>
      new FakeReader(async () => [
        okRun('cloudtrail:trails', [trail(OTHER_ACCOUNT)]),
      ]);

    /** Sweeps the member up to where it looked for the owner's trails in vain. */
    async function startMember() {
      const looked = gate();
      const goOn = gate();
      const reader = trailsReader();
      const round = bench
        .sweeper(reader, {
          concurrency: 1,
          controls: [cloudtrailMultiRegionTrail],
          store: bench.storeWith({
            readPeers: async requests => {
              const found = await bench.store.readPeers(requests);
              looked.open();
              await goOn.passed;
              return found;
            },
          }),
        })
        .sweepDueTargets(signal);
      await looked.passed;
      return { reader, round, goOn: goOn.open };
    }

    /** Whether some statement waits for a lock. */
    async function isBlocked(): Promise<boolean> {
      const { rows } = await bench.knex.raw(
        `select 1 from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows.length > 0;
    }

    it('look again at trails that the other one stored while a sweep was under way', async () => {
      await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], []);
      const member = await startMember();
      const owner = trailsReader();
      await bench.sweeper(owner, { concurrency: 1 }).sweepDueTargets(signal);
      member.goOn();
      await member.round;

      expect(owner.asked).toEqual([OWNER]);
      expect(member.reader.asked).toEqual([MEMBER, MEMBER]);
    });

    it('look again at trails that the other one stores at the same time', async () => {
      await bench.makeTargets([ACCOUNT, OTHER_ACCOUNT], []);
      const member = await startMember();
      const owner = trailsReader();
      const endMember = async () => {
        member.goOn();
        expect(await member.round).toBe(1);
      };
      const racing = bench.storeWith({
        saveSweep: async options => {
          if (targetId(options.lease.target) !== OWNER) {
            return bench.store.saveSweep(options);
          }
          if (databaseId === 'SQLITE_3') {
            // It has one writer: the transactions come one after the other.
            await endMember();
            return bench.store.saveSweep(options);
          }
          // The owner's transaction has looked for who waits, and found nobody,
          // before the member's begins; it ends after the member has looked.
          const lock = await bench.knex.transaction();
          await lock('targets').where('id', OWNER).forUpdate().select('id');
          const saved = bench.store.saveSweep(options);
          while (!(await isBlocked())) {
            await sleep(10);
          }
          await endMember();
          await lock.commit();
          return saved;
        },
      });
      await bench
        .sweeper(owner, {
          concurrency: 1,
          controls: [cloudtrailMultiRegionTrail],
          store: racing,
        })
        .sweepDueTargets(signal);

      expect(member.reader.asked).toEqual([MEMBER]);
      expect(owner.asked).toEqual([OWNER, MEMBER]);
    });

    it('do not call a region that the other one is about to find off', async () => {
      await bench.makeTargets([ACCOUNT], ['me-south-1']);
      const begun = gate();
      const goOn = gate();
      const reader = new FakeReader(async () => {
        begun.open();
        await goOn.passed;
        const regions = [{ name: 'me-south-1', optInStatus: 'not-opted-in' }];
        return [
          okRun('account:regions', { callerAccountId: ACCOUNT, regions }),
        ];
      });
      const round = bench
        .sweeper(reader, { concurrency: 1 })
        .sweepDueTargets(signal);
      await begun.passed;
      const other = new FakeReader();
      expect(await bench.sweeper(other).sweepDueTargets(signal)).toBe(0);
      goOn.open();

      expect(await round).toBe(2);
      expect([reader.asked, other.asked]).toEqual([[MEMBER], []]);
      expect(
        await bench.stored({ ...TARGET, region: 'me-south-1' }),
      ).toMatchObject({ state: 'region-disabled' });
    });

    it("sweep an account's regions though its first global sweep broke off on the other one", async () => {
      await bench.makeTargets([ACCOUNT], [TARGET.region]);
      const broken = bench.storeWith({
        saveSweep: () => Promise.reject(new Error('The disk is full')),
      });
      await bench
        .sweeper(new FakeReader(), { store: broken, concurrency: 1 })
        .sweepDueTargets(signal);
      bench.time += 60_000;
      const other = new FakeReader();
      expect(await bench.sweeper(other).sweepDueTargets(signal)).toBe(2);
      expect(other.asked.sort()).toEqual([MEMBER, targetId(TARGET)]);
    });
  },
);
