import type {
  DescribeQueryDefinitionsRequest,
  DescribeQueryDefinitionsResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import { here } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidParameterException';

/** Lists the saved queries of every query language. */
function describeQueryDefinitions(
  input: DescribeQueryDefinitionsRequest,
  context: OperationContext,
): DescribeQueryDefinitionsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'maxResults',
    'nextToken',
    'queryDefinitionNamePrefix',
  ]);
  const prefix = input.queryDefinitionNamePrefix ?? '';
  const page = context.page({
    items: (here(context).queryDefinitions ?? []).filter(({ name }) =>
      name?.startsWith(prefix),
    ),
    token: input.nextToken,
    size: pageSize(input.maxResults, {
      name: 'maxResults',
      min: 1,
      max: 1000,
      default: 1000,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
  return { queryDefinitions: page.items, nextToken: page.nextToken };
}

/** What CloudWatch Logs says of saved queries. */
export const queryDefinitionOperations: ServiceOperations['operations'] = {
  DescribeQueryDefinitions: {
    action: 'logs:DescribeQueryDefinitions',
    run: describeQueryDefinitions,
  },
};
