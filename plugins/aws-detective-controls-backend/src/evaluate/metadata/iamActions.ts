import { CollectorId } from '../../model';
import { INVENTORY_COLLECTORS } from '../judging';

/** The IAM actions of one collector. */
interface CollectorActions {
  /** Without these there is no list. */
  list: readonly string[];
  /** Without these the list stands, and its items lack something. */
  each?: readonly string[];
}

/** What each collector's calls take. Source: the Service Authorization Reference. */
export const COLLECTOR_ACTIONS: Readonly<
  Record<CollectorId, CollectorActions>
> = {
  'account:regions': { list: ['ec2:DescribeRegions'] },
  'cloudtrail:trails': {
    list: ['cloudtrail:DescribeTrails'],
    each: ['cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'],
  },
  'cloudwatch:alarms': { list: ['cloudwatch:DescribeAlarms'] },
  'config:compliance': {
    list: [
      'config:DescribeComplianceByResource',
      'config:SelectResourceConfig',
    ],
  },
  'config:recorders': {
    list: [
      'config:DescribeConfigurationRecorderStatus',
      'config:DescribeConfigurationRecorders',
    ],
  },
  'ec2:flow-logs': { list: ['ec2:DescribeFlowLogs'] },
  'ec2:vpcs': { list: ['ec2:DescribeVpcs'] },
  'elasticloadbalancing:load-balancers': {
    list: ['elasticloadbalancing:DescribeLoadBalancers'],
    each: ['elasticloadbalancing:DescribeLoadBalancerAttributes'],
  },
  'events:rules': {
    list: ['events:ListRules'],
    each: ['events:ListTargetsByRule'],
  },
  'guardduty:detectors': {
    list: ['guardduty:GetDetector', 'guardduty:ListDetectors'],
  },
  'guardduty:findings': {
    list: ['guardduty:GetFindings', 'guardduty:ListFindings'],
  },
  'logs:deliveries': {
    list: [
      'logs:DescribeDeliveries',
      'logs:DescribeDeliveryDestinations',
      'logs:DescribeDeliverySources',
    ],
  },
  'rds:instances': { list: ['rds:DescribeDBInstances'] },
  's3:buckets': {
    list: ['s3:ListAllMyBuckets'],
    each: ['s3:GetBucketLogging'],
  },
  'securityhub:findings': { list: ['securityhub:GetFindings'] },
  'securityhub:hub': { list: ['securityhub:DescribeHub'] },
  'tag:resources': { list: ['tag:GetResources'] },
};

/**
 * The IAM actions that a control's verdicts hang on, sorted.
 *
 * @param needs - the collectors whose readings it judges
 * @param inventory - whether it judges the inventory, which takes lists only
 */
export function iamActionsOf(
  needs: readonly CollectorId[],
  inventory: boolean,
): string[] {
  const actions = needs.flatMap(id => [
    ...COLLECTOR_ACTIONS[id].list,
    ...(COLLECTOR_ACTIONS[id].each ?? []),
  ]);
  if (inventory) {
    actions.push(
      ...INVENTORY_COLLECTORS.flatMap(id => COLLECTOR_ACTIONS[id].list),
    );
  }
  return [...new Set(actions)].sort();
}
