import { createTestDatabases } from '../store/__testUtils__/databases';
import { Harness } from './__testUtils__/Harness';
import {
  ACCOUNT,
  REGION,
  TWIN_AWS,
  TWIN_CONFIG,
  twinEstate,
} from './__testUtils__/twinEstate';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'a sweep past its time limit on %p',
  databaseId => {
    let harness: Harness;

    beforeAll(async () => {
      harness = await Harness.start({
        knex: await databases.init(databaseId),
        estate: twinEstate(),
        aws: TWIN_AWS,
        config: { ...TWIN_CONFIG, aws: { callTimeout: { seconds: 30 } } },
        entities: [],
      });
      await harness.round();
      // Shorter than config allows, so as not to wait; and long enough for a busy machine.
      harness.config.sweep.targetTimeoutSeconds = 8;
    });

    afterAll(() => harness.close());

    it('stores what was read, and says of the rest that it was cut off', async () => {
      const before = await harness.target(ACCOUNT, REGION);
      harness.simulator.faults.add({
        kind: 'timeout',
        service: 'rds',
        operation: 'DescribeDBInstances',
      });
      const start = Date.now();
      await harness.again();

      expect(Date.now() - start).toBeLessThan(20_000);
      const { runs, state } = await harness.target(ACCOUNT, REGION);
      expect(state).toBe('done');
      const [cut] = runs.filter(({ status }) => status !== 'ok');
      expect(runs.filter(({ status }) => status !== 'ok')).toHaveLength(1);
      expect(cut).toMatchObject({
        collector: 'rds:instances',
        status: 'failed',
        cause: {
          code: 'SweepTimeout',
          message: expect.stringContaining('cut off at its time limit'),
        },
        lastSuccessAt: before.runs.find(
          ({ collector }) => collector === 'rds:instances',
        )?.lastSuccessAt,
      });
    });

    it('leaves the results of what was cut off standing, with the cause', async () => {
      const rows = await harness
        .knex('results')
        .where('control_id', 'rds-instance-log-exports')
        .whereNot('subject', 'like', '%/resources');
      const causes = (type: string) =>
        rows
          .filter(({ subject }) => subject.includes(`:${type}:`))
          .map(({ subject, status, cause }) => ({
            name: subject.split(':').pop(),
            status,
            code: cause ? JSON.parse(cause).code : undefined,
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(causes('db')).toEqual([
        { name: 'bad', status: 'fail', code: 'SweepTimeout' },
        { name: 'good', status: 'pass', code: 'SweepTimeout' },
      ]);
      // Clusters are judged beside the instances, by a list that was read.
      expect(causes('cluster').map(({ code }) => code)).not.toContain(
        'SweepTimeout',
      );
      expect(causes('cluster')).not.toEqual([]);
    });
  },
);
