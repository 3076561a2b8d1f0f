import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  DescribeAlarmsCommandInput,
  ListMetricsCommand,
  ListMetricsCommandInput,
  paginateDescribeAlarms,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('cloudwatch', () => {
  const { options } = useSimulator({
    alarms: [
      ...list(70, index => ({
        AlarmName: `errors-${index}`,
        Namespace: 'AWS/Lambda',
        MetricName: 'Errors',
        Dimensions: [{ Name: 'FunctionName', Value: `f-${index}` }],
        StateValue: index % 2 ? 'ALARM' : 'OK',
      })),
      { AlarmName: 'any', AlarmRule: 'ALARM("errors-1")' },
      {
        AlarmName: 'logs',
        ScheduledQueryConfiguration: { QueryString: 'fields @message' },
      },
    ],
    metrics: [
      ...list(501, index => ({
        Namespace: 'AWS/Lambda',
        MetricName: 'Errors',
        Dimensions: [{ Name: 'FunctionName', Value: `f-${index}` }],
      })),
      { Namespace: 'AWS/Lambda', MetricName: 'Errors' },
      {
        Namespace: 'AWS/SQS',
        MetricName: 'NumberOfMessagesSent',
        Dimensions: [{ Name: 'QueueName', Value: 'f-1' }],
      },
    ],
  });
  const client = () => new CloudWatchClient(options());
  const describeAlarms = (input: DescribeAlarmsCommandInput) =>
    client().send(new DescribeAlarmsCommand(input));

  it('lists metric alarms only, unless more is asked for', async () => {
    const answer = await describeAlarms({ MaxRecords: 100 });

    expect(answer.MetricAlarms).toHaveLength(70);
    expect(answer.CompositeAlarms ?? []).toEqual([]);
    expect(answer.LogAlarms ?? []).toEqual([]);
  });

  it('lists alarms of every kind, over all pages', async () => {
    const found = { MetricAlarms: 0, CompositeAlarms: 0, LogAlarms: 0 };
    for await (const page of paginateDescribeAlarms(
      { client: client() },
      {
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
        MaxRecords: 20,
      },
    )) {
      found.MetricAlarms += page.MetricAlarms?.length ?? 0;
      found.CompositeAlarms += page.CompositeAlarms?.length ?? 0;
      found.LogAlarms += page.LogAlarms?.length ?? 0;
    }

    expect(found).toEqual({
      MetricAlarms: 70,
      CompositeAlarms: 1,
      LogAlarms: 1,
    });
  });

  it('gives what AWS gives to an alarm without saying', async () => {
    const { MetricAlarms } = await describeAlarms({
      AlarmNames: ['errors-3'],
    });

    expect(MetricAlarms).toEqual([
      expect.objectContaining({
        AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors-3',
        ActionsEnabled: true,
        AlarmActions: [],
        StateValue: 'ALARM',
        Dimensions: [{ Name: 'FunctionName', Value: 'f-3' }],
      }),
    ]);
  });

  it('finds by prefix and state', async () => {
    const { MetricAlarms } = await describeAlarms({
      AlarmNamePrefix: 'errors-1',
      StateValue: 'ALARM',
    });

    expect(MetricAlarms!.map(({ AlarmName }) => AlarmName)).toEqual([
      'errors-1',
      'errors-11',
      'errors-13',
      'errors-15',
      'errors-17',
      'errors-19',
    ]);
  });

  it.each([
    [{ MaxRecords: 0 }, 'MaxRecords'],
    [{ MaxRecords: 101 }, 'MaxRecords'],
    [{ ChildrenOfAlarmName: 'any' }, 'ChildrenOfAlarmName'],
    [{ AlarmNames: ['a'], AlarmNamePrefix: 'b' }, 'AlarmNamePrefix'],
  ])('refuses %j', async (input, message) => {
    await expect(describeAlarms(input)).rejects.toThrow(message);
  });

  it('lists the metrics of all namespaces in pages of 500', async () => {
    const sizes: number[] = [];
    for await (const page of paginateListMetrics({ client: client() }, {})) {
      sizes.push(page.Metrics!.length);
    }

    expect(sizes).toEqual([500, 3]);
  });

  it.each<[ListMetricsCommandInput, number]>([
    [{ Namespace: 'AWS/SQS' }, 1],
    [{ MetricName: 'Errors', Dimensions: [{ Name: 'FunctionName' }] }, 500],
    [{ Dimensions: [{ Name: 'FunctionName', Value: 'f-7' }] }, 1],
    [{ Dimensions: [{ Name: 'FunctionName', Value: 'g' }] }, 0],
  ])('finds metrics by %j', async (input, count) => {
    const { Metrics } = await client().send(new ListMetricsCommand(input));

    expect(Metrics).toHaveLength(count);
  });

  it('refuses what it does not filter metrics by', async () => {
    const linked = new ListMetricsCommand({ IncludeLinkedAccounts: true });
    await expect(client().send(linked)).rejects.toThrow(
      'IncludeLinkedAccounts',
    );
  });
});
