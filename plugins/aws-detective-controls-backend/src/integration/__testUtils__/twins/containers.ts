import type { TwinPart } from '.';

const AT = 'eu-west-1:111122223333';
const Tags = { service: 'twins' };
const silent = [{ name: 'app', image: 'app' }];
const logging = [
  {
    name: 'app',
    image: 'app',
    logConfiguration: { logDriver: 'awslogs' as const },
  },
];

/** Task definitions, services and clusters that log, and some that do not. */
export const containerTwins: TwinPart = () => ({
  'eu-west-1': {
    ecsClusters: [{ clusterName: 'twins' }],
    ecsServices: [
      {
        serviceName: 'good',
        clusterArn: `arn:aws:ecs:${AT}:cluster/twins`,
        // An older revision, which no list of families shows.
        taskDefinition: `arn:aws:ecs:${AT}:task-definition/good:1`,
        Tags,
      },
      {
        serviceName: 'bad',
        clusterArn: `arn:aws:ecs:${AT}:cluster/twins`,
        taskDefinition: `arn:aws:ecs:${AT}:task-definition/bad:1`,
        Tags,
      },
    ],
    taskDefinitions: [
      { family: 'good', revision: 1, containerDefinitions: logging, Tags },
      { family: 'good', revision: 2, containerDefinitions: logging, Tags },
      { family: 'bad', revision: 1, containerDefinitions: silent, Tags },
    ],
    eksClusters: [
      {
        name: 'good',
        logging: { clusterLogging: [{ types: ['audit'], enabled: true }] },
        Tags,
      },
      { name: 'bad', Tags },
    ],
  },
});
