import { AwsError } from '../services/AwsError';
import type { Dialect, WireService } from '../wire';

/** What goes wrong before an operation is run; each service has its own words. */
export type CommonFailure =
  | 'unknownKey'
  | 'expiredToken'
  | 'regionDisabled'
  | 'denied'
  | 'throttled'
  | 'internal'
  | 'notSubscribed';

type Answer = readonly [status: number, code: string, message: string];

const INVALID_TOKEN = 'The security token included in the request is invalid.';
const EXPIRED_TOKEN = 'The security token included in the request is expired';

const REST_JSON: Record<CommonFailure, Answer> = {
  unknownKey: [403, 'UnrecognizedClientException', INVALID_TOKEN],
  expiredToken: [403, 'ExpiredTokenException', EXPIRED_TOKEN],
  regionDisabled: [403, 'UnrecognizedClientException', INVALID_TOKEN],
  denied: [403, 'AccessDeniedException', ''],
  throttled: [429, 'TooManyRequestsException', 'Too Many Requests'],
  internal: [500, 'InternalException', 'Internal server error'],
  notSubscribed: [
    403,
    'SubscriptionRequiredException',
    'The AWS Access Key Id needs a subscription for the service',
  ],
};

const JSON_RPC: Record<CommonFailure, Answer> = {
  unknownKey: [400, 'UnrecognizedClientException', INVALID_TOKEN],
  expiredToken: [400, 'ExpiredTokenException', EXPIRED_TOKEN],
  regionDisabled: [400, 'UnrecognizedClientException', INVALID_TOKEN],
  denied: [400, 'AccessDeniedException', ''],
  throttled: [400, 'ThrottlingException', 'Rate exceeded'],
  internal: [500, 'InternalFailure', 'Internal failure'],
  notSubscribed: [
    400,
    'SubscriptionRequiredException',
    'The AWS Access Key Id needs a subscription for the service',
  ],
};

const QUERY: Record<CommonFailure, Answer> = {
  unknownKey: [403, 'InvalidClientTokenId', INVALID_TOKEN],
  expiredToken: [403, 'ExpiredToken', EXPIRED_TOKEN],
  regionDisabled: [403, 'InvalidClientTokenId', INVALID_TOKEN],
  denied: [403, 'AccessDenied', ''],
  throttled: [400, 'Throttling', 'Rate exceeded'],
  internal: [500, 'InternalFailure', 'Internal failure'],
  notSubscribed: [
    403,
    'OptInRequired',
    'The AWS Access Key Id needs a subscription for the service',
  ],
};

const UNVALIDATED =
  'AWS was not able to validate the provided access credentials';

const EC2: Record<CommonFailure, Answer> = {
  ...QUERY,
  unknownKey: [401, 'AuthFailure', UNVALIDATED],
  expiredToken: [400, 'RequestExpired', 'Request has expired.'],
  regionDisabled: [401, 'AuthFailure', UNVALIDATED],
  denied: [
    403,
    'UnauthorizedOperation',
    'You are not authorized to perform this operation.',
  ],
  throttled: [503, 'RequestLimitExceeded', 'Request limit exceeded.'],
  internal: [500, 'InternalError', 'An internal error has occurred'],
};

const UNKNOWN_S3_KEY =
  'The AWS Access Key Id you provided does not exist in our records.';

const REST_XML: Record<CommonFailure, Answer> = {
  unknownKey: [403, 'InvalidAccessKeyId', UNKNOWN_S3_KEY],
  expiredToken: [400, 'ExpiredToken', 'The provided token has expired.'],
  regionDisabled: [403, 'InvalidAccessKeyId', UNKNOWN_S3_KEY],
  denied: [403, 'AccessDenied', ''],
  throttled: [503, 'SlowDown', 'Please reduce your request rate.'],
  internal: [
    500,
    'InternalError',
    'We encountered an internal error. Please try again.',
  ],
  notSubscribed: [
    403,
    'NotSignedUp',
    'Your account is not signed up for the Amazon S3 service.',
  ],
};

const BY_DIALECT: Record<Dialect, Record<CommonFailure, Answer>> = {
  restJson1: REST_JSON,
  awsJson1_0: JSON_RPC,
  awsJson1_1: JSON_RPC,
  awsQuery: QUERY,
  ec2Query: EC2,
  restXml: REST_XML,
};

/** Where a service differs from its dialect. */
const BY_SERVICE: Record<string, Partial<Record<CommonFailure, Answer>>> = {
  // Moved from the query dialect, and kept its codes.
  cloudwatch: {
    denied: QUERY.denied,
    throttled: QUERY.throttled,
    expiredToken: QUERY.expiredToken,
    unknownKey: QUERY.unknownKey,
    regionDisabled: QUERY.regionDisabled,
  },
  guardduty: {
    internal: [500, 'InternalServerErrorException', 'Internal server error'],
    notSubscribed: [
      400,
      'BadRequestException',
      'The request is rejected because the current account is not subscribed to GuardDuty.',
    ],
  },
  cloudfront: QUERY,
  organizations: {
    throttled: [
      400,
      'TooManyRequestsException',
      'You have sent too many requests in too short a period of time.',
    ],
  },
  'route-53': QUERY,
  'resource-groups-tagging-api': {
    throttled: [400, 'ThrottledException', 'Rate exceeded'],
    internal: [500, 'InternalServiceException', 'Internal failure'],
  },
  securityhub: {
    notSubscribed: [
      401,
      'InvalidAccessException',
      'Account is not subscribed to AWS Security Hub',
    ],
  },
  securitylake: {
    throttled: [429, 'ThrottlingException', 'Rate exceeded'],
    notSubscribed: [
      404,
      'ResourceNotFoundException',
      'Security Lake is not enabled for the account.',
    ],
  },
};

/** The error of a failure, in a service's own words. */
export function serviceError(
  { definition, dialect }: WireService,
  failure: CommonFailure,
): AwsError {
  const [status, code, message] =
    BY_SERVICE[definition.service]?.[failure] ?? BY_DIALECT[dialect][failure];
  return new AwsError(code, message, status);
}

/**
 * The error of a call that IAM refuses.
 *
 * @param callerArn - who called.
 * @param action - what is missing, such as `ec2:DescribeVpcs`.
 * @param cause - how AWS ends the sentence.
 */
export function deniedError(
  service: WireService,
  callerArn: string,
  action: string,
  cause: string,
): AwsError {
  const { code, message, status } = serviceError(service, 'denied');
  const sentence = `User: ${callerArn} is not authorized to perform: ${action} ${cause}`;
  return new AwsError(
    code,
    message === '' ? sentence : `${message} ${sentence}`,
    status,
  );
}
