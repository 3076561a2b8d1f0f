import type {
  DescribeServicesRequest,
  DescribeServicesResponse,
  DescribeTaskDefinitionRequest,
  DescribeTaskDefinitionResponse,
  ListClustersRequest,
  ListClustersResponse,
  ListServicesRequest,
  ListServicesResponse,
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionFamiliesResponse,
  Service,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import { arn } from '../estate/arns';
import type { WithTags } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidParameterException';
/** DescribeServices takes this many. */
const DESCRIBED_AT_ONCE = 10;

function cut<T>(
  items: T[],
  input: { maxResults?: number; nextToken?: string },
  sizes: { default: number },
  context: OperationContext,
) {
  return context.page({
    items,
    token: input.nextToken,
    size: pageSize(input.maxResults, {
      name: 'maxResults',
      min: 1,
      max: 100,
      default: sizes.default,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
}

function listClusters(
  input: ListClustersRequest,
  context: OperationContext,
): ListClustersResponse {
  onlyMembers(input as Record<string, unknown>, ['maxResults', 'nextToken']);
  const clusters = here(context).ecsClusters ?? [];
  const page = cut(clusters, input, { default: 100 }, context);
  return {
    clusterArns: page.items.map(({ clusterArn }) => clusterArn!),
    nextToken: page.nextToken,
  };
}

/** The services of a cluster that is named by its name or its ARN. */
function servicesOf(
  named: string | undefined,
  context: OperationContext,
): WithTags<Service>[] {
  const { ecsClusters = [], ecsServices = [] } = here(context);
  const cluster = ecsClusters.find(
    ({ clusterArn, clusterName }) =>
      clusterArn === named || clusterName === (named ?? 'default'),
  );
  if (!cluster) {
    throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
  }
  return ecsServices.filter(
    ({ clusterArn }) => clusterArn === cluster.clusterArn,
  );
}

function listServices(
  input: ListServicesRequest,
  context: OperationContext,
): ListServicesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'cluster',
    'maxResults',
    'nextToken',
  ]);
  // Those that were deleted can be described for a while, and are not listed.
  const listed = servicesOf(input.cluster, context).filter(
    ({ status }) => status !== 'INACTIVE',
  );
  const page = cut(listed, input, { default: 10 }, context);
  return {
    serviceArns: page.items.map(({ serviceArn }) => serviceArn!),
    nextToken: page.nextToken,
  };
}

function describeServices(
  input: DescribeServicesRequest,
  context: OperationContext,
): DescribeServicesResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'cluster',
    'services',
    'include',
  ]);
  const names = required(input.services, 'services', INVALID);
  if (names.length === 0 || names.length > DESCRIBED_AT_ONCE) {
    throw new AwsError(
      INVALID,
      `services has ${names.length} names: 1 to ${DESCRIBED_AT_ONCE} are taken.`,
    );
  }
  const services = servicesOf(input.cluster, context);
  const withTags = input.include?.includes('TAGS');
  const found = names.map(name =>
    services.find(
      ({ serviceArn, serviceName }) =>
        serviceArn === name || serviceName === name,
    ),
  );
  return {
    services: found.flatMap(service =>
      service
        ? {
            ...without(service, 'Tags'),
            ...(withTags && { tags: lowerTags(service.Tags) }),
          }
        : [],
    ),
    failures: names
      .filter((_name, at) => !found[at])
      .map(name => ({ arn: name, reason: 'MISSING' })),
  };
}

function lowerTags(tags: Record<string, string> | undefined) {
  return Object.entries(tags ?? {}).map(([key, value]) => ({ key, value }));
}

function listTaskDefinitionFamilies(
  input: ListTaskDefinitionFamiliesRequest,
  context: OperationContext,
): ListTaskDefinitionFamiliesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'familyPrefix',
    'status',
    'maxResults',
    'nextToken',
  ]);
  const { familyPrefix = '', status = 'ALL' } = input;
  const definitions = here(context).taskDefinitions ?? [];
  const isActive = (family: string) =>
    definitions.some(it => it.family === family && it.status === 'ACTIVE');
  const families = [...new Set(definitions.map(({ family }) => family!))]
    .filter(
      family =>
        family.startsWith(familyPrefix) &&
        (status === 'ALL' || isActive(family) === (status === 'ACTIVE')),
    )
    .sort();
  const page = cut(families, input, { default: 100 }, context);
  return { families: page.items, nextToken: page.nextToken };
}

/** A family means its newest active revision; a revision may be inactive. */
function describeTaskDefinition(
  input: DescribeTaskDefinitionRequest,
  context: OperationContext,
): DescribeTaskDefinitionResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'taskDefinition',
    'include',
  ]);
  const named = required(input.taskDefinition, 'taskDefinition', INVALID);
  const found = findDefinition(named, context);
  if (!found) {
    throw new AwsError(
      'ClientException',
      'Unable to describe task definition.',
    );
  }
  return {
    taskDefinition: without(found, 'Tags'),
    ...(input.include?.includes('TAGS') && { tags: lowerTags(found.Tags) }),
  };
}

function findDefinition(
  named: string,
  context: OperationContext,
): WithTags<TaskDefinition> | undefined {
  const definitions = here(context).taskDefinitions ?? [];
  const { account, region, partition } = context;
  const place = { accountId: account.id, region, partition };
  const byArn = arn(place, 'ecs', `task-definition/${named}`);
  const revision = definitions.find(({ taskDefinitionArn }) =>
    [named, byArn].includes(taskDefinitionArn!),
  );
  return (
    revision ??
    definitions
      .filter(it => it.family === named && it.status === 'ACTIVE')
      .sort((a, b) => b.revision! - a.revision!)[0]
  );
}

/** Amazon Elastic Container Service. */
export const ecs: ServiceOperations = {
  service: 'ecs',
  operations: {
    ListClusters: { action: 'ecs:ListClusters', run: listClusters },
    ListServices: { action: 'ecs:ListServices', run: listServices },
    DescribeServices: { action: 'ecs:DescribeServices', run: describeServices },
    ListTaskDefinitionFamilies: {
      action: 'ecs:ListTaskDefinitionFamilies',
      run: listTaskDefinitionFamilies,
    },
    DescribeTaskDefinition: {
      action: 'ecs:DescribeTaskDefinition',
      run: describeTaskDefinition,
    },
  },
};
