import { declaredArns } from './declaredArns';
import { claims, globalTarget, target } from './testClaims';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:orders';
const DISTRIBUTION = 'arn:aws:cloudfront::111122223333:distribution/E1ABC';
const ROLE = 'arn:aws:iam::111122223333:role/pay';

describe('declaredArns', () => {
  const entities = [
    claims('pay', {
      'aws.amazon.com/arn': [
        QUEUE,
        ROLE,
        DISTRIBUTION,
        'arn:aws:cloudfront::444455556666:distribution/E2DEF',
        'arn:aws:route53:::hostedzone/Z1ABC',
        'arn:aws:s3:::invoices',
        'arn:aws:apigateway:eu-west-1::/restapis/a1b2',
        'arn:aws:sqs:us-east-1:111122223333:orders',
        'arn:aws:sqs:eu-west-1:444455556666:orders',
        'arn:aws-cn:sqs:eu-west-1:111122223333:orders',
        'arn:aws:sqs:eu-west-1:111122223333:pay*',
      ].join(),
      'aws.amazon.com/tags': 'service=pay',
    }),
    claims('cart', {
      'amazon.com/sqs-queue-arn': QUEUE,
      'amazon.com/lambda-function-arn':
        'arn:aws:lambda:eu-west-1:111122223333:function:cart:live',
    }),
  ];

  it('gives the whole ARNs of the target, each once, without qualifiers', () => {
    expect(declaredArns(entities, target)).toEqual([
      'arn:aws:lambda:eu-west-1:111122223333:function:cart',
      QUEUE,
    ]);
  });

  it('gives ARNs of global services to the global target, where a collector lists their type', () => {
    expect(declaredArns(entities, globalTarget)).toEqual([DISTRIBUTION]);
    expect(declaredArns(entities, target)).not.toContain(DISTRIBUTION);
  });

  it('gives other ARNs of global services to no target, where no control would judge them', () => {
    expect(declaredArns(entities, globalTarget)).not.toContain(ROLE);
    expect(declaredArns(entities, target)).not.toContain(ROLE);
  });

  it('gives ARNs without an account to no target', () => {
    const all = [target, globalTarget].flatMap(it =>
      declaredArns(entities, it),
    );
    expect(all.filter(arn => /s3|apigateway|route53/.test(arn))).toEqual([]);
  });

  it('keeps to the partition', () => {
    expect(declaredArns(entities, { ...target, partition: 'aws-cn' })).toEqual([
      'arn:aws-cn:sqs:eu-west-1:111122223333:orders',
    ]);
  });
});
