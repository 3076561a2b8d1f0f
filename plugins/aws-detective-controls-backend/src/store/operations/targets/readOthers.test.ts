import { PeerReading } from '../../../model';
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
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

const CHINA = '777788889999';
const LIST = 's3:trail-buckets';

describe('what is stored of other accounts', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function prepare() {
      const { store, knex } = await createTestStore(databases, id);
      await store.syncAccounts({
        accounts: [
          account(),
          account({ accountId: OTHER_ACCOUNT }),
          account({ accountId: CHINA, partition: 'aws-cn' }),
        ],
        complete: true,
        now: at(0),
      });
      return { store, knex };
    }

    const listed = (name: string) =>
      run(LIST, {
        status: 'ok',
        value: [{ name, region: 'eu-west-1', trails: [] }],
        takenAt: at(1),
      });
    const other = { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT };

    it('is what they read, by one query: neither its own nor of another partition', async () => {
      const { store, knex } = await prepare();
      await sweep(store, { target: GLOBAL_TARGET, runs: [listed('own')] });
      await sweep(store, { target: other, runs: [listed('theirs')] });
      await sweep(store, {
        target: { ...other, accountId: CHINA, partition: 'aws-cn' },
        runs: [listed('theirs')],
      });
      let found: PeerReading[] = [];
      const queries = await recordQueries(knex, async () => {
        found = await store.readOthers(GLOBAL_TARGET, [LIST]);
      });
      expect(queries).toHaveLength(1);
      expect(found).toEqual([
        {
          collector: LIST,
          accountId: OTHER_ACCOUNT,
          region: GLOBAL_TARGET.region,
          reading: {
            status: 'ok',
            value: [{ name: 'theirs', region: 'eu-west-1', trails: [] }],
            takenAt: at(1),
          },
        },
      ]);
      expect(found.map(({ accountId }) => accountId)).not.toContain(ACCOUNT);
    });

    it('is of their global services too, where a region asks', async () => {
      const { store } = await prepare();
      await sweep(store, { target: other, runs: [listed('theirs')] });
      const region = { ...GLOBAL_TARGET, region: 'eu-west-1' };
      expect(await store.readOthers(region, [LIST])).toEqual(
        await store.readOthers(GLOBAL_TARGET, [LIST]),
      );
    });

    it('is of every region, the account’s own others among them, but what is empty', async () => {
      const { store } = await createTestStore(databases, id);
      const names = ['ap-northeast-1', 'eu-west-1', 'us-east-1'];
      await store.syncAccounts({
        accounts: [ACCOUNT, OTHER_ACCOUNT].map(accountId =>
          account({ accountId, regions: names }),
        ),
        complete: true,
        now: at(0),
      });
      const SENDERS = 's3:log-senders';
      const senders = (...buckets: string[]) =>
        run(SENDERS, {
          status: 'ok',
          value: buckets.map(bucket => ({ bucket, sender: 'x', call: 'y' })),
          takenAt: at(1),
        });
      const regions = names.map(region => ({ ...GLOBAL_TARGET, region }));
      await sweep(store, { target: regions[0], runs: [senders('tokyo')] });
      await sweep(store, { target: regions[1], runs: [senders('ireland')] });
      await sweep(store, { target: regions[2], runs: [senders()] });
      await sweep(store, {
        target: { ...regions[0], accountId: OTHER_ACCOUNT },
        runs: [senders('theirs')],
      });
      const found = await store.readOthers(regions[1], [SENDERS]);
      expect(
        found.map(({ accountId, region }) => `${accountId}/${region}`),
      ).toEqual([
        `${ACCOUNT}/ap-northeast-1`,
        `${OTHER_ACCOUNT}/ap-northeast-1`,
      ]);
    });

    it('is nothing where their last reading failed', async () => {
      const { store } = await prepare();
      await sweep(store, { target: other, runs: [listed('theirs')] });
      await sweep(store, { target: other, runs: [failedRun(LIST)] });
      expect(await store.readOthers(GLOBAL_TARGET, [LIST])).toEqual([]);
    });

    it('is nothing of a collector that was not asked for', async () => {
      const { store } = await prepare();
      await sweep(store, { target: other, runs: [listed('theirs')] });
      expect(
        await store.readOthers(GLOBAL_TARGET, ['cloudtrail:trails']),
      ).toEqual([]);
      expect(await store.readOthers(GLOBAL_TARGET, [])).toEqual([]);
    });
  });
});
