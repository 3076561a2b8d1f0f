import type {
  HostedZone,
  ListHostedZonesRequest,
  ListHostedZonesResponse,
  ListQueryLoggingConfigsRequest,
  ListQueryLoggingConfigsResponse,
  QueryLoggingConfig,
} from '@aws-sdk/client-route-53';
import { AwsError } from './AwsError';
import { without } from './estateViews';
import { everywhere } from './globalServices';
import { onlyMembers } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

/** Route 53 takes five requests a second of an account. */
const RATE = { perSecond: 5, burst: 5 };
/** It gives no more at once, whatever it is asked for. */
const PAGE = 100;

function sizeOf(asked: number | undefined, name: string): number {
  if (asked !== undefined && asked < 1) {
    throw new AwsError('InvalidInput', `${name} is ${asked}: give 1 or more.`);
  }
  return Math.min(asked ?? PAGE, PAGE);
}

function listHostedZones(
  input: ListHostedZonesRequest,
  context: OperationContext,
): ListHostedZonesResponse {
  onlyMembers(input as Record<string, unknown>, ['Marker', 'MaxItems']);
  const size = sizeOf(input.MaxItems, 'MaxItems');
  const { items, nextToken } = context.page({
    items: everywhere(context, region => region.hostedZones),
    token: input.Marker,
    size,
    invalidToken: 'InvalidInput',
  });
  return {
    HostedZones: items.map(item => without(item, 'Tags') as HostedZone),
    Marker: input.Marker ?? '',
    IsTruncated: nextToken !== undefined,
    NextMarker: nextToken,
    MaxItems: size,
  };
}

function listQueryLoggingConfigs(
  input: ListQueryLoggingConfigsRequest,
  context: OperationContext,
): ListQueryLoggingConfigsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'HostedZoneId',
    'MaxResults',
    'NextToken',
  ]);
  const { items, nextToken } = context.page({
    items: everywhere(context, region => region.queryLoggingConfigs).filter(
      ({ HostedZoneId: id }) =>
        input.HostedZoneId === undefined || input.HostedZoneId === id,
    ),
    token: input.NextToken,
    size: sizeOf(input.MaxResults, 'MaxResults'),
    invalidToken: 'InvalidPaginationToken',
  });
  return {
    QueryLoggingConfigs: items.map(
      item => without(item, 'Tags') as QueryLoggingConfig,
    ),
    NextToken: nextToken,
  };
}

/** Amazon Route 53. */
export const route53: ServiceOperations = {
  service: 'route-53',
  operations: {
    ListHostedZones: {
      action: 'route53:ListHostedZones',
      rate: RATE,
      run: listHostedZones,
    },
    ListQueryLoggingConfigs: {
      action: 'route53:ListQueryLoggingConfigs',
      rate: RATE,
      run: listQueryLoggingConfigs,
    },
  },
};
