import {
  AdvancedEventSelector$,
  EventDataStoreStatus,
  EventSelector$,
  GetEventDataStoreResponse$,
  GetTrailStatusResponse$,
  ReadWriteType,
  Trail$,
} from '@aws-sdk/client-cloudtrail';
import {
  DistributionSummary$,
  LoggingConfig$,
} from '@aws-sdk/client-cloudfront';
import {
  CompositeAlarm$,
  Datapoint$,
  LogAlarm$,
  Metric$,
  MetricAlarm$,
  StateValue,
} from '@aws-sdk/client-cloudwatch';
import {
  Delivery$,
  DeliveryDestination$,
  DeliveryDestinationType,
  DeliverySource$,
  LogGroup$,
  LogGroupClass,
  QueryDefinition$,
  ResourcePolicy$,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AggregatedSourceStatus$,
  AggregatedSourceStatusType,
  AggregatedSourceType,
  AggregationAuthorization$,
  ComplianceType,
  ConfigRule$,
  ConfigurationAggregator$,
  ConfigurationRecorder$,
  ConfigurationRecorderStatus$,
  RecordingScope,
  RecordingStrategyType,
} from '@aws-sdk/client-config-service';
import { Graph$, MemberDetail$, MemberStatus } from '@aws-sdk/client-detective';
import {
  FlowLog$,
  Instance$,
  InstanceStateName,
  LogDestinationType,
  TrafficType,
  Vpc$,
} from '@aws-sdk/client-ec2';
import {
  Cluster$ as EcsCluster$,
  Service$ as EcsService$,
  TaskDefinition$,
  TaskDefinitionStatus,
} from '@aws-sdk/client-ecs';
import { Cluster$ as EksCluster$ } from '@aws-sdk/client-eks';
import {
  LoadBalancerAttributes$,
  LoadBalancerDescription$,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  LoadBalancer$,
  LoadBalancerTypeEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Rule$, RuleState, Target$ } from '@aws-sdk/client-eventbridge';
import {
  Administrator$,
  DetectorStatus,
  Finding$,
  GetDetectorResponse$,
} from '@aws-sdk/client-guardduty';
import { FunctionConfiguration$ } from '@aws-sdk/client-lambda';
import { Table$ as GlueTable$ } from '@aws-sdk/client-glue';
import { DomainStatus$ } from '@aws-sdk/client-opensearch';
import {
  CollectionStatus,
  CollectionSummary$,
} from '@aws-sdk/client-opensearchserverless';
import {
  DBCluster$,
  DBClusterParameterGroup$,
  DBInstance$,
} from '@aws-sdk/client-rds';
import { HostedZone$, QueryLoggingConfig$ } from '@aws-sdk/client-route-53';
import {
  Bucket$,
  Grant$,
  LifecycleRule$,
  LoggingEnabled$,
  PolicyStatus$,
  PublicAccessBlockConfiguration$,
} from '@aws-sdk/client-s3';
import {
  AwsSecurityFinding$,
  ComplianceStatus,
  DescribeHubResponse$,
  GetFindingAggregatorResponse$,
  RecordState,
  SeverityLabel,
  StandardsStatus,
  StandardsSubscription$,
  WorkflowStatus,
} from '@aws-sdk/client-securityhub';
import { InventoryResultEntity$ } from '@aws-sdk/client-ssm';
import {
  LogSource$,
  SubscriberResource$,
  SubscriberStatus,
} from '@aws-sdk/client-securitylake';
import { Subscription$, Topic$ } from '@aws-sdk/client-sns';
import { NormalizedSchema } from '@smithy/core/schema';
import type { JsonSchema } from './JsonSchema';

/** A runtime schema of an SDK client. */
export type SdkSchema = Parameters<typeof NormalizedSchema.of>[0];

/** How a collection of the estate is built from shapes of the SDK. */
export interface Collection {
  /** Its members are those of all of these. */
  shapes: SdkSchema[];
  /** Members of the estate's own, by name. */
  extra?: Record<string, JsonSchema | SdkSchema | [SdkSchema]>;
  required?: string[];
  /** One object, not a list. */
  single?: boolean;
}

const strings: JsonSchema = {
  type: 'object',
  additionalProperties: { type: 'string' },
};

/** Members whose values AWS fixes, by shape and member; the SDK's schemas do not carry them. */
export const ENUMS: Record<string, readonly string[]> = {
  'EventSelector.ReadWriteType': Object.values(ReadWriteType),
  'MetricAlarm.StateValue': Object.values(StateValue),
  'CompositeAlarm.StateValue': Object.values(StateValue),
  'LogAlarm.StateValue': Object.values(StateValue),
  'Delivery.deliveryDestinationType': Object.values(DeliveryDestinationType),
  'DeliveryDestination.deliveryDestinationType': Object.values(
    DeliveryDestinationType,
  ),
  'ConfigurationRecorder.recordingScope': Object.values(RecordingScope),
  'RecordingStrategy.useOnly': Object.values(RecordingStrategyType),
  'AggregatedSourceStatus.LastUpdateStatus': Object.values(
    AggregatedSourceStatusType,
  ),
  'AggregatedSourceStatus.SourceType': Object.values(AggregatedSourceType),
  'MemberDetail.Status': Object.values(MemberStatus),
  'FlowLog.FlowLogStatus': ['ACTIVE'],
  'FlowLog.DeliverLogsStatus': ['SUCCESS', 'FAILED'],
  'FlowLog.TrafficType': Object.values(TrafficType),
  'FlowLog.LogDestinationType': Object.values(LogDestinationType),
  'InstanceState.Name': Object.values(InstanceStateName),
  'LogGroup.logGroupClass': Object.values(LogGroupClass),
  'LoadBalancer.Type': Object.values(LoadBalancerTypeEnum),
  'Rule.State': Object.values(RuleState),
  'GetDetectorResponse.Status': Object.values(DetectorStatus),
  'GetFindingAggregatorResponse.RegionLinkingMode': [
    'ALL_REGIONS',
    'ALL_REGIONS_EXCEPT_SPECIFIED',
    'NO_REGIONS',
    'SPECIFIED_REGIONS',
  ],
  'StandardsSubscription.StandardsStatus': Object.values(StandardsStatus),
  'AwsSecurityFinding.RecordState': Object.values(RecordState),
  'Compliance.Status': Object.values(ComplianceStatus),
  'Severity.Label': Object.values(SeverityLabel),
  'Workflow.Status': Object.values(WorkflowStatus),
  'TaskDefinition.status': Object.values(TaskDefinitionStatus),
  'CollectionSummary.status': Object.values(CollectionStatus),
  'GetEventDataStoreResponse.Status': Object.values(EventDataStoreStatus),
  'SubscriberResource.subscriberStatus': Object.values(SubscriberStatus),
};

/** Shapes too wide to be worth a schema: any object is taken. */
export const OPEN_SHAPES: readonly string[] = ['ResourceDetails'];

/** The collections of a region, by their name in the estate. */
export const COLLECTIONS: Record<string, Collection> = {
  vpcs: { shapes: [Vpc$], required: ['VpcId'] },
  instances: { shapes: [Instance$], required: ['InstanceId'] },
  functions: { shapes: [FunctionConfiguration$], required: ['FunctionName'] },
  managedNodes: { shapes: [InventoryResultEntity$], required: ['Id'] },
  logGroups: { shapes: [LogGroup$], required: ['logGroupName'] },
  logResourcePolicies: {
    shapes: [ResourcePolicy$],
    required: ['policyName', 'policyDocument'],
  },
  flowLogs: { shapes: [FlowLog$], required: ['ResourceId'] },
  loadBalancers: {
    shapes: [LoadBalancer$],
    extra: { Attributes: strings },
    required: ['LoadBalancerName'],
  },
  classicLoadBalancers: {
    shapes: [LoadBalancerDescription$],
    extra: { Attributes: LoadBalancerAttributes$ },
    required: ['LoadBalancerName'],
  },
  buckets: {
    shapes: [Bucket$],
    extra: {
      LoggingEnabled: LoggingEnabled$,
      PublicAccessBlockConfiguration: PublicAccessBlockConfiguration$,
      PolicyStatus: PolicyStatus$,
      Grants: [Grant$],
      LifecycleRules: [LifecycleRule$],
    },
    required: ['Name'],
  },
  deliverySources: {
    shapes: [DeliverySource$],
    required: ['name', 'resourceArns', 'logType'],
  },
  deliveries: {
    shapes: [Delivery$],
    required: ['deliverySourceName', 'deliveryDestinationArn'],
  },
  deliveryDestinations: {
    shapes: [DeliveryDestination$],
    required: ['name', 'deliveryDestinationConfiguration'],
  },
  dbInstances: {
    shapes: [DBInstance$],
    required: ['DBInstanceIdentifier', 'Engine'],
  },
  dbClusters: {
    shapes: [DBCluster$],
    required: ['DBClusterIdentifier', 'Engine'],
  },
  dbClusterParameterGroups: {
    shapes: [DBClusterParameterGroup$],
    extra: { Parameters: strings },
    required: ['DBClusterParameterGroupName', 'DBParameterGroupFamily'],
  },
  distributions: {
    shapes: [DistributionSummary$],
    extra: { Logging: LoggingConfig$ },
    required: ['Id'],
  },
  hostedZones: { shapes: [HostedZone$], required: ['Name'] },
  queryLoggingConfigs: {
    shapes: [QueryLoggingConfig$],
    required: ['HostedZoneId', 'CloudWatchLogsLogGroupArn'],
  },
  trails: {
    shapes: [Trail$],
    extra: {
      Status: GetTrailStatusResponse$,
      EventSelectors: [EventSelector$],
      AdvancedEventSelectors: [AdvancedEventSelector$],
    },
    required: ['Name', 'S3BucketName'],
  },
  detectors: {
    shapes: [GetDetectorResponse$],
    extra: {
      DetectorId: { type: 'string' },
      Findings: [Finding$],
      Administrator: Administrator$,
    },
  },
  configRecorders: {
    shapes: [ConfigurationRecorder$],
    extra: { status: ConfigurationRecorderStatus$ },
  },
  configRules: {
    shapes: [ConfigRule$],
    extra: {
      Evaluations: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['ResourceType', 'ResourceId', 'ComplianceType'],
          properties: {
            ResourceType: { type: 'string' },
            ResourceId: { type: 'string' },
            ComplianceType: { enum: Object.values(ComplianceType) },
          },
        },
      },
    },
    required: ['ConfigRuleName'],
  },
  configAggregators: {
    shapes: [ConfigurationAggregator$],
    extra: { SourceStatuses: [AggregatedSourceStatus$] },
    required: ['ConfigurationAggregatorName'],
  },
  aggregationAuthorizations: {
    shapes: [AggregationAuthorization$],
    required: ['AuthorizedAccountId', 'AuthorizedAwsRegion'],
  },
  securityHub: {
    shapes: [DescribeHubResponse$],
    extra: {
      Findings: [AwsSecurityFinding$],
      Standards: [StandardsSubscription$],
      ProductSubscriptions: { type: 'array', items: { type: 'string' } },
      FindingAggregator: GetFindingAggregatorResponse$,
      Administrator: {
        type: 'object',
        additionalProperties: false,
        required: ['AccountId'],
        properties: {
          AccountId: { type: 'string' },
          MemberStatus: { type: 'string' },
        },
      },
    },
    single: true,
  },
  detectiveGraphs: { shapes: [Graph$] },
  detectiveInvitations: {
    shapes: [MemberDetail$],
    required: ['GraphArn', 'AdministratorId'],
  },
  alarms: {
    shapes: [MetricAlarm$, CompositeAlarm$, LogAlarm$],
    required: ['AlarmName'],
  },
  metrics: {
    shapes: [Metric$],
    extra: { Datapoints: [Datapoint$] },
    required: ['Namespace', 'MetricName'],
  },
  eventRules: {
    shapes: [Rule$],
    extra: { Targets: [Target$] },
    required: ['Name'],
  },
  topics: {
    shapes: [Topic$],
    extra: { Subscriptions: [Subscription$] },
    required: ['TopicArn'],
  },
  ecsClusters: { shapes: [EcsCluster$], required: ['clusterName'] },
  ecsServices: { shapes: [EcsService$], required: ['serviceName'] },
  taskDefinitions: {
    shapes: [TaskDefinition$],
    required: ['family', 'containerDefinitions'],
  },
  eksClusters: { shapes: [EksCluster$], required: ['name'] },
  openSearchDomains: { shapes: [DomainStatus$], required: ['DomainName'] },
  openSearchCollections: { shapes: [CollectionSummary$], required: ['name'] },
  queryDefinitions: {
    shapes: [QueryDefinition$],
    required: ['name', 'queryString'],
  },
  glueTables: { shapes: [GlueTable$], required: ['Name'] },
  eventDataStores: {
    shapes: [GetEventDataStoreResponse$],
    required: ['Name'],
  },
  securityLake: {
    shapes: [],
    extra: { LogSources: [LogSource$], Subscribers: [SubscriberResource$] },
    single: true,
  },
  resources: {
    shapes: [],
    extra: { Arn: { type: 'string', pattern: '^arn:[a-z-]+:[a-z0-9-]+:.+$' } },
    required: ['Arn'],
  },
};

/** Members that a shape needs inside a collection. */
export const REQUIRED: Record<string, string[]> = {
  AwsSecurityFinding: ['Title', 'Severity', 'Resources', 'CreatedAt'],
  Finding: ['Type', 'Severity', 'Resource', 'CreatedAt'],
  StandardsSubscription: ['StandardsArn'],
  Target: ['Arn'],
  Datapoint: ['Timestamp', 'Sum'],
  LoggingEnabled: ['TargetBucket'],
};
