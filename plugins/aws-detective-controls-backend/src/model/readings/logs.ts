import { Declarations } from './CollectorDeclaration';

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

/** What the collectors of this service read. */
export interface LogsReadings {
  'logs:deliveries': LogDelivery[];
}

/** What they call. */
export const logsDeclarations: Declarations<LogsReadings> = {
  'logs:deliveries': {
    target: 'regional',
    list: [
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
  },
};
