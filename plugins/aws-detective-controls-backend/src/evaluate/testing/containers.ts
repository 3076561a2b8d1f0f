import {
  EcsService,
  EksCluster,
  Reading,
  TaskDefinition,
  TaskDefinitionFamily,
} from '../../model';
import { ok, TARGET } from './snapshot';

const { accountId, region } = TARGET;

/** ARN of a revision of the family `web`. */
export function taskDefinitionArn(revision: number): string {
  return `arn:aws:ecs:${region}:${accountId}:task-definition/web:${revision}`;
}
/** ARN of the ECS service `web` in the cluster `shop`. */
export const ECS_SERVICE_ARN = `arn:aws:ecs:${region}:${accountId}:service/shop/web`;
/** ARN of the EKS cluster `shop`. */
export const EKS_ARN = `arn:aws:eks:${region}:${accountId}:cluster/shop`;

/** The second revision of `web`, whose one container logs. */
export function taskDefinition(
  over: Partial<TaskDefinition> = {},
): TaskDefinition {
  const { revision = 2 } = over;
  return {
    arn: taskDefinitionArn(revision),
    family: 'web',
    revision,
    containers: [{ name: 'app', logDriver: 'awslogs' }],
    ...over,
  };
}

/** The family `web`. */
export function family(
  newest: Reading<TaskDefinition> = ok(taskDefinition()),
): TaskDefinitionFamily {
  return { family: 'web', newest };
}

/** A service of the task definitions of some readings. */
export function ecsService(
  definitions: Reading<TaskDefinition>[],
  over: Partial<EcsService> = {},
): EcsService {
  return {
    arn: ECS_SERVICE_ARN,
    name: 'web',
    clusterArn: `arn:aws:ecs:${region}:${accountId}:cluster/shop`,
    status: 'ACTIVE',
    taskDefinitions: definitions.map((definition, at) => ({
      arn: taskDefinitionArn(at + 1),
      definition,
    })),
    tags: {},
    ...over,
  };
}

/** An active cluster that logs nothing. */
export function eksCluster(over: Partial<EksCluster> = {}): EksCluster {
  return {
    arn: EKS_ARN,
    name: 'shop',
    details: ok({ status: 'ACTIVE', loggedTypes: [], tags: {} }),
    ...over,
  };
}
