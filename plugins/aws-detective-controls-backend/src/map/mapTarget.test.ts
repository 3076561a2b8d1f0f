import { EntityClaims, Resource } from '../model';
import { mapTarget } from './mapTarget';
import { ACCOUNT, claims, queue, resource, target } from './testClaims';

function map(
  resources: Resource[],
  entities: EntityClaims[],
  options: { entityTagKeys?: string[] } = {},
) {
  return mapTarget({
    target,
    resources,
    entities,
    entityTagKeys: options.entityTagKeys ?? [],
  });
}

/** The ARNs that are claimed, without the subjects of the account. */
function claimed(
  resources: Resource[],
  entities: EntityClaims[],
  entityTagKeys: string[] = [],
): string[] {
  return map(resources, entities, { entityTagKeys })
    .map(({ subject }) => subject)
    .filter(subject => subject.startsWith('arn:'))
    .sort();
}

describe('mapTarget', () => {
  describe('by ARN', () => {
    const orders = queue('orders');
    const ordersDead = queue('orders-dead');

    it('takes exactly the resource of the ARN', () => {
      expect(
        claimed(
          [orders, ordersDead],
          [claims('pay', { 'aws.amazon.com/arn': orders.arn })],
        ),
      ).toEqual([orders.arn]);
    });

    it('takes all that a prefix begins', () => {
      expect(
        claimed(
          [queue('carts'), orders, ordersDead, queue('pay')],
          [claims('pay', { 'aws.amazon.com/arn': `${orders.arn}*` })],
        ),
      ).toEqual([orders.arn, ordersDead.arn]);
    });

    it('takes nothing of another partition', () => {
      expect(
        claimed(
          [orders],
          [
            claims('pay', {
              'aws.amazon.com/arn': orders.arn.replace(
                'arn:aws:',
                'arn:aws-cn:',
              ),
            }),
          ],
        ),
      ).toEqual([]);
    });

    it('takes resources whose ARN has no region or account', () => {
      const bucket = resource('arn:aws:s3:::invoices', {
        type: 'AWS::S3::Bucket',
      });
      const api = resource('arn:aws:apigateway:eu-west-1::/restapis/a1b2');
      expect(
        claimed(
          [bucket, api, resource('arn:aws:s3:::invoices-2')],
          [claims('pay', { 'aws.amazon.com/arn': `${bucket.arn},${api.arn}` })],
        ),
      ).toEqual([api.arn, bucket.arn]);
    });

    it('takes the bucket for what is in it, and the function for its alias', () => {
      const bucket = resource('arn:aws:s3:::invoices');
      const pay = resource(`arn:aws:lambda:eu-west-1:${ACCOUNT}:function:pay`);
      expect(
        claimed(
          [bucket, pay],
          [
            claims('pay', {
              'aws.amazon.com/arn': `${bucket.arn}/*,${pay.arn}:live`,
            }),
          ],
        ),
      ).toEqual([pay.arn, bucket.arn]);
    });
  });

  describe('by tags', () => {
    const tagged = (name: string, tags: Record<string, string>) =>
      queue(name, { tags });

    it('asks for every key, and takes any value of one key', () => {
      const resources = [
        tagged('both', { service: 'pay', env: 'prod' }),
        tagged('staging', { service: 'pay', env: 'staging' }),
        tagged('test', { service: 'pay', env: 'test' }),
        tagged('other', { service: 'cart', env: 'prod' }),
        tagged('none', {}),
      ];
      expect(
        claimed(resources, [
          claims('pay', {
            'aws.amazon.com/tags': 'service=pay,env=prod,env=staging',
          }),
        ]),
      ).toEqual([resources[0].arn, resources[1].arn]);
    });

    it('takes any value for a key alone, and only the empty one for an empty one', () => {
      const resources = [
        tagged('full', { pci: 'yes' }),
        tagged('empty', { pci: '' }),
        tagged('none', { pci2: 'yes' }),
      ];
      expect(
        claimed(resources, [claims('pay', { 'aws.amazon.com/tags': 'pci' })]),
      ).toEqual([resources[1].arn, resources[0].arn]);
      expect(
        claimed(resources, [claims('pay', { 'aws.amazon.com/tags': 'pci=' })]),
      ).toEqual([resources[1].arn]);
    });

    it('tells keys and values apart by case', () => {
      expect(
        claimed(
          [tagged('a', { Env: 'prod' }), tagged('b', { env: 'Prod' })],
          [claims('pay', { 'aws.amazon.com/tags': 'env=prod' })],
        ),
      ).toEqual([]);
    });

    it('is not fooled by tags that are named like properties of objects', () => {
      expect(
        claimed(
          [tagged('a', {})],
          [claims('pay', { 'aws.amazon.com/tags': 'constructor' })],
        ),
      ).toEqual([]);
    });

    it('takes only the type of an annotation that is for one service', () => {
      const service = resource(
        `arn:aws:ecs:eu-west-1:${ACCOUNT}:service/shop/pay`,
        { type: 'AWS::ECS::Service', tags: { component: 'pay' } },
      );
      expect(
        claimed(
          [service, tagged('orders', { component: 'pay' })],
          [
            claims('pay', {
              'aws.amazon.com/amazon-ecs-service-tags': 'component=pay',
            }),
          ],
        ),
      ).toEqual([service.arn]);
    });
  });

  it('takes what a stack made, by its name or its ARN', () => {
    const stack = `arn:aws:cloudformation:eu-west-1:${ACCOUNT}:stack/pay/0a1b`;
    const made = queue('orders', {
      tags: {
        'aws:cloudformation:stack-name': 'pay',
        'aws:cloudformation:stack-id': stack,
      },
    });
    const other = queue('carts', {
      tags: { 'aws:cloudformation:stack-name': 'pay-2' },
    });
    for (const value of ['pay', stack]) {
      expect(
        claimed(
          [made, other],
          [claims('pay', { 'aws.amazon.com/cloudformation-stack': value })],
        ),
      ).toEqual([made.arn]);
    }
  });

  it('takes a VPC, and what lies in it', () => {
    const vpc = resource(`arn:aws:ec2:eu-west-1:${ACCOUNT}:vpc/vpc-0a1b`, {
      type: 'AWS::EC2::VPC',
    });
    const balancer = resource(
      `arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:loadbalancer/app/a/1`,
      { vpcId: 'vpc-0a1b' },
    );
    const elsewhere = queue('orders', { vpcId: 'vpc-2' });
    const mappings = map(
      [vpc, balancer, elsewhere],
      [claims('network', { 'amazonaws.com/vpc-id': 'vpc-0a1b' })],
    );
    const claim = {
      by: 'vpc',
      source: 'amazonaws.com/vpc-id',
      value: 'vpc-0a1b',
    };
    expect(
      mappings.filter(({ subject }) => subject.startsWith('arn:')),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: vpc.arn, claims: [claim] }),
        expect.objectContaining({ subject: balancer.arn, claims: [claim] }),
      ]),
    );
    expect(mappings.map(({ subject }) => subject)).not.toContain(elsewhere.arn);
  });

  describe('by the tag that names the entity', () => {
    const key = 'backstage.io/entity-ref';

    it.each([
      'component:default/pay',
      'Component:Default/Pay',
      'component:pay',
      'pay',
      ' Pay ',
    ])('takes what is tagged %j, without any annotation', value => {
      const orders = queue('orders', { tags: { [key]: value } });
      const mappings = map([orders], [claims('Pay')], { entityTagKeys: [key] });
      expect(mappings).toContainEqual({
        entityRef: 'component:default/pay',
        subject: orders.arn,
        claims: [{ by: 'entity-tag', source: key, value }],
        inherited: false,
      });
    });

    it.each([
      'system:default/pay',
      'component:other/pay',
      'pay2',
      '',
      ':',
      '//',
    ])('takes nothing for %j', value => {
      const orders = queue('orders', { tags: { [key]: value } });
      expect(claimed([orders], [claims('pay')], [key])).toEqual([]);
    });

    it('looks at the configured keys only', () => {
      const orders = queue('orders', { tags: { service: 'pay', [key]: 'x' } });
      expect(claimed([orders], [claims('pay')], [key])).toEqual([]);
      expect(claimed([orders], [claims('pay')], [key, 'service'])).toEqual([
        orders.arn,
      ]);
    });
  });

  it('takes the alarms that watch what is claimed, and the composites over them', () => {
    const alarmArn = (name: string) =>
      `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:${name}`;
    const orders = queue('orders');
    const age = resource(alarmArn('age'), { watches: [orders.arn] });
    const page = resource(alarmArn('page'), { watches: [age.arn] });
    const loop = resource(alarmArn('loop'), {
      watches: [page.arn, alarmArn('loop')],
    });
    const other = resource(alarmArn('other'), { watches: ['arn:aws:s3:::b'] });
    const mappings = map(
      [orders, age, page, loop, other],
      [claims('pay', { 'aws.amazon.com/arn': orders.arn })],
    );
    const relation = (arn: string) => ({
      by: 'relation',
      source: arn,
      value: arn,
    });
    const claimsOf = (arn: string) =>
      mappings.find(({ subject }) => subject === arn)?.claims;

    expect(claimsOf(age.arn)).toEqual([relation(orders.arn)]);
    expect(claimsOf(page.arn)).toEqual([relation(age.arn)]);
    expect(claimsOf(loop.arn)).toContainEqual(relation(page.arn));
    expect(claimsOf(other.arn)).toBeUndefined();
  });

  it('adds the claims of one resource up, the same one once', () => {
    const orders = queue('orders', { tags: { service: 'pay' } });
    const [mapping] = map(
      [orders],
      [
        claims('pay', {
          'aws.amazon.com/arn': `${orders.arn},${orders.arn}`,
          'aws.amazon.com/tags': 'service=pay',
        }),
      ],
    );
    expect(mapping.claims).toEqual([
      { by: 'arn', source: 'aws.amazon.com/arn', value: orders.arn },
      { by: 'tags', source: 'aws.amazon.com/tags', value: 'service=pay' },
    ]);
  });

  it('lets several entities claim one resource', () => {
    const orders = queue('orders');
    const refs = map(
      [orders],
      ['pay', 'cart'].map(name =>
        claims(name, { 'aws.amazon.com/arn': orders.arn }),
      ),
    )
      .filter(({ subject }) => subject === orders.arn)
      .map(({ entityRef }) => entityRef);
    expect(refs).toEqual(['component:default/pay', 'component:default/cart']);
  });
});
