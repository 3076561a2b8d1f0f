import type {
  DescribeAccessPointsInput,
  DescribeAccessPointsOutput,
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing';
import type { EstateClassicLoadBalancer } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function find(
  context: OperationContext,
  name: string,
): EstateClassicLoadBalancer {
  const found = here(context).classicLoadBalancers?.find(
    balancer => balancer.LoadBalancerName === name,
  );
  if (!found) {
    throw new AwsError(
      'LoadBalancerNotFound',
      `There is no ACTIVE Load Balancer named '${name}'`,
    );
  }
  return found;
}

function describeLoadBalancers(
  input: DescribeAccessPointsInput,
  context: OperationContext,
): DescribeAccessPointsOutput {
  onlyMembers(input as Record<string, unknown>, [
    'LoadBalancerNames',
    'Marker',
    'PageSize',
  ]);
  const names = input.LoadBalancerNames ?? [];
  const page = context.page({
    items: names.length
      ? names.map(name => find(context, name))
      : here(context).classicLoadBalancers ?? [],
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
    LoadBalancerDescriptions: page.items.map(item =>
      without(item, 'Attributes', 'Tags'),
    ),
    NextMarker: page.nextToken,
  };
}

function describeLoadBalancerAttributes(
  input: DescribeLoadBalancerAttributesInput,
  context: OperationContext,
): DescribeLoadBalancerAttributesOutput {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'LoadBalancerName',
  ]);
  const name = required(
    input.LoadBalancerName,
    'LoadBalancerName',
    'ValidationError',
  );
  return { LoadBalancerAttributes: find(context, name).Attributes };
}

/** Elastic Load Balancing, its first version: Classic Load Balancers. */
export const elasticLoadBalancing: ServiceOperations = {
  service: 'elastic-load-balancing',
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
