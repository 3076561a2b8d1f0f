import { LocalizedText } from 'backstage-plugin-aws-detective-controls-common';
import { Evaluation, Reason, Snapshot, TrailBucket } from '../../model';
import {
  concluded,
  Conclusion,
  evidence,
  judgeTarget,
  nameList,
  unknown,
} from '../judging';
import { noTrail, NO_TRAIL_REASON } from './noTrail';
import {
  causeAtOwner,
  evidenceAtOwner,
  OwnedTrailBucket,
  trailBucketOwner,
} from './trailBucketOwner';

/** The reasons of what is not known of a bucket elsewhere. */
export const BUCKET_ELSEWHERE_REASONS = {
  'bucket-elsewhere': {
    en: 'The bucket {{bucket}} is not one of this account, and no account that is read shows it as its own.',
    ja: 'バケット {{bucket}} はこのアカウントのものではなく、読み取り対象のどのアカウントにも見つかりません。',
  },
  'bucket-owner-silent': {
    en: 'The bucket {{bucket}} is owned by account {{account}}, whose own reading of it failed or is missing.',
    ja: 'バケット {{bucket}} はアカウント {{account}} が所有しており、そのアカウント自身での読み取りに失敗したか、結果がありません。',
  },
} as const satisfies Record<string, LocalizedText>;

/** The reasons that every control of buckets of trails may give. */
export const TRAIL_BUCKET_REASONS = {
  ...NO_TRAIL_REASON,
  ...BUCKET_ELSEWHERE_REASONS,
} as const satisfies Record<string, LocalizedText>;

/** The reason where the owner of a bucket, or its reading, does not tell. */
export function elsewhereReason(name: string, ownerAccountId?: string): Reason {
  return ownerAccountId === undefined
    ? { key: 'bucket-elsewhere', params: { bucket: name } }
    : {
        key: 'bucket-owner-silent',
        params: { bucket: name, account: ownerAccountId },
      };
}

/**
 * Judges an account by the buckets of its own trails, and by its buckets to which
 * others' trails write: all must pass. A bucket of another account is judged by what
 * that account read of itself.
 *
 * @param options.judge - of one bucket, by the readings of its owner
 * @param options.passes - the reason where all pass, which names them
 */
export function judgeTrailBuckets(options: {
  snapshot: Snapshot;
  judge(bucket: OwnedTrailBucket): Conclusion;
  passes: string;
}): Evaluation {
  const { snapshot, judge, passes } = options;
  return judgeTarget({
    snapshot,
    collector: 's3:trail-buckets',
    judge: list => {
      if (list.value.length === 0) {
        return noTrail(list);
      }
      const { accountId } = snapshot.target;
      const ours = list.value.filter(
        ({ region, trails }) =>
          region !== undefined ||
          trails.some(trail => trail.ownerAccountId === accountId),
      );
      const judged = (ours.length > 0 ? ours : list.value).map(bucket =>
        judgeBucket(snapshot, bucket, list, judge),
      );
      const conclusions = judged.map(({ conclusion }) => conclusion);
      const gap =
        conclusions.find(({ status }) => status === 'fail') ??
        conclusions.find(({ status }) => status === 'unknown');
      return (
        gap ??
        concluded(
          'pass',
          passes,
          conclusions.flatMap(({ evidence: facts }) => facts),
          { buckets: judged.map(({ label }) => label).join(', ') },
        )
      );
    },
  });
}

function judgeBucket(
  snapshot: Snapshot,
  bucket: TrailBucket,
  list: { takenAt: string },
  judge: (bucket: OwnedTrailBucket) => Conclusion,
): { label: string; conclusion: Conclusion } {
  const owned = trailBucketOwner(snapshot, bucket, list);
  if ('cause' in owned) {
    const found = listed(bucket, list);
    const reason = elsewhereReason(bucket.name);
    return {
      label: bucket.name,
      conclusion: { ...unknown(owned.cause, [found]), reason },
    };
  }
  const { name, label, otherAccountId } = owned;
  const conclusion = judge(owned);
  const facts = evidenceAtOwner(owned, [
    listed(owned, owned),
    ...conclusion.evidence,
  ]);
  if (conclusion.cause && otherAccountId !== undefined) {
    const cause = causeAtOwner(owned, conclusion.cause);
    const reason = elsewhereReason(name, otherAccountId);
    return { label, conclusion: { ...unknown(cause, facts), reason } };
  }
  return { label, conclusion: { ...conclusion, evidence: facts } };
}

function listed(
  { name, region, trails }: Pick<TrailBucket, 'name' | 'region' | 'trails'>,
  list: { takenAt: string },
) {
  return evidence('s3:ListBuckets', list, {
    Name: name,
    BucketRegion: region ?? 'not listed',
    'written by': nameList(trails.map(trail => trail.name)),
  });
}
