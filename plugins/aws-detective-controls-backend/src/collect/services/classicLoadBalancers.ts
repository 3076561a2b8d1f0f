import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingClient,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { readEach } from '../readEach';

/**
 * Elastic Load Balancing, its first version. Calls are counted under a prefix of
 * their own, since the second version has operations of the same names.
 */
export const classicElasticLoadBalancing: AwsService<ElasticLoadBalancingClient> =
  {
    prefix: 'elb',
    answers: 'xml',
    create: options => new ElasticLoadBalancingClient(options),
  };

/** The Classic Load Balancers of a region, with their access logs. */
export const classicLoadBalancers: AwsCollector<'elasticloadbalancing:classic-load-balancers'> =
  {
    id: 'elasticloadbalancing:classic-load-balancers',
    read: async context => {
      const client = context.client(classicElasticLoadBalancing);
      const pages = paginateDescribeLoadBalancers(
        { client },
        { PageSize: 400 },
        context.call,
      );
      const found = await allPages(
        pages,
        page => page.LoadBalancerDescriptions,
      );
      return readEach(
        context,
        found.map(balancer => ({
          name: present(
            balancer.LoadBalancerName,
            'LoadBalancerDescriptions[].LoadBalancerName',
          ),
          vpcId: balancer.VPCId,
        })),
        async ({ name }) => {
          const { LoadBalancerAttributes: attributes } = await client.send(
            new DescribeLoadBalancerAttributesCommand({
              LoadBalancerName: name,
            }),
            context.call,
          );
          const accessLog = present(
            attributes?.AccessLog,
            'LoadBalancerAttributes.AccessLog',
          );
          return {
            enabled: present(
              accessLog.Enabled,
              'LoadBalancerAttributes.AccessLog.Enabled',
            ),
            bucket: accessLog.S3BucketName || undefined,
          };
        },
        (balancer, accessLog) => ({ ...balancer, accessLog }),
      );
    },
  };
