import { CollectorRun } from '../collect/Collector';
import { configAggregator } from '../evaluate/controls/config-aggregator';
import { configAggregatorOf, ok, recordedRegion } from '../evaluate/testing';
import { GLOBAL_REGION, targetId } from '../model';
import { createTestDatabases } from '../store/__testUtils__/databases';
import {
  ACCOUNT as MEMBER,
  OTHER_ACCOUNT as MANAGER,
  REGION,
} from '../store/__testUtils__/fixtures';
import { FakeReader, okRun } from './__testUtils__/FakeReader';
import { SweepBench } from './__testUtils__/SweepBench';

jest.setTimeout(30_000);

const databases = createTestDatabases();
const AUDIT = '777788889999';

const idOf = (accountId: string) =>
  targetId({ accountId, region: GLOBAL_REGION, partition: 'aws' });

const organization = okRun('organizations:membership', {
  managementAccountId: MANAGER,
});
const bare = okRun('config:aggregation', [recordedRegion(REGION)]);

/** What each account reads of itself: the member is gathered by whom its manager delegates to. */
const RUNS: Record<string, CollectorRun[]> = {
  [MEMBER]: [
    organization,
    okRun('organizations:config-administrators', {}),
    bare,
  ],
  [MANAGER]: [
    organization,
    okRun('organizations:config-administrators', { accountIds: [AUDIT] }),
    bare,
  ],
  [AUDIT]: [
    organization,
    okRun('organizations:config-administrators', {}),
    okRun('config:aggregation', [
      recordedRegion(REGION, {
        aggregators: ok([configAggregatorOf([REGION])]),
      }),
    ]),
  ],
};

describe.each(databases.eachSupportedId())(
  'readings that readings of other accounts name, on %p',
  databaseId => {
    let bench: SweepBench;

    beforeEach(async () => {
      bench = await SweepBench.create(databases, databaseId);
    });

    async function sweepWith(...accounts: string[]) {
      await bench.makeTargets(accounts, [REGION]);
      const reader = new FakeReader(async ({ accountId, region }) =>
        region === GLOBAL_REGION ? RUNS[accountId] : [],
      );
      await bench
        .sweeper(reader, { concurrency: 1, controls: [configAggregator] })
        .sweepDueTargets(new AbortController().signal);
      return reader.asked.filter(id => id.endsWith(`/${GLOBAL_REGION}`));
    }

    async function memberIs() {
      const [row] = await bench
        .knex('results')
        .where({ target_id: idOf(MEMBER) })
        .select('status', 'cause_account_id');
      return [row.status, row.cause_account_id];
    }

    it('are judged by at once where all were read before', async () => {
      await sweepWith(AUDIT);
      await sweepWith(AUDIT, MANAGER);

      expect(await sweepWith(AUDIT, MANAGER, MEMBER)).toEqual([idOf(MEMBER)]);
      expect(await memberIs()).toEqual(['pass', null]);
    });

    it('make the member due as each comes, which waits for the next until then', async () => {
      await sweepWith(MEMBER);
      expect(await memberIs()).toEqual(['unknown', MANAGER]);

      expect(await sweepWith(MEMBER, MANAGER)).toEqual([
        idOf(MANAGER),
        idOf(MEMBER),
      ]);
      expect(await memberIs()).toEqual(['unknown', AUDIT]);

      expect(await sweepWith(MEMBER, MANAGER, AUDIT)).toContain(idOf(MEMBER));
      expect(await memberIs()).toEqual(['pass', null]);
    });
  },
);
