import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { RDSClient } from '@aws-sdk/client-rds';
import { StubServer } from '../__testUtils__/StubServer';
import type { AwsCollectorContext } from '../AwsCollector';
import { classifyError } from '../classifyError';
import { loadBalancers } from './elasticloadbalancing';
import { dbInstances } from './rds';

const AT = '2026-03-02T10:00:00.000Z';

const BALANCER = {
  LoadBalancerArn:
    '<LoadBalancerArn>arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/1</LoadBalancerArn>',
  Type: '<Type>application</Type>',
};

const INSTANCE = {
  DBInstanceArn:
    '<DBInstanceArn>arn:aws:rds:eu-west-1:111122223333:db:orders</DBInstanceArn>',
  Engine: '<Engine>mysql</Engine>',
  DBInstanceStatus: '<DBInstanceStatus>available</DBInstanceStatus>',
};

function attribute(key: string, value: string) {
  return `<member><Key>${key}</Key><Value>${value}</Value></member>`;
}

describe('lists in XML, as AWS answers them', () => {
  let stub: StubServer;

  beforeAll(async () => {
    stub = await StubServer.start();
  });

  afterAll(() => stub.close());

  /** A context whose calls are answered by these bodies, one after the other. */
  function contextOf(
    Client: typeof ElasticLoadBalancingV2Client | typeof RDSClient,
    ...answers: string[]
  ): AwsCollectorContext {
    stub.answer = response => response.end(answers.shift());
    const client = new Client({
      endpoint: stub.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
      maxAttempts: 1,
    });
    const { signal } = new AbortController();
    const context: Partial<Record<keyof AwsCollectorContext, unknown>> = {
      client: () => client,
      call: { abortSignal: signal },
      signal,
      ok: (value: unknown) => ({ status: 'ok', value, takenAt: AT }),
      failed: (error: unknown) => classifyError(error, undefined, AT),
    };
    return context as AwsCollectorContext;
  }

  const ofBalancer = (over: object, attributes: string) =>
    contextOf(
      ElasticLoadBalancingV2Client,
      `<DescribeLoadBalancersResponse><DescribeLoadBalancersResult><LoadBalancers><member>${Object.values(
        { ...BALANCER, ...over },
      ).join(
        '',
      )}</member></LoadBalancers></DescribeLoadBalancersResult></DescribeLoadBalancersResponse>`,
      `<DescribeLoadBalancerAttributesResponse><DescribeLoadBalancerAttributesResult>${attributes}</DescribeLoadBalancerAttributesResult></DescribeLoadBalancerAttributesResponse>`,
    );
  const ofInstance = (over: object) =>
    contextOf(
      RDSClient,
      `<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBInstance>${Object.values(
        { ...INSTANCE, ...over },
      ).join(
        '',
      )}</DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>`,
    );
  const OFF = `<Attributes>${attribute(
    'access_logs.s3.enabled',
    'false',
  )}</Attributes>`;

  it('are taken where they are whole', async () => {
    expect(await loadBalancers.read(ofBalancer({}, OFF))).toMatchObject([
      {
        type: 'application',
        attributes: { value: { 'access_logs.s3.enabled': 'false' } },
      },
    ]);
    expect(await dbInstances.read(ofInstance({}))).toMatchObject([
      { engine: 'mysql', status: 'available' },
    ]);
  });

  it.each([
    ['no attributes', ''],
    [
      'attributes without that of access logs, which would look off',
      `<Attributes>${attribute(
        'idle_timeout.timeout_seconds',
        '60',
      )}</Attributes>`,
    ],
  ])('do not tell where a load balancer logs by %s', async (_, attributes) => {
    expect(await loadBalancers.read(ofBalancer({}, attributes))).toMatchObject([
      { attributes: { status: 'failed', code: 'IncompleteAnswer' } },
    ]);
  });

  it.each([['LoadBalancerArn'], ['Type']])(
    'are not taken with a load balancer without its %s',
    async member => {
      await expect(
        loadBalancers.read(ofBalancer({ [member]: '' }, OFF)),
      ).rejects.toMatchObject({ status: 'failed', code: 'IncompleteAnswer' });
    },
  );

  it.each([['DBInstanceArn'], ['Engine'], ['DBInstanceStatus']])(
    'are not taken with a DB instance without its %s',
    async member => {
      await expect(
        dbInstances.read(ofInstance({ [member]: '' })),
      ).rejects.toMatchObject({ status: 'failed', code: 'IncompleteAnswer' });
    },
  );
});
