import { serviceName } from './serviceNames';

describe('serviceName', () => {
  it.each([
    ['guardduty:detectors', 'Amazon GuardDuty'],
    ['guardduty:ListDetectors', 'Amazon GuardDuty'],
    ['ec2:flow-logs', 'Amazon EC2'],
    ['securityhub:hub', 'AWS Security Hub'],
    ['config:compliance', 'AWS Config'],
    ['tag:resources', 'AWS Resource Groups Tagging API'],
    ['events:rules', 'Amazon EventBridge'],
    ['aoss:collections', 'Amazon OpenSearch Serverless'],
  ])('names the service of %s', (id, name) => {
    expect(serviceName(id)).toBe(name);
  });

  it('names a service that it does not know by its prefix', () => {
    expect(serviceName('quantum:gates')).toBe('quantum');
  });

  it.each(['constructor:x', 'toString'])('takes %s for no known name', id => {
    expect(serviceName(id)).toBe(id.split(':')[0]);
  });
});
