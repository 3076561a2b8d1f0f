/*
 * The shapes of what collectors read: narrow, our own, and free of SDK types, so
 * that judging needs no AWS SDK. Names are AWS's, in camel case.
 */
import { Reading } from './Reading';

/** ec2:DescribeRegions with AllRegions. */
export interface RegionListing {
  /** The account that the credentials belong to (sts:GetCallerIdentity). */
  callerAccountId: string;
  regions: {
    name: string;
    /** `opt-in-not-required`, `opted-in` or `not-opted-in`. */
    optInStatus: string;
  }[];
}

/** cloudtrail:DescribeTrails, GetTrailStatus and GetEventSelectors. */
export interface Trail {
  arn: string;
  name: string;
  homeRegion: string;
  /** The account in its ARN. */
  ownerAccountId: string;
  isMultiRegion: boolean;
  isOrganization: boolean;
  s3BucketName?: string;
  /** Per trail, since a trail that another account owns may refuse. */
  status: Reading<{ isLogging: boolean; latestDeliveryError?: string }>;
  selectors: Reading<{
    eventSelectors: {
      readWriteType: string;
      includeManagementEvents: boolean;
      excludeManagementEventSources: string[];
    }[];
    advancedEventSelectors: {
      fieldSelectors: {
        field: string;
        equals: string[];
        notEquals: string[];
        startsWith: string[];
        notStartsWith: string[];
        endsWith: string[];
        notEndsWith: string[];
      }[];
    }[];
  }>;
}

/** ec2:DescribeVpcs. */
export interface Vpc {
  vpcId: string;
  ownerId: string;
  isDefault: boolean;
  tags: Record<string, string>;
}

/** ec2:DescribeFlowLogs. */
export interface FlowLog {
  flowLogId: string;
  /** A VPC, a subnet, a network interface, a transit gateway … */
  resourceId: string;
  /** `ACTIVE` when it is. */
  flowLogStatus: string;
  /** `SUCCESS` or `FAILED`. */
  deliverLogsStatus?: string;
  deliverLogsErrorMessage?: string;
  /** `ACCEPT`, `REJECT` or `ALL`. */
  trafficType?: string;
  logDestinationType?: string;
  /** An ARN: of a bucket (with a path), a log group, or a Firehose stream. */
  logDestination?: string;
  logGroupName?: string;
}

/** elasticloadbalancing:DescribeLoadBalancers and DescribeLoadBalancerAttributes. */
export interface LoadBalancer {
  arn: string;
  name: string;
  /** `application`, `network` or `gateway`. */
  type: string;
  vpcId?: string;
  /**
   * Attributes by key, such as `access_logs.s3.enabled`; one call each, for
   * application and network load balancers: those of gateways tell of no logs.
   */
  attributes?: Reading<Record<string, string>>;
}

/** s3:ListBuckets of the region, and GetBucketLogging. */
export interface Bucket {
  name: string;
  region: string;
  /** Absent target: logging is off. */
  logging: Reading<{ targetBucket?: string; targetPrefix?: string }>;
}

/** logs:DescribeDeliverySources, DescribeDeliveries and DescribeDeliveryDestinations, joined. */
export interface LogDelivery {
  sourceName: string;
  /** Of the things that log. */
  resourceArns: string[];
  service: string;
  /** Such as `ALB_ACCESS_LOGS`. */
  logType: string;
  /** A source without a status is active. */
  sourceStatus?: string;
  /** Its deliveries; a source without any delivers nothing. */
  deliveries: {
    id: string;
    /** `S3`, `CWL`, `FH` or `XRAY`. */
    destinationType?: string;
    /** The ARN of the bucket, log group or stream behind the delivery destination. */
    destinationResourceArn?: string;
  }[];
}

/** rds:DescribeDBInstances. */
export interface DbInstance {
  arn: string;
  dbInstanceIdentifier: string;
  /** `db-…`: how AWS Config names it. */
  dbiResourceId: string;
  engine: string;
  /** Such as `available`. */
  status: string;
  enabledCloudwatchLogsExports: string[];
  dbClusterIdentifier?: string;
  tags: Record<string, string>;
}

/** guardduty:ListDetectors and GetDetector. */
export interface Detector {
  detectorId: string;
  /** `ENABLED` or `DISABLED`. */
  status: string;
}

/** How a finding names a resource. */
export interface ResourceName {
  /** An ARN, or an id within its type. */
  id: string;
  /**
   * Its type as the service writes it, such as `AWS::S3::Bucket`, `AwsS3Bucket` or
   * `S3_BUCKET`; undefined for an ARN, which says so itself, or where it is not told.
   */
  type?: string;
}

/** guardduty:ListFindings and GetFindings, archived or not, severity 7 and above. */
export interface GuardDutyFinding {
  id: string;
  arn: string;
  detectorId: string;
  type: string;
  title: string;
  /** 1.0 to 10.0; 7.0 and above is high, 9.0 and above critical. */
  severity: number;
  archived: boolean;
  /** The ARNs and ids under which the finding names resources. */
  resources: ResourceName[];
  createdAt: string;
  updatedAt: string;
}

/** config:DescribeConfigurationRecorders and DescribeConfigurationRecorderStatus, joined. */
export interface ConfigRecorder {
  name: string;
  arn?: string;
  /** `INTERNAL` for AWS's own service-linked recorders, `PAID` for the customer's. */
  recordingScope?: string;
  recording: boolean;
  /** As AWS writes it: `SUCCESS`, `Failure`, `PENDING` … in any case. */
  lastStatus?: string;
  lastErrorCode?: string;
  allSupported: boolean;
  resourceTypes: string[];
  excludedResourceTypes: string[];
  /** Such as `ALL_SUPPORTED_RESOURCE_TYPES`, `EXCLUSION_BY_RESOURCE_TYPES`. */
  strategy?: string;
}

/**
 * AWS Config compliance of every resource: config:SelectResourceConfig on
 * `AWS::Config::ResourceCompliance`, or DescribeComplianceByResource where the
 * recorder does not record that type.
 */
export interface ConfigCompliance {
  source: 'select' | 'describe';
  rows: {
    resourceType: string;
    resourceId: string;
    /** `COMPLIANT`, `NON_COMPLIANT`, `NOT_APPLICABLE` or `INSUFFICIENT_DATA`. */
    compliance: string;
    /** Empty where the source does not name them. */
    rules: { name: string; compliance: string }[];
  }[];
}

/** securityhub:DescribeHub. A hub that is off is a reading with status `disabled`. */
export interface Hub {
  hubArn: string;
}

/** securityhub:GetFindings of the account and region, of the configured severities, in any state. */
export interface SecurityHubFinding {
  id: string;
  productArn: string;
  productName: string;
  title: string;
  /** Types[0]. */
  type?: string;
  securityControlId?: string;
  /** `CRITICAL`, `HIGH`, … */
  severityLabel: string;
  /** `ACTIVE` or `ARCHIVED`. */
  recordState: string;
  /** `NEW`, `NOTIFIED`, `SUPPRESSED` or `RESOLVED`. */
  workflowStatus: string;
  /** `PASSED`, `FAILED`, `WARNING`, `NOT_AVAILABLE`, or absent. */
  complianceStatus?: string;
  /** Resources[].Id, ARNs mostly, sometimes bare ids, and Resources[].Type. */
  resources: ResourceName[];
  createdAt: string;
  updatedAt: string;
  remediationUrl?: string;
}

/** cloudwatch:DescribeAlarms with all alarm types. */
export interface CloudWatchAlarm {
  arn: string;
  name: string;
  kind: 'metric' | 'composite' | 'log';
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  state: string;
  stateUpdatedAt?: string;
  actionsEnabled: boolean;
  alarmActions: string[];
  /**
   * Every metric that it looks at, metric-math included: namespace, name and
   * dimensions.
   */
  metrics: {
    namespace?: string;
    metricName?: string;
    dimensions: { name: string; value: string }[];
  }[];
  /** The rule of a composite alarm, such as `ALARM("a") OR ALARM("b")`. */
  alarmRule?: string;
  /** The query of a log alarm. */
  queryString?: string;
  /** Log groups that a log alarm reads, by name or ARN. */
  logGroups: string[];
}

/** events:ListRules of the default bus, and ListTargetsByRule of those with a pattern. */
export interface EventRule {
  name: string;
  arn: string;
  /** `ENABLED`, `DISABLED` or `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`. */
  state: string;
  /** JSON. */
  eventPattern?: string;
  managedBy?: string;
  /** ARNs; read only for rules whose pattern may take security findings. */
  targets?: Reading<string[]>;
}

/** tag:GetResources. */
export interface TaggedResource {
  arn: string;
  tags: Record<string, string>;
}

/**
 * What each collector reads. Its keys are the collector ids: the service's
 * prefix in IAM, and the list.
 */
export interface ReadingValues {
  'account:regions': RegionListing;
  'cloudtrail:trails': Trail[];
  'cloudwatch:alarms': CloudWatchAlarm[];
  'config:compliance': ConfigCompliance;
  'config:recorders': ConfigRecorder[];
  'ec2:flow-logs': FlowLog[];
  'ec2:vpcs': Vpc[];
  'elasticloadbalancing:load-balancers': LoadBalancer[];
  'events:rules': EventRule[];
  'guardduty:detectors': Detector[];
  'guardduty:findings': GuardDutyFinding[];
  'logs:deliveries': LogDelivery[];
  'rds:instances': DbInstance[];
  's3:buckets': Bucket[];
  'securityhub:findings': SecurityHubFinding[];
  'securityhub:hub': Hub;
  'tag:resources': TaggedResource[];
}

/** The id of a collector. */
export type CollectorId = keyof ReadingValues;

/** The collectors of an account's global target. */
export const GLOBAL_COLLECTORS: readonly CollectorId[] = [
  'account:regions',
  'cloudtrail:trails',
];

/** The collectors of a regional target. */
export const REGIONAL_COLLECTORS: readonly CollectorId[] = [
  'cloudwatch:alarms',
  'config:compliance',
  'config:recorders',
  'ec2:flow-logs',
  'ec2:vpcs',
  'elasticloadbalancing:load-balancers',
  'events:rules',
  'guardduty:detectors',
  'guardduty:findings',
  'logs:deliveries',
  'rds:instances',
  's3:buckets',
  'securityhub:findings',
  'securityhub:hub',
  'tag:resources',
];
