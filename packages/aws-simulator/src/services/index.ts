import { cloudTrail } from './cloudTrail';
import { cloudWatch } from './cloudWatch';
import { cloudWatchLogs } from './cloudWatchLogs';
import { configService } from './configService';
import { ec2 } from './ec2';
import { elasticLoadBalancingV2 } from './elasticLoadBalancingV2';
import { eventBridge } from './eventBridge';
import { guardDuty } from './guardDuty';
import type { ServiceOperations } from './Operation';
import { organizations } from './organizations';
import { rds } from './rds';
import { resourceGroupsTagging } from './resourceGroupsTagging';
import { s3 } from './s3';
import { securityHub } from './securityHub';
import { sts } from './sts';

/** Every service that the simulator answers for. */
export const ALL_SERVICES: readonly ServiceOperations[] = [
  cloudTrail,
  cloudWatch,
  cloudWatchLogs,
  configService,
  ec2,
  elasticLoadBalancingV2,
  eventBridge,
  guardDuty,
  organizations,
  rds,
  resourceGroupsTagging,
  s3,
  securityHub,
  sts,
];

export { AwsError } from './AwsError';
export type {
  Operation,
  OperationContext,
  ServiceOperations,
} from './Operation';
