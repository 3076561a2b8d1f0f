import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** elasticloadbalancing:DescribeLoadBalancers and DescribeLoadBalancerAttributes. */
export interface LoadBalancer {
  arn: string;
  name: string;
  /** `application`, `network` or `gateway`. */
  type: string;
  vpcId?: string;
  /**
   * Attributes by key, such as `access_logs.s3.enabled`; one call each, for
   * application and network load balancers: those of gateways tell of no logs.
   */
  attributes?: Reading<Record<string, string>>;
}

/** What the collectors of this service read. */
export interface LoadBalancingReadings {
  'elasticloadbalancing:load-balancers': LoadBalancer[];
}

/** What they call. */
export const loadBalancingDeclarations: Declarations<LoadBalancingReadings> = {
  'elasticloadbalancing:load-balancers': {
    target: 'regional',
    list: [
      {
        operation: 'elasticloadbalancing:DescribeLoadBalancers',
        action: 'elasticloadbalancing:DescribeLoadBalancers',
      },
    ],
    each: [
      {
        operation: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
        action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      },
    ],
    types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  },
};
