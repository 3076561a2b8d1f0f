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
    /** The other account that has the delivery destination, and alone sees what is behind. */
    destinationAccountId?: string;
  }[];
}

/** logs:DescribeLogGroups. */
export interface LogGroup {
  /** Without the `:*` that AWS puts at its end. */
  arn: string;
  name: string;
  /** Undefined where its log never expires. */
  retentionInDays?: number;
  /** `STANDARD`, `INFREQUENT_ACCESS`, `ESSENTIALS` or `DELIVERY`. */
  logGroupClass?: string;
}

/** logs:DescribeResourcePolicies, of the scope ACCOUNT and of the scope RESOURCE. */
export interface LogsResourcePolicy {
  /** Empty for one of a single log group, which has none. */
  name: string;
  /** The log group that it is of; absent for one of the account. */
  resourceArn?: string;
  /** JSON, as IAM writes policies. */
  document: string;
}

/** What the collectors of this service read. */
export interface LogsReadings {
  'logs:deliveries': LogDelivery[];
  'logs:log-groups': LogGroup[];
  'logs:resource-policies': LogsResourcePolicy[];
  /** Those of global services, such as CloudFront, which AWS keeps in one region. */
  'logs:global-deliveries': LogDelivery[];
}

const OPERATIONS = [
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
];

/** What they call. */
export const logsDeclarations: Declarations<LogsReadings> = {
  'logs:deliveries': { target: 'regional', list: OPERATIONS },
  'logs:global-deliveries': {
    target: 'global',
    shared: true,
    list: OPERATIONS,
  },
  'logs:log-groups': {
    target: 'regional',
    list: [
      { operation: 'logs:DescribeLogGroups', action: 'logs:DescribeLogGroups' },
    ],
    types: ['AWS::Logs::LogGroup'],
  },
  'logs:resource-policies': {
    target: 'regional',
    list: [
      {
        operation: 'logs:DescribeResourcePolicies',
        action: 'logs:DescribeResourcePolicies',
      },
    ],
  },
};
