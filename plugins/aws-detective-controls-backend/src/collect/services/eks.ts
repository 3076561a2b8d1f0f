import {
  DescribeClusterCommand,
  EKSClient,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { readEach } from '../readEach';

/** Amazon Elastic Kubernetes Service. */
export const eks: AwsService<EKSClient> = {
  prefix: 'eks',
  answers: 'json',
  create: options => new EKSClient(options),
};

/** The clusters of a region, with the log types of their control planes. */
export const clusters: AwsCollector<'eks:clusters'> = {
  id: 'eks:clusters',
  read: async context => {
    const { accountId, partition, region } = context.target;
    const client = context.client(eks);
    const names = await allPages(
      paginateListClusters({ client }, { maxResults: 100 }, context.call),
      page => present(page.clusters, 'clusters'),
    );
    return readEach(
      context,
      names,
      async name => {
        const { cluster } = await client.send(
          new DescribeClusterCommand({ name }),
          context.call,
        );
        const { status, logging, tags } = present(cluster, 'cluster');
        return {
          status: present(status, 'cluster.status'),
          loggedTypes: (logging?.clusterLogging ?? []).flatMap(
            ({ enabled, types = [] }) => (enabled ? types : []),
          ),
          tags: tags ?? {},
        };
      },
      (name, details) => ({
        arn: `arn:${partition}:eks:${region}:${accountId}:cluster/${name}`,
        name,
        details,
      }),
    );
  },
};
