import {
  AdvancedEventSelector$,
  EventSelector$,
  GetTrailStatusResponse$,
  ReadWriteType,
  Trail$,
} from '@aws-sdk/client-cloudtrail';
import {
  CompositeAlarm$,
  LogAlarm$,
  MetricAlarm$,
  StateValue,
} from '@aws-sdk/client-cloudwatch';
import {
  Delivery$,
  DeliveryDestination$,
  DeliveryDestinationType,
  DeliverySource$,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  ComplianceType,
  ConfigRule$,
  ConfigurationRecorder$,
  ConfigurationRecorderStatus$,
  RecordingScope,
  RecordingStrategyType,
} from '@aws-sdk/client-config-service';
import {
  FlowLog$,
  LogDestinationType,
  TrafficType,
  Vpc$,
} from '@aws-sdk/client-ec2';
import {
  LoadBalancer$,
  LoadBalancerTypeEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Rule$, RuleState, Target$ } from '@aws-sdk/client-eventbridge';
import {
  DetectorStatus,
  Finding$,
  GetDetectorResponse$,
} from '@aws-sdk/client-guardduty';
import { DBInstance$ } from '@aws-sdk/client-rds';
import { Bucket$, LoggingEnabled$ } from '@aws-sdk/client-s3';
import {
  AwsSecurityFinding$,
  ComplianceStatus,
  DescribeHubResponse$,
  RecordState,
  SeverityLabel,
  WorkflowStatus,
} from '@aws-sdk/client-securityhub';
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
  'FlowLog.FlowLogStatus': ['ACTIVE'],
  'FlowLog.DeliverLogsStatus': ['SUCCESS', 'FAILED'],
  'FlowLog.TrafficType': Object.values(TrafficType),
  'FlowLog.LogDestinationType': Object.values(LogDestinationType),
  'LoadBalancer.Type': Object.values(LoadBalancerTypeEnum),
  'Rule.State': Object.values(RuleState),
  'GetDetectorResponse.Status': Object.values(DetectorStatus),
  'AwsSecurityFinding.RecordState': Object.values(RecordState),
  'Compliance.Status': Object.values(ComplianceStatus),
  'Severity.Label': Object.values(SeverityLabel),
  'Workflow.Status': Object.values(WorkflowStatus),
};

/** Shapes too wide to be worth a schema: any object is taken. */
export const OPEN_SHAPES: readonly string[] = ['ResourceDetails'];

/** The collections of a region, by their name in the estate. */
export const COLLECTIONS: Record<string, Collection> = {
  vpcs: { shapes: [Vpc$], required: ['VpcId'] },
  flowLogs: { shapes: [FlowLog$], required: ['ResourceId'] },
  loadBalancers: {
    shapes: [LoadBalancer$],
    extra: { Attributes: strings },
    required: ['LoadBalancerName'],
  },
  buckets: {
    shapes: [Bucket$],
    extra: { LoggingEnabled: LoggingEnabled$ },
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
    extra: { DetectorId: { type: 'string' }, Findings: [Finding$] },
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
  securityHub: {
    shapes: [DescribeHubResponse$],
    extra: { Findings: [AwsSecurityFinding$] },
    single: true,
  },
  alarms: {
    shapes: [MetricAlarm$, CompositeAlarm$, LogAlarm$],
    required: ['AlarmName'],
  },
  eventRules: {
    shapes: [Rule$],
    extra: { Targets: [Target$] },
    required: ['Name'],
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
  Target: ['Arn'],
  LoggingEnabled: ['TargetBucket'],
};
