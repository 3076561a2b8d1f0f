/*
 * An estate: what the simulated AWS holds. The shapes of resources are those of
 * the AWS APIs (what the Describe call of each answers), with AWS's own defaults
 * for what is left out.
 */
import type { Trail, GetTrailStatusResponse } from '@aws-sdk/client-cloudtrail';
import type {
  AdvancedEventSelector,
  EventSelector,
} from '@aws-sdk/client-cloudtrail';
import type {
  CompositeAlarm,
  LogAlarm,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type {
  Delivery,
  DeliveryDestination,
  DeliverySource,
} from '@aws-sdk/client-cloudwatch-logs';
import type {
  ComplianceType,
  ConfigRule,
  ConfigurationRecorder,
  ConfigurationRecorderStatus,
} from '@aws-sdk/client-config-service';
import type { FlowLog, Vpc } from '@aws-sdk/client-ec2';
import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Rule, Target } from '@aws-sdk/client-eventbridge';
import type {
  Finding as GuardDutyFinding,
  GetDetectorResponse,
} from '@aws-sdk/client-guardduty';
import type { DBInstance } from '@aws-sdk/client-rds';
import type { Bucket, LoggingEnabled } from '@aws-sdk/client-s3';
import type {
  AwsSecurityFinding,
  DescribeHubResponse,
} from '@aws-sdk/client-securityhub';

/** A statement of what an access key may call. */
export interface IamGrant {
  /** Actions, with `*` as in IAM policies; `['*']` unless told. */
  allow?: string[];
  /** Actions that are refused whatever `allow` says. */
  deny?: string[];
}

/** A role that can be assumed. */
export interface EstateRole extends IamGrant {
  /** Who may assume it: account ids or principal ARNs; its own account unless told. */
  trust?: string[];
  /** The external id that the caller must give. */
  externalId?: string;
}

/**
 * The tags of a resource, in every shape of the estate a map. Without it the
 * resource was never tagged, and `tag:GetResources` does not show it; empty, it
 * was tagged once, and shows without tags.
 */
export interface Tagged {
  Tags?: Record<string, string>;
}

/** `S` with the estate's own way to write tags. */
export type WithTags<S> = Omit<S, 'Tags' | 'TagList' | 'tags'> & Tagged;

/** A load balancer, with what DescribeLoadBalancerAttributes says of it. */
export interface EstateLoadBalancer extends WithTags<LoadBalancer> {
  /** Such as `access_logs.s3.enabled: 'true'`; AWS's defaults for the others. */
  Attributes?: Record<string, string>;
}

/** A bucket, with what GetBucketLogging says of it. */
export interface EstateBucket extends WithTags<Bucket> {
  /** Absent: logging is off. */
  LoggingEnabled?: LoggingEnabled;
}

/** A trail, in its home region, with its status and selectors. */
export interface EstateTrail extends WithTags<Trail> {
  /** Does not log unless told, as after CreateTrail. */
  Status?: GetTrailStatusResponse;
  /** All management events unless told. */
  EventSelectors?: EventSelector[];
  AdvancedEventSelectors?: AdvancedEventSelector[];
}

/** A GuardDuty detector, with its findings. */
export interface EstateDetector extends Partial<WithTags<GetDetectorResponse>> {
  DetectorId?: string;
  Findings?: Partial<GuardDutyFinding>[];
}

/** A configuration recorder, with its status. */
export interface EstateConfigRecorder extends ConfigurationRecorder {
  /** Does not record unless told, as after PutConfigurationRecorder. */
  status?: ConfigurationRecorderStatus;
}

/** What a rule says of one resource. */
export interface EstateEvaluation {
  /** Such as `AWS::S3::Bucket`. */
  ResourceType: string;
  /** As AWS Config names it: a bucket's name, a DB instance's `db-…` id, a function's name. */
  ResourceId: string;
  ComplianceType: ComplianceType;
}

/** An AWS Config rule, with an evaluation for each resource. */
export interface EstateConfigRule extends Partial<WithTags<ConfigRule>> {
  Evaluations?: EstateEvaluation[];
}

/** Security Hub in a region: present means that the account is subscribed. */
export interface EstateSecurityHub extends WithTags<DescribeHubResponse> {
  Findings?: Partial<AwsSecurityFinding>[];
}

/**
 * An alarm: composite where it has an `AlarmRule`, a log alarm where it has a
 * `ScheduledQueryConfiguration`, else a metric alarm.
 */
export type EstateAlarm = MetricAlarm & CompositeAlarm & LogAlarm & Tagged;

/** An EventBridge rule, with its targets. */
export interface EstateEventRule extends WithTags<Rule> {
  Targets?: Partial<Target>[];
}

/** Anything else that has an ARN and tags: a Lambda function, a queue, a table. */
export interface EstateResource extends Tagged {
  Arn: string;
}

/** What one account holds in one region; each member is a list as AWS would give it. */
export interface RegionEstate {
  vpcs?: WithTags<Vpc>[];
  flowLogs?: WithTags<FlowLog>[];
  loadBalancers?: EstateLoadBalancer[];
  buckets?: EstateBucket[];
  deliverySources?: WithTags<DeliverySource>[];
  deliveries?: WithTags<Delivery>[];
  deliveryDestinations?: WithTags<DeliveryDestination>[];
  dbInstances?: WithTags<DBInstance>[];
  trails?: EstateTrail[];
  detectors?: EstateDetector[];
  configRecorders?: EstateConfigRecorder[];
  configRules?: EstateConfigRule[];
  securityHub?: EstateSecurityHub;
  alarms?: EstateAlarm[];
  eventRules?: EstateEventRule[];
  resources?: EstateResource[];
}

/** An account of the estate. */
export interface Account extends IamGrant {
  /** Twelve digits. */
  id: string;
  name: string;
  email?: string;
  /** `ACTIVE` unless told. */
  status?: 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE';
  /** Access keys of the account, by id; a key `AKIA<account id>` exists always. */
  accessKeys?: Record<string, IamGrant>;
  /** Roles that can be assumed, by name. */
  roles?: Record<string, EstateRole>;
  /** Regions that need opting in, and were. */
  optedInRegions?: string[];
  /** What it holds, by region. */
  regions: Record<string, RegionEstate>;
}

/** An estate. */
export interface Estate {
  /** Of the organisation: the id of its management account; absent, the accounts stand alone. */
  managementAccountId?: string;
  accounts: Account[];
}
