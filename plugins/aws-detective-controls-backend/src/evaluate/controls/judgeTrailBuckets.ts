import {
  Evidence,
  LocalizedText,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { Evaluation, Reason, Snapshot, TrailBucket } from '../../model';
import {
  concluded,
  Conclusion,
  evidence,
  judgeTarget,
  unknown,
} from '../judging';

/** The reasons that every control of buckets of trails may give. */
export const TRAIL_BUCKET_REASONS = {
  'no-trail': {
    en: 'The account has no trail; that is judged by itself.',
    ja: 'アカウントに証跡がありません。これは別のコントロールで判定します。',
  },
  'bucket-elsewhere': {
    en: 'The bucket {{bucket}} is not one of this account: its owner’s own reading tells.',
    ja: 'バケット {{bucket}} はこのアカウントのものではありません。所有者側の読み取り結果で判定します。',
  },
} as const satisfies Record<string, LocalizedText>;

/** Why nothing is known of a bucket that is not one of the account's own. */
export function elsewhere(
  { name, trails }: TrailBucket,
  { takenAt }: { takenAt: string },
): { cause: UnknownCause; reason: Reason } {
  const writers = trails.map(({ arn }) => arn).join(', ');
  return {
    cause: {
      kind: 'owned-elsewhere',
      message: `The account does not list the bucket ${name}, to which ${writers} writes: it is another account's, or gone`,
      collector: 's3:trail-buckets',
      at: takenAt,
    },
    reason: { key: 'bucket-elsewhere', params: { bucket: name } },
  };
}

/** A bucket of a trail in one of the account's own regions. */
export type OwnTrailBucket = TrailBucket & { region: string };

function isOwn(bucket: TrailBucket): bucket is OwnTrailBucket {
  return bucket.region !== undefined;
}

/**
 * Judges an account by the buckets of its own trails, and by its buckets to which
 * others' trails write: all must pass. Other accounts' buckets are not known here.
 *
 * @param options.judge - of one of the account's own buckets
 * @param options.passes - the reason where all pass, which names them
 */
export function judgeTrailBuckets(options: {
  snapshot: Snapshot;
  judge(bucket: OwnTrailBucket): Conclusion;
  passes: string;
}): Evaluation {
  const { snapshot, judge, passes } = options;
  return judgeTarget({
    snapshot,
    collector: 's3:trail-buckets',
    judge: list => {
      if (list.value.length === 0) {
        const none = evidence('cloudtrail:DescribeTrails', list, {
          trailList: 0,
        });
        return concluded('not-applicable', 'no-trail', [none]);
      }
      const { accountId } = snapshot.target;
      const ours = list.value.filter(
        bucket =>
          isOwn(bucket) ||
          bucket.trails.some(trail => trail.ownerAccountId === accountId),
      );
      const conclusions = (ours.length > 0 ? ours : list.value).map(bucket => {
        const found = bucketEvidence(bucket, list);
        if (isOwn(bucket)) {
          const conclusion = judge(bucket);
          return { ...conclusion, evidence: [found, ...conclusion.evidence] };
        }
        const { cause, reason } = elsewhere(bucket, list);
        return { ...unknown(cause, [found]), reason };
      });
      const gap =
        conclusions.find(({ status }) => status === 'fail') ??
        conclusions.find(({ status }) => status === 'unknown');
      return (
        gap ??
        concluded(
          'pass',
          passes,
          conclusions.flatMap(({ evidence: facts }) => facts),
          { buckets: ours.map(({ name }) => name).join(', ') },
        )
      );
    },
  });
}

function bucketEvidence(
  { name, region, trails }: TrailBucket,
  list: { takenAt: string },
): Evidence {
  return evidence('s3:ListBuckets', list, {
    Name: name,
    BucketRegion: region ?? 'not listed',
    'written by': trails.map(trail => trail.name).join(', '),
  });
}
