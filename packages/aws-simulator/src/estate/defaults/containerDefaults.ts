import type {
  Cluster as EcsCluster,
  Service,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import type { Cluster as EksCluster } from '@aws-sdk/client-eks';
import { arn } from '../arns';
import type { WithTags } from '../Estate';
import type { DefaultsContext } from './index';

/** An ECS cluster as CreateCluster leaves it. */
export function ecsClusterDefaults(
  cluster: WithTags<EcsCluster>,
  place: DefaultsContext,
): WithTags<EcsCluster> {
  return {
    clusterArn: arn(place, 'ecs', `cluster/${cluster.clusterName}`),
    status: 'ACTIVE',
    ...cluster,
  };
}

/** A service as CreateService leaves it, in the cluster `default` unless told. */
export function ecsServiceDefaults(
  service: WithTags<Service>,
  place: DefaultsContext,
): WithTags<Service> {
  const clusterArn = service.clusterArn ?? arn(place, 'ecs', 'cluster/default');
  const cluster = clusterArn.split('/').at(-1);
  return {
    serviceArn: arn(place, 'ecs', `service/${cluster}/${service.serviceName}`),
    status: 'ACTIVE',
    desiredCount: 1,
    launchType: 'FARGATE',
    schedulingStrategy: 'REPLICA',
    ...service,
    clusterArn,
  };
}

/** A task definition as RegisterTaskDefinition leaves it: revision 1 unless told. */
export function taskDefinitionDefaults(
  definition: WithTags<TaskDefinition>,
  place: DefaultsContext,
): WithTags<TaskDefinition> {
  const { family, revision = 1 } = definition;
  return {
    taskDefinitionArn: arn(
      place,
      'ecs',
      `task-definition/${family}:${revision}`,
    ),
    status: 'ACTIVE',
    volumes: [],
    ...definition,
    revision,
  };
}

/** An EKS cluster as CreateCluster leaves it: active, without control plane logs. */
export function eksClusterDefaults(
  cluster: WithTags<EksCluster>,
  place: DefaultsContext,
): WithTags<EksCluster> {
  return {
    arn: arn(place, 'eks', `cluster/${cluster.name}`),
    status: 'ACTIVE',
    logging: {
      clusterLogging: [
        {
          types: [
            'api',
            'audit',
            'authenticator',
            'controllerManager',
            'scheduler',
          ],
          enabled: false,
        },
      ],
    },
    ...cluster,
  };
}
