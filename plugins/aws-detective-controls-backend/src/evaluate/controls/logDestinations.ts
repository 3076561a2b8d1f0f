import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { CollectorId, isOk, Snapshot } from '../../model';
import { bucketOfArn } from '../inventory/arns';
import { causeOf, needed } from '../judging';

/** The buckets that this sweep shows to take logs, and what hides others. */
export interface LogDestinations {
  /** What sends logs there, by the bucket's name. */
  sources: Map<string, { sender: string; call: string; takenAt: string }>;
  /** Why there may be more: the first reading that could not be had. */
  hiddenBy?: UnknownCause;
}

/**
 * Finds the buckets to which S3 access logs, vended deliveries, flow logs or
 * load balancers of the target write.
 */
export function findLogDestinations(snapshot: Snapshot): LogDestinations {
  const sources: LogDestinations['sources'] = new Map();
  let hiddenBy: UnknownCause | undefined;
  const hide = (
    reading: Parameters<typeof causeOf>[0],
    collector: CollectorId,
  ) => {
    hiddenBy ??= causeOf(reading, collector);
  };
  const add = (
    bucket: string | undefined,
    sender: string,
    call: string,
    takenAt: string,
  ) => {
    if (bucket && !sources.has(bucket)) {
      sources.set(bucket, { sender, call, takenAt });
    }
  };

  const deliveries = needed(snapshot, 'logs:deliveries');
  if (isOk(deliveries)) {
    for (const source of deliveries.value) {
      for (const { destinationResourceArn } of source.deliveries) {
        add(
          bucketOfArn(destinationResourceArn ?? ''),
          source.sourceName,
          'logs:DescribeDeliveries',
          deliveries.takenAt,
        );
      }
    }
  } else {
    hide(deliveries, 'logs:deliveries');
  }

  const flowLogs = needed(snapshot, 'ec2:flow-logs');
  if (isOk(flowLogs)) {
    for (const { flowLogId, logDestination } of flowLogs.value) {
      add(
        bucketOfArn(logDestination ?? ''),
        flowLogId,
        'ec2:DescribeFlowLogs',
        flowLogs.takenAt,
      );
    }
  } else {
    hide(flowLogs, 'ec2:flow-logs');
  }

  const balancers = needed(snapshot, 'elasticloadbalancing:load-balancers');
  if (isOk(balancers)) {
    for (const { name, type, attributes } of balancers.value) {
      if (attributes && isOk(attributes)) {
        for (const kind of ['access_logs', 'connection_logs']) {
          if (attributes.value[`${kind}.s3.enabled`] === 'true') {
            add(
              attributes.value[`${kind}.s3.bucket`],
              name,
              'elasticloadbalancing:DescribeLoadBalancerAttributes',
              attributes.takenAt,
            );
          }
        }
      } else if (attributes) {
        hide(attributes, 'elasticloadbalancing:load-balancers');
      } else if (type === 'application') {
        hide(
          {
            status: 'failed',
            reason: `The attributes of the load balancer ${name} were not read`,
            takenAt: balancers.takenAt,
          },
          'elasticloadbalancing:load-balancers',
        );
      }
    }
  } else {
    hide(balancers, 'elasticloadbalancing:load-balancers');
  }

  const buckets = needed(snapshot, 's3:buckets');
  if (isOk(buckets)) {
    for (const { name, logging } of buckets.value) {
      if (isOk(logging)) {
        add(
          logging.value.targetBucket,
          name,
          's3:GetBucketLogging',
          logging.takenAt,
        );
      } else {
        hide(logging, 's3:buckets');
      }
    }
  }
  return { sources, ...(hiddenBy ? { hiddenBy } : {}) };
}
