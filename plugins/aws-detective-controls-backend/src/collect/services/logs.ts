import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliveryDestinations,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import { allPages } from '../allPages';
import type { LogDelivery } from '../../model';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { mapEach } from '../readEach';
import { globalRegion } from '../regions';

/** Amazon CloudWatch Logs. */
export const logs: AwsService<CloudWatchLogsClient> = {
  prefix: 'logs',
  answers: 'json',
  create: options => new CloudWatchLogsClient(options),
};

/** The vended log deliveries of a region: source, deliveries, and where they go. */
export const deliveries: AwsCollector<'logs:deliveries'> = {
  id: 'logs:deliveries',
  read: context => readDeliveries(context, context.target.region),
};

/**
 * Where CloudFront keeps its deliveries, outside of the partition's global region:
 * for China no page of AWS says which of the two it is.
 */
const GLOBAL_REGIONS: Record<string, readonly string[]> = {
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
};

/** The vended log deliveries of global services. */
export const globalDeliveries: AwsCollector<'logs:global-deliveries'> = {
  id: 'logs:global-deliveries',
  read: async context => {
    const { partition } = context.target;
    const regions = GLOBAL_REGIONS[partition] ?? [globalRegion(partition)];
    const found = await mapEach(regions, region =>
      readDeliveries(context, region),
    );
    return found.flat();
  },
};

/**
 * The vended log deliveries of one region.
 *
 * @throws where one of the three lists could not be read to its end
 */
export async function readDeliveries(
  context: AwsCollectorContext,
  region: string,
): Promise<LogDelivery[]> {
  const config = { client: context.client(logs, region) };
  const sources = await allPages(
    paginateDescribeDeliverySources(config, { limit: 50 }, context.call),
    page => page.deliverySources,
  );
  const found = await allPages(
    paginateDescribeDeliveries(config, { limit: 50 }, context.call),
    page => page.deliveries,
  );
  const destinations = await allPages(
    paginateDescribeDeliveryDestinations(config, { limit: 50 }, context.call),
    page => page.deliveryDestinations,
  );
  const destinationResources = new Map(
    destinations.map(destination => [
      destination.arn,
      destination.deliveryDestinationConfiguration?.destinationResourceArn,
    ]),
  );
  return sources.map(source => ({
    sourceName: source.name ?? '',
    resourceArns: source.resourceArns ?? [],
    service: source.service ?? '',
    logType: source.logType ?? '',
    sourceStatus: source.status,
    deliveries: found
      .filter(delivery => delivery.deliverySourceName === source.name)
      .map(delivery => ({
        id: delivery.id ?? '',
        destinationType: delivery.deliveryDestinationType,
        destinationResourceArn: destinationResources.get(
          delivery.deliveryDestinationArn,
        ),
        destinationAccountId: otherAccountOf(
          delivery.deliveryDestinationArn,
          context.target.accountId,
        ),
      })),
  }));
}

/** Of `arn:aws:logs:eu-west-1:111122223333:delivery-destination:<name>`, unless it is the own. */
function otherAccountOf(
  arn: string | undefined,
  accountId: string,
): string | undefined {
  const account = arn?.split(':')[4];
  return account === accountId ? undefined : account;
}
