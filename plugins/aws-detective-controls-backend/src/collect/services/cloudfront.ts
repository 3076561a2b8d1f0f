import {
  CloudFrontClient,
  type DistributionSummary,
  GetDistributionConfigCommand,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { readEach } from '../readEach';
import { globalRegion } from '../regions';

/** Amazon CloudFront. */
export const cloudFront: AwsService<CloudFrontClient> = {
  prefix: 'cloudfront',
  answers: 'xml',
  create: options => new CloudFrontClient(options),
};

/**
 * Partitions without CloudFront. The SDK would call that of `aws` instead, which
 * knows none of their credentials.
 */
const WITHOUT_CLOUDFRONT: ReadonlySet<string> = new Set(['aws-us-gov']);

/** The distributions of an account, each with its standard logging (legacy). */
export const distributions: AwsCollector<'cloudfront:distributions'> = {
  id: 'cloudfront:distributions',
  read: async context => {
    const { partition } = context.target;
    if (WITHOUT_CLOUDFRONT.has(partition)) {
      return [];
    }
    const client = context.client(cloudFront, globalRegion(partition));
    const pages = paginateListDistributions(
      { client },
      { MaxItems: 100 },
      context.call,
    );
    const found = await allPages(pages, page => {
      const list = present(page.DistributionList, 'DistributionList');
      // An empty list has no items, and says that it is empty.
      return present(list.Quantity, 'DistributionList.Quantity') === 0
        ? []
        : present(list.Items, 'DistributionList.Items');
    });
    return readEach(
      context,
      found.map(describe),
      async ({ id }) => {
        const { DistributionConfig: config } = await client.send(
          new GetDistributionConfigCommand({ Id: id }),
          context.call,
        );
        const logging = present(config, 'DistributionConfig').Logging;
        return {
          enabled: logging?.Enabled ?? false,
          bucket: logging?.Bucket || undefined,
        };
      },
      (distribution, logging) => ({ ...distribution, logging }),
    );
  },
};

function describe(distribution: DistributionSummary) {
  const behaviors = [
    distribution.DefaultCacheBehavior,
    ...(distribution.CacheBehaviors?.Items ?? []),
  ];
  return {
    id: present(distribution.Id, 'DistributionList.Items[].Id'),
    arn: present(distribution.ARN, 'DistributionList.Items[].ARN'),
    domainNames: [
      ...(distribution.Aliases?.Items ?? []),
      ...(distribution.DomainName ? [distribution.DomainName] : []),
    ],
    realtimeLogConfigArns: behaviors.flatMap(
      behavior => behavior?.RealtimeLogConfigArn || [],
    ),
  };
}
