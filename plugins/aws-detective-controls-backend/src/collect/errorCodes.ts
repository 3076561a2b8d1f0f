/*
 * AWS error codes by what they mean for a reading. From the "Common errors" and
 * the error pages of the services that the collectors call, and the SDK's retry
 * specification.
 */

/** IAM, an SCP, or a resource policy refused the call. */
export const DENIED_CODES: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'AuthorizationErrorException',
  'Client.UnauthorizedOperation',
  'ForbiddenException',
  'InsufficientPrivilegesException',
  'NotAuthorized',
  'NotAuthorizedException',
  'UnauthorizedAccess',
  'UnauthorizedException',
  'UnauthorizedOperation',
]);

/** The call was refused for its rate. */
export const THROTTLED_CODES: ReadonlySet<string> = new Set([
  'BandwidthLimitExceeded',
  'Client.RequestLimitExceeded',
  'EC2ThrottledException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
]);

/** The account has not signed up for the service. */
export const DISABLED_CODES: ReadonlySet<string> = new Set([
  'AWSOrganizationsNotInUseException',
  'NotSignedUp',
  'OptInRequired',
  'SubscriptionRequiredException',
]);

/**
 * The credentials themselves were refused. Some services answer 403 to these,
 * and a region that is not enabled answers the same: neither a denial of one
 * action nor proof that the region is off.
 */
export const CREDENTIAL_CODES: ReadonlySet<string> = new Set([
  'AuthFailure',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'InvalidToken',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
]);
