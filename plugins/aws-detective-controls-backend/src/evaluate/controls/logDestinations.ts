import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  CollectorId,
  FailedReading,
  isOk,
  LoadBalancer,
  Reading,
  Snapshot,
} from '../../model';
import { bucketOfArn } from '../inventory/arns';
import { causeOf, needed } from '../judging';

/** Something that writes its logs to a bucket, or a reading that hides such things. */
type Sender =
  | { bucket?: string; sender: string; call: string; takenAt: string }
  | { hiddenBy: UnknownCause };

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
  const found: LogDestinations = { sources: new Map() };
  for (const sender of [
    ...vendedDeliveries(snapshot),
    ...flowLogs(snapshot),
    ...loadBalancers(snapshot),
    ...classicLoadBalancers(snapshot),
    ...buckets(snapshot),
  ]) {
    if ('hiddenBy' in sender) {
      found.hiddenBy ??= sender.hiddenBy;
    } else if (sender.bucket && !found.sources.has(sender.bucket)) {
      found.sources.set(sender.bucket, sender);
    }
  }
  return found;
}

function vendedDeliveries(snapshot: Snapshot): Sender[] {
  const reading = needed(snapshot, 'logs:deliveries');
  return sendersOf(reading, 'logs:deliveries', source =>
    source.deliveries.map(({ destinationResourceArn }) => ({
      bucket: bucketOfArn(destinationResourceArn ?? ''),
      sender: source.sourceName,
      call: 'logs:DescribeDeliveries',
      takenAt: reading.takenAt,
    })),
  );
}

function flowLogs(snapshot: Snapshot): Sender[] {
  const reading = needed(snapshot, 'ec2:flow-logs');
  return sendersOf(
    reading,
    'ec2:flow-logs',
    ({ flowLogId, logDestination }) => [
      {
        bucket: bucketOfArn(logDestination ?? ''),
        sender: flowLogId,
        call: 'ec2:DescribeFlowLogs',
        takenAt: reading.takenAt,
      },
    ],
  );
}

function loadBalancers(snapshot: Snapshot): Sender[] {
  const collector = 'elasticloadbalancing:load-balancers';
  const reading = needed(snapshot, collector);
  return sendersOf(reading, collector, balancer => {
    const attributes = attributesOf(balancer, reading.takenAt);
    if (!attributes) {
      return [];
    }
    return isOk(attributes)
      ? ['access_logs', 'connection_logs']
          .filter(log => attributes.value[`${log}.s3.enabled`] === 'true')
          .map(log => ({
            bucket: attributes.value[`${log}.s3.bucket`],
            sender: balancer.name,
            call: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
            takenAt: attributes.takenAt,
          }))
      : [hidden(attributes, collector)];
  });
}

function classicLoadBalancers(snapshot: Snapshot): Sender[] {
  const collector = 'elasticloadbalancing:classic-load-balancers';
  const reading = needed(snapshot, collector);
  return sendersOf(reading, collector, ({ name, accessLog }) => {
    if (!isOk(accessLog)) {
      return [hidden(accessLog, collector)];
    }
    const { enabled, bucket } = accessLog.value;
    return enabled
      ? [
          {
            bucket,
            sender: name,
            call: 'elb:DescribeLoadBalancerAttributes',
            takenAt: accessLog.takenAt,
          },
        ]
      : [];
  });
}

function buckets(snapshot: Snapshot): Sender[] {
  const reading = needed(snapshot, 's3:buckets');
  return sendersOf(reading, 's3:buckets', ({ name, logging }) => [
    isOk(logging)
      ? {
          bucket: logging.value.targetBucket,
          sender: name,
          call: 's3:GetBucketLogging',
          takenAt: logging.takenAt,
        }
      : hidden(logging, 's3:buckets'),
  ]);
}

// A gateway has no logs of this kind: its attributes are not read.
function attributesOf(
  { name, type, attributes }: LoadBalancer,
  takenAt: string,
): LoadBalancer['attributes'] {
  if (attributes || type === 'gateway') {
    return attributes;
  }
  const reason = `The attributes of the load balancer ${name} were not read`;
  return { status: 'failed', reason, takenAt };
}

function sendersOf<T>(
  reading: Reading<T[]>,
  collector: CollectorId,
  sendersIn: (item: T) => Sender[],
): Sender[] {
  return isOk(reading)
    ? reading.value.flatMap(sendersIn)
    : [hidden(reading, collector)];
}

function hidden(reading: FailedReading, collector: CollectorId): Sender {
  return { hiddenBy: causeOf(reading, collector) };
}
