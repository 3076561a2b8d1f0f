import { bucket, PROD, result } from '../../__testUtils__/results';
import { remediationValues } from './remediationValues';

function valuesOf(
  type: string,
  arn: string,
  names: { id: string; name?: string },
) {
  const resource = { ...bucket('x'), ...names, type, arn };
  return remediationValues(result('a', 'fail', { resource }));
}

function valuesOfAccount(region: string, consoleUrl?: string) {
  return remediationValues(
    result('a', 'fail', { resource: undefined, region, consoleUrl }),
  );
}

describe('remediationValues', () => {
  it('takes those of a resource', () => {
    expect(remediationValues(result('a', 'fail'))).toEqual({
      arn: 'arn:aws:s3:::payments-receipts',
      id: 'payments-receipts',
      name: 'payments-receipts',
      account: PROD,
      region: 'ap-northeast-1',
      partition: 'aws',
    });
  });

  it('takes account, region and partition of an account', () => {
    expect(valuesOfAccount('cn-north-1')).toEqual({
      account: PROD,
      region: 'cn-north-1',
      partition: 'aws-cn',
    });
  });

  it('takes no region where there is none', () => {
    expect(valuesOfAccount('aws-global').region).toBeUndefined();
  });

  it.each([
    ['https://us-east-1.console.aws.amazon.com/', 'aws'],
    ['https://cn-north-1.console.amazonaws.cn/', 'aws-cn'],
    [undefined, undefined],
  ])('knows the partition of an account by its console %s', (url, is) => {
    expect(valuesOfAccount('aws-global', url).partition).toBe(is);
  });

  it('takes the name that stands in the ARN', () => {
    const id = 'app/web/0123456789abcdef';
    const arn = `arn:aws:elasticloadbalancing:eu-west-1:${PROD}:loadbalancer/${id}`;
    expect(
      valuesOf('AWS::ElasticLoadBalancingV2::LoadBalancer', arn, { id }).name,
    ).toBe('web');
  });

  it('takes no tag for a name', () => {
    expect(
      valuesOf(
        'AWS::CloudWatch::Alarm',
        `arn:aws:cloudwatch:eu-west-1:${PROD}:alarm:errors`,
        { id: 'errors', name: 'Errors of the web shop' },
      ).name,
    ).toBe('errors');
  });

  it('takes the name of a hosted zone, which its ARN does not show', () => {
    expect(
      valuesOf('AWS::Route53::HostedZone', 'arn:aws:route53:::hostedzone/Z1', {
        id: 'Z1',
        name: 'example.com',
      }).name,
    ).toBe('example.com');
  });
});
