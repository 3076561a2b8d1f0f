import { FlowLog, Vpc } from '../../model';
import {
  unknownByEachCause,
  unlistedByEachCause,
} from '../__testUtils__/unknownByEachCause';
import {
  broken,
  denied,
  EACH_FAILURE,
  flowLog,
  judged,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  verdictOn,
  vpc,
  VPC_ARN,
} from '../testing';
import { vpcFlowLogsEnabled as control } from './vpc-flow-logs-enabled';

function withLogs(flowLogs: FlowLog[], vpcs: Vpc[] = [vpc()]) {
  return snapshotOf({ 'ec2:vpcs': ok(vpcs), 'ec2:flow-logs': ok(flowLogs) });
}

describe('vpc-flow-logs-enabled', () => {
  it.each(['ALL', 'REJECT'])('passes on an active log of %s', trafficType => {
    const snapshot = withLogs([flowLog({ trafficType })]);
    expect(judged(control, snapshot, VPC_ARN)).toBe('pass: flow-log-active');
  });

  it('fails without a flow log', () => {
    expect(judged(control, withLogs([]), VPC_ARN)).toBe('fail: no-flow-log');
  });

  it('fails where only another VPC or a transit gateway has one', () => {
    const snapshot = withLogs([
      flowLog({ resourceId: 'vpc-2' }),
      flowLog({ resourceId: 'tgw-1' }),
    ]);
    expect(judged(control, snapshot, VPC_ARN)).toBe('fail: no-flow-log');
  });

  it('fails where only subnets and network interfaces have one, and says so', () => {
    const snapshot = withLogs([
      flowLog({ resourceId: 'subnet-1' }),
      flowLog({ resourceId: 'eni-1' }),
      flowLog({ resourceId: 'vpc-2' }),
    ]);
    expect(verdictOn(control, snapshot, VPC_ARN)).toMatchObject({
      status: 'fail',
      reason: { key: 'parts-only', params: { flowLogs: 2 } },
    });
  });

  it.each<[string, Partial<FlowLog>]>([
    ['flow-log-inactive', { flowLogStatus: 'INACTIVE' }],
    ['accepted-traffic-only', { trafficType: 'ACCEPT' }],
    ['accepted-traffic-only', { trafficType: undefined }],
    ['delivery-failed', { deliverLogsStatus: 'FAILED' }],
  ])('fails by %s', (key, over) => {
    const snapshot = withLogs([flowLog(over)]);
    expect(judged(control, snapshot, VPC_ARN)).toBe(`fail: ${key}`);
  });

  it('passes where one of several flow logs is in order', () => {
    const snapshot = withLogs([
      flowLog({ flowLogId: 'fl-bad', deliverLogsStatus: 'FAILED' }),
      flowLog({ flowLogId: 'fl-good' }),
    ]);
    expect(verdictOn(control, snapshot, VPC_ARN)).toMatchObject({
      status: 'pass',
      reason: { params: { flowLog: 'fl-good' } },
    });
  });

  it('is not applicable to a VPC that another account shares, whatever could be read', () => {
    const arn = VPC_ARN.replace('111122223333', OTHER_ACCOUNT);
    const snapshot = snapshotOf({
      'ec2:vpcs': ok([vpc({ ownerId: OTHER_ACCOUNT })]),
      'ec2:flow-logs': denied('ec2:DescribeFlowLogs'),
    });
    expect(judged(control, snapshot, arn)).toBe('not-applicable: shared-vpc');
  });

  it('is unknown by each cause where the flow logs could not be read', () => {
    expect(
      unknownByEachCause(control, VPC_ARN, failure =>
        snapshotOf({ 'ec2:vpcs': ok([vpc()]), 'ec2:flow-logs': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown by each cause where the resources could not be listed', () => {
    expect(
      unlistedByEachCause(control, [VPC_ARN], failure =>
        snapshotOf({
          'ec2:vpcs': failure,
          'tag:resources': ok([{ arn: VPC_ARN, tags: {} }]),
        }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where a claim names a VPC that the list does not show', () => {
    const snapshot = snapshotOf({}, { declared: [VPC_ARN] });
    expect(verdictOn(control, snapshot, VPC_ARN).cause?.kind).toBe('not-seen');
  });

  it('names the missing action', () => {
    const snapshot = snapshotOf({
      'ec2:vpcs': ok([vpc()]),
      'ec2:flow-logs': denied('ec2:DescribeFlowLogs'),
    });
    expect(verdictOn(control, snapshot, VPC_ARN).cause).toEqual({
      kind: 'denied',
      message: 'it was denied',
      action: 'ec2:DescribeFlowLogs',
      code: 'AccessDeniedException',
      collector: 'ec2:flow-logs',
      at: '2026-03-02T10:00:30.000Z',
    });
  });

  it('shows the fields that decided', () => {
    const [, shown] = verdictOn(
      control,
      withLogs([flowLog({ deliverLogsStatus: 'FAILED' })]),
      VPC_ARN,
    ).evidence;
    expect(shown).toMatchObject({
      call: 'ec2:DescribeFlowLogs',
      fields: { FlowLogStatus: 'ACTIVE', DeliverLogsStatus: 'FAILED' },
    });
  });

  it('counts a reading that the sweep did not bring as failed', () => {
    const snapshot = withLogs([flowLog()]);
    delete snapshot.readings['ec2:flow-logs'];
    expect(verdictOn(control, snapshot, VPC_ARN).cause).toMatchObject({
      kind: broken('failed').status,
      collector: 'ec2:flow-logs',
    });
  });
});
