import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { useSimulator } from './__testUtils__/startSimulator';

describe('elastic load balancing', () => {
  const { options } = useSimulator({
    loadBalancers: [
      {
        LoadBalancerName: 'web',
        Attributes: { 'access_logs.s3.enabled': 'true' },
      },
      { LoadBalancerName: 'tcp', Type: 'network' },
      { LoadBalancerName: 'plain' },
    ],
  });
  const client = () => new ElasticLoadBalancingV2Client(options());

  const attributesOf = async (name: string) => {
    const { LoadBalancers } = await client().send(
      new DescribeLoadBalancersCommand({ Names: [name] }),
    );
    const { Attributes } = await client().send(
      new DescribeLoadBalancerAttributesCommand({
        LoadBalancerArn: LoadBalancers![0].LoadBalancerArn,
      }),
    );
    return Object.fromEntries(
      Attributes!.map(({ Key, Value }) => [Key, Value]),
    );
  };

  it('lists load balancers in pages', async () => {
    const names: string[] = [];
    for await (const page of paginateDescribeLoadBalancers(
      { client: client() },
      { PageSize: 2 },
    )) {
      names.push(...page.LoadBalancers!.map(it => it.LoadBalancerName!));
    }

    expect(names).toEqual(['web', 'tcp', 'plain']);
  });

  it('makes ARNs of the type of the balancer', async () => {
    const { LoadBalancers } = await client().send(
      new DescribeLoadBalancersCommand({ Names: ['tcp'] }),
    );

    expect(LoadBalancers![0].LoadBalancerArn).toMatch(
      /^arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer\/net\/tcp\/[0-9a-f]{16}$/,
    );
  });

  it('tells attributes, with the defaults of AWS', async () => {
    expect(await attributesOf('web')).toMatchObject({
      'access_logs.s3.enabled': 'true',
      'idle_timeout.timeout_seconds': '60',
    });
    expect(await attributesOf('plain')).toMatchObject({
      'access_logs.s3.enabled': 'false',
    });
  });

  it('says which load balancer it does not know', async () => {
    await expect(
      client().send(new DescribeLoadBalancersCommand({ Names: ['none'] })),
    ).rejects.toThrow('none');
  });

  it.each([0, 401])('refuses a page of %d', async PageSize => {
    await expect(
      client().send(new DescribeLoadBalancersCommand({ PageSize })),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
