import { isOk, FailedReading, Reading } from './Reading';
import {
  CollectorId,
  Distribution,
  LoadBalancer,
  LogDelivery,
  LogSender,
  ReadingValues,
} from './readings';

/** A sender with the time of the reading that shows it, or a reading that hides some. */
export type SenderFound =
  | (LogSender & { takenAt: string })
  | { hiddenBy: FailedReading; collector: CollectorId };

/** Gives a reading of a target that is looked at. */
type ReadingOf = <K extends CollectorId>(id: K) => Reading<ReadingValues[K]>;

/**
 * What in a region writes its logs to buckets, of any account: vended deliveries,
 * flow logs and load balancers. Trails and AWS Config are left out on purpose:
 * access to what they keep is to be logged too (Security Hub's CloudTrail.7).
 */
export function regionalSenders(readingOf: ReadingOf): SenderFound[] {
  return [
    ...vendedDeliveries(readingOf('logs:deliveries'), 'logs:deliveries'),
    ...flowLogs(readingOf),
    ...loadBalancers(readingOf),
    ...classicLoadBalancers(readingOf),
  ];
}

/** The same of an account's global services: CloudFront, by either kind of standard logs. */
export function globalSenders(readingOf: ReadingOf): SenderFound[] {
  const deliveries = 'logs:global-deliveries';
  return [
    ...vendedDeliveries(readingOf(deliveries), deliveries),
    ...distributions(readingOf('cloudfront:distributions')),
  ];
}

/** The senders among what was found, one of each bucket, sorted. */
export function knownSenders(found: readonly SenderFound[]): LogSender[] {
  const byBucket = new Map<string, LogSender>();
  for (const it of found) {
    if ('bucket' in it && !byBucket.has(it.bucket)) {
      const { bucket, sender, call } = it;
      byBucket.set(bucket, { bucket, sender, call });
    }
  }
  return [...byBucket.values()].sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
}

/** The bucket that an ARN names, with or without a path in it. */
export function bucketOfArn(arn: string): string | undefined {
  return /^arn:[^:]+:s3:::([^/]+)/.exec(arn)?.[1];
}

/** The bucket of a domain name such as `logs.s3.amazonaws.com`; else the text as it is. */
export function bucketOfDomain(domain: string): string {
  const pattern = /^(.+)\.s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;
  return pattern.exec(domain)?.[1] ?? domain;
}

function vendedDeliveries(
  reading: Reading<LogDelivery[]>,
  collector: CollectorId,
): SenderFound[] {
  return sendersOf(reading, collector, source =>
    source.deliveries.flatMap(({ destinationResourceArn }) =>
      sending(bucketOfArn(destinationResourceArn ?? ''), {
        sender: source.sourceName,
        call: 'logs:DescribeDeliveries',
        takenAt: reading.takenAt,
      }),
    ),
  );
}

function flowLogs(readingOf: ReadingOf): SenderFound[] {
  const reading = readingOf('ec2:flow-logs');
  return sendersOf(reading, 'ec2:flow-logs', ({ flowLogId, logDestination }) =>
    sending(bucketOfArn(logDestination ?? ''), {
      sender: flowLogId,
      call: 'ec2:DescribeFlowLogs',
      takenAt: reading.takenAt,
    }),
  );
}

function loadBalancers(readingOf: ReadingOf): SenderFound[] {
  const collector = 'elasticloadbalancing:load-balancers';
  const reading = readingOf(collector);
  return sendersOf(reading, collector, balancer => {
    const attributes = attributesOf(balancer, reading.takenAt);
    if (!attributes) {
      return [];
    }
    return isOk(attributes)
      ? ['access_logs', 'connection_logs']
          .filter(log => attributes.value[`${log}.s3.enabled`] === 'true')
          .flatMap(log =>
            sending(attributes.value[`${log}.s3.bucket`], {
              sender: balancer.name,
              call: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
              takenAt: attributes.takenAt,
            }),
          )
      : [{ hiddenBy: attributes, collector }];
  });
}

function classicLoadBalancers(readingOf: ReadingOf): SenderFound[] {
  const collector = 'elasticloadbalancing:classic-load-balancers';
  return sendersOf(readingOf(collector), collector, ({ name, accessLog }) => {
    if (!isOk(accessLog)) {
      return [{ hiddenBy: accessLog, collector }];
    }
    const { enabled, bucket } = accessLog.value;
    return sending(enabled ? bucket : undefined, {
      sender: name,
      call: 'elb:DescribeLoadBalancerAttributes',
      takenAt: accessLog.takenAt,
    });
  });
}

function distributions(reading: Reading<Distribution[]>): SenderFound[] {
  const collector = 'cloudfront:distributions';
  return sendersOf(reading, collector, ({ id, logging }) => {
    if (!isOk(logging)) {
      return [{ hiddenBy: logging, collector }];
    }
    const { enabled, bucket } = logging.value;
    return sending(enabled && bucket ? bucketOfDomain(bucket) : undefined, {
      sender: id,
      call: 'cloudfront:GetDistributionConfig',
      takenAt: logging.takenAt,
    });
  });
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
  sendersIn: (item: T) => SenderFound[],
): SenderFound[] {
  return isOk(reading)
    ? reading.value.flatMap(sendersIn)
    : [{ hiddenBy: reading, collector }];
}

function sending(
  bucket: string | undefined,
  by: Omit<LogSender, 'bucket'> & { takenAt: string },
): SenderFound[] {
  return bucket ? [{ bucket, ...by }] : [];
}
