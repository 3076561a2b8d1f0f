import type {
  AssumeRoleRequest,
  AssumeRoleResponse,
  GetCallerIdentityResponse,
} from '@aws-sdk/client-sts';
import type { EstateRole } from '../estate/Estate';
import { stableId } from '../estate/stableId';
import { AwsError } from './AwsError';
import { onlyMembers, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const ROLE_ARN = /^arn:[a-z-]+:iam::(\d{12}):role\/(?:.+\/)?([^/]+)$/;
const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function roleId(accountId: string, name: string): string {
  return `AROA${stableId(`${accountId}/${name}`, 17, ID_ALPHABET)}`;
}

function getCallerIdentity(
  input: object,
  { account, accessKeyId, callerArn }: OperationContext,
): GetCallerIdentityResponse {
  onlyMembers(input as Record<string, unknown>, []);
  const session = /:assumed-role\/([^/]+)\/(.+)$/.exec(callerArn);
  return {
    Account: account.id,
    Arn: callerArn,
    UserId: session
      ? `${roleId(account.id, session[1])}:${session[2]}`
      : `AIDA${stableId(accessKeyId, 17, ID_ALPHABET)}`,
  };
}

/** Whether one principal of a trust policy is the caller. */
function isPrincipal(principal: string, context: OperationContext): boolean {
  const { account, callerArn, partition } = context;
  const session = /:assumed-role\/([^/]+)\//.exec(callerArn);
  return [
    '*',
    account.id,
    `arn:${partition}:iam::${account.id}:root`,
    callerArn,
    ...(session
      ? [`arn:${partition}:iam::${account.id}:role/${session[1]}`]
      : []),
  ].includes(principal);
}

function trusts(
  role: EstateRole,
  ownerId: string,
  externalId: string | undefined,
  context: OperationContext,
): boolean {
  const principals = role.trust ?? [ownerId];
  return (
    principals.some(principal => isPrincipal(principal, context)) &&
    (role.externalId === undefined || role.externalId === externalId)
  );
}

function assumeRole(
  input: AssumeRoleRequest,
  context: OperationContext,
): AssumeRoleResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'RoleArn',
    'RoleSessionName',
    'DurationSeconds',
    'ExternalId',
  ]);
  const roleArn = required(input.RoleArn, 'RoleArn', 'ValidationError');
  const sessionName = required(
    input.RoleSessionName,
    'RoleSessionName',
    'ValidationError',
  );
  const durationSeconds = input.DurationSeconds ?? 3600;
  if (durationSeconds < 900 || durationSeconds > 43200) {
    throw new AwsError(
      'ValidationError',
      `DurationSeconds is ${durationSeconds}: it must be from 900 to 43200.`,
    );
  }
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
    throw new AwsError(
      'ValidationError',
      'RoleSessionName must be 2 to 64 letters, digits, or any of _+=,.@-',
    );
  }
  const [, accountId, roleName] = ROLE_ARN.exec(roleArn) ?? [];
  if (!roleName) {
    throw new AwsError('ValidationError', `${roleArn} is invalid`);
  }
  const owner = context.estate.accounts.find(({ id }) => id === accountId);
  const role = owner?.roles?.[roleName];
  if (!role || !trusts(role, accountId, input.ExternalId, context)) {
    throw new AwsError(
      'AccessDenied',
      `User: ${context.callerArn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
      403,
    );
  }
  const keys = context.issueSession({
    accountId,
    roleName,
    sessionName,
    durationSeconds,
  });
  return {
    Credentials: {
      AccessKeyId: keys.accessKeyId,
      SecretAccessKey: keys.secretAccessKey,
      SessionToken: keys.sessionToken,
      Expiration: keys.expiration,
    },
    AssumedRoleUser: {
      AssumedRoleId: `${roleId(accountId, roleName)}:${sessionName}`,
      Arn: `arn:${context.partition}:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    },
  };
}

/** AWS Security Token Service. */
export const sts: ServiceOperations = {
  service: 'sts',
  operations: {
    GetCallerIdentity: { run: getCallerIdentity },
    AssumeRole: { action: 'sts:AssumeRole', run: assumeRole },
  },
};
