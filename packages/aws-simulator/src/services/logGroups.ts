import type {
  DescribeLogGroupsRequest,
  DescribeLogGroupsResponse,
  DescribeResourcePoliciesRequest,
  DescribeResourcePoliciesResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidParameterException';

function cut<T>(
  items: T[],
  input: { limit?: number; nextToken?: string },
  context: OperationContext,
): { items: T[]; nextToken: string | undefined } {
  return context.page({
    items,
    token: input.nextToken,
    size: pageSize(input.limit, {
      name: 'limit',
      min: 1,
      max: 50,
      default: 50,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
}

/** Lists log groups of every class. */
function describeLogGroups(
  input: DescribeLogGroupsRequest,
  context: OperationContext,
): DescribeLogGroupsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'limit',
    'logGroupNamePrefix',
    'nextToken',
  ]);
  const prefix = input.logGroupNamePrefix ?? '';
  const groups = (here(context).logGroups ?? []).filter(({ logGroupName }) =>
    logGroupName?.startsWith(prefix),
  );
  const page = cut(groups, input, context);
  return {
    logGroups: page.items.map(group => without(group, 'Tags')),
    nextToken: page.nextToken,
  };
}

/** Lists the policies of the account, or those of single log groups. */
function describeResourcePolicies(
  input: DescribeResourcePoliciesRequest,
  context: OperationContext,
): DescribeResourcePoliciesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'limit',
    'nextToken',
    'policyScope',
  ]);
  const { policyScope = 'ACCOUNT' } = input;
  const policies = (here(context).logResourcePolicies ?? []).filter(
    policy => (policy.policyScope ?? 'ACCOUNT') === policyScope,
  );
  const page = cut(policies, input, context);
  return { resourcePolicies: page.items, nextToken: page.nextToken };
}

/** What CloudWatch Logs says of log groups, and of who may write to them. */
export const logGroupOperations: ServiceOperations['operations'] = {
  DescribeLogGroups: {
    action: 'logs:DescribeLogGroups',
    rate: { perSecond: 10, burst: 10 },
    run: describeLogGroups,
  },
  DescribeResourcePolicies: {
    action: 'logs:DescribeResourcePolicies',
    run: describeResourcePolicies,
  },
};
