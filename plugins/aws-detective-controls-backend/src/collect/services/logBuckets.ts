import { GetBucketLoggingCommand } from '@aws-sdk/client-s3';
import { isOk } from '../../model';
import type { AwsCollector } from '../AwsCollector';
import { readEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import { s3 } from './s3';

/** Codes by which S3 says that a bucket is there, only not in this region. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'PermanentRedirect',
]);

/**
 * Whether the buckets exist to which load balancers log and which are not among the
 * region's own. It asks for their logging, since the read role may: S3 answers 404 for
 * a name that nobody has, before it looks at permissions.
 */
export const loadBalancerBuckets: AwsCollector<'s3:load-balancer-buckets'> = {
  id: 's3:load-balancer-buckets',
  read: async context => {
    const balancers = await context.read('elasticloadbalancing:load-balancers');
    const classic = await context.read(
      'elasticloadbalancing:classic-load-balancers',
    );
    const buckets = await context.read('s3:buckets');
    for (const reading of [balancers, classic, buckets]) {
      if (!isOk<unknown>(reading)) {
        throw ReadingError.fromReading(reading);
      }
    }
    const named = new Set([
      ...valuesOf(balancers).flatMap(({ type, attributes }) =>
        type === 'application' &&
        attributes &&
        isOk(attributes) &&
        attributes.value['access_logs.s3.enabled'] === 'true'
          ? attributes.value['access_logs.s3.bucket'] || []
          : [],
      ),
      ...valuesOf(classic).flatMap(({ accessLog }) =>
        isOk(accessLog) && accessLog.value.enabled
          ? accessLog.value.bucket || []
          : [],
      ),
    ]);
    valuesOf(buckets).forEach(({ name }) => named.delete(name));
    const client = context.client(s3);
    return readEach(
      context,
      [...named].sort(),
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
  },
};

function valuesOf<T>(reading: { status: string; value?: T[] }): T[] {
  return reading.value ?? [];
}
