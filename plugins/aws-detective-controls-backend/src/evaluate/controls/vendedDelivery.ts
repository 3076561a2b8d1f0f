import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { bucketOfArn, LogDelivery, OkReading } from '../../model';
import { causeOf, evidence, findDeliveries } from '../judging';
import { LogBuckets, LogBucketState, logBucketState } from './logBuckets';
import { ownedElsewhere } from './ownedElsewhere';

/** Whether vended deliveries take one type of log of a resource. */
export interface VendedDelivery {
  /** The delivery source by which logs arrive; undefined where none is known to. */
  source?: string;
  /** Why it is not known of one. */
  cause?: UnknownCause;
  /** A bucket to which one is to go, and which does not exist. */
  missing?: string;
  evidence: Evidence[];
}

/**
 * Finds the vended delivery by which a resource sends one type of log: one to a bucket
 * works where the bucket exists.
 *
 * @param buckets - the buckets to which the deliveries go
 */
export function vendedDelivery(
  deliveries: OkReading<LogDelivery[]>,
  buckets: LogBuckets,
  { arn, logType }: { arn: string; logType: string },
): VendedDelivery {
  const found = findDeliveries(deliveries.value, arn, logType);
  const facts: Evidence[] = [];
  const told = (source: LogDelivery | undefined) => [
    evidence('logs:DescribeDeliverySources', deliveries, {
      logType,
      name: source?.sourceName,
      deliveries: source?.deliveries.length ?? 0,
    }),
    ...facts,
  ];
  let cause: UnknownCause | undefined;
  let missing: string | undefined;
  for (const source of found) {
    for (const delivery of source.deliveries) {
      const state = destinationState(delivery, buckets, deliveries);
      facts.push(...state.evidence);
      if (state.exists) {
        return { source: source.sourceName, evidence: told(source) };
      }
      cause ??= state.cause;
      missing ??= state.exists === false ? state.bucket : undefined;
    }
  }
  return { cause, missing, evidence: told(found[0]) };
}

type Delivery = LogDelivery['deliveries'][number];

function destinationState(
  {
    id,
    destinationType = 'S3',
    destinationResourceArn,
    destinationAccountId: account,
  }: Delivery,
  buckets: LogBuckets,
  { takenAt }: OkReading<LogDelivery[]>,
): LogBucketState & { bucket?: string } {
  const bucket = bucketOfArn(destinationResourceArn ?? '');
  if (bucket) {
    return { bucket, ...logBucketState(buckets, bucket) };
  }
  if (destinationType !== 'S3' || destinationResourceArn) {
    return { exists: true, evidence: [] };
  }
  const { collector } = buckets;
  const cause =
    account === undefined
      ? causeOf(
          {
            status: 'failed',
            reason: `The destination of the log delivery ${id} was not listed`,
            takenAt,
          },
          collector,
        )
      : ownedElsewhere(
          collector,
          account,
          `The log delivery ${id} goes to a destination of account ${account}, which alone sees whether its bucket exists`,
          { at: takenAt },
        );
  return { cause, evidence: [] };
}
