import type {
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput,
  DescribeLoadBalancersInput,
  DescribeLoadBalancersOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { EstateLoadBalancer } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function notFound(what: string): AwsError {
  return new AwsError(
    'LoadBalancerNotFound',
    `Load balancers '[${what}]' not found`,
  );
}

function select(
  balancers: EstateLoadBalancer[],
  wanted: string[] | undefined,
  member: 'LoadBalancerArn' | 'LoadBalancerName',
): EstateLoadBalancer[] {
  if (!wanted?.length) {
    return balancers;
  }
  return wanted.map(value => {
    const found = balancers.find(balancer => balancer[member] === value);
    if (!found) {
      throw notFound(value);
    }
    return found;
  });
}

function describeLoadBalancers(
  input: DescribeLoadBalancersInput,
  context: OperationContext,
): DescribeLoadBalancersOutput {
  onlyMembers(input as Record<string, unknown>, [
    'LoadBalancerArns',
    'Names',
    'Marker',
    'PageSize',
  ]);
  if (input.LoadBalancerArns?.length && input.Names?.length) {
    throw new AwsError(
      'ValidationError',
      'Load balancer names and load balancer ARNs cannot be specified at the same time',
    );
  }
  const all = here(context).loadBalancers ?? [];
  const page = context.page({
    items: input.Names?.length
      ? select(all, input.Names, 'LoadBalancerName')
      : select(all, input.LoadBalancerArns, 'LoadBalancerArn'),
    token: input.Marker,
    size: pageSize(input.PageSize, {
      name: 'PageSize',
      min: 1,
      max: 400,
      default: 400,
      code: 'ValidationError',
    }),
    invalidToken: 'ValidationError',
  });
  return {
    LoadBalancers: page.items.map(item => without(item, 'Attributes', 'Tags')),
    NextMarker: page.nextToken,
  };
}

function describeLoadBalancerAttributes(
  input: DescribeLoadBalancerAttributesInput,
  context: OperationContext,
): DescribeLoadBalancerAttributesOutput {
  onlyMembers(input as unknown as Record<string, unknown>, ['LoadBalancerArn']);
  const arn = required(
    input.LoadBalancerArn,
    'LoadBalancerArn',
    'ValidationError',
  );
  const found = here(context).loadBalancers?.find(
    balancer => balancer.LoadBalancerArn === arn,
  );
  if (!found) {
    throw notFound(arn);
  }
  return {
    Attributes: Object.entries(found.Attributes ?? {}).map(([Key, Value]) => ({
      Key,
      Value,
    })),
  };
}

/** Elastic Load Balancing, version 2. */
export const elasticLoadBalancingV2: ServiceOperations = {
  service: 'elastic-load-balancing-v2',
  operations: {
    DescribeLoadBalancers: {
      action: 'elasticloadbalancing:DescribeLoadBalancers',
      run: describeLoadBalancers,
    },
    DescribeLoadBalancerAttributes: {
      action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      run: describeLoadBalancerAttributes,
    },
  },
};
