import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  at,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
  outcome,
  REGION,
  target,
  TARGET,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  "a region's first turn on %p",
  databaseId => {
    /** A new account with one region; what is due at a time, claimed for a minute. */
    async function prepare(id: TestDatabaseId = databaseId) {
      const { store } = await createTestStore(databases, id);
      await store.syncAccounts({
        accounts: [account()],
        complete: true,
        now: at(0),
      });
      const claimAll = (now: string, leaseSeconds = 60) =>
        store.claimDueTargets({
          instanceId: 'one',
          limit: 10,
          now,
          leaseSeconds,
        });
      const claimed = async (now: string) =>
        (await claimAll(now)).map(lease => lease.target);
      return { store, claimAll, claimed };
    }

    it("comes after its account's first global sweep", async () => {
      const { store, claimAll, claimed } = await prepare();
      const [lease, ...others] = await claimAll(at(0), 600);
      expect([lease.target, others]).toEqual([GLOBAL_TARGET, []]);
      expect(await claimed(at(5))).toEqual([]);

      await store.saveSweep({
        lease,
        outcome: outcome({ target: GLOBAL_TARGET }),
        nextSweepAt: at(60),
      });
      expect(await claimed(at(5))).toEqual([TARGET]);
    });

    it('comes once that sweep broke off', async () => {
      const { store, claimAll, claimed } = await prepare();
      const [lease] = await claimAll(at(0));
      await store.releaseLease({ lease, nextSweepAt: at(60) });
      expect(await claimed(at(0))).toEqual([TARGET]);
    });

    it('comes once the instance died that was at it', async () => {
      const { claimAll, claimed } = await prepare();
      await claimAll(at(0));
      expect(await claimed(at(2))).toEqual([GLOBAL_TARGET, TARGET]);
    });

    it('comes after a quarter of an hour, though that sweep goes on', async () => {
      const { claimAll, claimed } = await prepare();
      await claimAll(at(0), 3600);
      expect(await claimed(at(14))).toEqual([]);
      expect(await claimed(at(15))).toEqual([TARGET]);
    });

    it('does not wait for a later global sweep', async () => {
      const { store, claimAll, claimed } = await prepare();
      const [lease] = await claimAll(at(0));
      await store.saveSweep({
        lease,
        outcome: outcome({ target: GLOBAL_TARGET }),
        nextSweepAt: at(1),
      });
      expect(await claimed(at(1))).toEqual([GLOBAL_TARGET, TARGET]);
    });

    it('does not wait for the sweep of another account', async () => {
      const { store, claimAll, claimed } = await prepare();
      const [lease] = await claimAll(at(0));
      await store.saveSweep({
        lease,
        outcome: outcome({ target: GLOBAL_TARGET }),
        nextSweepAt: at(60),
      });
      await store.syncAccounts({
        accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
        complete: true,
        now: at(1),
      });
      const other = target({ accountId: OTHER_ACCOUNT, region: REGION });
      const due = await claimed(at(1));
      expect(due).toContainEqual(TARGET);
      expect(due).not.toContainEqual(other);
    });
  },
);
