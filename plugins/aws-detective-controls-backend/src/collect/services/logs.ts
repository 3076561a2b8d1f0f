import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliveryDestinations,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import { allPages } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';

/** Amazon CloudWatch Logs. */
export const logs: AwsService<CloudWatchLogsClient> = {
  prefix: 'logs',
  answers: 'json',
  create: options => new CloudWatchLogsClient(options),
};

/** The vended log deliveries of a region: source, deliveries, and where they go. */
export const deliveries: AwsCollector<'logs:deliveries'> = {
  id: 'logs:deliveries',
  read: async context => {
    const config = { client: context.client(logs) };
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
        })),
    }));
  },
};
