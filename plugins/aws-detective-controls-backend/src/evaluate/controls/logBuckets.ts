import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { isOk, LogBucket, Reading } from '../../model';
import { causeOf, evidence } from '../judging';

/** The readings of whether buckets exist to which something logs. */
export type LogBucketCollector =
  | 's3:delivery-buckets'
  | 's3:global-log-buckets'
  | 's3:load-balancer-buckets'
  | 's3:trail-delivery-buckets';

/** What was read of the buckets, and by what. */
export interface LogBuckets {
  collector: LogBucketCollector;
  reading: Reading<LogBucket[]>;
}

/** What is known of such a bucket. */
export interface LogBucketState {
  /** Undefined where it is not known, and then why. */
  exists?: boolean;
  cause?: UnknownCause;
  evidence: Evidence[];
}

/** The reason of what has its logs sent to nowhere. */
export const BUCKET_MISSING = {
  en: 'Access logs are to go to the bucket {{bucket}}, which does not exist.',
  ja: 'アクセスログの送信先バケット {{bucket}} が存在しません。',
} as const;

/**
 * Tells whether a bucket to which something logs exists. S3 refuses to speak of other
 * accounts' buckets, but says of a name that nobody has: so being refused tells that it
 * is there. Whether it takes the logs is its owner's to know.
 */
export function logBucketState(
  { collector, reading }: LogBuckets,
  name: string | undefined,
): LogBucketState {
  if (!isOk(reading)) {
    return { cause: causeOf(reading, collector), evidence: [] };
  }
  const bucket = reading.value.find(it => it.name === name);
  if (!bucket) {
    // It is one of the target's own.
    return { exists: true, evidence: [] };
  }
  const { exists } = bucket;
  const call = 's3:GetBucketLogging';
  if (isOk(exists)) {
    const facts = { Bucket: name, exists: exists.value };
    return { exists: exists.value, evidence: [evidence(call, exists, facts)] };
  }
  return exists.status === 'denied' && exists.action === call
    ? {
        exists: true,
        evidence: [evidence(call, exists, { Bucket: name, Code: exists.code })],
      }
    : { cause: causeOf(exists, collector), evidence: [] };
}
