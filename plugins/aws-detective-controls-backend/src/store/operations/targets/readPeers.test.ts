import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  failedRun,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
  run,
  sweep,
  target,
  VPCS_OK,
} from '../../__testUtils__/fixtures';
import { PeerReading, PeerRequest, Trail } from '../../../model';

jest.setTimeout(60_000);

const trail: Trail = {
  arn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/all`,
  name: 'all',
  homeRegion: 'eu-west-1',
  ownerAccountId: ACCOUNT,
  isMultiRegion: true,
  isOrganization: true,
  logFileValidation: true,
  status: { status: 'ok', value: { isLogging: true }, takenAt: at(0) },
  selectors: { status: 'denied', reason: 'no', takenAt: at(0) },
};

const TRAILS: PeerRequest = {
  collector: 'cloudtrail:trails',
  accountId: ACCOUNT,
  region: 'aws-global',
};
const OTHER_TRAILS: PeerRequest = { ...TRAILS, accountId: OTHER_ACCOUNT };

describe('what sweeps need of others', () => {
  const databases = createTestDatabases();

  async function prepareBoth(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    return { store, knex };
  }

  async function prepare(id: TestDatabaseId) {
    return (await prepareBoth(id)).store;
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('gives the trails that an account read, as they were read', async () => {
      const store = await prepare(id);
      const reading = { status: 'ok', value: [trail], takenAt: at(3) } as const;
      await sweep(store, {
        target: GLOBAL_TARGET,
        runs: [run('cloudtrail:trails', { ...reading, value: [trail] })],
      });
      expect(await store.readPeers([TRAILS, OTHER_TRAILS])).toEqual([
        { ...TRAILS, reading },
      ]);
    });

    it('gives each reading that is asked for, and no other, by one query', async () => {
      const { store, knex } = await prepareBoth(id);
      const rules = run('events:rules', {
        status: 'ok',
        value: [],
        takenAt: at(1),
      });
      for (const accountId of [ACCOUNT, OTHER_ACCOUNT]) {
        await sweep(store, { target: target({ accountId }), runs: [rules] });
        await sweep(store, {
          target: { ...GLOBAL_TARGET, accountId },
          runs: [
            failedRun('securityhub:aggregation'),
            failedRun('cloudtrail:trails'),
          ],
        });
      }
      const asked: PeerRequest[] = [
        {
          collector: 'events:rules',
          accountId: OTHER_ACCOUNT,
          region: 'eu-west-1',
        },
        { ...TRAILS, collector: 'securityhub:aggregation' },
        { ...OTHER_TRAILS, region: 'eu-west-1' },
      ];
      let found: PeerReading[] = [];
      const queries = await recordQueries(knex, async () => {
        found = await store.readPeers(asked);
      });
      expect(queries).toHaveLength(1);
      expect(
        found
          .map(({ reading, ...of }) => ({ ...of, status: reading.status }))
          .sort((a, b) => (a.collector < b.collector ? -1 : 1)),
      ).toEqual([
        { ...asked[0], status: 'ok' },
        { ...asked[1], status: 'denied' },
      ]);
    });

    it('keeps no value of what is not shared', async () => {
      const store = await prepare(id);
      await sweep(store, { runs: [VPCS_OK] });
      const [{ reading }] = await store.readPeers([
        { collector: 'ec2:vpcs', accountId: ACCOUNT, region: 'eu-west-1' },
      ]);
      expect(reading).toMatchObject({ status: 'failed', reason: 'Not stored' });
    });

    it('gives the failure where the last reading of trails failed', async () => {
      const store = await prepare(id);
      await sweep(store, {
        target: GLOBAL_TARGET,
        runs: [
          run('cloudtrail:trails', {
            status: 'ok',
            value: [trail],
            takenAt: at(0),
          }),
        ],
      });
      await sweep(store, {
        target: GLOBAL_TARGET,
        startedAt: at(5),
        runs: [failedRun('cloudtrail:trails', 'throttled')],
      });
      expect((await store.readPeers([TRAILS]))[0].reading).toEqual({
        status: 'throttled',
        reason: 'It is throttled',
        action: 'ec2:DescribeVpcs',
        code: 'UnauthorizedOperation',
        takenAt: at(0),
      });
    });

    it('says which regions a listing shows as enabled', async () => {
      const store = await prepare(id);
      await sweep(store, {
        target: GLOBAL_TARGET,
        runs: [
          run('account:regions', {
            status: 'ok',
            value: {
              callerAccountId: ACCOUNT,
              regions: [
                { name: 'eu-west-1', optInStatus: 'opt-in-not-required' },
                { name: 'af-south-1', optInStatus: 'not-opted-in' },
                { name: 'eu-south-1', optInStatus: 'opted-in' },
              ],
            },
            takenAt: at(0),
          }),
        ],
      });
      const enabled = (region: string) =>
        store.regionEnabled(target({ region }));
      expect(await enabled('eu-west-1')).toBe(true);
      expect(await enabled('eu-south-1')).toBe(true);
      expect(await enabled('af-south-1')).toBe(false);
      expect(await enabled('xx-new-1')).toBeUndefined();
      expect(await enabled('aws-global')).toBe(true);
    });

    it.each(['denied', 'throttled', 'failed', 'disabled'] as const)(
      'does not say whether a region is enabled where the listing is %s',
      async status => {
        const store = await prepare(id);
        await sweep(store, {
          target: GLOBAL_TARGET,
          runs: [failedRun('account:regions', status)],
        });
        expect(
          await store.regionEnabled(target({ region: 'af-south-1' })),
        ).toBeUndefined();
      },
    );

    it('does not say whether a region is enabled before any listing', async () => {
      const store = await prepare(id);
      expect(await store.regionEnabled(target())).toBeUndefined();
    });
  });
});
