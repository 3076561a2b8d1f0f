import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { isOk, Snapshot } from '../../model';
import { causeOf, evidence, needed } from '../judging';

/** Whether the bucket that a load balancer logs to exists. */
export const LOG_BUCKETS = 's3:load-balancer-buckets';

/** What is known of such a bucket. */
export interface LogBucketState {
  /** Undefined where it is not known, and then why. */
  exists?: boolean;
  cause?: UnknownCause;
  evidence: Evidence[];
}

/** The reason of a balancer whose logs have nowhere to go. */
export const BUCKET_MISSING = {
  en: 'Access logs are to go to the bucket {{bucket}}, which does not exist.',
  ja: 'アクセスログの送信先バケット {{bucket}} が存在しません。',
} as const;

/**
 * Tells whether a bucket to which a load balancer of the region logs exists. S3 refuses
 * to speak of other accounts' buckets, but says of a name that nobody has: so being
 * refused tells that it is there. Whether it takes the logs is its owner's to know.
 */
export function logBucketState(
  snapshot: Snapshot,
  name: string | undefined,
): LogBucketState {
  const reading = needed(snapshot, LOG_BUCKETS);
  if (!isOk(reading)) {
    return { cause: causeOf(reading, LOG_BUCKETS), evidence: [] };
  }
  const bucket = reading.value.find(it => it.name === name);
  if (!bucket) {
    // It is one of the region's own.
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
    : { cause: causeOf(exists, LOG_BUCKETS), evidence: [] };
}
