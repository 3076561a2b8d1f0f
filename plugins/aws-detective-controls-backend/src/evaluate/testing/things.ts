import {
  Bucket,
  CloudWatchAlarm,
  ConfigCompliance,
  ConfigRecorder,
  DbInstance,
  EventRule,
  FlowLog,
  GuardDutyFinding,
  LoadBalancer,
  LogDelivery,
  SecurityHubFinding,
  Trail,
  Vpc,
} from '../../model';
import { ok, TARGET } from './snapshot';

const { accountId, region } = TARGET;

/** ARN of a VPC of the fixtures' account. */
export const VPC_ARN = `arn:aws:ec2:${region}:${accountId}:vpc/vpc-1`;
/** ARN of the bucket `orders`. */
export const BUCKET_ARN = 'arn:aws:s3:::orders';
/** ARN of the DB instance `orders-db`. */
export const DB_ARN = `arn:aws:rds:${region}:${accountId}:db:orders-db`;
/** ARN of the load balancer `shop`. */
export const ALB_ARN = `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/app/shop/50dc6c495c0c9188`;
/** ARN of the queue `jobs`. */
export const QUEUE_ARN = `arn:aws:sqs:${region}:${accountId}:jobs`;
/** ARN of the function `resize`. */
export const FUNCTION_ARN = `arn:aws:lambda:${region}:${accountId}:function:resize`;

/** ARN of an alarm. */
export function alarmArn(name: string): string {
  return `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`;
}

export function vpc(over: Partial<Vpc> = {}): Vpc {
  return {
    vpcId: 'vpc-1',
    ownerId: accountId,
    isDefault: false,
    tags: {},
    ...over,
  };
}

export function flowLog(over: Partial<FlowLog> = {}): FlowLog {
  return {
    flowLogId: 'fl-1',
    resourceId: 'vpc-1',
    flowLogStatus: 'ACTIVE',
    deliverLogsStatus: 'SUCCESS',
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logGroupName: 'flow-logs',
    ...over,
  };
}

export function loadBalancer(over: Partial<LoadBalancer> = {}): LoadBalancer {
  return {
    arn: ALB_ARN,
    name: 'shop',
    type: 'application',
    vpcId: 'vpc-1',
    attributes: ok({ 'access_logs.s3.enabled': 'false' }),
    ...over,
  };
}

export function bucket(over: Partial<Bucket> = {}): Bucket {
  return { name: 'orders', region, logging: ok({}), ...over };
}

export function dbInstance(over: Partial<DbInstance> = {}): DbInstance {
  return {
    arn: DB_ARN,
    dbInstanceIdentifier: 'orders-db',
    dbiResourceId: 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    engine: 'postgres',
    status: 'available',
    enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
    tags: {},
    ...over,
  };
}

export function delivery(over: Partial<LogDelivery> = {}): LogDelivery {
  return {
    sourceName: 'access-logs',
    resourceArns: [ALB_ARN],
    service: 'elasticloadbalancing',
    logType: 'ALB_ACCESS_LOGS',
    deliveries: [{ id: 'd-1', destinationType: 'CWL' }],
    ...over,
  };
}

/** A multi-region trail that logs everything. */
export function trail(over: Partial<Trail> = {}): Trail {
  const { name = 'audit', ownerAccountId = accountId } = over;
  return {
    arn: `arn:aws:cloudtrail:${region}:${ownerAccountId}:trail/${name}`,
    name,
    homeRegion: region,
    ownerAccountId,
    isMultiRegion: true,
    isOrganization: false,
    logFileValidation: true,
    status: ok({ isLogging: true }),
    selectors: ok({
      eventSelectors: [
        {
          readWriteType: 'All',
          includeManagementEvents: true,
          excludeManagementEventSources: [],
        },
      ],
      advancedEventSelectors: [],
    }),
    ...over,
  };
}

/** A metric alarm with one action, on nothing. */
export function alarm(over: Partial<CloudWatchAlarm> = {}): CloudWatchAlarm {
  const { name = 'jobs-old' } = over;
  return {
    arn: alarmArn(name),
    name,
    kind: 'metric',
    state: 'OK',
    actionsEnabled: true,
    alarmActions: [`arn:aws:sns:${region}:${accountId}:on-call`],
    metrics: [],
    expressions: [],
    logGroups: [],
    ...over,
  };
}

/** A metric of an alarm. */
export function metric(
  namespace: string,
  dimensions: Record<string, string>,
): CloudWatchAlarm['metrics'][number] {
  return {
    namespace,
    metricName: 'Some',
    dimensions: Object.entries(dimensions).map(([name, value]) => ({
      name,
      value,
    })),
  };
}

export function recorder(over: Partial<ConfigRecorder> = {}): ConfigRecorder {
  return {
    name: 'default',
    recordingScope: 'PAID',
    recording: true,
    lastStatus: 'SUCCESS',
    allSupported: true,
    resourceTypes: [],
    excludedResourceTypes: [],
    ...over,
  };
}

/** An open, critical finding on the bucket `orders`. */
export function securityHubFinding(
  over: Partial<SecurityHubFinding> = {},
): SecurityHubFinding {
  return {
    id: `arn:aws:securityhub:${region}:${accountId}:finding/1`,
    productArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    productName: 'Security Hub',
    title: 'The bucket is open to the world',
    severityLabel: 'CRITICAL',
    recordState: 'ACTIVE',
    workflowStatus: 'NEW',
    complianceStatus: 'FAILED',
    resources: [{ id: BUCKET_ARN, type: 'AwsS3Bucket' }],
    createdAt: '2026-02-01T00:00:00.000Z',
    updatedAt: '2026-02-02T00:00:00.000Z',
    ...over,
  };
}

/** An unarchived, high finding on the bucket `orders`. */
export function guardDutyFinding(
  over: Partial<GuardDutyFinding> = {},
): GuardDutyFinding {
  return {
    id: 'f-1',
    arn: `arn:aws:guardduty:${region}:${accountId}:detector/d-1/finding/f-1`,
    detectorId: 'd-1',
    type: 'Exfiltration:S3/AnomalousBehavior',
    title: 'Somebody reads a lot',
    severity: 8,
    archived: false,
    resources: [{ id: BUCKET_ARN }, { id: 'orders', type: 'AWS::S3::Bucket' }],
    createdAt: '2026-02-01T00:00:00.000Z',
    updatedAt: '2026-02-02T00:00:00.000Z',
    ...over,
  };
}

export function complianceRow(
  over: Partial<ConfigCompliance['rows'][number]> = {},
): ConfigCompliance['rows'][number] {
  return {
    resourceType: 'AWS::S3::Bucket',
    resourceId: 'orders',
    compliance: 'COMPLIANT',
    rules: [{ name: 's3-versioning', compliance: 'COMPLIANT' }],
    ...over,
  };
}

/** An enabled rule with a target, by its pattern. */
export function eventRule(
  pattern: unknown,
  over: Partial<EventRule> = {},
): EventRule {
  return {
    name: 'findings-to-on-call',
    arn: `arn:aws:events:${region}:${accountId}:rule/findings-to-on-call`,
    state: 'ENABLED',
    eventPattern:
      typeof pattern === 'string' ? pattern : JSON.stringify(pattern),
    targets: ok([`arn:aws:sns:${region}:${accountId}:on-call`]),
    ...over,
  };
}
