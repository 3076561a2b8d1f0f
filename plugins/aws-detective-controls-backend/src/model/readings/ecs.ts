import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** A revision of a task definition (ecs:DescribeTaskDefinition). */
export interface TaskDefinition {
  arn: string;
  family: string;
  revision: number;
  containers: {
    name: string;
    /** Such as `awslogs`; absent where the container has no log configuration. */
    logDriver?: string;
  }[];
}

/** A family of task definitions that has an active revision. */
export interface TaskDefinitionFamily {
  family: string;
  /** Its newest active revision; one call each. */
  newest: Reading<TaskDefinition>;
}

/** ecs:ListServices and DescribeServices of every cluster. */
export interface EcsService {
  arn: string;
  name: string;
  clusterArn: string;
  /** `ACTIVE`, `DRAINING` or `INACTIVE`. */
  status: string;
  /** What its tasks run: one, or one for each of its task sets. */
  taskDefinitions: { arn: string; definition: Reading<TaskDefinition> }[];
  tags: Record<string, string>;
}

/** What the collectors of this service read. */
export interface EcsReadings {
  'ecs:services': EcsService[];
  'ecs:task-definitions': TaskDefinitionFamily[];
}

const describeTaskDefinition = {
  operation: 'ecs:DescribeTaskDefinition',
  action: 'ecs:DescribeTaskDefinition',
};

/** What they call. */
export const ecsDeclarations: Declarations<EcsReadings> = {
  'ecs:services': {
    target: 'regional',
    list: [
      { operation: 'ecs:ListClusters', action: 'ecs:ListClusters' },
      { operation: 'ecs:ListServices', action: 'ecs:ListServices' },
      { operation: 'ecs:DescribeServices', action: 'ecs:DescribeServices' },
    ],
    each: [describeTaskDefinition],
    types: ['AWS::ECS::Service'],
  },
  'ecs:task-definitions': {
    target: 'regional',
    list: [
      {
        operation: 'ecs:ListTaskDefinitionFamilies',
        action: 'ecs:ListTaskDefinitionFamilies',
      },
    ],
    each: [describeTaskDefinition],
    // Older revisions are history: no list shows them.
    types: ['AWS::ECS::TaskDefinition'],
  },
};
