import type {
  DescribeClusterRequest,
  DescribeClusterResponse,
  ListClustersRequest,
  ListClustersResponse,
} from '@aws-sdk/client-eks';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidParameterException';

function listClusters(
  input: ListClustersRequest,
  context: OperationContext,
): ListClustersResponse {
  onlyMembers(input as Record<string, unknown>, ['maxResults', 'nextToken']);
  const page = context.page({
    items: here(context).eksClusters ?? [],
    token: input.nextToken,
    size: pageSize(input.maxResults, {
      name: 'maxResults',
      min: 1,
      max: 100,
      default: 100,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
  return {
    clusters: page.items.map(({ name }) => name!),
    nextToken: page.nextToken,
  };
}

function describeCluster(
  input: DescribeClusterRequest,
  context: OperationContext,
): DescribeClusterResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['name']);
  const name = required(input.name, 'name', INVALID);
  const found = here(context).eksClusters?.find(it => it.name === name);
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `No cluster found for name: ${name}.`,
      404,
    );
  }
  return { cluster: { ...without(found, 'Tags'), tags: found.Tags ?? {} } };
}

/** Amazon Elastic Kubernetes Service. */
export const eks: ServiceOperations = {
  service: 'eks',
  operations: {
    ListClusters: { action: 'eks:ListClusters', run: listClusters },
    DescribeCluster: { action: 'eks:DescribeCluster', run: describeCluster },
  },
};
