import { decide, matchesAction } from './iam';

describe('matchesAction', () => {
  it.each([
    ['*', true],
    ['ec2:*', true],
    ['ec2:Describe*', true],
    ['EC2:describevpcs', true],
    ['ec2:DescribeVpc?', true],
    ['ec2:Describe', false],
    ['ec2.*', false],
    ['rds:*', false],
  ])('%s', (pattern, expected) => {
    expect(matchesAction(pattern, 'ec2:DescribeVpcs')).toBe(expected);
  });
});

describe('decide', () => {
  const action = 'ec2:DescribeVpcs';

  it('allows everything to a grant that says nothing', () => {
    expect(decide(action, {}, {})).toEqual({ isAllowed: true });
  });

  it('allows nothing to an empty list', () => {
    expect(decide(action, { allow: [] }, {}).isAllowed).toBe(false);
  });

  it('puts a denial over a permission', () => {
    expect(decide(action, { allow: ['*'], deny: ['ec2:*'] }, {})).toEqual({
      isAllowed: false,
      cause: 'with an explicit deny in an identity-based policy',
    });
  });

  it('denies what the account denies to everybody', () => {
    expect(decide(action, { allow: ['*'] }, { deny: ['ec2:*'] })).toEqual({
      isAllowed: false,
      cause: 'with an explicit deny in a service control policy',
    });
  });
});
