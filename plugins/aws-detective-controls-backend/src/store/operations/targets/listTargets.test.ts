import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  claim,
  entity,
  failedRun,
  REGION,
  run,
  sweep,
  TARGET,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

const okRun = (minutes: number) =>
  run('ec2:vpcs', { status: 'ok', value: [], takenAt: at(minutes) });

describe('listTargets', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    const listed = async (minutes: number) => {
      const { targets } = await store.listTargets({ now: at(minutes) });
      return targets.find(({ target }) => target.region === REGION)!;
    };
    return { store, listed };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('shows a new target as waiting', async () => {
      const { listed } = await prepare(id);
      expect(await listed(0)).toEqual({
        target: TARGET,
        accountName: 'payments-prod',
        ownerRef: 'group:default/platform',
        state: 'waiting',
        nextSweepAt: at(0),
        runs: [],
      });
    });

    it('shows how far a running sweep is', async () => {
      const { store, listed } = await prepare(id);
      const lease = await claim(store, TARGET);
      const progress = { done: 3, of: 15, current: 's3:buckets' };
      await store.renewLease({ lease, now: at(0), leaseSeconds: 60, progress });
      expect(await listed(0)).toMatchObject({
        state: 'running',
        progress,
        lastStartedAt: at(0),
      });
    });

    it('shows a target whose instance died as waiting', async () => {
      const { store, listed } = await prepare(id);
      const lease = await claim(store, TARGET);
      await store.renewLease({
        lease,
        now: at(0),
        leaseSeconds: 60,
        progress: { done: 3, of: 15 },
      });
      const target = await listed(2);
      expect(target.state).toBe('waiting');
      expect(target.progress).toBeUndefined();
    });

    it('shows a swept target as done until it is due again', async () => {
      const { store, listed } = await prepare(id);
      await sweep(store, { runs: [okRun(0)] });
      expect(await listed(1)).toMatchObject({
        state: 'done',
        lastStartedAt: at(0),
        lastFinishedAt: at(1),
        lastSuccessAt: at(1),
        nextSweepAt: at(600),
      });
      expect((await listed(600)).state).toBe('waiting');
    });

    it('says where the region is disabled', async () => {
      const { store, listed } = await prepare(id);
      await sweep(store, { regionDisabled: true });
      expect((await listed(1)).state).toBe('region-disabled');
    });

    it('gives what each collector brought and what it called', async () => {
      const { store, listed } = await prepare(id);
      await sweep(store, { runs: [okRun(0), failedRun('s3:buckets')] });
      expect((await listed(1)).runs).toEqual([
        {
          collector: 'ec2:vpcs',
          status: 'ok',
          takenAt: at(0),
          lastSuccessAt: at(0),
          calls: { 'ec2:Describe': 1 },
          durationMs: 12,
        },
        {
          collector: 's3:buckets',
          status: 'denied',
          cause: {
            kind: 'denied',
            message: 'It is denied',
            action: 'ec2:DescribeVpcs',
            code: 'UnauthorizedOperation',
            collector: 's3:buckets',
            at: at(0),
          },
          takenAt: at(0),
          calls: { 's3:Describe': 1 },
          durationMs: 12,
        },
      ]);
    });

    it('remembers the last success of a collector and of a target that fail', async () => {
      const { store, listed } = await prepare(id);
      await sweep(store, { runs: [okRun(0)] });
      await sweep(store, {
        startedAt: at(10),
        finishedAt: at(11),
        runs: [failedRun('ec2:vpcs', 'throttled')],
      });
      const target = await listed(12);
      expect(target).toMatchObject({
        lastFinishedAt: at(11),
        lastSuccessAt: at(1),
      });
      expect(target.runs[0]).toMatchObject({
        status: 'throttled',
        lastSuccessAt: at(0),
      });
    });

    it('counts a service that is off as answered', async () => {
      const { store, listed } = await prepare(id);
      await sweep(store, {
        runs: [okRun(0), failedRun('securityhub:hub', 'disabled')],
      });
      expect((await listed(1)).lastSuccessAt).toBe(at(1));
    });

    it('forgets a collector that is no longer there', async () => {
      const { store, listed } = await prepare(id);
      await sweep(store, { runs: [okRun(0), failedRun('s3:buckets')] });
      await sweep(store, { startedAt: at(5), runs: [okRun(5)] });
      expect((await listed(6)).runs.map(({ collector }) => collector)).toEqual([
        'ec2:vpcs',
      ]);
    });

    it('takes the owner from the entity that stands for the account', async () => {
      const { store, listed } = await prepare(id);
      await store.saveEntities({
        entities: [
          entity({
            entityRef: 'resource:default/payments-prod',
            kind: 'Resource',
            ownerRef: 'group:default/payments',
            accountId: ACCOUNT,
          }),
        ],
        complete: true,
      });
      expect((await listed(0)).ownerRef).toBe('group:default/payments');
    });

    it('takes the owner from config where the entity names none', async () => {
      const { store, listed } = await prepare(id);
      await store.saveEntities({
        entities: [entity({ ownerRef: undefined, accountId: ACCOUNT })],
        complete: true,
      });
      expect((await listed(0)).ownerRef).toBe('group:default/platform');
    });

    it('gives what kept accounts from being found, the last time', async () => {
      const { store } = await prepare(id);
      const failure = (message: string) =>
        ({
          kind: 'denied',
          message,
          action: 'organizations:ListAccounts',
        } as const);
      await store.saveDiscoveryFailures([failure('a'), failure('b')]);
      await store.saveDiscoveryFailures([failure('c')]);
      expect((await store.listTargets()).discoveryFailures).toEqual([
        failure('c'),
      ]);
      await store.saveDiscoveryFailures([]);
      expect((await store.listTargets()).discoveryFailures).toEqual([]);
    });
  });
});
