import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingClient,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  DescribeLoadBalancersCommand as DescribeV2Command,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { useSimulator } from './__testUtils__/startSimulator';

describe('elastic load balancing, first version', () => {
  const { options } = useSimulator({
    loadBalancers: [{ LoadBalancerName: 'second' }],
    classicLoadBalancers: [
      {
        LoadBalancerName: 'web',
        VPCId: 'vpc-1',
        Attributes: { AccessLog: { Enabled: true, S3BucketName: 'logs' } },
      },
      { LoadBalancerName: 'plain' },
      { LoadBalancerName: 'old' },
    ],
  });
  const client = () => new ElasticLoadBalancingClient(options());

  const attributesOf = async (LoadBalancerName: string) => {
    const { LoadBalancerAttributes } = await client().send(
      new DescribeLoadBalancerAttributesCommand({ LoadBalancerName }),
    );
    return LoadBalancerAttributes;
  };

  it('lists Classic Load Balancers in pages, and no others', async () => {
    const names: string[] = [];
    for await (const page of paginateDescribeLoadBalancers(
      { client: client() },
      { PageSize: 2 },
    )) {
      names.push(
        ...page.LoadBalancerDescriptions!.map(it => it.LoadBalancerName!),
      );
    }

    expect(names).toEqual(['web', 'plain', 'old']);
  });

  it('is told from the second version by the version of the request', async () => {
    const { LoadBalancers } = await new ElasticLoadBalancingV2Client(
      options(),
    ).send(new DescribeV2Command());

    expect(LoadBalancers!.map(it => it.LoadBalancerName)).toEqual(['second']);
  });

  it('tells attributes, with the defaults of AWS', async () => {
    expect(await attributesOf('web')).toMatchObject({
      AccessLog: { Enabled: true, S3BucketName: 'logs' },
      ConnectionSettings: { IdleTimeout: 60 },
    });
    expect(await attributesOf('plain')).toMatchObject({
      AccessLog: { Enabled: false },
    });
  });

  it('says which load balancer it does not know', async () => {
    await expect(attributesOf('none')).rejects.toMatchObject({
      name: 'AccessPointNotFoundException',
    });
    await expect(
      client().send(
        new DescribeLoadBalancersCommand({ LoadBalancerNames: ['none'] }),
      ),
    ).rejects.toThrow('none');
  });

  it.each([0, 401])('refuses a page of %d', async PageSize => {
    await expect(
      client().send(new DescribeLoadBalancersCommand({ PageSize })),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
