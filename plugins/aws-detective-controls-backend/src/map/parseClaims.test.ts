import { CLAIM_ANNOTATIONS } from 'backstage-plugin-aws-detective-controls-common';
import { parseClaims } from './parseClaims';
import { entity } from './testClaims';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:orders';

function parse(annotations: Record<string, string>) {
  const { rules, warnings } = parseClaims(entity(annotations));
  return { rules, warnings };
}

describe('parseClaims', () => {
  it('keeps what identifies the entity, in lower case, and its first owner', () => {
    const claims = parseClaims({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'Payments', namespace: 'Shop', title: 'Payments API' },
      relations: [
        { type: 'partOf', targetRef: 'system:default/checkout' },
        { type: 'ownedBy', targetRef: 'group:default/team-a' },
        { type: 'ownedBy', targetRef: 'group:default/team-b' },
      ],
    });

    expect(claims).toEqual({
      entityRef: 'component:shop/payments',
      kind: 'Component',
      namespace: 'Shop',
      name: 'Payments',
      title: 'Payments API',
      ownerRef: 'group:default/team-a',
      systemRef: 'system:default/checkout',
      accountId: undefined,
      rules: [],
      warnings: [],
    });
  });

  it('has a parser for every annotation that claims', () => {
    const values = {
      arn: QUEUE,
      tags: 'service=payments',
      stack: 'payments-prod',
      account: '111122223333',
      vpc: 'vpc-0a1b2c3d',
    };
    for (const { key, by } of CLAIM_ANNOTATIONS) {
      const { rules, warnings } = parse({ [key]: values[by] });
      expect(warnings).toEqual([]);
      expect(rules).toEqual([
        expect.objectContaining({ by, source: key, value: values[by] }),
      ]);
    }
  });

  it('adds the claims of several annotations up', () => {
    const { rules } = parse({
      'aws.amazon.com/arn': QUEUE,
      'aws.amazon.com/tags': 'service=payments',
      'aws.amazon.com/cloudformation-stack': 'payments-prod',
      'amazon.com/lambda-function-arn':
        'arn:aws:lambda:eu-west-1:111122223333:function:pay',
      'amazonaws.com/vpc-id': 'vpc-0a1b',
    });
    expect(rules.map(({ by }) => by)).toEqual([
      'arn',
      'tags',
      'stack',
      'arn',
      'vpc',
    ]);
  });

  it('takes no notice of annotations that are empty', () => {
    expect(
      parse({ 'aws.amazon.com/arn': ' ', 'aws.amazon.com/tags': '' }),
    ).toEqual({ rules: [], warnings: [] });
  });

  it('limits the tags of a plugin for one service to its resource type', () => {
    expect(
      parse({ 'aws.amazon.com/amazon-ecs-service-tags': 'component=payments' })
        .rules,
    ).toEqual([expect.objectContaining({ types: ['AWS::ECS::Service'] })]);
  });

  it('does not limit the tags that name findings', () => {
    const [rule] = parse({
      'aws.amazon.com/aws-securityhub-findings-tags': 'component=payments',
    }).rules;
    expect(rule).not.toHaveProperty('types');
  });

  describe('of an account that catalog modules write on all that they find', () => {
    it('claims the account where nothing else is claimed', () => {
      expect(parse({ 'amazon.com/account-id': '111122223333' }).rules).toEqual([
        expect.objectContaining({ by: 'account', accountId: '111122223333' }),
      ]);
    });

    it('does not claim the whole account for a bucket in it', () => {
      expect(
        parse({
          'amazon.com/account-id': '111122223333',
          'amazon.com/s3-bucket-arn': 'arn:aws:s3:::invoices',
        }).rules.map(({ by }) => by),
      ).toEqual(['arn']);
    });

    it('does not claim the whole account where the ARN is malformed', () => {
      const { rules, warnings } = parse({
        'amazon.com/account-id': '111122223333',
        'amazon.com/s3-bucket-arn': 'invoices',
      });
      expect(rules).toEqual([]);
      expect(warnings).toHaveLength(1);
    });
  });

  describe('of an entity that stands for an account', () => {
    const account = (
      annotations: Record<string, string> | undefined,
      name = 'production',
      type = 'aws-account',
    ) =>
      parseClaims(
        entity(annotations, { kind: 'Resource', spec: { type }, name }),
      );

    it.each([
      'aws.amazon.com/account-id',
      'amazon.com/account-id',
      'amazonaws.com/account-id',
    ])('finds its account in %s, and claims it once', key => {
      const { accountId, rules, warnings } = account({ [key]: '111122223333' });
      expect(accountId).toBe('111122223333');
      expect(warnings).toEqual([]);
      expect(rules).toEqual([
        {
          by: 'account',
          source: key,
          value: '111122223333',
          accountId: '111122223333',
        },
      ]);
    });

    it('finds its account in its name', () => {
      expect(account(undefined, '111122223333')).toMatchObject({
        accountId: '111122223333',
        rules: [{ by: 'account', source: 'metadata.name' }],
        warnings: [],
      });
    });

    it('says so where its account cannot be read', () => {
      expect(account(undefined)).toMatchObject({
        accountId: undefined,
        rules: [],
        warnings: [{ value: 'production', code: 'malformed-account-id' }],
      });
      expect(
        account({ 'aws.amazon.com/account-id': '1234' }).warnings,
      ).toHaveLength(1);
    });

    it('keeps the limit of its regions, also where that is malformed', () => {
      expect(
        account({
          'aws.amazon.com/account-id': '111122223333',
          'aws.amazon.com/region': 'europe',
        }),
      ).toMatchObject({ rules: [], warnings: [{ code: 'malformed-region' }] });
      expect(
        account({ 'aws.amazon.com/region': 'eu-west-1' }, '111122223333').rules,
      ).toMatchObject([{ regions: ['eu-west-1'] }]);
    });

    it('is no other kind or type', () => {
      expect(account(undefined, '111122223333', 'bucket')).toMatchObject({
        accountId: undefined,
        rules: [],
        warnings: [],
      });
      expect(
        parseClaims(
          entity(undefined, {
            name: '111122223333',
            spec: { type: 'aws-account' },
          }),
        ).accountId,
      ).toBeUndefined();
    });
  });
});
