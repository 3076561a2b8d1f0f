import { CloudWatchServiceException } from '@aws-sdk/client-cloudwatch';
import { EC2ServiceException } from '@aws-sdk/client-ec2';
import { BadRequestException } from '@aws-sdk/client-guardduty';
import { AWSOrganizationsNotInUseException } from '@aws-sdk/client-organizations';
import { S3ServiceException } from '@aws-sdk/client-s3';
import {
  InvalidAccessException,
  LimitExceededException,
  ResourceNotFoundException,
} from '@aws-sdk/client-securityhub';
import { STSServiceException } from '@aws-sdk/client-sts';
import { FailedReading } from '../model';
import { classifyError } from './classifyError';
import { CredentialsError } from './client/AwsCredentialsSource';
import { UnusableAnswerError } from './client/checkAnswer';
import { ReadingError } from './ReadingError';

const TAKEN_AT = '2026-11-23T12:00:00.000Z';

const ec2 = { operation: 'ec2:DescribeVpcs', action: 'ec2:DescribeVpcs' };
const s3 = { operation: 's3:ListBuckets', action: 's3:ListAllMyBuckets' };
const hub = {
  operation: 'securityhub:DescribeHub',
  action: 'securityhub:DescribeHub',
};
const detectors = {
  operation: 'guardduty:ListDetectors',
  action: 'guardduty:ListDetectors',
};
const alarms = {
  operation: 'cloudwatch:DescribeAlarms',
  action: 'cloudwatch:DescribeAlarms',
};

function answered(httpStatusCode: number, name: string, message = 'Said AWS') {
  return {
    name,
    message,
    $fault: 'client' as const,
    $metadata: { httpStatusCode },
  };
}

const of = (status: number, name: string, message?: string) =>
  new EC2ServiceException(answered(status, name, message));

describe('classifyError', () => {
  it.each<[string, unknown, typeof ec2, Partial<FailedReading>]>([
    [
      'a denial that names no action',
      of(
        403,
        'UnauthorizedOperation',
        'You are not authorized to perform this operation.',
      ),
      ec2,
      {
        status: 'denied',
        action: 'ec2:DescribeVpcs',
        code: 'UnauthorizedOperation',
      },
    ],
    [
      'a denial that names the action',
      new S3ServiceException(
        answered(
          403,
          'AccessDenied',
          'User: arn:aws:iam::111122223333:user/x is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows it',
        ),
      ),
      s3,
      { status: 'denied', action: 's3:ListAllMyBuckets' },
    ],
    [
      'a denial of another action than declared',
      of(
        403,
        'AccessDenied',
        'x is not authorized to perform: kms:Decrypt on resource y',
      ),
      ec2,
      { status: 'denied', action: 'kms:Decrypt' },
    ],
    [
      'AuthorizationError',
      of(403, 'AuthorizationError'),
      ec2,
      { status: 'denied' },
    ],
    [
      'AccessDeniedException with status 400',
      of(400, 'AccessDeniedException'),
      ec2,
      { status: 'denied' },
    ],
    [
      'an unknown code with status 403',
      of(403, 'SomethingForbidden'),
      ec2,
      { status: 'denied', code: 'SomethingForbidden' },
    ],
    [
      'RequestLimitExceeded',
      of(503, 'RequestLimitExceeded'),
      ec2,
      { status: 'throttled', code: 'RequestLimitExceeded' },
    ],
    [
      'TooManyRequestsException',
      of(429, 'TooManyRequestsException'),
      ec2,
      { status: 'throttled' },
    ],
    [
      'SlowDown',
      new S3ServiceException(answered(503, 'SlowDown')),
      s3,
      { status: 'throttled' },
    ],
    [
      'Throttling',
      new CloudWatchServiceException(answered(400, 'Throttling')),
      alarms,
      { status: 'throttled' },
    ],
    [
      'ThrottledException',
      of(400, 'ThrottledException'),
      ec2,
      { status: 'throttled' },
    ],
    [
      'an unknown code with status 429',
      of(429, 'Slower'),
      ec2,
      { status: 'throttled' },
    ],
    [
      'Security Hub that is not subscribed',
      new InvalidAccessException({
        message: 'Account 111122223333 is not subscribed to AWS Security Hub',
        $metadata: { httpStatusCode: 401 },
      }),
      hub,
      { status: 'disabled', code: 'InvalidAccessException' },
    ],
    [
      'Security Hub that says InvalidAccessException for a missing permission',
      new InvalidAccessException({
        message: 'x is not authorized to perform: securityhub:DescribeHub',
        $metadata: { httpStatusCode: 401 },
      }),
      hub,
      { status: 'denied', action: 'securityhub:DescribeHub' },
    ],
    [
      'a hub that is not there',
      new ResourceNotFoundException({
        message: 'No hub',
        $metadata: { httpStatusCode: 404 },
      }),
      hub,
      { status: 'disabled' },
    ],
    [
      'the rate limit of Security Hub',
      new LimitExceededException({
        message: 'Too many',
        $metadata: { httpStatusCode: 429 },
      }),
      hub,
      { status: 'throttled' },
    ],
    [
      'ResourceNotFoundException of another service',
      of(404, 'ResourceNotFoundException'),
      ec2,
      { status: 'failed' },
    ],
    [
      'GuardDuty that is not subscribed',
      new BadRequestException({
        message:
          'The request is rejected because the current account is not subscribed to GuardDuty.',
        $metadata: { httpStatusCode: 400 },
      }),
      detectors,
      { status: 'disabled' },
    ],
    [
      'another bad request of GuardDuty',
      new BadRequestException({
        message: 'The pagination token is not valid.',
        $metadata: { httpStatusCode: 400 },
      }),
      detectors,
      { status: 'failed', code: 'BadRequestException' },
    ],
    ['OptInRequired', of(403, 'OptInRequired'), ec2, { status: 'disabled' }],
    [
      'SubscriptionRequiredException',
      of(403, 'SubscriptionRequiredException'),
      ec2,
      { status: 'disabled' },
    ],
    [
      'an account in no organisation',
      new AWSOrganizationsNotInUseException({
        message: 'No organization',
        $metadata: { httpStatusCode: 400 },
      }),
      ec2,
      { status: 'disabled' },
    ],
    [
      'AuthFailure, as a region that is off answers too',
      of(401, 'AuthFailure'),
      ec2,
      { status: 'failed', code: 'AuthFailure' },
    ],
    [
      'UnrecognizedClientException with status 403',
      of(403, 'UnrecognizedClientException'),
      ec2,
      { status: 'failed', code: 'UnrecognizedClientException' },
    ],
    [
      'InvalidClientTokenId',
      of(403, 'InvalidClientTokenId'),
      ec2,
      { status: 'failed', code: 'InvalidClientTokenId' },
    ],
    [
      'InvalidAccessKeyId',
      new S3ServiceException(answered(403, 'InvalidAccessKeyId')),
      s3,
      { status: 'failed', code: 'InvalidAccessKeyId' },
    ],
    [
      'expired credentials',
      of(403, 'ExpiredTokenException'),
      ec2,
      { status: 'failed', code: 'ExpiredTokenException' },
    ],
    [
      'a clock that is off',
      of(403, 'RequestTimeTooSkewed'),
      ec2,
      { status: 'failed' },
    ],
    [
      'an expired page token',
      of(400, 'InvalidNextToken'),
      ec2,
      { status: 'failed', code: 'InvalidNextToken' },
    ],
    [
      'an internal error',
      of(500, 'InternalError'),
      ec2,
      { status: 'failed', code: 'InternalError', action: 'ec2:DescribeVpcs' },
    ],
    [
      'a service that is unavailable',
      of(503, 'Unavailable'),
      ec2,
      { status: 'failed' },
    ],
    [
      'a time-out',
      Object.assign(new Error('No whole answer within 400 ms'), {
        name: 'TimeoutError',
        code: 'ETIMEDOUT',
      }),
      ec2,
      {
        status: 'failed',
        code: 'ETIMEDOUT',
        reason: 'ec2:DescribeVpcs: No whole answer within 400 ms',
      },
    ],
    [
      'a refused connection',
      Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
      ec2,
      {
        status: 'failed',
        code: 'ECONNREFUSED',
        reason: 'ec2:DescribeVpcs: ECONNREFUSED',
      },
    ],
    [
      'a body that ended early',
      Object.assign(
        new SyntaxError(
          'Unexpected end of JSON input\n  Deserialization error: …',
        ),
        { $metadata: { httpStatusCode: 200 } },
      ),
      ec2,
      {
        status: 'failed',
        reason:
          'ec2:DescribeVpcs: the answer could not be read to its end (Unexpected end of JSON input)',
      },
    ],
    [
      'XML that ended early',
      Object.assign(
        new Error('@aws-sdk XML parse error: missing closing tag </vpcSet>.'),
        { $metadata: { httpStatusCode: 200 } },
      ),
      ec2,
      { status: 'failed' },
    ],
    [
      'a 403 of a proxy',
      Object.assign(new SyntaxError('Unexpected token <'), {
        $metadata: { httpStatusCode: 403 },
      }),
      ec2,
      { status: 'failed', code: 'HTTP 403' },
    ],
    [
      'a 503 of a proxy',
      new EC2ServiceException(answered(503, 'Unknown', 'Unknown')),
      ec2,
      {
        status: 'failed',
        code: 'HTTP 503',
        reason: 'ec2:DescribeVpcs answered HTTP 503',
      },
    ],
    [
      'an answer without a body',
      new UnusableAnswerError('The answer has no body'),
      ec2,
      { status: 'failed', reason: 'ec2:DescribeVpcs: The answer has no body' },
    ],
    [
      'an aborted call',
      Object.assign(new Error('Request aborted'), { name: 'AbortError' }),
      ec2,
      { status: 'failed', code: 'AbortError' },
    ],
    [
      'something that is no error',
      'broken',
      ec2,
      { status: 'failed', reason: 'broken' },
    ],
    [
      'what a collector says itself',
      new ReadingError('disabled', 'No detector'),
      ec2,
      { status: 'disabled', reason: 'No detector' },
    ],
  ])('takes %s for what it is', (_title, error, operation, expected) => {
    expect(classifyError(error, operation, TAKEN_AT)).toMatchObject({
      takenAt: TAKEN_AT,
      reason: expect.stringMatching(/\S/),
      ...expected,
    });
  });

  it.each<[string, unknown, Partial<FailedReading>]>([
    [
      'a role that may not be assumed',
      new STSServiceException(
        answered(
          403,
          'AccessDenied',
          'User: x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222233334444:role/read',
        ),
      ),
      { status: 'denied', action: 'sts:AssumeRole' },
    ],
    [
      'a role that may not be assumed, in other words',
      new STSServiceException(answered(403, 'AccessDenied', 'Access denied')),
      { status: 'denied', action: 'sts:AssumeRole' },
    ],
    [
      'credentials that nobody has',
      Object.assign(
        new Error('Could not load credentials from any providers'),
        { name: 'CredentialsProviderError' },
      ),
      {
        status: 'failed',
        code: 'CredentialsProviderError',
        reason:
          'There are no AWS credentials for account 222233334444: Could not load credentials from any providers',
      },
    ],
    [
      'expired credentials of the portal',
      new STSServiceException(answered(403, 'ExpiredTokenException')),
      { status: 'failed', code: 'ExpiredTokenException' },
    ],
    [
      'an account that is not configured',
      new Error('There is no AWS integration that matches 222233334444.'),
      { status: 'failed' },
    ],
    [
      'an STS that throttles',
      new STSServiceException(answered(400, 'Throttling')),
      { status: 'throttled' },
    ],
  ])('takes %s for what it is', (_title, cause, expected) => {
    expect(
      classifyError(new CredentialsError('222233334444', cause), ec2, TAKEN_AT),
    ).toMatchObject(expected);
  });

  it('names no action where none is missing', () => {
    const disabled = new ReadingError('disabled', 'No detector');
    const missing = new CredentialsError('222233334444', new Error('None'));

    for (const error of [disabled, missing]) {
      expect(classifyError(error, ec2, TAKEN_AT)).not.toHaveProperty('action');
    }
  });

  it('keeps a reason at a length that people read', () => {
    const { reason } = classifyError(
      of(403, 'UnauthorizedOperation', 'x'.repeat(5000)),
      ec2,
      TAKEN_AT,
    );

    expect(reason).toHaveLength(600);
  });
});
