/*
 * An estate: what the simulated AWS holds. The shapes of resources are those of
 * the AWS APIs (what the Describe call of each answers), with AWS's own defaults
 * for what is left out.
 */
import type {
  DistributionSummary,
  LoggingConfig,
} from '@aws-sdk/client-cloudfront';
import type {
  GetEventDataStoreResponse,
  GetTrailStatusResponse,
  Trail,
} from '@aws-sdk/client-cloudtrail';
import type {
  AdvancedEventSelector,
  EventSelector,
} from '@aws-sdk/client-cloudtrail';
import type {
  CompositeAlarm,
  Datapoint,
  LogAlarm,
  Metric,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type {
  Delivery,
  DeliveryDestination,
  DeliverySource,
  LogGroup,
  QueryDefinition,
  ResourcePolicy,
} from '@aws-sdk/client-cloudwatch-logs';
import type {
  AggregatedSourceStatus,
  AggregationAuthorization,
  ComplianceType,
  ConfigRule,
  ConfigurationAggregator,
  ConfigurationRecorder,
  ConfigurationRecorderStatus,
} from '@aws-sdk/client-config-service';
import type { Graph, MemberDetail } from '@aws-sdk/client-detective';
import type { FlowLog, Instance, Vpc } from '@aws-sdk/client-ec2';
import type {
  Cluster as EcsCluster,
  Service as EcsService,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import type { Cluster as EksCluster } from '@aws-sdk/client-eks';
import type {
  LoadBalancerAttributes,
  LoadBalancerDescription,
} from '@aws-sdk/client-elastic-load-balancing';
import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Rule, Target } from '@aws-sdk/client-eventbridge';
import type {
  Administrator,
  Finding as GuardDutyFinding,
  GetDetectorResponse,
} from '@aws-sdk/client-guardduty';
import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Table as GlueTable } from '@aws-sdk/client-glue';
import type { DomainStatus } from '@aws-sdk/client-opensearch';
import type { CollectionSummary } from '@aws-sdk/client-opensearchserverless';
import type {
  DBCluster,
  DBClusterParameterGroup,
  DBInstance,
} from '@aws-sdk/client-rds';
import type { HostedZone, QueryLoggingConfig } from '@aws-sdk/client-route-53';
import type {
  Bucket,
  Grant,
  LifecycleRule,
  LoggingEnabled,
  PolicyStatus,
  PublicAccessBlockConfiguration,
} from '@aws-sdk/client-s3';
import type { Subscription, Topic } from '@aws-sdk/client-sns';
import type {
  AwsSecurityFinding,
  DescribeHubResponse,
  GetFindingAggregatorResponse,
  StandardsSubscription,
} from '@aws-sdk/client-securityhub';
import type {
  LogSource,
  SubscriberResource,
} from '@aws-sdk/client-securitylake';
import type { InventoryResultItem } from '@aws-sdk/client-ssm';

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

/** A Classic Load Balancer, with what DescribeLoadBalancerAttributes says of it. */
export interface EstateClassicLoadBalancer
  extends WithTags<LoadBalancerDescription> {
  /** Such as `AccessLog`; AWS's defaults for the others. */
  Attributes?: Partial<LoadBalancerAttributes>;
}

/** A DB cluster parameter group, with the values that it sets. */
export interface EstateDbClusterParameterGroup
  extends WithTags<DBClusterParameterGroup> {
  /** Such as `server_audit_logging: '1'`; those of its family otherwise. */
  Parameters?: Record<string, string>;
}

/** A distribution, with the logging of its configuration. */
export interface EstateDistribution
  extends Partial<WithTags<DistributionSummary>> {
  /** Standard logging (legacy); off unless told. */
  Logging?: Partial<LoggingConfig>;
}

/** A hosted zone; public unless told. */
export type EstateHostedZone = Partial<WithTags<HostedZone>>;

/** A bucket, with what S3 says of its settings. */
export interface EstateBucket extends WithTags<Bucket> {
  /** Absent: logging is off. */
  LoggingEnabled?: LoggingEnabled;
  /** All four settings on unless told, as of a new bucket; empty: it was deleted. */
  PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration;
  /** Absent: there is no bucket policy. */
  PolicyStatus?: PolicyStatus;
  /** Of the access control list, beside the owner's own. */
  Grants?: Grant[];
  /** Absent: there is no lifecycle configuration. */
  LifecycleRules?: LifecycleRule[];
}

/** Security Lake in a region: present means that it is enabled there. */
export interface EstateSecurityLake {
  /** Of the account and the region unless told. */
  LogSources?: LogSource[];
  /** Active unless told. */
  Subscribers?: Partial<SubscriberResource>[];
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
  /** Of a member account: as GetAdministratorAccount answers it. */
  Administrator?: Administrator;
}

/** A configuration recorder, with its status. */
export interface EstateConfigRecorder extends ConfigurationRecorder {
  /** Does not record unless told, as after PutConfigurationRecorder. */
  status?: ConfigurationRecorderStatus;
}

/** An aggregator, in its own region, with what it says of its sources. */
export interface EstateConfigAggregator
  extends WithTags<ConfigurationAggregator> {
  /** Every source that has a recorder `SUCCEEDED` unless told. */
  SourceStatuses?: AggregatedSourceStatus[];
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
  /** The two that EnableSecurityHub turns on, ready, unless told. */
  Standards?: Partial<StandardsSubscription>[];
  /** ARNs of product subscriptions; Security Hub's own unless told. */
  ProductSubscriptions?: string[];
  /** In the home region of the account's aggregation; absent, there is none. */
  FindingAggregator?: GetFindingAggregatorResponse;
  /** Of a member account: as GetAdministratorAccount answers it. */
  Administrator?: { AccountId?: string; MemberStatus?: string };
}

/**
 * An alarm: composite where it has an `AlarmRule`, a log alarm where it has a
 * `ScheduledQueryConfiguration`, else a metric alarm.
 */
export type EstateAlarm = MetricAlarm & CompositeAlarm & LogAlarm & Tagged;

/** A metric, with its sums. */
export interface EstateMetric extends Metric {
  /** Each with a `Timestamp` and a `Sum`; absent, there is data at all times. */
  Datapoints?: Datapoint[];
}

/** A managed node of Systems Manager, with its inventory by type. */
export interface EstateManagedNode {
  /** Such as an instance id. */
  Id?: string;
  /** Such as `AWS:Application: { Content: [{ Name: nginx }] }`. */
  Data?: Record<string, Partial<InventoryResultItem>>;
}

/** An EventBridge rule, with its targets. */
export interface EstateEventRule extends WithTags<Rule> {
  Targets?: Partial<Target>[];
}

/** An SNS topic, with its subscriptions. */
export interface EstateTopic extends WithTags<Topic> {
  /** Pending unless told, as by mail. */
  Subscriptions?: Subscription[];
}

/** Anything else that has an ARN and tags: a queue, a table, a stream. */
export interface EstateResource extends Tagged {
  Arn: string;
}

/** What one account holds in one region; each member is a list as AWS would give it. */
export interface RegionEstate {
  vpcs?: WithTags<Vpc>[];
  instances?: WithTags<Instance>[];
  functions?: WithTags<FunctionConfiguration>[];
  managedNodes?: EstateManagedNode[];
  logGroups?: WithTags<LogGroup>[];
  /** Of the account; those of single log groups are not there. */
  logResourcePolicies?: ResourcePolicy[];
  flowLogs?: WithTags<FlowLog>[];
  loadBalancers?: EstateLoadBalancer[];
  classicLoadBalancers?: EstateClassicLoadBalancer[];
  buckets?: EstateBucket[];
  deliverySources?: WithTags<DeliverySource>[];
  deliveries?: WithTags<Delivery>[];
  deliveryDestinations?: WithTags<DeliveryDestination>[];
  dbInstances?: WithTags<DBInstance>[];
  dbClusters?: WithTags<DBCluster>[];
  dbClusterParameterGroups?: EstateDbClusterParameterGroup[];
  /** Of the account, in whichever region they stand. */
  distributions?: EstateDistribution[];
  /** Of the account, in whichever region they stand. */
  hostedZones?: EstateHostedZone[];
  queryLoggingConfigs?: WithTags<Partial<QueryLoggingConfig>>[];
  trails?: EstateTrail[];
  detectors?: EstateDetector[];
  configRecorders?: EstateConfigRecorder[];
  configRules?: EstateConfigRule[];
  configAggregators?: EstateConfigAggregator[];
  aggregationAuthorizations?: WithTags<AggregationAuthorization>[];
  securityHub?: EstateSecurityHub;
  /** The behavior graphs that the account administers. */
  detectiveGraphs?: WithTags<Graph>[];
  /** The behavior graphs that it was invited to, or is a member of. */
  detectiveInvitations?: MemberDetail[];
  alarms?: EstateAlarm[];
  /** What ListMetrics shows: what had data in the last two weeks. Alarms add none. */
  metrics?: EstateMetric[];
  eventRules?: EstateEventRule[];
  topics?: EstateTopic[];
  ecsClusters?: WithTags<EcsCluster>[];
  ecsServices?: WithTags<EcsService>[];
  taskDefinitions?: WithTags<TaskDefinition>[];
  eksClusters?: WithTags<EksCluster>[];
  openSearchDomains?: Partial<WithTags<DomainStatus>>[];
  openSearchCollections?: WithTags<CollectionSummary>[];
  queryDefinitions?: QueryDefinition[];
  /** Those of the account, and those that others share with it. */
  glueTables?: Partial<WithTags<GlueTable>>[];
  eventDataStores?: WithTags<GetEventDataStoreResponse>[];
  securityLake?: EstateSecurityLake;
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
  /** In no organisation, whatever the estate has. */
  standalone?: boolean;
  /** Of the organisation that it is in, or manages, where that is not the estate's. */
  managementAccountId?: string;
  /** Services that it is a delegated administrator for, such as `config.amazonaws.com`. */
  delegatedAdministratorFor?: string[];
  /** Access keys of the account, by id; a key `AKIA<account id>` exists always. */
  accessKeys?: Record<string, IamGrant>;
  /** Roles that can be assumed, by name. */
  roles?: Record<string, EstateRole>;
  /** Regions that need opting in, and were. */
  optedInRegions?: string[];
  /** Of the whole account, for S3; absent: it was never set. */
  publicAccessBlock?: PublicAccessBlockConfiguration;
  /** What it holds, by region. */
  regions: Record<string, RegionEstate>;
}

/** An estate. */
export interface Estate {
  /**
   * Of the organisation of all accounts that do not say otherwise: the id of its
   * management account; absent, these accounts stand alone.
   */
  managementAccountId?: string;
  accounts: Account[];
}
