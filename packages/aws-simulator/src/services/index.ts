import { cloudFront } from './cloudFront';
import { cloudTrail } from './cloudTrail';
import { cloudWatch } from './cloudWatch';
import { cloudWatchLogs } from './cloudWatchLogs';
import { configService } from './configService';
import { detective } from './detective';
import { ec2 } from './ec2';
import { ecs } from './ecs';
import { eks } from './eks';
import { elasticLoadBalancing } from './elasticLoadBalancing';
import { elasticLoadBalancingV2 } from './elasticLoadBalancingV2';
import { eventBridge } from './eventBridge';
import { glue } from './glue';
import { guardDuty } from './guardDuty';
import { lambda } from './lambda';
import type { ServiceOperations } from './Operation';
import { openSearch } from './openSearch';
import { openSearchServerless } from './openSearchServerless';
import { organizations } from './organizations';
import { rds } from './rds';
import { resourceGroupsTagging } from './resourceGroupsTagging';
import { route53 } from './route53';
import { s3 } from './s3';
import { s3Control } from './s3Control';
import { securityHub } from './securityHub';
import { securityLake } from './securityLake';
import { sns } from './sns';
import { ssm } from './ssm';
import { sts } from './sts';

/** Every service that the simulator answers for. */
export const ALL_SERVICES: readonly ServiceOperations[] = [
  cloudFront,
  cloudTrail,
  cloudWatch,
  cloudWatchLogs,
  configService,
  detective,
  ec2,
  ecs,
  eks,
  elasticLoadBalancing,
  elasticLoadBalancingV2,
  eventBridge,
  glue,
  guardDuty,
  lambda,
  openSearch,
  openSearchServerless,
  organizations,
  rds,
  resourceGroupsTagging,
  route53,
  s3,
  s3Control,
  securityHub,
  securityLake,
  sns,
  ssm,
  sts,
];

export { AwsError } from './AwsError';
export type {
  Operation,
  OperationContext,
  ServiceOperations,
} from './Operation';
