import { Estate, RegionEstate, validateEstate } from 'aws-simulator';
import { mergeRegions } from './mergeRegions';
import { SMALL_PARTS } from './smallParts';
import { ACCOUNT, REGION } from './TestAws';

const CREATED = '2026-11-20T08:00:00.000Z';
const NOW = new Date('2026-11-23T12:00:00Z');
export const MANAGER = '999900001111';

const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

const topic = `arn:aws:sns:${REGION}:${ACCOUNT}:on-call`;
const logBucket = 'arn:aws:s3:::payments-logs';

/** One of everything that a collector reads, and a trail of the organisation. */
export const SMALL_REGION: RegionEstate = {
  vpcs: [{ VpcId: 'vpc-0a1b2c3d4e5f60718', Tags: { Name: 'main' } }],
  flowLogs: [
    {
      FlowLogId: 'fl-0a1b2c3d4e5f60718',
      ResourceId: 'vpc-0a1b2c3d4e5f60718',
      LogDestination: logBucket,
      TrafficType: 'REJECT',
    },
  ],
  loadBalancers: [
    {
      LoadBalancerName: 'web',
      Type: 'application',
      VpcId: 'vpc-0a1b2c3d4e5f60718',
      Attributes: { 'access_logs.s3.enabled': 'true' },
    },
    {
      LoadBalancerName: 'tcp',
      Type: 'network',
      Attributes: {
        'access_logs.s3.enabled': 'true',
        'access_logs.s3.bucket': 'payments-logs',
      },
    },
    { LoadBalancerName: 'inspection', Type: 'gateway' },
  ],
  buckets: [
    {
      Name: 'payments-data',
      LoggingEnabled: { TargetBucket: 'payments-logs', TargetPrefix: 'data/' },
    },
  ],
  deliverySources: [
    {
      name: 'web-access',
      resourceArns: ['arn:aws:s3:::payments-vended'],
      logType: 'S3_SERVER_ACCESS_LOGS',
    },
  ],
  deliveries: [
    {
      id: 'AbCdEf0123456789',
      deliverySourceName: 'web-access',
      deliveryDestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:delivery-destination:archive`,
      deliveryDestinationType: 'S3',
    },
  ],
  deliveryDestinations: [
    {
      name: 'archive',
      deliveryDestinationConfiguration: { destinationResourceArn: logBucket },
    },
  ],
  dbInstances: [
    {
      DBInstanceIdentifier: 'payments',
      DbiResourceId: 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      Engine: 'postgres',
      EnabledCloudwatchLogsExports: ['postgresql'],
      Tags: { service: 'payments' },
    },
  ],
  trails: [
    {
      Name: 'account',
      S3BucketName: 'payments-logs',
      IsMultiRegionTrail: true,
      Status: { IsLogging: true },
      EventSelectors: [
        {
          ReadWriteType: 'WriteOnly',
          IncludeManagementEvents: true,
          ExcludeManagementEventSources: ['kms.amazonaws.com'],
        },
      ],
    },
  ],
  detectors: [
    {
      DetectorId: 'd0d1d2d3d4d5d6d7d8d9dadbdcdddedf',
      Findings: [
        {
          Id: 'f'.repeat(32),
          Type: 'Exfiltration:S3/AnomalousBehavior',
          Title: 'Unusual reads',
          CreatedAt: CREATED,
          Severity: 8,
          Resource: {
            ResourceType: 'S3Bucket',
            S3BucketDetails: [{ Name: 'payments-data' }],
          },
        },
        {
          Id: 'a'.repeat(32),
          Type: 'Recon:EC2/Portscan',
          CreatedAt: CREATED,
          Severity: 7,
          Service: { Archived: true },
          Resource: {
            ResourceType: 'Instance',
            InstanceDetails: { InstanceId: 'i-0123456789abcdef0' },
          },
        },
        {
          Id: 'b'.repeat(32),
          Type: 'Recon:EC2/Portscan',
          CreatedAt: CREATED,
          Severity: 6.9,
          Resource: { ResourceType: 'Instance' },
        },
      ],
    },
  ],
  configRecorders: [{ status: { recording: true } }],
  configRules: [
    {
      ConfigRuleName: 's3-logging',
      Evaluations: [
        {
          ResourceType: 'AWS::S3::Bucket',
          ResourceId: 'payments-data',
          ComplianceType: 'NON_COMPLIANT',
        },
      ],
    },
  ],
  securityHub: {
    Findings: [
      {
        Id: 'finding/1',
        Title: 'Open to the world',
        CreatedAt: CREATED,
        Severity: { Label: 'CRITICAL' },
        Compliance: { Status: 'FAILED', SecurityControlId: 'S3.2' },
        Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::payments-data' }],
      },
      {
        Id: 'finding/2',
        Title: 'Was looked at',
        CreatedAt: CREATED,
        Severity: { Label: 'HIGH' },
        Workflow: { Status: 'SUPPRESSED' },
        Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::payments-data' }],
      },
      {
        Id: 'finding/3',
        Title: 'Not asked for',
        CreatedAt: CREATED,
        Severity: { Label: 'LOW' },
        Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::payments-data' }],
      },
    ],
  },
  alarms: [
    {
      AlarmName: 'cpu',
      Namespace: 'AWS/RDS',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'payments' }],
      AlarmActions: [topic],
    },
    { AlarmName: 'any', AlarmRule: 'ALARM("cpu")', AlarmActions: [topic] },
  ],
  eventRules: [
    {
      Name: 'guardduty',
      EventPattern: '{"source":["aws.guardduty"]}',
      Targets: [{ Id: '1', Arn: topic }],
    },
    { Name: 'nightly', ScheduleExpression: 'rate(1 day)' },
  ],
  resources: [
    {
      Arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:pay`,
      Tags: { service: 'payments' },
    },
  ],
};

/**
 * One account with one region in use, in an organisation.
 *
 * @param region - in the place of all that the small estate has
 */
export function smallEstate(region?: RegionEstate): Estate {
  const parts = SMALL_PARTS.map(part => part.regions);
  return validateEstate(
    {
      managementAccountId: MANAGER,
      accounts: [
        {
          id: ACCOUNT,
          name: 'payments',
          regions: region
            ? // That Security Lake is off would be a failure in every sweep.
              { [REGION]: { securityLake: {}, ...region } }
            : mergeRegions({ [REGION]: SMALL_REGION }, ...parts),
        },
        {
          id: MANAGER,
          name: 'management',
          regions: {
            [REGION]: {
              trails: [
                {
                  Name: 'organization',
                  S3BucketName: 'organization-logs',
                  IsMultiRegionTrail: true,
                  IsOrganizationTrail: true,
                  Status: { IsLogging: true },
                },
              ],
            },
          },
        },
      ],
    },
    'small',
    { now: NOW },
  );
}

/**
 * One item more than a page holds, of every list that has pages.
 *
 * @param buckets - each of which takes a call to read
 */
export function pagedEstate(buckets = 1001): Estate {
  return smallEstate({
    vpcs: list(1001, index => ({ VpcId: hexId('vpc', index) })),
    instances: list(1001, index => ({ InstanceId: hexId('i', index) })),
    managedNodes: list(51, index => ({
      Id: hexId('i', index),
      Data: { 'AWS:Application': { Content: [{ Name: 'amazon-ssm-agent' }] } },
    })),
    functions: list(51, index => ({ FunctionName: `function-${index}` })),
    logGroups: list(51, index => ({ logGroupName: `group-${index}` })),
    logResourcePolicies: list(51, index => ({
      policyName: `policy-${index}`,
      policyDocument: '{"Statement":[]}',
    })),
    flowLogs: list(1001, index => ({
      FlowLogId: hexId('fl', index),
      ResourceId: hexId('vpc', index),
      LogDestination: logBucket,
    })),
    loadBalancers: list(401, index => ({
      LoadBalancerName: `balancer-${index}`,
      Type: 'gateway' as const,
    })),
    buckets: list(buckets, index => ({
      Name: `bucket-${index}`,
      LoggingEnabled: { TargetBucket: 'bucket-0', TargetPrefix: '' },
    })),
    deliverySources: list(51, index => ({
      name: `source-${index}`,
      resourceArns: [`arn:aws:s3:::bucket-${index}`],
      logType: 'S3_SERVER_ACCESS_LOGS',
    })),
    deliveryDestinations: list(51, index => ({
      name: `destination-${index}`,
      deliveryDestinationConfiguration: { destinationResourceArn: logBucket },
    })),
    deliveries: list(51, index => ({
      deliverySourceName: `source-${index}`,
      deliveryDestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:delivery-destination:destination-${index}`,
    })),
    dbInstances: list(101, index => ({
      DBInstanceIdentifier: `database-${index}`,
      Engine: 'postgres',
    })),
    detectors: [
      {
        Findings: list(51, index => ({
          Id: index.toString(16).padStart(32, '0'),
          Type: 'Recon:EC2/Portscan',
          CreatedAt: CREATED,
          Severity: 8,
          Resource: { ResourceType: 'Instance' },
        })),
      },
    ],
    configRecorders: [{ status: { recording: true } }],
    configRules: [
      {
        ConfigRuleName: 's3-logging',
        Evaluations: list(101, index => ({
          ResourceType: 'AWS::S3::Bucket',
          ResourceId: `bucket-${index}`,
          ComplianceType: 'COMPLIANT' as const,
        })),
      },
    ],
    securityHub: {
      Findings: list(101, index => ({
        Id: `finding/${index}`,
        Title: 'Open to the world',
        CreatedAt: CREATED,
        Severity: { Label: 'HIGH' as const },
        Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::bucket-0' }],
      })),
    },
    alarms: list(101, index => ({
      AlarmName: `alarm-${index}`,
      Namespace: 'AWS/RDS',
      MetricName: 'CPUUtilization',
    })),
    metrics: list(501, index => ({
      Namespace: 'Payments',
      MetricName: `metric-${index}`,
    })),
    eventRules: [
      ...list(100, index => ({
        Name: `rule-${index}`,
        EventPattern: '{"source":["aws.ec2"]}',
      })),
      {
        Name: 'findings',
        EventPattern: '{"source":["aws.guardduty"]}',
        Targets: [{ Arn: topic }],
      },
    ],
    topics: [
      {
        TopicArn: topic,
        Subscriptions: list(101, index => ({
          Protocol: 'sqs',
          SubscriptionArn: `${topic}:${index}`,
        })),
      },
    ],
    ecsClusters: [{ clusterName: 'default' }],
    ecsServices: list(101, index => ({
      serviceName: `service-${index}`,
      taskDefinition: `arn:aws:ecs:${REGION}:${ACCOUNT}:task-definition/family-0:1`,
    })),
    taskDefinitions: list(101, index => ({
      family: `family-${index}`,
      containerDefinitions: [{ name: 'app' }],
    })),
    eksClusters: list(101, index => ({ name: `cluster-${index}` })),
    openSearchCollections: list(101, index => ({ name: `traces-${index}` })),
    queryDefinitions: list(1001, index => ({
      name: `query-${index}`,
      queryString: 'fields @message',
    })),
    glueTables: list(101, index => ({ Name: `table-${index}` })),
    securityLake: {
      LogSources: list(101, () => ({})),
      Subscribers: list(101, index => ({ subscriberName: `siem-${index}` })),
    },
    resources: list(101, index => ({
      Arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:function-${index}`,
      Tags: { service: 'payments' },
    })),
  });
}

function hexId(prefix: string, index: number): string {
  return `${prefix}-${index.toString(16).padStart(17, '0')}`;
}
