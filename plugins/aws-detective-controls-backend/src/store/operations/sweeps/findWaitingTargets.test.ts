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
  evaluation,
  failedRun,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
  outcome,
  run,
  sweep,
  target,
  unknown,
} from '../../__testUtils__/fixtures';
import { CollectorId, Trail } from '../../../model';

jest.setTimeout(60_000);

const SENDERS_OK = run('s3:log-senders', {
  status: 'ok',
  value: [
    { bucket: 'orders', sender: 'fl-0abc', call: 'ec2:DescribeFlowLogs' },
  ],
  takenAt: at(10),
});

describe('trails that other accounts wait for', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    return { store, knex };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    describe('targets that wait for the trails of another account', () => {
      const OTHER_GLOBAL = target({
        accountId: OTHER_ACCOUNT,
        region: 'aws-global',
      });
      const trail = (isLogging: boolean, minutes: number): Trail => ({
        arn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/all`,
        name: 'all',
        homeRegion: 'eu-west-1',
        ownerAccountId: ACCOUNT,
        isMultiRegion: true,
        isOrganization: true,
        logFileValidation: true,
        status: {
          status: 'ok',
          value: { isLogging, latestCloudWatchLogsDeliveryTime: at(minutes) },
          takenAt: at(minutes),
        },
        selectors: { status: 'denied', reason: 'no', takenAt: at(minutes) },
      });

      async function wait(
        testId: TestDatabaseId,
        waitsFor: string,
        collector: CollectorId = 'cloudtrail:trails',
      ) {
        const { store } = await prepare(testId);
        await sweep(store, {
          target: OTHER_GLOBAL,
          evaluations: [
            evaluation('trail', [
              unknown(`account/${OTHER_ACCOUNT}`, 'owned-elsewhere', {
                accountId: waitsFor,
                collector,
              }),
            ]),
          ],
        });
        const readTrails = (minutes: number, isLogging: boolean) =>
          sweep(store, {
            target: GLOBAL_TARGET,
            startedAt: at(minutes),
            finishedAt: at(minutes),
            runs: [
              run('cloudtrail:trails', {
                status: 'ok',
                value: [trail(isLogging, minutes)],
                takenAt: at(minutes),
              }),
            ],
          });
        const nextSweepAt = async () => {
          const { targets } = await store.listTargets();
          return targets.find(
            t =>
              t.target.accountId === OTHER_ACCOUNT &&
              t.target.region === 'aws-global',
          )!.nextSweepAt;
        };
        return { store, readTrails, nextSweepAt };
      }

      it('become due when these are read for the first time, or differ', async () => {
        const { store, readTrails, nextSweepAt } = await wait(id, ACCOUNT);
        expect(await nextSweepAt()).toBe(at(600));
        await readTrails(10, false);
        expect(await nextSweepAt()).toBe(at(10));

        const lease = await claim(store, OTHER_GLOBAL, at(11));
        await store.releaseLease({ lease, nextSweepAt: at(600) });
        await readTrails(20, false);
        expect(await nextSweepAt()).toBe(at(600));
        await readTrails(30, true);
        expect(await nextSweepAt()).toBe(at(30));
      });

      it('are left alone where they wait for another reading', async () => {
        const { readTrails, nextSweepAt } = await wait(
          id,
          ACCOUNT,
          'config:aggregation',
        );
        await readTrails(10, true);
        expect(await nextSweepAt()).toBe(at(600));
      });

      it('are left alone where they wait for a third account', async () => {
        const { readTrails, nextSweepAt } = await wait(id, '999999999999');
        await readTrails(10, true);
        expect(await nextSweepAt()).toBe(at(600));
      });

      it('are left alone where the reading of trails failed', async () => {
        const { store, nextSweepAt } = await wait(id, ACCOUNT);
        await sweep(store, {
          target: GLOBAL_TARGET,
          runs: [failedRun('cloudtrail:trails')],
        });
        expect(await nextSweepAt()).toBe(at(600));
      });
    });

    it.each([
      ['that tells', { runs: [SENDERS_OK] }],
      ['that could not tell', { runs: [failedRun('s3:log-senders')] }],
      ['of a region that is not enabled', { runs: [], regionDisabled: true }],
    ])(
      'wakes who waits for where a region logs to, of any region, by its first sweep %s',
      async (_what, first) => {
        const { store } = await createTestStore(databases, id);
        await store.syncAccounts({
          accounts: [
            account(),
            account({ accountId: OTHER_ACCOUNT, regions: ['ap-northeast-1'] }),
          ],
          complete: true,
          now: at(0),
        });
        await sweep(store, {
          evaluations: [
            evaluation('logging', [
              unknown('arn:aws:s3:::orders', 'owned-elsewhere', {
                accountId: OTHER_ACCOUNT,
                collector: 's3:log-senders',
              }),
            ]),
          ],
        });
        const nextSweepAt = async () =>
          (await store.listTargets()).targets.find(
            it =>
              it.target.accountId === ACCOUNT &&
              it.target.region === 'eu-west-1',
          )?.nextSweepAt;
        const tokyo = target({
          accountId: OTHER_ACCOUNT,
          region: 'ap-northeast-1',
        });
        await sweep(store, { target: tokyo, finishedAt: at(10), ...first });
        expect(await nextSweepAt()).toBe(at(10));

        const lease = await claim(store, target(), at(11));
        await store.releaseLease({ lease, nextSweepAt: at(600) });
        await sweep(store, { target: tokyo, finishedAt: at(20), ...first });
        expect(await nextSweepAt()).toBe(at(600));
      },
    );

    it('wakes a region that waits for its account’s global services', async () => {
      const { store } = await prepare(id);
      await sweep(store, {
        evaluations: [
          evaluation('logging', [
            unknown(
              `account/${ACCOUNT}/eu-west-1/resources`,
              'owned-elsewhere',
              {
                accountId: ACCOUNT,
                collector: 'cloudfront:distributions',
              },
            ),
          ]),
        ],
      });
      await sweep(store, {
        target: GLOBAL_TARGET,
        finishedAt: at(10),
        runs: [
          run('cloudfront:distributions', {
            status: 'ok',
            value: [],
            takenAt: at(10),
          }),
        ],
      });
      const { targets } = await store.listTargets();
      expect(
        targets.find(it => it.target.region === 'eu-west-1')?.nextSweepAt,
      ).toBe(at(10));
    });

    it('saves two accounts at once that wait for the trails of each other', async () => {
      const { store } = await prepare(id);
      const accounts = [ACCOUNT, OTHER_ACCOUNT];
      const globalTarget = (accountId: string) =>
        target({ accountId, region: 'aws-global' });
      for (let round = 0; round < 5; round++) {
        await store.makeDue({
          targets: accounts.map(globalTarget),
          now: at(round * 5),
        });
        const claimed = await store.claimDueTargets({
          instanceId: 'i',
          limit: 2,
          now: at(round * 5),
          leaseSeconds: 60,
        });
        // Which of them the other had woken before comes first.
        const leases = accounts.flatMap(accountId =>
          claimed.filter(it => it.target.accountId === accountId),
        );
        expect(leases.map(({ target: t }) => t)).toEqual(
          accounts.map(globalTarget),
        );
        const saved = await Promise.all(
          accounts.map((accountId, index) =>
            store.saveSweep({
              lease: leases[index],
              outcome: outcome({
                target: globalTarget(accountId),
                runs: [
                  run('cloudtrail:trails', {
                    status: 'ok',
                    value: [{ name: `${round}` } as Trail],
                    takenAt: at(round * 5),
                  }),
                ],
                evaluations: [
                  evaluation('trail', [
                    unknown(`account/${accountId}`, 'owned-elsewhere', {
                      accountId: accounts[1 - index],
                      collector: 'cloudtrail:trails',
                    }),
                  ]),
                ],
              }),
              nextSweepAt: at(600),
            }),
          ),
        );
        expect(saved).toEqual([true, true]);
      }
    });
  });
});
