import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** cloudtrail:ListTrails, DescribeTrails, GetTrailStatus and GetEventSelectors. */
export interface Trail {
  arn: string;
  name: string;
  homeRegion: string;
  /** The account in its ARN. */
  ownerAccountId: string;
  isMultiRegion: boolean;
  isOrganization: boolean;
  s3BucketName?: string;
  /** What the keys of its objects begin with, before `AWSLogs/`. */
  s3KeyPrefix?: string;
  logFileValidation: boolean;
  kmsKeyId?: string;
  cloudWatchLogsLogGroupArn?: string;
  /** Per trail, since a trail that another account owns may refuse. */
  status: Reading<{
    isLogging: boolean;
    latestDeliveryError?: string;
    /** ISO 8601. */
    latestCloudWatchLogsDeliveryTime?: string;
    latestCloudWatchLogsDeliveryError?: string;
  }>;
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

/** What the collectors of this service read. */
export interface CloudTrailReadings {
  'cloudtrail:trails': Trail[];
}

/** What they call. */
export const cloudTrailDeclarations: Declarations<CloudTrailReadings> = {
  'cloudtrail:trails': {
    target: 'global',
    shared: true,
    list: [
      {
        operation: 'cloudtrail:DescribeTrails',
        action: 'cloudtrail:DescribeTrails',
      },
      {
        operation: 'cloudtrail:ListTrails',
        action: 'cloudtrail:ListTrails',
      },
    ],
    each: [
      {
        operation: 'cloudtrail:GetTrailStatus',
        action: 'cloudtrail:GetTrailStatus',
      },
      {
        operation: 'cloudtrail:GetEventSelectors',
        action: 'cloudtrail:GetEventSelectors',
      },
    ],
  },
};
