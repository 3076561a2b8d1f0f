import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';
import { LogDelivery } from './logs';

/** logs:DescribeLogGroups, of a log group that trails of the account name. */
export interface TrailLogGroup {
  /** As the trails write it, with `:*` at its end. */
  arn: string;
  name: string;
  group: Reading<{
    exists: boolean;
    /** Undefined where its log never expires. */
    retentionInDays?: number;
  }>;
}

/** What `logs:deliveries` reads, in a region that has a bucket of a trail. */
export interface TrailBucketDeliveries {
  region: string;
  deliveries: Reading<LogDelivery[]>;
}

/** What the collectors of logs of and about trails read. */
export interface TrailLogReadings {
  'logs:trail-log-groups': TrailLogGroup[];
  'logs:trail-bucket-deliveries': TrailBucketDeliveries[];
}

/** What they call. */
export const trailLogDeclarations: Declarations<TrailLogReadings> = {
  'logs:trail-log-groups': {
    target: 'global',
    shared: true,
    list: [],
    each: [
      {
        operation: 'logs:DescribeLogGroups',
        action: 'logs:DescribeLogGroups',
      },
    ],
    buildsOn: ['cloudtrail:trails'],
  },
  'logs:trail-bucket-deliveries': {
    target: 'global',
    shared: true,
    list: [],
    each: [
      {
        operation: 'logs:DescribeDeliverySources',
        action: 'logs:DescribeDeliverySources',
      },
      {
        operation: 'logs:DescribeDeliveries',
        action: 'logs:DescribeDeliveries',
      },
      {
        operation: 'logs:DescribeDeliveryDestinations',
        action: 'logs:DescribeDeliveryDestinations',
      },
    ],
    buildsOn: ['s3:trail-buckets'],
  },
};
