import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  paginateListClusters,
  paginateListServices,
  paginateListTaskDefinitionFamilies,
  type Service,
} from '@aws-sdk/client-ecs';
import type { Reading, TaskDefinition } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { mapEach, readEach } from '../readEach';
import { ReadingError } from '../ReadingError';

const PAGE = 100;
/** DescribeServices takes this many. */
const DESCRIBED_AT_ONCE = 10;

/** Amazon Elastic Container Service. */
export const ecs: AwsService<ECSClient> = {
  prefix: 'ecs',
  answers: 'json',
  create: options => new ECSClient(options),
};

/** The newest active revision of every family, whether anything runs it or not. */
export const taskDefinitions: AwsCollector<'ecs:task-definitions'> = {
  id: 'ecs:task-definitions',
  read: async context => {
    const families = await allPages(
      paginateListTaskDefinitionFamilies(
        { client: context.client(ecs) },
        { status: 'ACTIVE', maxResults: PAGE },
        context.call,
      ),
      page => present(page.families, 'families'),
    );
    return readEach(
      context,
      families,
      family => describe(context, family),
      (family, newest) => ({ family, newest }),
    );
  },
};

/** The services of every cluster, with the task definitions that they run. */
export const services: AwsCollector<'ecs:services'> = {
  id: 'ecs:services',
  read: async context => {
    const clusters = await allPages(
      paginateListClusters(
        { client: context.client(ecs) },
        { maxResults: PAGE },
        context.call,
      ),
      page => present(page.clusterArns, 'clusterArns'),
    );
    const found = (
      await mapEach(clusters, cluster => servicesOf(context, cluster))
    ).flat();
    const definitions = await readDefinitions(
      context,
      found.flatMap(definitionsOf),
    );
    return found.map(service => ({
      arn: present(service.serviceArn, 'services[].serviceArn'),
      name: service.serviceName ?? '',
      clusterArn: service.clusterArn ?? '',
      status: present(service.status, 'services[].status'),
      taskDefinitions: definitionsOf(service).map(arn => ({
        arn,
        definition: definitions.get(arn)!,
      })),
      tags: Object.fromEntries(
        (service.tags ?? []).map(({ key, value }) => [key ?? '', value ?? '']),
      ),
    }));
  },
};

async function servicesOf(
  context: AwsCollectorContext,
  cluster: string,
): Promise<Service[]> {
  const client = context.client(ecs);
  const arns = await allPages(
    paginateListServices(
      { client },
      { cluster, maxResults: PAGE },
      context.call,
    ),
    page => present(page.serviceArns, 'serviceArns'),
  );
  const batches = Array.from(
    { length: Math.ceil(arns.length / DESCRIBED_AT_ONCE) },
    (_, at) => arns.slice(at * DESCRIBED_AT_ONCE, (at + 1) * DESCRIBED_AT_ONCE),
  );
  const described = await mapEach(batches, async batch => {
    const answer = await client.send(
      new DescribeServicesCommand({
        cluster,
        services: batch,
        include: ['TAGS'],
      }),
      context.call,
    );
    const got = present(answer.services, 'services');
    // One that was deleted since it was listed is missing, and says so.
    const gone = (answer.failures ?? []).filter(
      ({ reason }) => reason === 'MISSING',
    );
    if (got.length + gone.length < batch.length) {
      throw new ReadingError(
        'failed',
        `ECS listed ${batch.length} services and gave ${got.length} of them`,
        { code: 'IncompleteAnswer' },
      );
    }
    return got;
  });
  return described.flat();
}

/**
 * What a service runs. One that does not deploy by itself runs the task definitions
 * of its task sets. While another deploys, older deployments have tasks still: one
 * that never comes to an end leaves them running.
 */
function definitionsOf(service: Service): string[] {
  const { taskDefinition, taskSets = [], deployments = [] } = service;
  const older = deployments.filter(
    ({ status, runningCount = 0 }) => status !== 'INACTIVE' && runningCount > 0,
  );
  const running =
    taskSets.length > 0 ? taskSets : [{ taskDefinition }, ...older];
  return [...new Set(running.flatMap(of => of.taskDefinition ?? []))];
}

/** Each task definition once, those that were read as the newest of a family not again. */
async function readDefinitions(
  context: AwsCollectorContext,
  arns: readonly string[],
): Promise<Map<string, Reading<TaskDefinition>>> {
  const newest = await context.read('ecs:task-definitions');
  const read = new Map<string, Reading<TaskDefinition>>(
    (newest.status === 'ok' ? newest.value : []).flatMap(
      ({ newest: definition }) =>
        definition.status === 'ok' ? [[definition.value.arn, definition]] : [],
    ),
  );
  const others = [...new Set(arns)].filter(arn => !read.has(arn));
  const more = await readEach(
    context,
    others,
    arn => describe(context, arn),
    (arn, definition) => [arn, definition] as const,
  );
  return new Map([...read, ...more]);
}

async function describe(
  context: AwsCollectorContext,
  familyOrArn: string,
): Promise<TaskDefinition> {
  const { taskDefinition } = await context
    .client(ecs)
    .send(
      new DescribeTaskDefinitionCommand({ taskDefinition: familyOrArn }),
      context.call,
    );
  const definition = present(taskDefinition, 'taskDefinition');
  const { containerDefinitions = [] } = definition;
  if (containerDefinitions.length === 0) {
    throw new ReadingError(
      'failed',
      `ECS gave the task definition ${familyOrArn} without its containers`,
      { code: 'IncompleteAnswer' },
    );
  }
  return {
    arn: present(
      definition.taskDefinitionArn,
      'taskDefinition.taskDefinitionArn',
    ),
    family: definition.family ?? '',
    revision: definition.revision ?? 0,
    containers: containerDefinitions.map(({ name, logConfiguration }) => ({
      name: name ?? '',
      logDriver: logConfiguration?.logDriver,
    })),
  };
}
