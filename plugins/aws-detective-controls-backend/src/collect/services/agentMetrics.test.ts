import type { Datapoint } from '@aws-sdk/client-cloudwatch';
import { smallEstate } from '../__testUtils__/estates';
import { TestAws } from '../__testUtils__/TestAws';

const agentMetric = (name: string, Datapoints: Datapoint[]) => ({
  Namespace: 'CWAgent',
  MetricName: name,
  Dimensions: [{ Name: 'InstanceId', Value: 'i-0abc' }],
  Datapoints,
});

const hoursAgo = (hours: number) => [
  { Timestamp: new Date(Date.now() - hours * 3_600_000), Sum: 1 },
];

describe('cloudwatch:agent-metrics', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(
      smallEstate({
        instances: [
          { InstanceId: 'i-0abc', Tags: { Name: 'web', service: 'shop' } },
        ],
        metrics: [
          agentMetric('mem_used_percent', hoursAgo(1)),
          agentMetric('disk_used_percent', hoursAgo(30)),
          { Namespace: 'AWS/EC2', MetricName: 'CPUUtilization' },
        ],
      }),
    );
  });

  afterAll(() => aws.close());

  it('leaves out what an agent that has stopped published, and all other namespaces', async () => {
    const sweep = await aws.sweep();

    expect(sweep.value('cloudwatch:agent-metrics')).toEqual([
      {
        namespace: 'CWAgent',
        metricName: 'mem_used_percent',
        dimensions: [{ name: 'InstanceId', value: 'i-0abc' }],
      },
    ]);
    expect(sweep.value('cloudwatch:metrics')).toHaveLength(3);
  });

  it('reads the tags of an instance with its list', async () => {
    const sweep = await aws.sweep();

    expect(sweep.value('ec2:instances')).toEqual([
      {
        instanceId: 'i-0abc',
        state: 'running',
        tags: { Name: 'web', service: 'shop' },
      },
    ]);
  });
});
