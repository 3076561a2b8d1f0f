import { alarm, metric, TARGET } from '../testing';
import { resourceOfArn } from './listedResources';
import {
  alarmedMetrics,
  doubtfulAlarms,
  listedMetrics,
} from './resourceMetrics';

const at = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-1:111122223333:${resource}`;

const DB = at('rds', 'db:orders');
const DB_CLUSTER = at('rds', 'cluster:orders');
const SERVICE = at('ecs', 'service/main/shop');
const CLUSTER = at('ecs', 'cluster/main');
const INSTANCE = at('ec2', 'instance/i-1');
const TOPIC = at('sns', 'on-call');

const resources = [DB, DB_CLUSTER, SERVICE, CLUSTER, INSTANCE, TOPIC].flatMap(
  arn => resourceOfArn(TARGET, arn, { seen: true }) ?? [],
);

/** What a query watches, and what it may watch. */
function queried(expression: string) {
  const alarms = [alarm({ expressions: [expression] })];
  const { watched } = alarmedMetrics(alarms, resources);
  return {
    watched: [...watched.keys()],
    doubtful: [...doubtfulAlarms(alarms, resources).keys()],
  };
}

describe('a query of Metrics Insights', () => {
  it.each<[string, string[], string[]]>([
    [
      `FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) WHERE DBInstanceIdentifier = 'orders'`,
      [DB],
      [],
    ],
    [`FROM "AWS/RDS" WHERE DBInstanceIdentifier = 'orders'`, [DB], []],
    [`FROM "AWS/RDS" WHERE DBInstanceIdentifier = 'other'`, [], []],
    [
      `FROM "AWS/RDS" WHERE DBInstanceIdentifier != 'other' GROUP BY DBInstanceIdentifier`,
      [DB],
      [],
    ],
    ['FROM SCHEMA("AWS/RDS", DBInstanceIdentifier)', [], [DB]],
    ['FROM "AWS/RDS"', [], [DB, DB_CLUSTER]],
    ['FROM SCHEMA("AWS/RDS", EngineName)', [], []],
    ['FROM SCHEMA("AWS/ECS", ClusterName) GROUP BY ClusterName', [CLUSTER], []],
    [
      `FROM "AWS/ECS" WHERE ClusterName = 'main' GROUP BY ServiceName`,
      [SERVICE],
      [],
    ],
    [
      `FROM SCHEMA("AWS/ECS", ClusterName, ServiceName) WHERE ClusterName = 'main'`,
      [],
      [SERVICE],
    ],
    [
      'FROM SCHEMA("AWS/EC2", InstanceId) GROUP BY InstanceId ORDER BY MIN() ASC LIMIT 5',
      [],
      [INSTANCE],
    ],
    [
      `FROM SCHEMA("AWS/EC2", InstanceId) WHERE tag.env = 'prod' GROUP BY InstanceId`,
      [],
      [INSTANCE],
    ],
    [
      `FROM SCHEMA("CWAgent", InstanceId, path) WHERE InstanceId = 'i-1' AND path = '/'`,
      [INSTANCE],
      [],
    ],
    [
      `FROM SCHEMA("AWS/EC2", InstanceId) WHERE InstanceId = 'i-1' AND AWS.AccountId = '444455556666'`,
      [],
      [],
    ],
    ['FROM SCHEMA("AWS/EC2", InstanceId) HAVING 1', [], [INSTANCE]],
  ])('%s', (rest, watched, doubtful) => {
    expect(queried(`SELECT MAX(Any) ${rest}`)).toEqual({ watched, doubtful });
  });
});

describe('an expression that cannot be understood', () => {
  it('may watch whatever has metrics', () => {
    const all = resources.map(({ arn }) => arn);
    for (const expression of [
      'SELECT P99(Any) FROM "AWS/EC2"',
      `INSIGHT_RULE_METRIC('rule', 'MaxContributorValue')`,
    ]) {
      expect(queried(expression)).toEqual({ watched: [], doubtful: all });
    }
  });
});

describe('alarmedMetrics', () => {
  it('leaves out the metrics of other accounts', () => {
    const own = metric('AWS/EC2', { InstanceId: 'i-1' });
    const of = (accountId: string) =>
      alarmedMetrics(
        [alarm({ metrics: [{ ...own, accountId }] })],
        resources,
      ).watched.has(INSTANCE);
    expect(of('111122223333')).toBe(true);
    expect(of('444455556666')).toBe(false);
  });
});

describe('listedMetrics', () => {
  it('tells the metrics of each resource, whatever else they are split by', () => {
    const listed = listedMetrics(
      [
        {
          namespace: 'AWS/EC2',
          metricName: 'CPUUtilization',
          dimensions: [{ name: 'InstanceId', value: 'i-1' }],
        },
        {
          namespace: 'CWAgent',
          metricName: 'disk_used_percent',
          dimensions: [
            { name: 'InstanceId', value: 'i-1' },
            { name: 'path', value: '/' },
          ],
        },
        { namespace: 'AWS/EC2', metricName: 'CPUUtilization', dimensions: [] },
      ],
      resources,
    );
    expect([...listed]).toEqual([
      [
        INSTANCE,
        new Set(['AWS/EC2 CPUUtilization', 'CWAgent disk_used_percent']),
      ],
    ]);
  });
});
