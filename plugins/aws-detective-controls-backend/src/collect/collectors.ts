import {
  COLLECTOR_IDS,
  type CollectorId,
  type Operation,
  operationsOf,
} from '../model';
import type { AwsCollector } from './AwsCollector';
import { regions } from './services/account';
import { distributions } from './services/cloudfront';
import { trails } from './services/cloudtrail';
import {
  accountPublicAccessBlock,
  trailBucketAccess,
  trailBucketLifecycles,
  trailBucketLogging,
  trailBuckets,
} from './services/trailBuckets';
import { trailBucketDeliveries, trailLogGroups } from './services/trailLogs';
import { agentMetrics, alarms, metrics } from './services/cloudwatch';
import { recorders } from './services/config';
import { configAggregation } from './services/configAggregation';
import { compliance } from './services/configCompliance';
import { graphInvitations, graphs } from './services/detective';
import { flowLogs, instances, vpcs } from './services/ec2';
import { classicLoadBalancers } from './services/classicLoadBalancers';
import { loadBalancers } from './services/elasticloadbalancing';
import { services, taskDefinitions } from './services/ecs';
import { clusters } from './services/eks';
import { eventDataStores } from './services/eventDataStores';
import { rules } from './services/events';
import { accountTables, tables } from './services/glue';
import {
  administrators,
  detectors,
  guardDutyFindings,
} from './services/guardduty';
import { functions } from './services/lambda';
import { lambdaInvocations } from './services/lambdaInvocations';
import { logGroups, resourcePolicies } from './services/logGroups';
import { deliveries, globalDeliveries } from './services/logs';
import {
  deliveryBuckets,
  globalLogBuckets,
  loadBalancerBuckets,
  trailDeliveryBuckets,
} from './services/logBuckets';
import {
  globalLogSenders,
  logSenders,
  otherLogSenders,
} from './services/logSenders';
import { collections, domains } from './services/opensearch';
import { queryDefinitions } from './services/queryDefinitions';
import { queryLogGroups } from './services/queryLogGroups';
import { configAdministrators, membership } from './services/organizations';
import { dbClusterParameters, dbClusters, dbInstances } from './services/rds';
import { hostedZones, queryLoggingConfigs } from './services/route53';
import { buckets, ownBuckets } from './services/s3';
import {
  hub,
  products,
  securityHubFindings,
  standards,
} from './services/securityhub';
import { findingAggregation } from './services/securityHubAggregation';
import { findingArrivals } from './services/securityHubArrivals';
import { topicSubscriptions } from './services/sns';
import {
  accountLogSources,
  logSources,
  subscribers,
} from './services/securitylake';
import { inventory } from './services/ssm';
import { globalTaggedResources, taggedResources } from './services/tagging';

/** Every collector, by its id. */
export const COLLECTORS: { [K in CollectorId]: AwsCollector<K> } = {
  'account:regions': regions,
  'aoss:collections': collections,
  'cloudfront:distributions': distributions,
  'cloudtrail:event-data-stores': eventDataStores,
  'cloudtrail:trails': trails,
  'cloudwatch:agent-metrics': agentMetrics,
  'cloudwatch:alarms': alarms,
  'cloudwatch:lambda-invocations': lambdaInvocations,
  'cloudwatch:metrics': metrics,
  'config:aggregation': configAggregation,
  'config:compliance': compliance,
  'config:recorders': recorders,
  'detective:graphs': graphs,
  'detective:invitations': graphInvitations,
  'ec2:flow-logs': flowLogs,
  'ec2:instances': instances,
  'ec2:vpcs': vpcs,
  'ecs:services': services,
  'ecs:task-definitions': taskDefinitions,
  'eks:clusters': clusters,
  'elasticloadbalancing:classic-load-balancers': classicLoadBalancers,
  'elasticloadbalancing:load-balancers': loadBalancers,
  'es:domains': domains,
  'events:rules': rules,
  'glue:account-tables': accountTables,
  'glue:tables': tables,
  'guardduty:administrators': administrators,
  'guardduty:detectors': detectors,
  'guardduty:findings': guardDutyFindings,
  'lambda:functions': functions,
  'logs:deliveries': deliveries,
  'logs:global-deliveries': globalDeliveries,
  'logs:log-groups': logGroups,
  'logs:query-definitions': queryDefinitions,
  'logs:query-log-groups': queryLogGroups,
  'logs:resource-policies': resourcePolicies,
  'logs:trail-bucket-deliveries': trailBucketDeliveries,
  'logs:trail-log-groups': trailLogGroups,
  'organizations:config-administrators': configAdministrators,
  'organizations:membership': membership,
  'rds:cluster-parameters': dbClusterParameters,
  'rds:clusters': dbClusters,
  'rds:instances': dbInstances,
  'route53:hosted-zones': hostedZones,
  'route53:query-logging-configs': queryLoggingConfigs,
  's3:account-public-access-block': accountPublicAccessBlock,
  's3:buckets': buckets,
  's3:delivery-buckets': deliveryBuckets,
  's3:global-log-buckets': globalLogBuckets,
  's3:global-log-senders': globalLogSenders,
  's3:load-balancer-buckets': loadBalancerBuckets,
  's3:log-senders': logSenders,
  's3:other-log-senders': otherLogSenders,
  's3:own-buckets': ownBuckets,
  's3:trail-bucket-access': trailBucketAccess,
  's3:trail-bucket-lifecycles': trailBucketLifecycles,
  's3:trail-bucket-logging': trailBucketLogging,
  's3:trail-buckets': trailBuckets,
  's3:trail-delivery-buckets': trailDeliveryBuckets,
  'securityhub:aggregation': findingAggregation,
  'securityhub:arrivals': findingArrivals,
  'securityhub:findings': securityHubFindings,
  'securityhub:hub': hub,
  'securityhub:products': products,
  'securityhub:standards': standards,
  'securitylake:account-log-sources': accountLogSources,
  'securitylake:log-sources': logSources,
  'securitylake:subscribers': subscribers,
  'sns:topic-subscriptions': topicSubscriptions,
  'ssm:inventory': inventory,
  'tag:global-resources': globalTaggedResources,
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
