import { arn } from '../estate/arns';
import { here } from './estateViews';
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
    ...(estate.resources ?? []).map(resource => ({
      arn: resource.Arn,
      tags: resource.Tags,
    })),
  ];
  return all
    .filter((item): item is TaggedItem => Boolean(item.arn && item.tags))
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}
