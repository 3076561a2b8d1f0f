import { publicStatements } from './publicStatements';

function judge(statement: object, others: object[] = []) {
  return publicStatements(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'logs:PutLogEvents',
          Resource: '*',
          ...statement,
        },
        ...others,
      ],
    }),
  );
}

const EVERYONE = { Principal: '*' };

describe('publicStatements', () => {
  it.each<[string, object]>([
    ['*', EVERYONE],
    ['every AWS principal', { Principal: { AWS: '*' } }],
    [
      'everyone among others',
      { Principal: { Service: 'es.amazonaws.com', AWS: ['1', '*'] } },
    ],
    ['every account', { Principal: { AWS: 'arn:aws:iam::*:root' } }],
    ['all but one', { NotPrincipal: { AWS: 'arn:aws:iam::1:root' } }],
  ])('finds a statement for %s', (_who, statement) => {
    expect(judge(statement)).toEqual(['#1']);
    expect(judge({ ...statement, Sid: 'open' })).toEqual(['open']);
  });

  it.each<[string, object]>([
    ['a service', { Principal: { Service: 'route53.amazonaws.com' } }],
    ['an account', { Principal: { AWS: '111122223333' } }],
    [
      'a role with a star in its path',
      { Principal: { AWS: 'arn:aws:iam::111122223333:role/*' } },
    ],
    ['nobody', { Effect: 'Deny', ...EVERYONE }],
  ])('finds none for %s', (_who, statement) => {
    expect(judge(statement)).toEqual([]);
  });

  it.each<[string, string, string | string[]]>([
    ['StringEquals', 'aws:SourceAccount', '111122223333'],
    ['StringEquals', 'AWS:sourceaccount', ['111122223333', '444455556666']],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:es:*:111122223333:domain/*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::orders'],
    ['StringEquals', 'aws:PrincipalOrgID', 'o-abcdefghij'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-abcdefghij/r-1/*'],
    ['StringEquals', 'aws:SourceVpce', 'vpce-0abc'],
    ['IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '192.0.2.1', '2001:db8::/32']],
  ])('takes %s %s %j for a limit', (operator, key, value) => {
    const Condition = { [operator]: { [key]: value } };
    expect(judge({ ...EVERYONE, Condition })).toEqual([]);
  });

  it.each<[string, string, string | string[] | boolean]>([
    ['StringLike', 'aws:SourceAccount', '*'],
    ['StringLike', 'aws:SourceAccount', '1111*'],
    ['StringEquals', 'aws:SourceAccount', []],
    ['StringLike', 'aws:SourceAccount', ['111122223333', '*']],
    ['StringEqualsIfExists', 'aws:SourceAccount', '111122223333'],
    ['StringNotEquals', 'aws:SourceAccount', '111122223333'],
    ['ForAllValues:StringEquals', 'aws:SourceAccount', '111122223333'],
    ['StringEquals', 'aws:SourceAccount', '${aws:PrincipalAccount}'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:es:*:*:domain/*'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*'],
    ['StringLike', 'aws:PrincipalOrgID', 'o-*'],
    ['IpAddress', 'aws:SourceIp', '0.0.0.0/0'],
    ['IpAddress', 'aws:SourceIp', '::/0'],
    ['Bool', 'aws:SecureTransport', 'true'],
    ['StringEquals', 'aws:PrincipalTag/team', 'shop'],
    ['Null', 'aws:SourceAccount', 'false'],
  ])('takes %s %s %j for none', (operator, key, value) => {
    const Condition = { [operator]: { [key]: value } };
    expect(judge({ ...EVERYONE, Condition })).toEqual(['#1']);
  });

  it('takes one limit among other conditions for enough', () => {
    const Condition = {
      Bool: { 'aws:SecureTransport': 'true' },
      StringEquals: { 'aws:SourceAccount': '111122223333' },
    };
    expect(judge({ ...EVERYONE, Condition })).toEqual([]);
  });

  it('looks at every statement, and at one that stands alone', () => {
    const open = { Effect: 'Allow', ...EVERYONE };
    expect(judge({ Principal: { AWS: '111122223333' } }, [open])).toEqual([
      '#2',
    ]);
    expect(publicStatements(JSON.stringify({ Statement: open }))).toEqual([
      '#1',
    ]);
  });

  it.each(['', '{', '[]', '{}', '"*"', '{"Statement":["Allow"]}'])(
    'judges no text that is no policy: %s',
    document => {
      expect(publicStatements(document)).toBeUndefined();
    },
  );
});
