import type {
  Account as OrganizationAccount,
  DescribeOrganizationResponse,
  ListAccountsRequest,
  ListAccountsResponse,
  ListDelegatedAdministratorsRequest,
  ListDelegatedAdministratorsResponse,
} from '@aws-sdk/client-organizations';
import type { Account } from '../estate/Estate';
import { managerOf, organizationOf } from '../estate/organizationOf';
import { stableId } from '../estate/stableId';
import { AwsError } from './AwsError';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const JOINED = new Date('2024-03-04T09:00:00Z');

function organizationId(managerId: string): string {
  return `o-${stableId(managerId, 10)}`;
}

/** The id of the management account. */
function managementAccountId({ account, estate }: OperationContext): string {
  const managerId = managerOf(account, estate);
  if (managerId === undefined) {
    throw new AwsError(
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
    );
  }
  return managerId;
}

/** Lists of the organisation are for its management account, and those that it delegates to. */
function onlyAdministrators(context: OperationContext): void {
  const { id, delegatedAdministratorFor = [] } = context.account;
  if (
    id !== managementAccountId(context) &&
    delegatedAdministratorFor.length === 0
  ) {
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  }
}

function page(
  items: readonly Account[],
  input: { NextToken?: string; MaxResults?: number },
  context: OperationContext,
) {
  return context.page({
    items,
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 20,
      default: 20,
      code: 'InvalidInputException',
    }),
    invalidToken: 'InvalidInputException',
  });
}

function shown(
  { id, name, email, status }: Account,
  context: OperationContext,
): OrganizationAccount {
  const managerId = managementAccountId(context);
  const organization = organizationId(managerId);
  return {
    Id: id,
    Arn: `arn:${context.partition}:organizations::${managerId}:account/${organization}/${id}`,
    Name: name,
    Email: email,
    Status: status,
    State: status,
    JoinedMethod: id === managerId ? 'INVITED' : 'CREATED',
    JoinedTimestamp: JOINED,
  };
}

function listAccounts(
  input: ListAccountsRequest,
  context: OperationContext,
): ListAccountsResponse {
  onlyMembers(input as Record<string, unknown>, ['NextToken', 'MaxResults']);
  onlyAdministrators(context);
  const { account, estate } = context;
  const { items, nextToken } = page(
    organizationOf(account, estate),
    input,
    context,
  );
  return {
    Accounts: items.map(it => shown(it, context)),
    NextToken: nextToken,
  };
}

function listDelegatedAdministrators(
  input: ListDelegatedAdministratorsRequest,
  context: OperationContext,
): ListDelegatedAdministratorsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'ServicePrincipal',
    'NextToken',
    'MaxResults',
  ]);
  onlyAdministrators(context);
  const { account, estate } = context;
  const { ServicePrincipal: service } = input;
  const { items, nextToken } = page(
    organizationOf(account, estate).filter(
      ({ delegatedAdministratorFor: services = [] }) =>
        service === undefined
          ? services.length > 0
          : services.includes(service),
    ),
    input,
    context,
  );
  return {
    DelegatedAdministrators: items.map(it => ({
      ...shown(it, context),
      DelegationEnabledDate: JOINED,
    })),
    NextToken: nextToken,
  };
}

function describeOrganization(
  input: object,
  context: OperationContext,
): DescribeOrganizationResponse {
  onlyMembers(input as Record<string, unknown>, []);
  const managerId = managementAccountId(context);
  const manager = context.estate.accounts.find(({ id }) => id === managerId);
  const id = organizationId(managerId);
  const arn = `arn:${context.partition}:organizations::${managerId}`;
  return {
    Organization: {
      Id: id,
      Arn: `${arn}:organization/${id}`,
      FeatureSet: 'ALL',
      MasterAccountId: managerId,
      MasterAccountArn: `${arn}:account/${id}/${managerId}`,
      MasterAccountEmail: manager?.email,
    },
  };
}

/** AWS Organizations. */
export const organizations: ServiceOperations = {
  service: 'organizations',
  operations: {
    ListAccounts: { action: 'organizations:ListAccounts', run: listAccounts },
    ListDelegatedAdministrators: {
      action: 'organizations:ListDelegatedAdministrators',
      run: listDelegatedAdministrators,
    },
    DescribeOrganization: {
      action: 'organizations:DescribeOrganization',
      run: describeOrganization,
    },
  },
};
