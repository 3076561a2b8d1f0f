import { GetBucketLoggingCommand } from '@aws-sdk/client-s3';
import {
  bucketOfArn,
  bucketOfDomain,
  type CollectorId,
  isOk,
  type LogBucket,
  type LogDelivery,
  type ReadingValues,
} from '../../model';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { readEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import { s3 } from './s3';

/** Codes by which S3 says that a bucket is there, only not in this region. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'PermanentRedirect',
]);

/** Whether the buckets exist to which application and classic load balancers log. */
export const loadBalancerBuckets: AwsCollector<'s3:load-balancer-buckets'> = {
  id: 's3:load-balancer-buckets',
  read: async context => {
    const balancers = await valueOf(
      context,
      'elasticloadbalancing:load-balancers',
    );
    const classic = await valueOf(
      context,
      'elasticloadbalancing:classic-load-balancers',
    );
    const named = [
      ...balancers.flatMap(({ type, attributes }) =>
        type === 'application' &&
        attributes &&
        isOk(attributes) &&
        attributes.value['access_logs.s3.enabled'] === 'true'
          ? attributes.value['access_logs.s3.bucket'] || []
          : [],
      ),
      ...classic.flatMap(({ accessLog }) =>
        isOk(accessLog) && accessLog.value.enabled
          ? accessLog.value.bucket || []
          : [],
      ),
    ];
    return lookFor(context, named, await valueOf(context, 's3:buckets'));
  },
};

/** Whether the buckets exist to which vended deliveries of the region go. */
export const deliveryBuckets: AwsCollector<'s3:delivery-buckets'> = {
  id: 's3:delivery-buckets',
  read: async context => {
    const named = bucketsOf(await valueOf(context, 'logs:deliveries'));
    return lookFor(context, named, await valueOf(context, 's3:buckets'));
  },
};

/** Whether the buckets exist to which distributions log, by either kind of standard logs. */
export const globalLogBuckets: AwsCollector<'s3:global-log-buckets'> = {
  id: 's3:global-log-buckets',
  read: async context => {
    const distributions = await valueOf(context, 'cloudfront:distributions');
    const deliveries = await valueOf(context, 'logs:global-deliveries');
    const named = [
      ...distributions.flatMap(({ logging }) =>
        isOk(logging) && logging.value.enabled && logging.value.bucket
          ? bucketOfDomain(logging.value.bucket)
          : [],
      ),
      ...bucketsOf(deliveries),
    ];
    return lookFor(context, named, await valueOf(context, 's3:own-buckets'));
  },
};

/** Whether the buckets exist to which vended deliveries beside buckets of trails go. */
export const trailDeliveryBuckets: AwsCollector<'s3:trail-delivery-buckets'> = {
  id: 's3:trail-delivery-buckets',
  read: async context => {
    const regions = await valueOf(context, 'logs:trail-bucket-deliveries');
    const named = regions.flatMap(({ deliveries }) =>
      isOk(deliveries) ? bucketsOf(deliveries.value) : [],
    );
    return lookFor(context, named, await valueOf(context, 's3:own-buckets'));
  },
};

/**
 * Whether buckets exist that are not among the target's own. It asks for their logging,
 * since the read role may: S3 answers 404 for a name that nobody has, before it looks
 * at permissions.
 */
async function lookFor(
  context: AwsCollectorContext,
  named: readonly string[],
  own: readonly { name: string }[],
): Promise<LogBucket[]> {
  const others = new Set(named);
  own.forEach(({ name }) => others.delete(name));
  const client = context.client(s3);
  return readEach(
    context,
    [...others].sort(),
    async name => {
      try {
        await client.send(
          new GetBucketLoggingCommand({ Bucket: name }),
          context.call,
        );
        return true;
      } catch (error) {
        const code = error instanceof Error ? error.name : '';
        if (code === 'NoSuchBucket') {
          return false;
        }
        if (ELSEWHERE.has(code)) {
          return true;
        }
        throw error;
      }
    },
    (name, exists) => ({ name, exists }),
  );
}

function bucketsOf(sources: readonly LogDelivery[]): string[] {
  return sources
    .flatMap(({ deliveries }) => deliveries)
    .flatMap(({ destinationResourceArn: arn }) => bucketOfArn(arn ?? '') ?? []);
}

/** @throws ReadingError where the reading failed, for its cause */
async function valueOf<K extends CollectorId>(
  context: AwsCollectorContext,
  id: K,
): Promise<ReadingValues[K]> {
  const reading = await context.read(id);
  if (!isOk(reading)) {
    throw ReadingError.fromReading(reading);
  }
  return reading.value;
}
