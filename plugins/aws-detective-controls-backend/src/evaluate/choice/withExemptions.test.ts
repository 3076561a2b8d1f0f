import { vpcFlowLogsEnabled } from '../controls/vpc-flow-logs-enabled';
import {
  denied,
  evaluate,
  judged,
  ok,
  snapshotOf,
  vpc,
  VPC_ARN,
} from '../testing';
import { Exemption } from './ControlChoice';
import { withExemptions } from './withExemptions';

const REASON = 'A sandbox, agreed with security on 2026-10-01';

const snapshot = snapshotOf({
  'ec2:vpcs': ok([vpc({ tags: { service: 'orders' } })]),
});

function judgedWith(exemption: Partial<Exemption>, of = snapshot): string {
  const control = withExemptions(vpcFlowLogsEnabled, [
    { path: 'exemptions[0]', reason: REASON, ...exemption },
  ]);
  return judged(control, of, VPC_ARN);
}

describe('withExemptions', () => {
  it.each<Partial<Exemption>>([
    { arns: [VPC_ARN] },
    { arns: ['arn:aws:ec2:eu-west-1:111122223333:vpc/*'] },
    { accounts: ['111122223333'] },
    { tags: { service: ['orders', 'payments'] } },
    { tags: { service: ['orders'] }, accounts: ['111122223333'] },
    { controls: ['vpc-flow-logs-enabled'], accounts: ['111122223333'] },
  ])('does not ask the control of what is exempt: %j', exemption => {
    expect(judgedWith(exemption)).toBe('not-applicable: exempt');
  });

  it.each<Partial<Exemption>>([
    { arns: ['arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-9'] },
    { arns: [VPC_ARN.slice(0, -1)] },
    { accounts: ['444455556666'] },
    { tags: { service: ['billing'] } },
    { tags: { service: ['orders'], env: ['test'] } },
    { tags: { service: ['orders'] }, accounts: ['444455556666'] },
    { controls: ['alb-access-logs-enabled'], accounts: ['111122223333'] },
  ])('asks it of everything else: %j', exemption => {
    expect(judgedWith(exemption)).toBe('fail: no-flow-log');
  });

  it('says who decided what, and keeps the evidence', () => {
    const control = withExemptions(vpcFlowLogsEnabled, [
      { path: 'exemptions[0]', reason: REASON, arns: [VPC_ARN] },
    ]);
    const [{ reason, evidence }] = evaluate(control, snapshot).verdicts;
    expect(reason).toEqual({ key: 'exempt', params: { reason: REASON } });
    expect(evidence[0]).toMatchObject({
      call: 'exemptions[0]',
      fields: { reason: REASON, 'status without it': 'fail' },
    });
    expect(evidence.slice(1).map(({ call }) => call)).toContain(
      'ec2:DescribeFlowLogs',
    );
  });

  it('is unknown where tags that might exempt it could not be read', () => {
    const unread = snapshotOf({
      'ec2:vpcs': ok([vpc({ tags: {} })]),
      'tag:resources': denied('tag:GetResources'),
    });
    expect(judgedWith({ tags: { service: ['orders'] } }, unread)).toBe(
      'unknown: unknown-denied',
    );
    expect(judgedWith({ arns: ['arn:aws:s3:::other'] }, unread)).toBe(
      'fail: no-flow-log',
    );
  });
});
