import { couldReach, couldReachRegionsOf } from './couldReach';
import { ClaimRule } from './EntityClaims';
import { Target } from './Target';

const A = '111122223333';
const B = '444455556666';

function target(id: string, partition = 'aws'): Target {
  const [accountId, region] = id.split('/');
  return { accountId, region, partition };
}

const TARGETS = [A, B].flatMap(account =>
  ['aws-global', 'eu-west-1', 'us-east-1'].map(region =>
    target(`${account}/${region}`),
  ),
);
const CHINA = target('777788889999/cn-north-1', 'aws-cn');

const base = { source: 'an/annotation', value: 'as written' };

function arn(text: string): ClaimRule {
  const prefix = text.endsWith('*');
  return {
    ...base,
    by: 'arn',
    arn: prefix ? text.slice(0, -1) : text,
    prefix,
  };
}

function inAccount(regions?: string[]): ClaimRule {
  return { ...base, by: 'account', accountId: A, regions };
}

const TAGS: ClaimRule = { ...base, by: 'tags', tags: [] };
const STACK: ClaimRule = { ...base, by: 'stack', stack: 'payments' };
const STACK_ARN: ClaimRule = {
  ...base,
  by: 'stack',
  stack: `arn:aws:cloudformation:eu-west-1:${A}:stack/payments/1`,
};
const VPC: ClaimRule = { ...base, by: 'vpc', vpcId: 'vpc-1' };

const REGIONAL = [
  `${A}/eu-west-1`,
  `${A}/us-east-1`,
  `${B}/eu-west-1`,
  `${B}/us-east-1`,
];
const EVERY = TARGETS.map(it => `${it.accountId}/${it.region}`);
const OF_A = [`${A}/eu-west-1`, `${A}/us-east-1`];

function reached(rules: ClaimRule[]): string[] {
  return [...TARGETS, CHINA]
    .filter(it => couldReach(rules, it))
    .map(it => `${it.accountId}/${it.region}`);
}

describe('couldReach', () => {
  it.each<[string, ClaimRule, string[]]>([
    [
      'an ARN with region and account: that target',
      arn(`arn:aws:sqs:eu-west-1:${A}:orders`),
      [`${A}/eu-west-1`],
    ],
    [
      'an ARN without either: any regional target of its partition',
      arn('arn:aws:s3:::invoices'),
      REGIONAL,
    ],
    [
      'an ARN without region: any regional target of its account',
      arn(`arn:aws:iam::${A}:role/pay`),
      OF_A,
    ],
    [
      'an ARN without account: that region of any account',
      arn('arn:aws:apigateway:eu-west-1::/restapis/a1'),
      [`${A}/eu-west-1`, `${B}/eu-west-1`],
    ],
    [
      'an ARN of another partition',
      arn('arn:aws-cn:s3:::invoices'),
      ['777788889999/cn-north-1'],
    ],
    ['an ARN of no target', arn(`arn:aws:sqs:eu-north-1:${A}:orders`), []],
    [
      'a prefix that fixes account and region',
      arn(`arn:aws:sqs:eu-west-1:${A}:*`),
      [`${A}/eu-west-1`],
    ],
    [
      'a prefix that fixes the region',
      arn('arn:aws:sqs:us-east-1:*'),
      [`${A}/us-east-1`, `${B}/us-east-1`],
    ],
    [
      'a prefix that may be half a region',
      arn('arn:aws:sqs:us-east-1*'),
      REGIONAL,
    ],
    ['a prefix of buckets', arn('arn:aws:s3:::pay-*'), REGIONAL],
    ['an account', inAccount(), [`${A}/aws-global`, ...OF_A]],
    [
      'some regions of an account',
      inAccount(['us-east-1', 'aws-global']),
      [`${A}/aws-global`, `${A}/us-east-1`],
    ],
    [
      'a distribution: its account’s global target, and regional ones by its tags',
      arn(`arn:aws:cloudfront::${A}:distribution/E1ABC`),
      [`${A}/aws-global`, ...OF_A],
    ],
    [
      'a hosted zone, whose ARN names no account: any target',
      arn('arn:aws:route53:::hostedzone/Z1ABC'),
      EVERY,
    ],
    ['a prefix of distributions', arn('arn:aws:cloudfront:*'), EVERY],
    ['a prefix of any service', arn('arn:aws:*'), EVERY],
    ['tags', TAGS, [...EVERY, '777788889999/cn-north-1']],
    ['a stack', STACK, [...EVERY, '777788889999/cn-north-1']],
    ['the ARN of a stack', STACK_ARN, [`${A}/aws-global`, `${A}/eu-west-1`]],
    ['a VPC', VPC, [...REGIONAL, '777788889999/cn-north-1']],
  ])('takes %s', (_name, rule, expected) => {
    expect(reached([rule])).toEqual(expected);
  });

  it('adds up over rules, and reaches nothing without one', () => {
    expect(
      reached([
        arn(`arn:aws:sqs:eu-west-1:${A}:orders`),
        arn(`arn:aws:sqs:us-east-1:${B}:orders`),
      ]),
    ).toEqual([`${A}/eu-west-1`, `${B}/us-east-1`]);
    expect(reached([])).toEqual([]);
  });
});

describe('couldReachRegionsOf', () => {
  const of = (rule: ClaimRule, accountId: string) =>
    couldReachRegionsOf([rule], { accountId, partition: 'aws' });

  it('takes an account whose regions a rule does not tell apart', () => {
    expect(of(TAGS, B)).toBe(true);
    expect(of(arn(`arn:aws:sqs:eu-north-1:${A}:orders`), A)).toBe(true);
    expect(of(inAccount(), A)).toBe(true);
  });

  it('leaves other accounts, and claims of global services only', () => {
    expect(of(arn(`arn:aws:sqs:eu-north-1:${A}:orders`), B)).toBe(false);
    expect(of(inAccount(), B)).toBe(false);
    expect(of(inAccount(['aws-global']), A)).toBe(false);
    expect(of(arn('arn:aws-cn:s3:::invoices'), A)).toBe(false);
  });
});
