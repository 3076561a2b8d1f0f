import type {
  DescribeOrganizationResponse,
  ListAccountsRequest,
  ListAccountsResponse,
} from '@aws-sdk/client-organizations';
import { stableId } from '../estate/stableId';
import { AwsError } from './AwsError';
import { isInOrganization } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function organizationId(managerId: string): string {
  return `o-${stableId(managerId, 10)}`;
}

/** The id of the management account. */
function managementAccountId(context: OperationContext): string {
  if (!isInOrganization(context)) {
    throw new AwsError(
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
    );
  }
  return context.estate.managementAccountId!;
}

function listAccounts(
  input: ListAccountsRequest,
  context: OperationContext,
): ListAccountsResponse {
  onlyMembers(input as Record<string, unknown>, ['NextToken', 'MaxResults']);
  const managerId = managementAccountId(context);
  if (context.account.id !== managerId) {
    throw new AwsError(
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    );
  }
  const page = context.page({
    items: context.estate.accounts.filter(({ standalone }) => !standalone),
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
  const path = `arn:${
    context.partition
  }:organizations::${managerId}:account/${organizationId(managerId)}`;
  return {
    Accounts: page.items.map(({ id, name, email, status }) => ({
      Id: id,
      Arn: `${path}/${id}`,
      Name: name,
      Email: email,
      Status: status,
      State: status,
      JoinedMethod: id === managerId ? 'INVITED' : 'CREATED',
      JoinedTimestamp: new Date('2024-03-04T09:00:00Z'),
    })),
    NextToken: page.nextToken,
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
    DescribeOrganization: {
      action: 'organizations:DescribeOrganization',
      run: describeOrganization,
    },
  },
};
