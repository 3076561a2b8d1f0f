import { isOk, Readings, TaggedResource } from '../../model';
import {
  alarm,
  alarmArn,
  ALB_ARN,
  bucket,
  BUCKET_ARN,
  classicLoadBalancer,
  CLB_ARN,
  CLUSTER_ARN,
  dbCluster,
  dbInstance,
  DB_ARN,
  denied,
  distribution,
  DISTRIBUTION_ARN,
  flowLog,
  FUNCTION_ARN,
  GLOBAL_TARGET,
  hostedZone,
  loadBalancer,
  metric,
  ok,
  OTHER_ACCOUNT,
  QUEUE_ARN,
  TARGET,
  trail,
  vpc,
  VPC_ARN,
  ZONE_ARN,
} from '../testing';
import { buildInventory } from './buildInventory';

function inventory(readings: Readings, declared: string[] = []) {
  return buildInventory(TARGET, readings, declared);
}

function arns(readings: Readings, declared: string[] = []) {
  return inventory(readings, declared).map(({ arn }) => arn);
}

function tagged(arn: string, tags: Record<string, string> = {}): Readings {
  return { 'tag:resources': ok([{ arn, tags }]) };
}

describe('buildInventory', () => {
  it('lists what each reading shows, with the ids under which it is known', () => {
    expect(
      inventory({
        'ec2:vpcs': ok([vpc({ tags: { Name: 'main', env: 'prod' } })]),
        'elasticloadbalancing:load-balancers': ok([loadBalancer()]),
        's3:buckets': ok([bucket()]),
        'rds:instances': ok([dbInstance({ tags: { env: 'prod' } })]),
        'cloudwatch:alarms': ok([alarm()]),
      }),
    ).toEqual([
      {
        arn: VPC_ARN,
        type: 'AWS::EC2::VPC',
        id: 'vpc-1',
        aliases: [],
        name: 'main',
        accountId: '111122223333',
        region: 'eu-west-1',
        tags: { Name: 'main', env: 'prod' },
        seen: true,
        vpcId: 'vpc-1',
      },
      expect.objectContaining({
        arn: ALB_ARN,
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        id: 'app/shop/50dc6c495c0c9188',
        name: 'shop',
        vpcId: 'vpc-1',
      }),
      expect.objectContaining({
        arn: BUCKET_ARN,
        type: 'AWS::S3::Bucket',
        id: 'orders',
        region: 'eu-west-1',
        accountId: '111122223333',
      }),
      expect.objectContaining({
        arn: DB_ARN,
        type: 'AWS::RDS::DBInstance',
        id: 'orders-db',
        aliases: ['db-ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
        tags: { env: 'prod' },
      }),
      expect.objectContaining({
        arn: alarmArn('jobs-old'),
        type: 'AWS::CloudWatch::Alarm',
        watches: [],
      }),
    ]);
  });

  it('lists Classic Load Balancers and DB clusters, which other services name by ids of their own', () => {
    expect(
      inventory({
        'elasticloadbalancing:classic-load-balancers': ok([
          classicLoadBalancer(),
        ]),
        'rds:clusters': ok([dbCluster({ tags: { env: 'prod' } })]),
      }),
    ).toEqual([
      expect.objectContaining({
        arn: CLB_ARN,
        type: 'AWS::ElasticLoadBalancing::LoadBalancer',
        id: 'intranet',
        vpcId: 'vpc-1',
      }),
      expect.objectContaining({
        arn: CLUSTER_ARN,
        type: 'AWS::RDS::DBCluster',
        id: 'orders',
        aliases: ['cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
        tags: { env: 'prod' },
      }),
    ]);
  });

  it('lists distributions and hosted zones in the global target, with names and tags', () => {
    const readings: Readings = {
      'cloudfront:distributions': ok([distribution()]),
      'route53:hosted-zones': ok([hostedZone()]),
      'tag:global-resources': ok<TaggedResource[]>([
        { arn: DISTRIBUTION_ARN, tags: { service: 'shop' } },
        { arn: ZONE_ARN, tags: { Name: 'main' } },
        { arn: `${ZONE_ARN}GONE`, tags: {} },
      ]),
    };
    expect(buildInventory(GLOBAL_TARGET, readings, [])).toEqual([
      expect.objectContaining({
        arn: DISTRIBUTION_ARN,
        type: 'AWS::CloudFront::Distribution',
        name: 'www.example.com',
        accountId: '111122223333',
        region: 'aws-global',
        tags: { service: 'shop' },
        seen: true,
      }),
      expect.objectContaining({
        arn: ZONE_ARN,
        type: 'AWS::Route53::HostedZone',
        id: 'Z1ABC',
        name: 'example.com',
        accountId: '111122223333',
        region: 'aws-global',
        tags: { Name: 'main' },
      }),
    ]);
  });

  it('keeps the owner of what is shared in', () => {
    const [shared] = inventory({
      'ec2:vpcs': ok([vpc({ ownerId: OTHER_ACCOUNT })]),
    });
    expect(shared).toMatchObject({
      accountId: '111122223333',
      ownerAccountId: OTHER_ACCOUNT,
    });
  });

  it('builds ARNs of the target’s own partition', () => {
    const [own] = buildInventory(
      { ...TARGET, region: 'cn-north-1', partition: 'aws-cn' },
      { 's3:buckets': ok([bucket()]) },
      [],
    );
    expect(own.arn).toBe('arn:aws-cn:s3:::orders');
  });

  it('adds tags and names to what is listed, once', () => {
    const [own, ...others] = inventory({
      's3:buckets': ok([bucket()]),
      ...tagged(BUCKET_ARN, { Name: 'Orders', service: 'shop' }),
    });
    expect(others).toEqual([]);
    expect(own).toMatchObject({
      name: 'Orders',
      tags: { Name: 'Orders', service: 'shop' },
    });
  });

  it('lists what only the tagging API shows', () => {
    expect(inventory(tagged(QUEUE_ARN, { service: 'shop' }))).toEqual([
      expect.objectContaining({
        arn: QUEUE_ARN,
        type: 'AWS::SQS::Queue',
        id: 'jobs',
        seen: true,
        tags: { service: 'shop' },
      }),
    ]);
  });

  it('keeps resources of services whose type is not known', () => {
    const arn = 'arn:aws:newservice:eu-west-1:111122223333:thing/1';
    expect(inventory(tagged(arn))[0]).toMatchObject({
      arn,
      type: 'Other::newservice',
      id: 'thing/1',
    });
  });

  it('leaves out what its own list no longer shows', () => {
    expect(arns({ 's3:buckets': ok([]), ...tagged(BUCKET_ARN) })).toEqual([]);
  });

  it('trusts the tagging API where the list could not be read', () => {
    const failed = { 's3:buckets': denied('s3:ListAllMyBuckets') };
    expect(arns({ ...failed, ...tagged(BUCKET_ARN) })).toEqual([BUCKET_ARN]);
  });

  it('lists a tagged global resource as such', () => {
    const arn = `arn:aws:cloudfront::111122223333:distribution/E1ABC`;
    expect(inventory(tagged(arn))[0].region).toBe('aws-global');
  });

  describe('with ARNs that claims name', () => {
    it('marks those that nothing shows as not seen', () => {
      expect(inventory({}, [QUEUE_ARN])).toEqual([
        expect.objectContaining({ arn: QUEUE_ARN, seen: false }),
      ]);
    });

    it('adds nothing to what a list shows', () => {
      const [own, ...others] = inventory(tagged(QUEUE_ARN), [QUEUE_ARN]);
      expect(own.seen).toBe(true);
      expect(others).toEqual([]);
    });

    it('takes the ARN of a part for the whole', () => {
      expect(arns({}, [`${FUNCTION_ARN}:live`])).toEqual([FUNCTION_ARN]);
    });

    it('leaves out other accounts, regions and partitions, and what is no ARN', () => {
      expect(
        arns({}, [
          QUEUE_ARN.replace('111122223333', OTHER_ACCOUNT),
          QUEUE_ARN.replace('eu-west-1', 'us-east-1'),
          QUEUE_ARN.replace('arn:aws:', 'arn:aws-cn:'),
          'arn:aws:iam::111122223333:role/deploy',
          'jobs',
        ]),
      ).toEqual([]);
    });

    it('takes global resources for the account’s global target', () => {
      const role = 'arn:aws:iam::111122223333:role/deploy';
      expect(buildInventory(GLOBAL_TARGET, {}, [role, QUEUE_ARN])).toEqual([
        expect.objectContaining({ arn: role, region: 'aws-global' }),
      ]);
    });

    it('takes a distribution that the account does not list, and a hosted zone only while none can be listed', () => {
      const of = (readings: Readings) =>
        buildInventory(GLOBAL_TARGET, readings, [
          DISTRIBUTION_ARN,
          ZONE_ARN,
        ]).map(({ arn }) => arn);
      const none: Readings = {
        'cloudfront:distributions': ok([]),
        'route53:hosted-zones': ok([]),
      };
      expect(of(none)).toEqual([DISTRIBUTION_ARN]);
      expect(
        of({
          ...none,
          'route53:hosted-zones': denied('route53:ListHostedZones'),
        }),
      ).toEqual([DISTRIBUTION_ARN, ZONE_ARN]);
    });

    it('takes a bucket only while the own buckets cannot be listed', () => {
      expect(arns({ 's3:buckets': ok([]) }, [BUCKET_ARN])).toEqual([]);
      expect(
        arns({ 's3:buckets': denied('s3:ListAllMyBuckets') }, [BUCKET_ARN]),
      ).toEqual([BUCKET_ARN]);
    });
  });

  it('lists the own trails of an account, and not those of others', () => {
    const reading = ok([
      trail(),
      trail({ name: 'organization', ownerAccountId: OTHER_ACCOUNT }),
    ]);
    expect(isOk(reading)).toBe(true);
    expect(
      buildInventory(GLOBAL_TARGET, { 'cloudtrail:trails': reading }, []).map(
        ({ id }) => id,
      ),
    ).toEqual(['audit']);
  });

  it('ties alarms to what they watch, declared resources included', () => {
    const resources = inventory(
      {
        'cloudwatch:alarms': ok([
          alarm({ metrics: [metric('AWS/SQS', { QueueName: 'jobs' })] }),
          alarm({ name: 'rejects', kind: 'log', logGroups: ['flow-logs'] }),
        ]),
        'ec2:vpcs': ok([vpc()]),
        'ec2:flow-logs': ok([flowLog()]),
      },
      [QUEUE_ARN],
    );
    const watches = resources.map(({ id, watches: of }) => [id, of]);
    expect(watches).toEqual(
      expect.arrayContaining([
        ['jobs-old', [QUEUE_ARN]],
        ['rejects', [VPC_ARN]],
      ]),
    );
  });

  it('ties 5,000 alarms to their own among 20,000 resources', () => {
    const queue = (number: number) => `${QUEUE_ARN}-${number}`;
    const many = inventory({
      'tag:resources': ok(
        Array.from({ length: 20_000 }, (_, number) => ({
          arn: queue(number),
          tags: {},
        })),
      ),
      'cloudwatch:alarms': ok(
        Array.from({ length: 5_000 }, (_, number) =>
          alarm({
            name: `a-${number}`,
            metrics: [metric('AWS/SQS', { QueueName: `jobs-${number}` })],
          }),
        ),
      ),
    });
    expect(many).toHaveLength(25_000);
    expect(many.find(({ id }) => id === 'a-4999')?.watches).toEqual([
      queue(4999),
    ]);
  }, 15_000);
});
