import { Declarations } from './CollectorDeclaration';

/** ec2:DescribeVpcs. */
export interface Vpc {
  vpcId: string;
  ownerId: string;
  isDefault: boolean;
  tags: Record<string, string>;
}

/** ec2:DescribeInstances, without those that are gone. */
export interface Ec2Instance {
  instanceId: string;
  /** `pending`, `running`, `shutting-down`, `stopping` or `stopped`. */
  state: string;
  vpcId?: string;
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

/** What the collectors of this service read. */
export interface Ec2Readings {
  'ec2:flow-logs': FlowLog[];
  'ec2:instances': Ec2Instance[];
  'ec2:vpcs': Vpc[];
}

/** What they call. */
export const ec2Declarations: Declarations<Ec2Readings> = {
  'ec2:flow-logs': {
    target: 'regional',
    list: [
      { operation: 'ec2:DescribeFlowLogs', action: 'ec2:DescribeFlowLogs' },
    ],
  },
  'ec2:instances': {
    target: 'regional',
    list: [
      { operation: 'ec2:DescribeInstances', action: 'ec2:DescribeInstances' },
    ],
    types: ['AWS::EC2::Instance'],
  },
  'ec2:vpcs': {
    target: 'regional',
    list: [{ operation: 'ec2:DescribeVpcs', action: 'ec2:DescribeVpcs' }],
    types: ['AWS::EC2::VPC'],
  },
};
