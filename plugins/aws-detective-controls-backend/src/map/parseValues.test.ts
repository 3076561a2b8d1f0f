import { parseAccounts } from './parseAccounts';
import { parseArns } from './parseArns';
import { parseStacks } from './parseStacks';
import { parseTags } from './parseTags';
import { parseVpcs } from './parseVpcs';

const key = 'the/annotation';
const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:orders';
const BUCKET = 'arn:aws:s3:::invoices';

describe('parseArns', () => {
  const arns = (value: string) =>
    parseArns({ key, value }).rules.map(rule =>
      rule.by === 'arn' ? `${rule.arn}${rule.prefix ? ' …' : ''}` : '',
    );

  it.each([
    ['commas', `${QUEUE},${BUCKET}`],
    ['commas and spaces', ` ${QUEUE} , ${BUCKET} `],
    ['newlines', `${QUEUE}\n${BUCKET}\n`],
    ['commas and newlines', `${QUEUE},\n  ${BUCKET},`],
    ['the spaces of a folded YAML block', `${QUEUE} ${BUCKET}`],
  ])('splits a list at %s', (_, value) => {
    expect(arns(value)).toEqual([QUEUE, BUCKET]);
  });

  it.each([
    'arn:aws-cn:sqs:cn-north-1:111122223333:orders',
    'arn:aws-us-gov:s3:::invoices',
    'arn:aws:iam::111122223333:role/team/deploy',
    'arn:aws:apigateway:eu-west-1::/restapis/a1b2',
    'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:p99: too slow',
  ])('takes %s', value => {
    expect(arns(value)).toEqual([value]);
  });

  it('takes a trailing * as a prefix', () => {
    expect(arns('arn:aws:sqs:eu-west-1:111122223333:pay*')).toEqual([
      'arn:aws:sqs:eu-west-1:111122223333:pay …',
    ]);
    expect(arns('arn:aws:s3:::invoices-*')).toEqual([
      'arn:aws:s3:::invoices- …',
    ]);
    expect(arns('arn:aws:sqs:eu-west-1:*')).toEqual([
      'arn:aws:sqs:eu-west-1: …',
    ]);
  });

  it('claims the function for an alias of it, and keeps what was written', () => {
    const value = 'arn:aws:lambda:eu-west-1:111122223333:function:pay:live';
    expect(parseArns({ key, value }).rules).toEqual([
      {
        by: 'arn',
        source: key,
        value,
        arn: 'arn:aws:lambda:eu-west-1:111122223333:function:pay',
        prefix: false,
      },
    ]);
  });

  it.each([
    'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/pay:*',
    'arn:aws:lambda:eu-west-1:111122223333:function:pay:*',
    'arn:aws:s3:::invoices/*',
  ])('claims one resource for %s', value => {
    expect(arns(value)).toEqual([value.slice(0, -2)]);
  });

  it.each([
    'arn:aws:ecs:eu-west-1:111122223333:service/retail/*',
    'arn:aws:lambda:eu-west-1:111122223333:function:*',
    'arn:aws:apigateway:eu-west-1::/restapis/a1b2/*',
    'arn:aws:sns:eu-west-1:111122223333:*',
  ])('takes %s as a prefix, since resources lie below it', value => {
    expect(arns(value)).toEqual([`${value.slice(0, -1)} …`]);
  });

  it.each([
    'orders',
    'arn:aws:sqs:eu-west-1:1111:orders',
    'arn:aws:sqs:*:111122223333:orders',
    'arn:aws:sqs:*:111122223333:*',
    'arn:aws:s3:::in*voices/*',
    'arn:*',
    'arn:aws:*',
    'arn:aws:sqs:europe:1111*',
    'arn:aws:sqs:eu-west-1:1111:pay*',
    '*',
  ])('warns of %s, and keeps the others', value => {
    const { rules, warnings } = parseArns({ key, value: `${value},${BUCKET}` });
    expect(rules).toHaveLength(1);
    expect(warnings).toEqual([
      {
        annotation: key,
        value,
        code: 'malformed-arn',
        message: expect.stringContaining(`"${value}" is not an ARN`),
      },
    ]);
  });
});

describe('parseTags', () => {
  const tags = (value: string) =>
    parseTags({ key, value }).rules.map(rule =>
      rule.by === 'tags' ? rule.tags : [],
    )[0];

  it.each([
    [
      'different keys',
      'service=payments,env=prod',
      [
        { key: 'service', values: ['payments'] },
        { key: 'env', values: ['prod'] },
      ],
    ],
    [
      'the same key twice',
      'env=prod,env=staging,env=prod',
      [{ key: 'env', values: ['prod', 'staging'] }],
    ],
    ['an = inside a value', 'q=a=b==', [{ key: 'q', values: ['a=b=='] }]],
    [
      'spaces around, and inside',
      '  cost centre = team a ,\n env = prod ',
      [
        { key: 'cost centre', values: ['team a'] },
        { key: 'env', values: ['prod'] },
      ],
    ],
    ['a key alone', 'pci', [{ key: 'pci', values: [] }]],
    ['a key alone after a value', 'pci=yes,pci', [{ key: 'pci', values: [] }]],
    ['a value after a key alone', 'pci,pci=yes', [{ key: 'pci', values: [] }]],
    ['an empty value', 'owner=', [{ key: 'owner', values: [''] }]],
    [
      'escaped characters',
      'a\\=b=c\\,d,e=f\\\\g,h=i\\j',
      [
        { key: 'a=b', values: ['c,d'] },
        { key: 'e', values: ['f\\g'] },
        { key: 'h', values: ['i\\j'] },
      ],
    ],
    [
      'a key of AWS itself',
      'aws:cloudformation:stack-name=pay',
      [{ key: 'aws:cloudformation:stack-name', values: ['pay'] }],
    ],
    ['a comma too many', 'env=prod,', [{ key: 'env', values: ['prod'] }]],
    [
      'different case as different tags',
      'Env=prod,env=Prod',
      [
        { key: 'Env', values: ['prod'] },
        { key: 'env', values: ['Prod'] },
      ],
    ],
  ])('reads %s', (_, value, expected) => {
    expect(tags(value)).toEqual(expected);
  });

  it.each(['=prod', ' = ', `${'k'.repeat(129)}=v`, `k=${'v'.repeat(257)}`])(
    'does not claim by what is left of a list with %j in it',
    bad => {
      const { rules, warnings } = parseTags({
        key,
        value: `service=payments,${bad}`,
      });
      expect(rules).toEqual([]);
      expect(warnings).toEqual([
        expect.objectContaining({
          annotation: key,
          value: bad.trim(),
          code: 'malformed-tag-list',
        }),
      ]);
    },
  );

  it('claims nothing by a list without a tag', () => {
    expect(parseTags({ key, value: ' , ' })).toEqual({
      rules: [],
      warnings: [],
    });
  });
});

describe('parseStacks', () => {
  const ARN =
    'arn:aws:cloudformation:eu-west-1:111122223333:stack/pay/0a1b2c3d-4e5f';

  it('takes names and ARNs', () => {
    const { rules, warnings } = parseStacks({ key, value: `pay-prod, ${ARN}` });
    expect(rules).toEqual([
      { by: 'stack', source: key, value: 'pay-prod', stack: 'pay-prod' },
      { by: 'stack', source: key, value: ARN, stack: ARN },
    ]);
    expect(warnings).toEqual([]);
  });

  it.each(['1pay', 'pay_prod', BUCKET, ARN.replace('/0a1b2c3d-4e5f', '')])(
    'warns of %s',
    value => {
      expect(parseStacks({ key, value })).toMatchObject({
        rules: [],
        warnings: [{ value, code: 'malformed-stack' }],
      });
    },
  );
});

describe('parseVpcs', () => {
  it('takes ids, and warns of anything else', () => {
    expect(parseVpcs({ key, value: 'vpc-0a1b, main' })).toMatchObject({
      rules: [{ by: 'vpc', vpcId: 'vpc-0a1b' }],
      warnings: [{ value: 'main', code: 'malformed-vpc-id' }],
    });
  });
});

describe('parseAccounts', () => {
  const value = '111122223333';

  it('takes everything in an account', () => {
    expect(parseAccounts({ key, value })).toEqual({
      rules: [{ by: 'account', source: key, value, accountId: value }],
      warnings: [],
    });
    expect(parseAccounts({ key, value }, ' ').rules[0]).not.toHaveProperty(
      'regions',
    );
  });

  it('takes several accounts, and warns of what is none', () => {
    expect(
      parseAccounts({ key, value: `${value}, 12345678901, 444455556666` }),
    ).toMatchObject({
      rules: [{ accountId: value }, { accountId: '444455556666' }],
      warnings: [
        {
          value: '12345678901',
          code: 'malformed-account-id',
          message: expect.stringContaining('twelve digits'),
        },
      ],
    });
  });

  it('limits an account to regions, and warns of what is none', () => {
    expect(
      parseAccounts({ key, value }, 'eu-west-1, europe, aws-global'),
    ).toMatchObject({
      rules: [{ regions: ['eu-west-1', 'aws-global'] }],
      warnings: [
        {
          annotation: 'aws.amazon.com/region',
          value: 'europe',
          code: 'malformed-region',
        },
      ],
    });
  });

  it('claims nothing, rather than everything, where no region can be read', () => {
    expect(parseAccounts({ key, value }, 'europe').rules).toEqual([]);
  });
});
