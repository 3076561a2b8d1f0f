import { Declarations } from './CollectorDeclaration';

/** A node whose list of applications Systems Manager has: ssm:GetInventory. */
export interface ApplicationInventory {
  /** An instance id; `mi-…` outside of EC2. */
  nodeId: string;
  /** `Active` where the node's SSM agent answers. */
  instanceStatus?: string;
  /** Whether the CloudWatch agent is among its applications. */
  hasCloudWatchAgent: boolean;
}

/** What the collectors of this service read. */
export interface SsmReadings {
  'ssm:inventory': ApplicationInventory[];
}

/** What they call. */
export const ssmDeclarations: Declarations<SsmReadings> = {
  'ssm:inventory': {
    target: 'regional',
    list: [{ operation: 'ssm:GetInventory', action: 'ssm:GetInventory' }],
  },
};
