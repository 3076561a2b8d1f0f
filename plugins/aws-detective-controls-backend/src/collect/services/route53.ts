import {
  paginateListHostedZones,
  paginateListQueryLoggingConfigs,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { globalRegion } from '../regions';

/** Amazon Route 53. */
export const route53: AwsService<Route53Client> = {
  prefix: 'route53',
  answers: 'xml',
  create: options => new Route53Client(options),
};

function clientOf(context: AwsCollectorContext): Route53Client {
  return context.client(route53, globalRegion(context.target.partition));
}

/** The hosted zones of an account, public and private. */
export const hostedZones: AwsCollector<'route53:hosted-zones'> = {
  id: 'route53:hosted-zones',
  read: async context => {
    const pages = paginateListHostedZones(
      { client: clientOf(context) },
      { MaxItems: 100 },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.HostedZones, 'HostedZones'),
    );
    return found.map(zone => ({
      id: bareId(present(zone.Id, 'HostedZones[].Id')),
      name: (zone.Name ?? '').replace(/\.$/, ''),
      isPrivate: zone.Config?.PrivateZone ?? false,
    }));
  },
};

/** Which hosted zones log their queries, and where to. */
export const queryLoggingConfigs: AwsCollector<'route53:query-logging-configs'> =
  {
    id: 'route53:query-logging-configs',
    read: async context => {
      const pages = paginateListQueryLoggingConfigs(
        { client: clientOf(context) },
        { MaxResults: 100 },
        context.call,
      );
      const found = await allPages(pages, page =>
        present(page.QueryLoggingConfigs, 'QueryLoggingConfigs'),
      );
      return found.map(config => ({
        hostedZoneId: bareId(
          present(config.HostedZoneId, 'QueryLoggingConfigs[].HostedZoneId'),
        ),
        logGroupArn: present(
          config.CloudWatchLogsLogGroupArn,
          'QueryLoggingConfigs[].CloudWatchLogsLogGroupArn',
        ),
      }));
    },
  };

/** The API writes ids of hosted zones with the path under which it has them. */
function bareId(id: string): string {
  return id.replace(/^\/hostedzone\//, '');
}
