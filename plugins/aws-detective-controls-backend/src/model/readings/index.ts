/*
 * The shapes of what collectors read: narrow, our own, and free of SDK types, so
 * that judging needs no AWS SDK. Names are AWS's, in camel case.
 */
import { accountDeclarations, AccountReadings } from './account';
import { cloudTrailDeclarations, CloudTrailReadings } from './cloudtrail';
import { cloudWatchDeclarations, CloudWatchReadings } from './cloudwatch';
import { configDeclarations, ConfigReadings } from './config';
import { ec2Declarations, Ec2Readings } from './ec2';
import {
  loadBalancingDeclarations,
  LoadBalancingReadings,
} from './elasticloadbalancing';
import { eventsDeclarations, EventsReadings } from './events';
import { guardDutyDeclarations, GuardDutyReadings } from './guardduty';
import { logsDeclarations, LogsReadings } from './logs';
import { rdsDeclarations, RdsReadings } from './rds';
import { s3Declarations, S3Readings } from './s3';
import { securityHubDeclarations, SecurityHubReadings } from './securityhub';
import { taggingDeclarations, TaggingReadings } from './tagging';
import {
  CollectorDeclaration,
  Declarations,
  Operation,
} from './CollectorDeclaration';

export * from './account';
export * from './cloudtrail';
export * from './cloudwatch';
export * from './config';
export * from './ec2';
export * from './elasticloadbalancing';
export * from './events';
export * from './guardduty';
export * from './logs';
export * from './rds';
export * from './s3';
export * from './securityhub';
export * from './tagging';
export * from './CollectorDeclaration';
export * from './ResourceName';

/**
 * What each collector reads. Its keys are the collector ids: the service's
 * prefix in IAM, and the list.
 */
export interface ReadingValues
  extends AccountReadings,
    CloudTrailReadings,
    CloudWatchReadings,
    ConfigReadings,
    Ec2Readings,
    LoadBalancingReadings,
    EventsReadings,
    GuardDutyReadings,
    LogsReadings,
    RdsReadings,
    S3Readings,
    SecurityHubReadings,
    TaggingReadings {}

/** The id of a collector. */
export type CollectorId = keyof ReadingValues;

/** Every collector's declaration. */
export const COLLECTOR_DECLARATIONS: Declarations<ReadingValues> = {
  ...accountDeclarations,
  ...cloudTrailDeclarations,
  ...cloudWatchDeclarations,
  ...configDeclarations,
  ...ec2Declarations,
  ...loadBalancingDeclarations,
  ...eventsDeclarations,
  ...guardDutyDeclarations,
  ...logsDeclarations,
  ...rdsDeclarations,
  ...s3Declarations,
  ...securityHubDeclarations,
  ...taggingDeclarations,
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

/** What a collector declares. */
export function declarationOf(id: CollectorId): CollectorDeclaration {
  return COLLECTOR_DECLARATIONS[id];
}

/** All that a collector itself calls. */
export function operationsOf(id: CollectorId): Operation[] {
  const { list, each = [] } = declarationOf(id);
  return [...list, ...each];
}
