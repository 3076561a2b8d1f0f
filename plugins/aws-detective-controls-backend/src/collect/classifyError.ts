import type { FailedReading, Operation } from '../model';
import { CredentialsError } from './client/AwsCredentialsSource';
import { UnusableAnswerError } from './client/checkAnswer';
import {
  CREDENTIAL_CODES,
  DENIED_CODES,
  DISABLED_CODES,
  THROTTLED_CODES,
} from './errorCodes';
import { ReadingError } from './ReadingError';

/** How long a reason may be, in characters: EC2 encodes whole policies into one. */
const REASON_LENGTH = 600;

type Failure = Pick<FailedReading, 'status' | 'reason' | 'action' | 'code'>;

/**
 * What an error means for a reading.
 *
 * @param error - thrown by an AWS SDK client, by its credentials, or by a collector
 * @param operation - the operation that threw it, as the collector declares it
 * @param takenAt - when it was tried: ISO 8601
 */
export function classifyError(
  error: unknown,
  operation: Operation | undefined,
  takenAt: string,
): FailedReading {
  const failure = classify(error, operation);
  return {
    status: failure.status,
    reason: shorten(failure.reason),
    ...(failure.action && { action: failure.action }),
    ...(failure.code && { code: failure.code }),
    takenAt,
  };
}

function classify(error: unknown, operation: Operation | undefined): Failure {
  if (error instanceof ReadingError) {
    const { status, message, action, code } = error;
    return { status, reason: message, action, code };
  }
  if (error instanceof CredentialsError) {
    return classifyCredentials(error);
  }
  const { code, message, httpStatus } = facts(error);
  const action = actionIn(message) ?? operation?.action;
  const status = statusOf({ code, message, httpStatus, operation });
  return {
    status,
    reason: reasonOf(error, { code, message, httpStatus, operation }),
    action: status === 'disabled' ? operation?.action : action,
    code: code ?? (httpStatus ? `HTTP ${httpStatus}` : undefined),
  };
}

// A role that may not be assumed is a missing permission like any other; every
// other reason why there are no credentials is not.
function classifyCredentials(error: CredentialsError): Failure {
  const { code, message, httpStatus } = facts(error.cause);
  const status = statusOf({ code, message, httpStatus });
  const denied = status === 'denied';
  return {
    status: denied || status === 'throttled' ? status : 'failed',
    reason: denied
      ? message
      : `There are no AWS credentials for account ${error.accountId}: ${message}`,
    action: denied ? actionIn(message) ?? 'sts:AssumeRole' : undefined,
    code,
  };
}

interface Facts {
  code?: string;
  message: string;
  httpStatus?: number;
  operation?: Operation;
}

function statusOf({
  code = '',
  message,
  httpStatus,
  operation,
}: Facts): FailedReading['status'] {
  const special = serviceStatus(operation, code, message);
  if (special) {
    return special;
  }
  if (THROTTLED_CODES.has(code) || httpStatus === 429) {
    return 'throttled';
  }
  if (DISABLED_CODES.has(code)) {
    return 'disabled';
  }
  if (DENIED_CODES.has(code)) {
    return 'denied';
  }
  // A 403 that carries no AWS error came from something in between.
  const fromAws = code !== '' && !CREDENTIAL_CODES.has(code);
  return httpStatus === 403 && fromAws ? 'denied' : 'failed';
}

/** What a code means where a service has a meaning of its own for it. */
function serviceStatus(
  operation: Operation | undefined,
  code: string,
  message: string,
): FailedReading['status'] | undefined {
  switch (operation?.operation.split(':')[0]) {
    case 'securityhub':
      return securityHubStatus(code, message);
    case 'securitylake':
      return code === 'ResourceNotFoundException' ? 'disabled' : undefined;
    case 'cloudtrail':
      // CloudTrail Lake is not offered in every region.
      return code === 'UnsupportedOperationException' ? 'disabled' : undefined;
    case 'guardduty':
      return code === 'BadRequestException' && /not subscribed/i.test(message)
        ? 'disabled'
        : undefined;
    default:
      return undefined;
  }
}

/**
 * Security Hub answers InvalidAccessException where the account is not
 * subscribed; its documentation allows the same code for a missing permission.
 */
function securityHubStatus(
  code: string,
  message: string,
): FailedReading['status'] | undefined {
  if (code === 'InvalidAccessException') {
    return /not authorized/i.test(message) ? 'denied' : 'disabled';
  }
  if (code === 'ResourceNotFoundException') {
    return 'disabled';
  }
  return code === 'LimitExceededException' ? 'throttled' : undefined;
}

function facts(error: unknown): Omit<Facts, 'operation'> {
  if (typeof error !== 'object' || error === null) {
    return { message: String(error) };
  }
  const { name, code, message, $metadata, $fault } = error as {
    name?: string;
    code?: string;
    message?: string;
    $metadata?: { httpStatusCode?: number };
    $fault?: string;
  };
  const answered = $fault !== undefined && name !== 'Unknown';
  const own = name === 'Error' || name === 'Unknown' ? undefined : name;
  const text = (message ?? '').split('\n')[0].trim();
  return {
    code: answered ? name : code ?? (isParsing(error) ? undefined : own),
    message: text === '' || text === 'Unknown' ? code ?? name ?? '' : text,
    httpStatus: $metadata?.httpStatusCode,
  };
}

function isParsing(error: object): boolean {
  return error instanceof SyntaxError || 'name' in error
    ? (error as Error).name === 'SyntaxError'
    : false;
}

function reasonOf(
  error: unknown,
  { code, message, httpStatus, operation }: Facts,
): string {
  const call = operation?.operation ?? 'AWS';
  if (error instanceof UnusableAnswerError) {
    return `${call}: ${message}`;
  }
  if (code === undefined && httpStatus !== undefined) {
    return httpStatus < 300
      ? `${call}: the answer could not be read to its end (${message})`
      : `${call} answered HTTP ${httpStatus}`;
  }
  if (httpStatus === undefined && code !== undefined) {
    return `${call}: ${message}`;
  }
  return message;
}

function actionIn(message: string): string | undefined {
  return message.match(
    /not authorized to perform:? +([a-z0-9-]+:[A-Za-z0-9]+)/,
  )?.[1];
}

function shorten(text: string): string {
  return text.length > REASON_LENGTH
    ? `${text.slice(0, REASON_LENGTH - 1)}…`
    : text;
}
