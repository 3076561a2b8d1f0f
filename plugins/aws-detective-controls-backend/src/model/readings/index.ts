/*
 * The shapes of what collectors read: narrow, our own, and free of SDK types, so
 * that judging needs no AWS SDK. Names are AWS's, in camel case.
 */
import { accountDeclarations, AccountReadings } from './account';
import { cloudFrontDeclarations, CloudFrontReadings } from './cloudfront';
import { cloudTrailDeclarations, CloudTrailReadings } from './cloudtrail';
import { cloudWatchDeclarations, CloudWatchReadings } from './cloudwatch';
import {
  cloudTrailLakeDeclarations,
  CloudTrailLakeReadings,
} from './cloudtrailLake';
import { configDeclarations, ConfigReadings } from './config';
import {
  configAggregationDeclarations,
  ConfigAggregationReadings,
} from './configAggregation';
import { detectiveDeclarations, DetectiveReadings } from './detective';
import { ec2Declarations, Ec2Readings } from './ec2';
import { ecsDeclarations, EcsReadings } from './ecs';
import { eksDeclarations, EksReadings } from './eks';
import {
  loadBalancingDeclarations,
  LoadBalancingReadings,
} from './elasticloadbalancing';
import { eventsDeclarations, EventsReadings } from './events';
import { glueDeclarations, GlueReadings } from './glue';
import { guardDutyDeclarations, GuardDutyReadings } from './guardduty';
import { lambdaDeclarations, LambdaReadings } from './lambda';
import { logsDeclarations, LogsReadings } from './logs';
import { logsQueriesDeclarations, LogsQueriesReadings } from './logsQueries';
import { logSenderDeclarations, LogSenderReadings } from './logSenders';
import { openSearchDeclarations, OpenSearchReadings } from './opensearch';
import {
  organizationsDeclarations,
  OrganizationsReadings,
} from './organizations';
import { rdsDeclarations, RdsReadings } from './rds';
import { route53Declarations, Route53Readings } from './route53';
import { s3Declarations, S3Readings } from './s3';
import { securityHubDeclarations, SecurityHubReadings } from './securityhub';
import { securityLakeDeclarations, SecurityLakeReadings } from './securitylake';
import {
  securityHubAggregationDeclarations,
  SecurityHubAggregationReadings,
} from './securityHubAggregation';
import {
  securityHubArrivalsDeclarations,
  SecurityHubArrivalsReadings,
} from './securityHubArrivals';
import { ssmDeclarations, SsmReadings } from './ssm';
import { snsDeclarations, SnsReadings } from './sns';
import { taggingDeclarations, TaggingReadings } from './tagging';
import { trailBucketDeclarations, TrailBucketReadings } from './trailBuckets';
import { trailLogDeclarations, TrailLogReadings } from './trailLogs';
import {
  CollectorDeclaration,
  Declarations,
  Operation,
} from './CollectorDeclaration';

export * from './account';
export * from './cloudfront';
export * from './cloudtrail';
export * from './cloudwatch';
export * from './cloudtrailLake';
export * from './config';
export * from './configAggregation';
export * from './detective';
export * from './ec2';
export * from './ecs';
export * from './eks';
export * from './elasticloadbalancing';
export * from './events';
export * from './glue';
export * from './guardduty';
export * from './lambda';
export * from './logs';
export * from './logSenders';
export * from './logsQueries';
export * from './opensearch';
export * from './organizations';
export * from './rds';
export * from './route53';
export * from './s3';
export * from './securityhub';
export * from './securitylake';
export * from './securityHubAggregation';
export * from './securityHubArrivals';
export * from './ssm';
export * from './sns';
export * from './tagging';
export * from './trailBuckets';
export * from './trailLogs';
export * from './CollectorDeclaration';
export * from './ResourceName';

/**
 * What each collector reads. Its keys are the collector ids: the service's
 * prefix in IAM, and the list.
 */
export interface ReadingValues
  extends AccountReadings,
    CloudFrontReadings,
    CloudTrailReadings,
    CloudTrailLakeReadings,
    CloudWatchReadings,
    ConfigReadings,
    ConfigAggregationReadings,
    DetectiveReadings,
    Ec2Readings,
    EcsReadings,
    EksReadings,
    LoadBalancingReadings,
    EventsReadings,
    GlueReadings,
    GuardDutyReadings,
    LambdaReadings,
    LogsReadings,
    LogsQueriesReadings,
    LogSenderReadings,
    OpenSearchReadings,
    OrganizationsReadings,
    RdsReadings,
    Route53Readings,
    S3Readings,
    SecurityHubReadings,
    SecurityLakeReadings,
    SecurityHubAggregationReadings,
    SecurityHubArrivalsReadings,
    SsmReadings,
    SnsReadings,
    TaggingReadings,
    TrailBucketReadings,
    TrailLogReadings {}

/** The id of a collector. */
export type CollectorId = keyof ReadingValues;

/** Every collector's declaration. */
export const COLLECTOR_DECLARATIONS: Declarations<ReadingValues> = {
  ...accountDeclarations,
  ...cloudFrontDeclarations,
  ...cloudTrailDeclarations,
  ...cloudTrailLakeDeclarations,
  ...cloudWatchDeclarations,
  ...configDeclarations,
  ...configAggregationDeclarations,
  ...detectiveDeclarations,
  ...ec2Declarations,
  ...ecsDeclarations,
  ...eksDeclarations,
  ...loadBalancingDeclarations,
  ...eventsDeclarations,
  ...glueDeclarations,
  ...guardDutyDeclarations,
  ...lambdaDeclarations,
  ...logsDeclarations,
  ...logsQueriesDeclarations,
  ...logSenderDeclarations,
  ...openSearchDeclarations,
  ...organizationsDeclarations,
  ...rdsDeclarations,
  ...route53Declarations,
  ...s3Declarations,
  ...securityHubDeclarations,
  ...securityLakeDeclarations,
  ...securityHubAggregationDeclarations,
  ...securityHubArrivalsDeclarations,
  ...ssmDeclarations,
  ...snsDeclarations,
  ...taggingDeclarations,
  ...trailBucketDeclarations,
  ...trailLogDeclarations,
};

/** Every collector, sorted. */
export const COLLECTOR_IDS = (
  Object.keys(COLLECTOR_DECLARATIONS) as CollectorId[]
).sort();

/** The collectors of an account's global target. */
export const GLOBAL_COLLECTORS = COLLECTOR_IDS.filter(
  id => declarationOf(id).target === 'global',
);

/** The collectors of a regional target. */
export const REGIONAL_COLLECTORS = COLLECTOR_IDS.filter(
  id => declarationOf(id).target === 'regional',
);

/** The collectors whose values sweeps of other targets need. */
export const SHARED_COLLECTORS: readonly CollectorId[] = COLLECTOR_IDS.filter(
  id => declarationOf(id).shared,
);

/** CloudFormation type names of what collectors of global targets list. */
export const GLOBAL_TYPES: ReadonlySet<string> = new Set(
  GLOBAL_COLLECTORS.flatMap(id => declarationOf(id).types ?? []),
);

/** What a collector declares. */
export function declarationOf(id: CollectorId): CollectorDeclaration {
  return COLLECTOR_DECLARATIONS[id];
}

/** All that a collector itself calls. */
export function operationsOf(id: CollectorId): Operation[] {
  const { list, each = [] } = declarationOf(id);
  return [...list, ...each];
}
