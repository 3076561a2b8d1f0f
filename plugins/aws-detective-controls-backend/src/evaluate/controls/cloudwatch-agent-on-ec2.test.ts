import { ApplicationInventory, Ec2Instance, Readings } from '../../model';
import {
  unknownByEachCause,
  unlistedByEachCause,
} from '../__testUtils__/unknownByEachCause';
import {
  EACH_FAILURE,
  ec2Instance,
  FAILURES,
  INSTANCE_ARN,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { cloudwatchAgentOnEc2 as control } from './cloudwatch-agent-on-ec2';

function node(over: Partial<ApplicationInventory> = {}): ApplicationInventory {
  return {
    nodeId: 'i-0abc',
    instanceStatus: 'Active',
    hasCloudWatchAgent: false,
    ...over,
  };
}

function agentMetric(name: string, value: string) {
  return {
    namespace: 'CWAgent',
    metricName: 'mem_used_percent',
    dimensions: [
      { name: 'ImageId', value: 'ami-1' },
      { name, value },
    ],
  };
}

const PUBLISHES = ok([agentMetric('InstanceId', 'i-0abc')]);
const INSTALLED = ok([node({ hasCloudWatchAgent: true })]);
const NOT_INSTALLED = ok([node()]);

function withInstance(readings: Readings, over: Partial<Ec2Instance> = {}) {
  return snapshotOf({ 'ec2:instances': ok([ec2Instance(over)]), ...readings });
}

function judge(readings: Readings, over?: Partial<Ec2Instance>) {
  return judged(control, withInstance(readings, over), INSTANCE_ARN);
}

describe('cloudwatch-agent-on-ec2', () => {
  it('passes on an instance that the agent publishes metrics of, whatever the inventory', () => {
    for (const inventory of [ok([]), NOT_INSTALLED, ...FAILURES]) {
      expect(
        judge({
          'cloudwatch:agent-metrics': PUBLISHES,
          'ssm:inventory': inventory,
        }),
      ).toBe('pass: agent-publishes');
    }
  });

  it('passes on an instance whose applications have the agent, whatever the metrics', () => {
    for (const metrics of [ok([]), ...FAILURES]) {
      expect(
        judge({
          'ssm:inventory': INSTALLED,
          'cloudwatch:agent-metrics': metrics,
        }),
      ).toBe('pass: agent-installed');
    }
  });

  it.each([
    ['of another instance', agentMetric('InstanceId', 'i-0abcd')],
    ['of a group of instances', agentMetric('AutoScalingGroupName', 'i-0abc')],
  ])('fails without the agent, by a metric %s', (_whose, metric) => {
    expect(
      judge({
        'ssm:inventory': NOT_INSTALLED,
        'cloudwatch:agent-metrics': ok([metric]),
      }),
    ).toBe('fail: no-agent');
  });

  it.each(['pending', 'stopping', 'stopped', 'shutting-down'])(
    'is not applicable to an instance that is %s',
    state => {
      expect(judge({ 'ssm:inventory': NOT_INSTALLED }, { state })).toBe(
        'not-applicable: not-running',
      );
    },
  );

  it.each<[string, ApplicationInventory[]]>([
    ['that Systems Manager does not know', []],
    ['of which another node has a list', [node({ nodeId: 'i-0abcd' })]],
    ['whose list is of the past', [node({ instanceStatus: 'ConnectionLost' })]],
    [
      'whose list of the past has the agent',
      [node({ instanceStatus: 'Stopped', hasCloudWatchAgent: true })],
    ],
    [
      'whose list does not say whether it is of the past',
      [node({ instanceStatus: undefined, hasCloudWatchAgent: true })],
    ],
  ])('is unknown of an instance %s', (_what, nodes) => {
    const snapshot = withInstance({ 'ssm:inventory': ok(nodes) });
    expect(verdictOn(control, snapshot, INSTANCE_ARN)).toMatchObject({
      status: 'unknown',
      reason: { key: 'no-inventory' },
      cause: { kind: 'insufficient-data' },
    });
  });

  it('is unknown by each cause where the inventory could not be read', () => {
    expect(
      unknownByEachCause(control, INSTANCE_ARN, failure =>
        withInstance({ 'ssm:inventory': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown by each cause where the metrics could not be read', () => {
    expect(
      unknownByEachCause(control, INSTANCE_ARN, failure =>
        withInstance({
          'ssm:inventory': NOT_INSTALLED,
          'cloudwatch:agent-metrics': failure,
        }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown by each cause where the resources could not be listed', () => {
    expect(
      unlistedByEachCause(control, [INSTANCE_ARN], failure =>
        snapshotOf({ 'ec2:instances': failure }, { declared: [INSTANCE_ARN] }),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
