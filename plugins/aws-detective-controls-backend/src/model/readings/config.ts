import { Declarations } from './CollectorDeclaration';

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

/** What the collectors of this service read. */
export interface ConfigReadings {
  'config:compliance': ConfigCompliance;
  'config:recorders': ConfigRecorder[];
}

/** What they call. */
export const configDeclarations: Declarations<ConfigReadings> = {
  'config:compliance': {
    target: 'regional',
    list: [
      {
        operation: 'config:SelectResourceConfig',
        action: 'config:SelectResourceConfig',
      },
      {
        operation: 'config:DescribeComplianceByResource',
        action: 'config:DescribeComplianceByResource',
      },
    ],
    buildsOn: ['config:recorders'],
  },
  'config:recorders': {
    target: 'regional',
    list: [
      {
        operation: 'config:DescribeConfigurationRecorders',
        action: 'config:DescribeConfigurationRecorders',
      },
      {
        operation: 'config:DescribeConfigurationRecorderStatus',
        action: 'config:DescribeConfigurationRecorderStatus',
      },
    ],
  },
};
