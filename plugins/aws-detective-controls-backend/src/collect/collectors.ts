import {
  COLLECTOR_IDS,
  type CollectorId,
  type Operation,
  operationsOf,
} from '../model';
import type { AwsCollector } from './AwsCollector';
import { regions } from './services/account';
import { trails } from './services/cloudtrail';
import { alarms } from './services/cloudwatch';
import { recorders } from './services/config';
import { compliance } from './services/configCompliance';
import { flowLogs, vpcs } from './services/ec2';
import { loadBalancers } from './services/elasticloadbalancing';
import { rules } from './services/events';
import { detectors, guardDutyFindings } from './services/guardduty';
import { deliveries } from './services/logs';
import { dbInstances } from './services/rds';
import { buckets } from './services/s3';
import { hub, securityHubFindings } from './services/securityhub';
import { taggedResources } from './services/tagging';

/** Every collector, by its id. */
export const COLLECTORS: { [K in CollectorId]: AwsCollector<K> } = {
  'account:regions': regions,
  'cloudtrail:trails': trails,
  'cloudwatch:alarms': alarms,
  'config:compliance': compliance,
  'config:recorders': recorders,
  'ec2:flow-logs': flowLogs,
  'ec2:vpcs': vpcs,
  'elasticloadbalancing:load-balancers': loadBalancers,
  'events:rules': rules,
  'guardduty:detectors': detectors,
  'guardduty:findings': guardDutyFindings,
  'logs:deliveries': deliveries,
  'rds:instances': dbInstances,
  's3:buckets': buckets,
  'securityhub:findings': securityHubFindings,
  'securityhub:hub': hub,
  'tag:resources': taggedResources,
};

/** Every collector, in the order of their ids. */
export const ALL_COLLECTORS: readonly AwsCollector[] =
  Object.values(COLLECTORS);

/** The IAM actions of all collectors: what the read role must allow. Sorted. */
export function iamActions(): string[] {
  return actionsOf(COLLECTOR_IDS.flatMap(operationsOf));
}

/** The distinct actions of operations. Sorted. */
export function actionsOf(operations: readonly Operation[]): string[] {
  return [...new Set(operations.flatMap(({ action }) => action ?? []))].sort();
}
