import {
  CloudWatchClient,
  GetMetricDataCommand,
  GetMetricDataCommandInput,
  ListMetricsCommand,
} from '@aws-sdk/client-cloudwatch';
import { list, NOW, useSimulator } from './__testUtils__/startSimulator';

const DAY = 86_400;

function query(Id: string, name: string) {
  return {
    Id,
    MetricStat: {
      Metric: {
        Namespace: 'AWS/Lambda',
        MetricName: 'Invocations',
        Dimensions: [{ Name: 'FunctionName', Value: name }],
      },
      Period: DAY,
      Stat: 'Sum',
    },
  };
}

describe('metric data', () => {
  const invocations = (name: string, Datapoints?: object[]) => ({
    Namespace: 'AWS/Lambda',
    MetricName: 'Invocations',
    Dimensions: [{ Name: 'FunctionName', Value: name }],
    Datapoints,
  });
  const { options } = useSimulator({
    metrics: [
      invocations('busy', [
        { Timestamp: 'ago PT2H', Sum: 2 },
        { Timestamp: 'ago PT3H', Sum: 3 },
        { Timestamp: 'ago P3D', Sum: 4 },
      ]),
      invocations('resting', [{ Timestamp: 'ago P10D', Sum: 1 }]),
      invocations('old', [{ Timestamp: 'ago P40D', Sum: 1 }]),
      invocations('always'),
    ],
  });
  const client = () => new CloudWatchClient(options());
  const ask = (
    queries: GetMetricDataCommandInput['MetricDataQueries'],
    more: Partial<GetMetricDataCommandInput> = {},
  ) =>
    client().send(
      new GetMetricDataCommand({
        StartTime: new Date(NOW.getTime() - 90 * DAY * 1000),
        EndTime: NOW,
        MetricDataQueries: queries,
        ...more,
      }),
    );

  it('sums a metric by periods, newest first', async () => {
    const { MetricDataResults, NextToken } = await ask([query('q0', 'busy')]);

    expect(MetricDataResults).toMatchObject([
      { Id: 'q0', Values: [5, 4], StatusCode: 'Complete' },
    ]);
    expect(NextToken).toBeUndefined();
  });

  it('gives no values of a metric without data in the time asked for', async () => {
    const StartTime = new Date(NOW.getTime() - 30 * DAY * 1000);
    const { MetricDataResults } = await ask(
      [query('q0', 'old'), query('q1', 'unheard-of')],
      { StartTime },
    );

    expect(MetricDataResults).toMatchObject([
      { Values: [], StatusCode: 'Complete' },
      { Values: [], StatusCode: 'Complete' },
    ]);
  });

  it('says that data is partial where it goes on on the next page', async () => {
    const queries = [query('q0', 'busy'), query('q1', 'old')];
    const first = await ask(queries, { MaxDatapoints: 1 });
    const second = await ask(queries, {
      MaxDatapoints: 1,
      NextToken: first.NextToken,
    });

    expect(first.MetricDataResults).toMatchObject([
      { Values: [5], StatusCode: 'PartialData' },
      { Values: [], StatusCode: 'PartialData' },
    ]);
    expect(second.MetricDataResults).toMatchObject([
      { Values: [4], StatusCode: 'Complete' },
      { Values: [], StatusCode: 'PartialData' },
    ]);
  });

  it('refuses more than 500 queries, and other statistics', async () => {
    await expect(
      ask(list(501, index => query(`q${index}`, 'busy'))),
    ).rejects.toThrow('500');
    const { MetricStat, ...other } = query('q0', 'busy');
    await expect(
      ask([{ ...other, MetricStat: { ...MetricStat, Stat: 'p99' } }]),
    ).rejects.toThrow('p99');
  });

  it('lists the metrics of two weeks, or of three hours', async () => {
    const named = async (RecentlyActive?: 'PT3H') => {
      const { Metrics } = await client().send(
        new ListMetricsCommand({ RecentlyActive }),
      );
      expect(Metrics![0]).not.toHaveProperty('Datapoints');
      return Metrics!.map(({ Dimensions }) => Dimensions![0].Value);
    };

    expect(await named()).toEqual(['busy', 'resting', 'always']);
    expect(await named('PT3H')).toEqual(['busy', 'always']);
  });
});
