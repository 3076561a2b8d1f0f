import { ok } from './ok';
import type { SmallPart } from './SmallPart';

const REGION = 'eu-west-1';
const AT = `${REGION}:111122223333`;
const definition = (name: string) =>
  `arn:aws:ecs:${AT}:task-definition/${name}`;

const logging = [
  {
    name: 'app',
    image: 'app',
    logConfiguration: { logDriver: 'awslogs' as const },
  },
];
const silent = [{ name: 'app', image: 'app' }];

/** What is read of the revision 1 of `pay`, and of the revision 2. */
const SILENT = {
  arn: definition('pay:1'),
  family: 'pay',
  revision: 1,
  containers: [{ name: 'app' }],
};
const LOGGING = {
  arn: definition('pay:2'),
  family: 'pay',
  revision: 2,
  containers: [{ name: 'app', logDriver: 'awslogs' }],
};

/** Services of an older revision, of task sets, and in the middle of a deployment. */
export const containersPart: SmallPart = {
  regions: {
    [REGION]: {
      ecsClusters: [{ clusterName: 'payments' }, { clusterName: 'empty' }],
      ecsServices: [
        {
          serviceName: 'pay',
          clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
          taskDefinition: definition('pay:1'),
          Tags: { service: 'payments' },
        },
        {
          serviceName: 'external',
          clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
          taskSets: [
            { taskDefinition: definition('pay:2') },
            { taskDefinition: definition('pay:2') },
            { taskDefinition: definition('gone:1') },
          ],
        },
        {
          serviceName: 'deploying',
          clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
          taskDefinition: definition('pay:2'),
          deployments: [
            {
              status: 'PRIMARY',
              taskDefinition: definition('pay:2'),
              runningCount: 0,
            },
            {
              status: 'ACTIVE',
              taskDefinition: definition('pay:1'),
              runningCount: 2,
            },
            {
              status: 'ACTIVE',
              taskDefinition: definition('gone:1'),
              runningCount: 0,
            },
            {
              status: 'INACTIVE',
              taskDefinition: definition('gone:1'),
              runningCount: 1,
            },
          ],
        },
        {
          serviceName: 'deleted',
          clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
          status: 'INACTIVE',
        },
      ],
      taskDefinitions: [
        { family: 'pay', revision: 1, containerDefinitions: silent },
        { family: 'pay', revision: 2, containerDefinitions: logging },
        {
          family: 'old',
          revision: 3,
          status: 'INACTIVE',
          containerDefinitions: silent,
        },
      ],
      eksClusters: [
        {
          name: 'payments',
          logging: {
            clusterLogging: [
              { types: ['api', 'audit'], enabled: true },
              { types: ['scheduler'], enabled: false },
            ],
          },
          Tags: { service: 'payments' },
        },
      ],
    },
  },
  values: {
    'ecs:services': [
      {
        arn: `arn:aws:ecs:${AT}:service/payments/pay`,
        name: 'pay',
        clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
        status: 'ACTIVE',
        taskDefinitions: [
          {
            arn: definition('pay:1'),
            definition: ok(SILENT),
          },
        ],
        tags: { service: 'payments' },
      },
      {
        arn: `arn:aws:ecs:${AT}:service/payments/external`,
        name: 'external',
        clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
        status: 'ACTIVE',
        taskDefinitions: [
          {
            arn: definition('pay:2'),
            definition: ok(LOGGING),
          },
          {
            arn: definition('gone:1'),
            definition: {
              status: 'failed',
              reason: 'Unable to describe task definition.',
              action: 'ecs:DescribeTaskDefinition',
              code: 'ClientException',
            },
          },
        ],
        tags: {},
      },
      {
        arn: `arn:aws:ecs:${AT}:service/payments/deploying`,
        name: 'deploying',
        clusterArn: `arn:aws:ecs:${AT}:cluster/payments`,
        status: 'ACTIVE',
        taskDefinitions: [
          { arn: definition('pay:2'), definition: ok(LOGGING) },
          { arn: definition('pay:1'), definition: ok(SILENT) },
        ],
        tags: {},
      },
    ],
    'ecs:task-definitions': [
      {
        family: 'pay',
        newest: ok(LOGGING),
      },
    ],
    'eks:clusters': [
      {
        arn: `arn:aws:eks:${AT}:cluster/payments`,
        name: 'payments',
        details: ok({
          status: 'ACTIVE',
          loggedTypes: ['api', 'audit'],
          tags: { service: 'payments' },
        }),
      },
    ],
  },
};
