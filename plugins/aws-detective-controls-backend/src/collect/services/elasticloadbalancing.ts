import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { readEach } from '../readEach';

/** Elastic Load Balancing: application, network and gateway load balancers. */
export const elasticLoadBalancing: AwsService<ElasticLoadBalancingV2Client> = {
  prefix: 'elasticloadbalancing',
  answers: 'xml',
  create: options => new ElasticLoadBalancingV2Client(options),
};

/** Those whose attributes tell where they log to; a gateway's do not. */
const LOGGING_TYPES = ['application', 'network'];
/** The attribute that each of those has. */
const LOGS_ON = 'access_logs.s3.enabled';

/** The load balancers of a region, with the attributes of those that can log. */
export const loadBalancers: AwsCollector<'elasticloadbalancing:load-balancers'> =
  {
    id: 'elasticloadbalancing:load-balancers',
    read: async context => {
      const client = context.client(elasticLoadBalancing);
      const pages = paginateDescribeLoadBalancers(
        { client },
        { PageSize: 400 },
        context.call,
      );
      const found = (await allPages(pages, page => page.LoadBalancers)).map(
        balancer => ({
          arn: present(
            balancer.LoadBalancerArn,
            'LoadBalancers[].LoadBalancerArn',
          ),
          name: balancer.LoadBalancerName ?? '',
          // Which control judges it, or none, hangs on its type.
          type: String(present(balancer.Type, 'LoadBalancers[].Type')),
          vpcId: balancer.VpcId,
        }),
      );
      const attributed = await readEach(
        context,
        found.filter(({ type }) => LOGGING_TYPES.includes(type)),
        async ({ arn }) => {
          const { Attributes: attributes } = await client.send(
            new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }),
            context.call,
          );
          const values: Record<string, string> = Object.fromEntries(
            present(attributes, 'Attributes').map(({ Key, Value }) => [
              Key ?? '',
              Value ?? '',
            ]),
          );
          // Off is a value: one that is not there would look as if logs were off.
          present(values[LOGS_ON], `the attribute ${LOGS_ON}`);
          return values;
        },
        (balancer, attributes) => ({ ...balancer, attributes }),
      );
      const others = found.filter(({ type }) => !LOGGING_TYPES.includes(type));
      return [...attributed, ...others];
    },
  };
