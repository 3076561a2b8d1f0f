import { ACCOUNT, claims, globalTarget, target } from './testClaims';
import { unmatchedWarnings } from './unmatchedWarnings';

const OTHER = '444455556666';
const targets = [globalTarget, target];

function warn(
  annotations: Record<string, string>,
  among: typeof targets = targets,
): string[] {
  return unmatchedWarnings(claims('pay', annotations), among).map(
    ({ code, annotation, value, message }) => {
      expect(code).toBe('not-a-target');
      expect(Object.keys(annotations)).toContain(annotation);
      return `${value}: ${message.split(': ')[1].split('.')[0]}`;
    },
  );
}

describe('unmatchedWarnings', () => {
  it.each([
    `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders`,
    `arn:aws:sqs:eu-west-1:${ACCOUNT}:*`,
    `arn:aws:iam::${ACCOUNT}:role/pay`,
    'arn:aws:s3:::invoices',
    'arn:aws:apigateway:eu-west-1::/restapis/a1b2',
    'arn:aws:sqs:*',
    `arn:aws:sqs:us-east-1*`,
  ])('says nothing of %s', arn => {
    expect(warn({ 'aws.amazon.com/arn': arn })).toEqual([]);
  });

  it.each([
    [
      `arn:aws:sqs:eu-west-1:${OTHER}:orders`,
      `account ${OTHER} is not among the accounts that are read`,
    ],
    [
      `arn:aws:iam::${OTHER}:role/pay`,
      `account ${OTHER} is not among the accounts that are read`,
    ],
    [
      `arn:aws:sqs:eu-west-1:${OTHER}:*`,
      `account ${OTHER} is not among the accounts that are read`,
    ],
    [
      `arn:aws:sqs:us-east-1:${ACCOUNT}:orders`,
      `region us-east-1 of account ${ACCOUNT} is not read`,
    ],
    ['arn:aws-cn:s3:::invoices', 'no account of the partition aws-cn is read'],
  ])('says that %s is not looked at', (arn, why) => {
    expect(warn({ 'aws.amazon.com/arn': arn })).toEqual([`${arn}: ${why}`]);
  });

  it('says that an account id of another partition is not looked at', () => {
    const china = { ...target, accountId: OTHER, partition: 'aws-cn' };
    const arn = `arn:aws-cn:sqs:cn-north-1:${ACCOUNT}:orders`;
    expect(warn({ 'aws.amazon.com/arn': arn }, [...targets, china])).toEqual([
      `${arn}: account ${ACCOUNT} is of the partition aws`,
    ]);
  });

  it('says which account, and which of its regions, are not looked at', () => {
    expect(warn({ 'aws.amazon.com/account-id': OTHER })).toHaveLength(1);
    expect(warn({ 'aws.amazon.com/account-id': ACCOUNT })).toEqual([]);
    expect(
      unmatchedWarnings(
        claims('pay', {
          'aws.amazon.com/account-id': ACCOUNT,
          'aws.amazon.com/region': 'eu-west-1,us-east-1,us-west-2',
        }),
        targets,
      )[0].message,
    ).toContain(`regions us-east-1, us-west-2 of account ${ACCOUNT} are not`);
  });

  it('says nothing of claims that name no place', () => {
    expect(
      warn({
        'aws.amazon.com/tags': 'service=pay',
        'aws.amazon.com/cloudformation-stack': 'pay',
        'amazonaws.com/vpc-id': 'vpc-1',
      }),
    ).toEqual([]);
  });

  it('says nothing while targets, or the regions of an account, are not known yet', () => {
    const arn = `arn:aws:sqs:us-east-1:${ACCOUNT}:orders`;
    expect(warn({ 'aws.amazon.com/arn': arn }, [])).toEqual([]);
    expect(warn({ 'aws.amazon.com/arn': arn }, [globalTarget])).toEqual([]);
  });
});
