import {
  type CollectorId,
  globalSenders,
  isOk,
  knownSenders,
  type Reading,
  type ReadingValues,
  regionalSenders,
} from '../../model';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { ReadingError } from '../ReadingError';

/** The buckets that a region's flow logs, load balancers and deliveries write to. */
export const logSenders: AwsCollector<'s3:log-senders'> = {
  id: 's3:log-senders',
  read: async context => {
    const read = await readAll(context, [
      'ec2:flow-logs',
      'elasticloadbalancing:classic-load-balancers',
      'elasticloadbalancing:load-balancers',
      'logs:deliveries',
    ]);
    return knownSenders(regionalSenders(read));
  },
};

/** The buckets that an account's distributions write to. */
export const globalLogSenders: AwsCollector<'s3:global-log-senders'> = {
  id: 's3:global-log-senders',
  read: async context => {
    const read = await readAll(context, [
      'cloudfront:distributions',
      'logs:global-deliveries',
    ]);
    return knownSenders(globalSenders(read));
  },
};

/** What of other accounts and regions writes to the region's own buckets, as they say. */
export const otherLogSenders: AwsCollector<'s3:other-log-senders'> = {
  id: 's3:other-log-senders',
  read: async context => {
    const read = await readAll(context, ['s3:buckets']);
    const buckets = read('s3:buckets');
    const own = new Set(isOk(buckets) ? buckets.value.map(it => it.name) : []);
    return [
      ...context.others('s3:log-senders'),
      ...context.others('s3:global-log-senders'),
    ].flatMap(({ accountId, value }) =>
      value
        .filter(({ bucket }) => own.has(bucket))
        .map(sender => ({ accountId, ...sender })),
    );
  },
};

/**
 * Readings of the same sweep, each in full.
 *
 * @throws ReadingError where one of them failed, for its cause
 */
async function readAll(
  context: AwsCollectorContext,
  ids: readonly CollectorId[],
): Promise<<K extends CollectorId>(id: K) => Reading<ReadingValues[K]>> {
  const readings = new Map<CollectorId, Reading<unknown>>();
  for (const id of ids) {
    const reading: Reading<unknown> = await context.read(id);
    if (!isOk(reading)) {
      throw ReadingError.fromReading(reading);
    }
    readings.set(id, reading);
  }
  return <K extends CollectorId>(id: K) =>
    readings.get(id) as Reading<ReadingValues[K]>;
}
