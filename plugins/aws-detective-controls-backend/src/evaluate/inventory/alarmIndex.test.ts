import { CloudWatchAlarm } from '../../model';
import { alarm, flowLog, metric, TARGET } from '../testing';
import { indexAlarms } from './alarmIndex';
import { alarmsInRule } from './compositeAlarms';
import { resourceOfArn } from './listedResources';

/** ARNs of what an alarm watches, of resources by their ARN. */
function watched(
  over: Partial<CloudWatchAlarm>,
  arns: string[],
  others: CloudWatchAlarm[] = [],
): string[] | undefined {
  const subject = alarm({ name: 'subject', ...over });
  const resources = arns.flatMap(
    arn => resourceOfArn(TARGET, arn, { seen: true }) ?? [],
  );
  const flowLogs = [flowLog({ logGroupName: 'vpc-logs', resourceId: 'vpc-1' })];
  return indexAlarms([subject, ...others], resources, flowLogs).get(
    subject.arn,
  );
}

const at = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-1:111122223333:${resource}`;

const ALB = at(
  'elasticloadbalancing',
  'loadbalancer/app/shop/50dc6c495c0c9188',
);
const NLB = at(
  'elasticloadbalancing',
  'loadbalancer/net/shop/60dc6c495c0c9188',
);
const SERVICE = at('ecs', 'service/main/shop');
const CLUSTER = at('ecs', 'cluster/main');
const FUNCTION = at('lambda', 'function:resize');
const CERTIFICATE = at('acm', 'certificate/0f-1');
const DB = at('rds', 'db:orders');
const API = 'arn:aws:apigateway:eu-west-1::/apis/abc/stages/live';

describe('indexAlarms', () => {
  it.each<[string, string, Record<string, string>]>([
    [ALB, 'AWS/ApplicationELB', { LoadBalancer: 'app/shop/50dc6c495c0c9188' }],
    [
      ALB,
      'AWS/ApplicationELB',
      {
        LoadBalancer: 'app/shop/50dc6c495c0c9188',
        TargetGroup: 'targetgroup/shop/1',
      },
    ],
    [NLB, 'AWS/NetworkELB', { LoadBalancer: 'net/shop/60dc6c495c0c9188' }],
    [SERVICE, 'AWS/ECS', { ServiceName: 'shop', ClusterName: 'main' }],
    [
      SERVICE,
      'ECS/ContainerInsights',
      { ClusterName: 'main', ServiceName: 'shop' },
    ],
    [CLUSTER, 'AWS/ECS', { ClusterName: 'main' }],
    [FUNCTION, 'AWS/Lambda', { FunctionName: 'resize', Resource: 'resize:1' }],
    [FUNCTION, 'LambdaInsights', { function_name: 'resize' }],
    [CERTIFICATE, 'AWS/CertificateManager', { CertificateArn: CERTIFICATE }],
    [DB, 'AWS/RDS', { DBInstanceIdentifier: 'orders' }],
    [DB, 'AWS/Neptune', { DBInstanceIdentifier: 'orders' }],
    [API, 'AWS/ApiGateway', { ApiId: 'abc', Stage: 'live' }],
    [API, 'AWS/ApiGateway', { ApiId: 'abc' }],
    [
      at('wafv2', 'regional/webacl/shop/0f-1'),
      'AWS/WAFV2',
      { WebACL: 'shop', Rule: 'ALL' },
    ],
    [at('events', 'rule/bus/nightly'), 'AWS/Events', { RuleName: 'nightly' }],
    [
      at('states', 'stateMachine:flow'),
      'AWS/States',
      { StateMachineArn: at('states', 'stateMachine:flow') },
    ],
    [at('ec2', 'instance/i-1'), 'CWAgent', { InstanceId: 'i-1', path: '/' }],
    [
      'arn:aws:s3:::orders',
      'AWS/S3',
      { BucketName: 'orders', FilterId: 'all' },
    ],
  ])('ties %s to %s %o', (arn, namespace, dimensions) => {
    const metrics = [metric(namespace, dimensions)];
    expect(watched({ metrics }, [arn])).toEqual([arn]);
  });

  it.each<[string, string, Record<string, string>]>([
    ['a service for its cluster', 'AWS/ECS', { ClusterName: 'main' }],
    ['a cluster for its service', 'AWS/ECS', { ServiceName: 'shop' }],
    [
      'another stage of the API',
      'AWS/ApiGateway',
      { ApiId: 'abc', Stage: 'test' },
    ],
    ['another namespace', 'Custom', { FunctionName: 'resize' }],
    ['a namesake of another type', 'AWS/SQS', { QueueName: 'resize' }],
    ['a metric of all functions', 'AWS/Lambda', {}],
  ])('does not take %s', (_, namespace, dimensions) => {
    const metrics = [metric(namespace, dimensions)];
    expect(watched({ metrics }, [SERVICE, API, FUNCTION])).toEqual([]);
  });

  it('does not take an alarm on a service for one on its whole cluster', () => {
    const metrics = [
      metric('AWS/ECS', { ClusterName: 'main', ServiceName: 'shop' }),
    ];
    expect(watched({ metrics }, [CLUSTER, SERVICE])).toEqual([SERVICE]);
  });

  it('takes every metric of an expression', () => {
    const metrics = [
      metric('AWS/Lambda', { FunctionName: 'resize' }),
      metric('AWS/RDS', { DBInstanceIdentifier: 'orders' }),
    ];
    expect(watched({ metrics }, [FUNCTION, DB])).toEqual([FUNCTION, DB]);
  });

  it.each([
    ['/aws/lambda/resize', FUNCTION],
    [at('logs', 'log-group:/aws/lambda/resize:*'), FUNCTION],
    ['/aws/rds/instance/orders/postgresql', DB],
    ['vpc-logs', at('ec2', 'vpc/vpc-1')],
    ['app', at('logs', 'log-group:app')],
  ])('ties a log alarm on %s to %s', (logGroup, arn) => {
    const log = { kind: 'log' as const, logGroups: [logGroup] };
    expect(watched(log, [arn])).toEqual([arn]);
  });

  it('takes what the alarms of a composite alarm watch, however deep, and in circles', () => {
    const others = [
      alarm({
        name: 'middle',
        kind: 'composite',
        alarmRule: 'ALARM(leaf) OR ALARM(subject)',
      }),
      alarm({
        name: 'leaf',
        metrics: [metric('AWS/Lambda', { FunctionName: 'resize' })],
      }),
    ];
    const composite = {
      kind: 'composite' as const,
      alarmRule: 'ALARM("middle")',
    };
    expect(watched(composite, [FUNCTION, DB], others)).toEqual([FUNCTION]);
  });
});

describe('alarmsInRule', () => {
  it.each<[string, string[]]>([
    ['ALARM("a")', ['a']],
    ['ALARM(a) OR ALARM(b)', ['a', 'b']],
    ['(ALARM(a) AND ALARM("b c")) OR ALARM(d)', ['a', 'b c', 'd']],
    ['ALARM(a) AND NOT ALARM(b)', ['a']],
    ['ALARM(a) AND NOT (ALARM(b) OR ALARM(c))', ['a']],
    ['NOT (NOT ALARM(a))', ['a']],
    ['NOT (OK(a) AND ALARM(b)) OR ALARM(c)', ['c']],
    ['OK(a) AND INSUFFICIENT_DATA(b)', []],
    ['ALARM("say \\"hi\\"")', ['say "hi"']],
    [`ALARM("${at('cloudwatch', 'alarm:a')}")`, [at('cloudwatch', 'alarm:a')]],
    ['ALARM("NOT") AND ALARM("(")', ['NOT', '(']],
    ['AT_LEAST(2, ALARM, (a, "b c")) OR ALARM(d)', ['a', 'b c', 'd']],
    ['AT_LEAST(2, OK, (a, b))', []],
    ['AT_LEAST(50%, NOT ALARM, (a, b))', []],
    ['TRUE', []],
    ['ALARM OR ALARM(a)', ['a']],
    ['', []],
    ['ALARM(', []],
    ['ALARM(a))) OR ALARM(b)', ['a']],
  ])('finds in %s: %j', (rule, names) => {
    expect(alarmsInRule(rule)).toEqual(names);
  });
});
