import type {
  DescribeDeliveriesRequest,
  DescribeDeliveriesResponse,
  DescribeDeliveryDestinationsRequest,
  DescribeDeliveryDestinationsResponse,
  DescribeDeliverySourcesRequest,
  DescribeDeliverySourcesResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import { here } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import { logGroupOperations } from './logGroups';
import type { OperationContext, ServiceOperations } from './Operation';
import { queryDefinitionOperations } from './queryDefinitions';

function cut<T>(
  items: T[] | undefined,
  input: { limit?: number; nextToken?: string },
  context: OperationContext,
): { items: T[]; nextToken: string | undefined } {
  onlyMembers(input as Record<string, unknown>, ['limit', 'nextToken']);
  return context.page({
    items: items ?? [],
    token: input.nextToken,
    size: pageSize(input.limit, {
      name: 'limit',
      min: 1,
      max: 50,
      default: 50,
      code: 'ValidationException',
    }),
    invalidToken: 'ValidationException',
  });
}

/** CloudWatch Logs spells tags in lower case, and gives them as a map. */
function withTags<T extends { Tags?: Record<string, string> }>({
  Tags,
  ...item
}: T) {
  return { ...item, tags: Tags };
}

function describeDeliverySources(
  input: DescribeDeliverySourcesRequest,
  context: OperationContext,
): DescribeDeliverySourcesResponse {
  const page = cut(here(context).deliverySources, input, context);
  return {
    deliverySources: page.items.map(withTags),
    nextToken: page.nextToken,
  };
}

function describeDeliveries(
  input: DescribeDeliveriesRequest,
  context: OperationContext,
): DescribeDeliveriesResponse {
  const page = cut(here(context).deliveries, input, context);
  return { deliveries: page.items.map(withTags), nextToken: page.nextToken };
}

function describeDeliveryDestinations(
  input: DescribeDeliveryDestinationsRequest,
  context: OperationContext,
): DescribeDeliveryDestinationsResponse {
  const page = cut(here(context).deliveryDestinations, input, context);
  return {
    deliveryDestinations: page.items.map(withTags),
    nextToken: page.nextToken,
  };
}

/** Amazon CloudWatch Logs. */
export const cloudWatchLogs: ServiceOperations = {
  service: 'cloudwatch-logs',
  operations: {
    ...logGroupOperations,
    ...queryDefinitionOperations,
    DescribeDeliverySources: {
      action: 'logs:DescribeDeliverySources',
      run: describeDeliverySources,
    },
    DescribeDeliveries: {
      action: 'logs:DescribeDeliveries',
      run: describeDeliveries,
    },
    DescribeDeliveryDestinations: {
      action: 'logs:DescribeDeliveryDestinations',
      run: describeDeliveryDestinations,
    },
  },
};
