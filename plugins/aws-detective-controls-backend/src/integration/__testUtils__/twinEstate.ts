import { Estate, validateEstate } from 'aws-simulator';
import {
  mergeRegions,
  Regions,
} from '../../collect/__testUtils__/mergeRegions';
import { TWIN_PARTS } from './twins';
import { withoutTrailLogGroups } from './twins/logAnalytics';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

const PATTERNS = {
  guardduty: {
    source: ['aws.guardduty'],
    'detail-type': ['GuardDuty Finding'],
  },
  securityhub: {
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
  },
  nobody: { source: ['twins.nobody'] },
};

/** How a twin estate differs from the usual one. */
export interface TwinEstateOptions {
  /** The IAM actions of the read role; all unless told. */
  allow?: string[];
  /** Types that the recorder records; all unless told. */
  recordedTypes?: string[];
  /** Whose events the EventBridge rule takes; GuardDuty's unless told. */
  ruleSource?: keyof typeof PATTERNS;
  /** Whether a rule takes what Security Hub sends of its own: true unless told. */
  hubRoute?: boolean;
  /** What the account does not have. */
  without?: 'aggregators' | 'graphs';
  /** What analyses logs: much unless told, else the trail's log group, or nothing. */
  logAnalytics?: 'all' | 'trail' | 'none';
}

/**
 * One account in one region with a good and a bad one of each thing, so that
 * every control passes somewhere, and every control of resources fails somewhere.
 */
export function twinEstate(options: TwinEstateOptions = {}): Estate {
  const {
    allow = ['*'],
    recordedTypes,
    ruleSource = 'guardduty',
    logAnalytics = 'all',
  } = options;
  const tags = { service: 'twins' };
  const merge = (...parts: Regions[]) =>
    logAnalytics === 'none'
      ? withoutTrailLogGroups(mergeRegions(...parts))
      : mergeRegions(...parts);
  return validateEstate(
    {
      managementAccountId: ACCOUNT,
      accounts: [
        {
          id: ACCOUNT,
          name: 'twins',
          roles: {
            Reader: { allow, trust: [ACCOUNT] },
          },
          publicAccessBlock: { IgnorePublicAcls: true },
          regions: merge(
            {
              [REGION]: {
                vpcs: [
                  { VpcId: 'vpc-0good', Tags: tags },
                  { VpcId: 'vpc-0bad', Tags: tags },
                ],
                flowLogs: [
                  {
                    FlowLogId: 'fl-0good',
                    ResourceId: 'vpc-0good',
                    FlowLogStatus: 'ACTIVE',
                    DeliverLogsStatus: 'SUCCESS',
                    TrafficType: 'ALL',
                    LogDestinationType: 'cloud-watch-logs',
                    LogGroupName: 'flow-logs',
                  },
                ],
                loadBalancers: [
                  {
                    LoadBalancerName: 'good',
                    LoadBalancerArn: arn(
                      'elasticloadbalancing',
                      'loadbalancer/app/good/1111111111111111',
                    ),
                    Type: 'application',
                    VpcId: 'vpc-0good',
                    Attributes: {
                      'access_logs.s3.enabled': 'true',
                      'access_logs.s3.bucket': 'twins-logs',
                    },
                    Tags: tags,
                  },
                  {
                    LoadBalancerName: 'bad',
                    LoadBalancerArn: arn(
                      'elasticloadbalancing',
                      'loadbalancer/app/bad/2222222222222222',
                    ),
                    Type: 'application',
                    VpcId: 'vpc-0bad',
                    Tags: tags,
                  },
                ],
                buckets: [
                  {
                    Name: 'twins-good',
                    LoggingEnabled: {
                      TargetBucket: 'twins-logs',
                      TargetPrefix: 'good/',
                    },
                    Tags: tags,
                  },
                  { Name: 'twins-bad', Tags: tags },
                  { Name: 'twins-logs', Tags: tags },
                ],
                deliverySources: [
                  {
                    name: 'vended',
                    service: 's3',
                    logType: 'S3_SERVER_ACCESS_LOGS',
                    resourceArns: ['arn:aws:s3:::twins-vended'],
                  },
                ],
                deliveryDestinations: [
                  {
                    name: 'vended',
                    arn: arn('logs', 'delivery-destination:vended'),
                    deliveryDestinationType: 'CWL',
                    deliveryDestinationConfiguration: {
                      destinationResourceArn: arn('logs', 'log-group:vended:*'),
                    },
                  },
                ],
                deliveries: [
                  {
                    id: 'delivery1',
                    deliverySourceName: 'vended',
                    deliveryDestinationArn: arn(
                      'logs',
                      'delivery-destination:vended',
                    ),
                    deliveryDestinationType: 'CWL',
                  },
                ],
                dbInstances: [
                  {
                    DBInstanceIdentifier: 'good',
                    DbiResourceId: 'db-GOOD',
                    Engine: 'postgres',
                    DBInstanceStatus: 'available',
                    EnabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
                    Tags: tags,
                  },
                  {
                    DBInstanceIdentifier: 'bad',
                    DbiResourceId: 'db-BAD',
                    Engine: 'postgres',
                    DBInstanceStatus: 'available',
                    Tags: tags,
                  },
                ],
                trails: [
                  {
                    Name: 'trail',
                    S3BucketName: 'twins-trail-vended',
                    IsMultiRegionTrail: true,
                    Status: { IsLogging: true },
                    Tags: tags,
                  },
                ],
                detectors: [
                  {
                    DetectorId: '12abc34d567e8fa901bc2d34e56789f0',
                    Status: 'ENABLED',
                    Findings: [
                      {
                        Id: 'gd-1',
                        Type: 'Exfiltration:S3/AnomalousBehavior',
                        Title: 'Unusual reads of a bucket',
                        Severity: 8,
                        CreatedAt: '2026-11-01T00:00:00Z',
                        Resource: {
                          ResourceType: 'S3Bucket',
                          S3BucketDetails: [
                            {
                              Arn: 'arn:aws:s3:::twins-bad',
                              Name: 'twins-bad',
                            },
                          ],
                        },
                      },
                    ],
                  },
                ],
                configRecorders: [
                  {
                    name: 'default',
                    recordingGroup: recordedTypes
                      ? { allSupported: false, resourceTypes: recordedTypes }
                      : { allSupported: true },
                    status: { recording: true, lastStatus: 'SUCCESS' },
                  },
                ],
                configRules: [
                  {
                    ConfigRuleName: 's3-bucket-logging-enabled',
                    Evaluations: [
                      {
                        ResourceType: 'AWS::S3::Bucket',
                        ResourceId: 'twins-good',
                        ComplianceType: 'COMPLIANT',
                      },
                      {
                        ResourceType: 'AWS::S3::Bucket',
                        ResourceId: 'twins-bad',
                        ComplianceType: 'NON_COMPLIANT',
                      },
                    ],
                  },
                ],
                securityHub: {
                  ProductSubscriptions: [
                    arn('securityhub', 'product-subscription/acme/siem'),
                  ],
                  Findings: [
                    {
                      Id: 'sh-1',
                      Title: 'A database is public',
                      Severity: { Label: 'CRITICAL' },
                      CreatedAt: '2026-11-01T00:00:00Z',
                      Resources: [
                        {
                          Type: 'AwsRdsDbInstance',
                          Id: arn('rds', 'db:bad'),
                        },
                      ],
                    },
                  ],
                },
                alarms: [
                  {
                    AlarmName: 'good',
                    Namespace: 'AWS/RDS',
                    MetricName: 'CPUUtilization',
                    Dimensions: [
                      { Name: 'DBInstanceIdentifier', Value: 'good' },
                    ],
                    ActionsEnabled: true,
                    AlarmActions: [arn('sns', 'oncall')],
                    Tags: tags,
                  },
                  {
                    AlarmName: 'without-action',
                    Namespace: 'AWS/RDS',
                    MetricName: 'FreeStorageSpace',
                    Dimensions: [
                      { Name: 'DBInstanceIdentifier', Value: 'good' },
                    ],
                    ActionsEnabled: true,
                    Tags: tags,
                  },
                  {
                    AlarmName: 'actions-off',
                    Namespace: 'AWS/RDS',
                    MetricName: 'DatabaseConnections',
                    Dimensions: [
                      { Name: 'DBInstanceIdentifier', Value: 'good' },
                    ],
                    ActionsEnabled: false,
                    AlarmActions: [arn('sns', 'oncall')],
                    Tags: tags,
                  },
                ],
                eventRules: [
                  {
                    Name: 'findings-to-oncall',
                    State: 'ENABLED',
                    EventPattern: JSON.stringify(PATTERNS[ruleSource]),
                    Targets: [{ Id: '1', Arn: arn('sns', 'oncall') }],
                    Tags: tags,
                  },
                ],
                resources: [{ Arn: arn('sns', 'oncall'), Tags: tags }],
              },
            },
            ...TWIN_PARTS.map(part => part(options)),
          ),
        },
      ],
    },
    'twin estate',
  );
}

/** `aws` and `awsDetectiveControls` for the twin estate, read with its role. */
export const TWIN_AWS = {
  mainAccount: {
    accessKeyId: `AKIA${ACCOUNT}`,
    secretAccessKey: 'simulated',
    region: REGION,
  },
  accounts: [{ accountId: ACCOUNT, roleName: 'Reader', region: REGION }],
};

export const TWIN_CONFIG = {
  accounts: [{ accountId: ACCOUNT }],
  regions: [REGION],
  // Faults are to be seen, not retried away; and a busy machine is no fault of AWS's.
  aws: { maxAttempts: 1, callTimeout: { seconds: 10 } },
};
