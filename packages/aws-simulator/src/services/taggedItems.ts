import { arn } from '../estate/arns';
import { here } from './estateViews';
import { everywhere, isGlobalRegion } from './globalServices';
import type { OperationContext } from './Operation';

/** A resource as the tagging API sees it. */
export interface TaggedItem {
  arn: string;
  tags: Record<string, string>;
}

/** Everything in the account and region that was ever tagged, by ARN. */
export function taggedItems(context: OperationContext): TaggedItem[] {
  const { account, partition, region } = context;
  const place = { accountId: account.id, region, partition };
  const estate = here(context);
  const all: { arn?: string; tags?: Record<string, string> }[] = [
    ...(estate.vpcs ?? []).map(vpc => ({
      arn: arn(place, 'ec2', `vpc/${vpc.VpcId}`),
      tags: vpc.Tags,
    })),
    ...(estate.instances ?? []).map(instance => ({
      arn: arn(place, 'ec2', `instance/${instance.InstanceId}`),
      tags: instance.Tags,
    })),
    ...(estate.functions ?? []).map(item => ({
      arn: item.FunctionArn,
      tags: item.Tags,
    })),
    ...(estate.logGroups ?? []).map(group => ({
      arn: group.logGroupArn,
      tags: group.Tags,
    })),
    ...(estate.flowLogs ?? []).map(flowLog => ({
      arn: arn(place, 'ec2', `vpc-flow-log/${flowLog.FlowLogId}`),
      tags: flowLog.Tags,
    })),
    ...(estate.loadBalancers ?? []).map(balancer => ({
      arn: balancer.LoadBalancerArn,
      tags: balancer.Tags,
    })),
    ...(estate.buckets ?? []).map(bucket => ({
      arn: arn(place, 's3', bucket.Name!, { region: false, account: false }),
      tags: bucket.Tags,
    })),
    ...[
      ...(estate.deliverySources ?? []),
      ...(estate.deliveries ?? []),
      ...(estate.deliveryDestinations ?? []),
    ].map(item => ({ arn: item.arn, tags: item.Tags })),
    ...(estate.classicLoadBalancers ?? []).map(balancer => ({
      arn: arn(
        place,
        'elasticloadbalancing',
        `loadbalancer/${balancer.LoadBalancerName}`,
      ),
      tags: balancer.Tags,
    })),
    ...(estate.dbClusters ?? []).map(cluster => ({
      arn: cluster.DBClusterArn,
      tags: cluster.Tags,
    })),
    ...(estate.dbClusterParameterGroups ?? []).map(group => ({
      arn: arn(place, 'rds', `cluster-pg:${group.DBClusterParameterGroupName}`),
      tags: group.Tags,
    })),
    ...globalItems(context),
    ...(estate.dbInstances ?? []).map(instance => ({
      arn: instance.DBInstanceArn,
      tags: instance.Tags,
    })),
    ...(estate.trails ?? []).map(trail => ({
      arn: trail.TrailARN,
      tags: trail.Tags,
    })),
    ...(estate.detectors ?? []).map(detector => ({
      arn: arn(place, 'guardduty', `detector/${detector.DetectorId}`),
      tags: detector.Tags,
    })),
    ...(estate.configRules ?? []).map(rule => ({
      arn: rule.ConfigRuleArn,
      tags: rule.Tags,
    })),
    ...(estate.configAggregators ?? []).map(aggregator => ({
      arn: aggregator.ConfigurationAggregatorArn,
      tags: aggregator.Tags,
    })),
    ...(estate.aggregationAuthorizations ?? []).map(authorization => ({
      arn: authorization.AggregationAuthorizationArn,
      tags: authorization.Tags,
    })),
    ...(estate.detectiveGraphs ?? []).map(graph => ({
      arn: graph.Arn,
      tags: graph.Tags,
    })),
    ...(estate.securityHub
      ? [{ arn: estate.securityHub.HubArn, tags: estate.securityHub.Tags }]
      : []),
    ...(estate.alarms ?? []).map(alarm => ({
      arn: alarm.AlarmArn,
      tags: alarm.Tags,
    })),
    ...(estate.eventRules ?? []).map(rule => ({
      arn: rule.Arn,
      tags: rule.Tags,
    })),
    ...(estate.topics ?? []).map(topic => ({
      arn: topic.TopicArn,
      tags: topic.Tags,
    })),
    ...(estate.ecsServices ?? []).map(service => ({
      arn: service.serviceArn,
      tags: service.Tags,
    })),
    ...(estate.taskDefinitions ?? []).map(definition => ({
      arn: definition.taskDefinitionArn,
      tags: definition.Tags,
    })),
    ...(estate.ecsClusters ?? []).map(cluster => ({
      arn: cluster.clusterArn,
      tags: cluster.Tags,
    })),
    ...(estate.eksClusters ?? []).map(cluster => ({
      arn: cluster.arn,
      tags: cluster.Tags,
    })),
    ...(estate.openSearchDomains ?? []).map(domain => ({
      arn: domain.ARN,
      tags: domain.Tags,
    })),
    ...(estate.openSearchCollections ?? []).map(collection => ({
      arn: collection.arn,
      tags: collection.Tags,
    })),
    ...(estate.eventDataStores ?? []).map(store => ({
      arn: store.EventDataStoreArn,
      tags: store.Tags,
    })),
    ...(estate.resources ?? []).map(resource => ({
      arn: resource.Arn,
      tags: resource.Tags,
    })),
  ];
  return all
    .filter((item): item is TaggedItem => Boolean(item.arn && item.tags))
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

/** Of global services; only one region tells of them. */
function globalItems(
  context: OperationContext,
): { arn?: string; tags?: Record<string, string> }[] {
  if (!isGlobalRegion(context)) {
    return [];
  }
  const { account, partition, region } = context;
  const place = { accountId: account.id, region, partition };
  return [
    ...everywhere(context, held => held.distributions).map(item => ({
      arn: item.ARN,
      tags: item.Tags,
    })),
    ...everywhere(context, held => held.hostedZones).map(zone => ({
      arn: arn(place, 'route53', zone.Id!.slice(1), {
        region: false,
        account: false,
      }),
      tags: zone.Tags,
    })),
  ];
}
