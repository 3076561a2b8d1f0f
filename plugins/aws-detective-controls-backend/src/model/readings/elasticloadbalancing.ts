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

/** A Classic Load Balancer: the first version's operations of the same names. */
export interface ClassicLoadBalancer {
  name: string;
  /** Absent in EC2-Classic, which is no more. */
  vpcId?: string;
  /** Access logs to a bucket; one call each. */
  accessLog: Reading<{ enabled: boolean; bucket?: string }>;
}

/** What the collectors of this service read. */
export interface LoadBalancingReadings {
  'elasticloadbalancing:classic-load-balancers': ClassicLoadBalancer[];
  'elasticloadbalancing:load-balancers': LoadBalancer[];
}

/** What they call. */
export const loadBalancingDeclarations: Declarations<LoadBalancingReadings> = {
  // Both versions have operations of these names, and share their IAM actions.
  'elasticloadbalancing:classic-load-balancers': {
    target: 'regional',
    list: [
      {
        operation: 'elb:DescribeLoadBalancers',
        action: 'elasticloadbalancing:DescribeLoadBalancers',
      },
    ],
    each: [
      {
        operation: 'elb:DescribeLoadBalancerAttributes',
        action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      },
    ],
    types: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  },
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
