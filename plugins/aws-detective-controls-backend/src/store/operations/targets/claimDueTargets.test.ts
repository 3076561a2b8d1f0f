import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  at,
  claim,
  GLOBAL_TARGET,
  outcome,
  sweep,
  TARGET,
  target,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

describe('turns', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    const claimAll = (now: string, limit = 10, instanceId = 'one') =>
      store.claimDueTargets({ instanceId, limit, now, leaseSeconds: 60 });
    return { store, claimAll };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('gives targets at once that are due, the global one first', async () => {
      const { store, claimAll } = await prepare(id);
      await sweep(store, { target: GLOBAL_TARGET });
      await store.makeDue({ targets: [TARGET, GLOBAL_TARGET], now: at(5) });
      expect((await claimAll(at(5))).map(({ target: t }) => t)).toEqual([
        GLOBAL_TARGET,
        TARGET,
      ]);
    });

    it('gives no more targets than asked for', async () => {
      const { store, claimAll } = await prepare(id);
      await sweep(store, { target: GLOBAL_TARGET });
      await store.makeDue({ targets: [TARGET, GLOBAL_TARGET], now: at(5) });
      expect(await claimAll(at(5), 1)).toHaveLength(1);
      expect(await claimAll(at(5), 5)).toHaveLength(1);
    });

    it('does not give a target that is held', async () => {
      const { claimAll } = await prepare(id);
      await claimAll(at(0));
      expect(await claimAll(at(0))).toEqual([]);
    });

    it('gives a target again when its lease has expired', async () => {
      const { claimAll } = await prepare(id);
      const [before] = await claimAll(at(0));
      const [after] = await claimAll(at(2));
      expect(after.target).toEqual(before.target);
      expect(after.token).not.toBe(before.token);
    });

    it('gives each target to one of many instances that ask at once', async () => {
      const { store } = await createTestStore(databases, id);
      await store.syncAccounts({
        accounts: [
          account({
            regions: Array.from({ length: 39 }, (_, n) => `eu-west-${n}`),
          }),
        ],
        complete: true,
        now: at(0),
      });
      await sweep(store, { target: GLOBAL_TARGET });
      const leases = await Promise.all(
        Array.from({ length: 4 }, (_, n) =>
          store.claimDueTargets({
            instanceId: `instance-${n}`,
            limit: 20,
            now: at(0),
            leaseSeconds: 60,
          }),
        ),
      );
      const regions = leases.flat().map(lease => lease.target.region);
      expect(new Set(regions).size).toBe(regions.length);
      const late = await store.claimDueTargets({
        instanceId: 'late',
        limit: 100,
        now: at(0),
        leaseSeconds: 60,
      });
      expect(regions.length + late.length).toBe(39);
    });

    it('gives a target to one of two instances that race for it', async () => {
      const { store } = await createTestStore(databases, id);
      await store.syncAccounts({
        accounts: [account({ regions: [] })],
        complete: true,
        now: at(0),
      });
      for (let round = 0; round < 10; round++) {
        const [one, two] = await Promise.all(
          ['one', 'two'].map(instanceId =>
            store.claimDueTargets({
              instanceId,
              limit: 1,
              now: at(round * 2),
              leaseSeconds: 60,
            }),
          ),
        );
        expect(one.length + two.length).toBe(1);
      }
    });

    it('keeps a lease that is renewed', async () => {
      const { store, claimAll } = await prepare(id);
      const lease = await claim(store, TARGET);
      expect(
        await store.renewLease({ lease, now: at(1), leaseSeconds: 120 }),
      ).toBe(true);
      expect(await claimAll(at(2))).toEqual([]);
    });

    it('does not renew a lease that another instance has taken over', async () => {
      const { store, claimAll } = await prepare(id);
      const [lease] = await claimAll(at(0), 1);
      await claimAll(at(2), 1, 'two');
      expect(
        await store.renewLease({ lease, now: at(2), leaseSeconds: 60 }),
      ).toBe(false);
    });

    it('lets a target be due again when it is told with the release', async () => {
      const { store } = await prepare(id);
      const lease = await claim(store, TARGET);
      await store.releaseLease({ lease, nextSweepAt: at(10) });
      const due = (now: string) =>
        store
          .claimDueTargets({ instanceId: 'i', limit: 5, now, leaseSeconds: 60 })
          .then(leases => leases.map(({ target: t }) => t));
      expect(await due(at(9))).toEqual([]);
      expect(await due(at(10))).toEqual([TARGET]);
    });

    it('does not release a lease that another instance has taken over', async () => {
      const { store, claimAll } = await prepare(id);
      const [lease] = await claimAll(at(0), 1);
      const [taken] = await claimAll(at(2), 1, 'two');
      await store.releaseLease({ lease, nextSweepAt: at(2) });
      expect(
        await store.renewLease({ lease: taken, now: at(2), leaseSeconds: 60 }),
      ).toBe(true);
    });

    it('makes targets due, and counts those that there are', async () => {
      const { store, claimAll } = await prepare(id);
      const lease = await claim(store, TARGET);
      await store.releaseLease({ lease, nextSweepAt: at(100) });
      expect(
        await store.makeDue({
          targets: [TARGET, target({ region: 'eu-nowhere-1' })],
          now: at(5),
        }),
      ).toBe(1);
      expect((await claimAll(at(5))).map(({ target: t }) => t)).toEqual([
        TARGET,
      ]);
    });

    it('sweeps a target anew that was made due while it was being swept', async () => {
      const { store, claimAll } = await prepare(id);
      const lease = await claim(store, TARGET);
      await store.makeDue({ targets: [TARGET], now: at(1) });
      await store.saveSweep({
        lease,
        outcome: outcome(),
        nextSweepAt: at(100),
      });
      expect((await claimAll(at(1))).map(({ target: t }) => t)).toEqual([
        TARGET,
      ]);
    });

    it('makes targets due from many sides at once, in whatever order they are given', async () => {
      const { store, claimAll } = await prepare(id);
      await sweep(store, { target: GLOBAL_TARGET });
      const targets = [GLOBAL_TARGET, TARGET];
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          n % 2
            ? store.makeDue({ targets, now: at(n) })
            : store.makeDue({ targets: [...targets].reverse(), now: at(n) }),
        ),
      );
      expect(await claimAll(at(30))).toHaveLength(2);
    });
  });
});
