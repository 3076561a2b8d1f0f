import {
  CollectorId,
  GLOBAL_REGION,
  LifecycleRule,
  PeerReading,
  Reading,
  Readings,
  Snapshot,
  TrailBucketLogging,
} from '../../model';
import { GLOBAL_TARGET, ok, OTHER_ACCOUNT, snapshotOf } from './snapshot';
import {
  completeTrail,
  publicAccessBlock,
  trailBucket,
  trailBucketAccess,
} from './trails';

/** A bucket to which the organisation's trail writes. */
export const CENTRAL_BUCKET = 'central';
/** The region of that bucket. */
export const CENTRAL_REGION = 'eu-central-1';
/** The log group of that trail, as it names it. */
export const CENTRAL_LOG_GROUP = `arn:aws:logs:${CENTRAL_REGION}:${OTHER_ACCOUNT}:log-group:central:*`;

/** The organisation's trail, as the account and its owner see it. */
export const ORGANIZATION_TRAIL = completeTrail({
  arn: `arn:aws:cloudtrail:${CENTRAL_REGION}:${OTHER_ACCOUNT}:trail/organization`,
  name: 'organization',
  ownerAccountId: OTHER_ACCOUNT,
  isOrganization: true,
  s3BucketName: CENTRAL_BUCKET,
  cloudWatchLogsLogGroupArn: CENTRAL_LOG_GROUP,
});
/** The bucket, as accounts list it that do not own it. */
export const CENTRAL_ELSEWHERE = trailBucket({
  name: CENTRAL_BUCKET,
  region: undefined,
  trails: [
    {
      arn: ORGANIZATION_TRAIL.arn,
      name: ORGANIZATION_TRAIL.name,
      ownerAccountId: ORGANIZATION_TRAIL.ownerAccountId,
    },
  ],
});
/** The bucket, as its owner lists it. */
export const CENTRAL_OWNED = { ...CENTRAL_ELSEWHERE, region: CENTRAL_REGION };

/** What S3 logs of the bucket. */
export const centralLogging = (of: TrailBucketLogging['logging']) =>
  ok([{ name: CENTRAL_BUCKET, region: CENTRAL_REGION, logging: of }]);
/** When objects of the bucket expire. */
export const centralLifecycle = (rules: Reading<LifecycleRule[]>) =>
  ok([{ name: CENTRAL_BUCKET, rules }]);

/** What the owner reads of a bucket that is in good order. */
export const CENTRAL_READINGS: Readings = {
  's3:trail-buckets': ok([CENTRAL_OWNED]),
  's3:trail-bucket-access': ok([trailBucketAccess({ name: CENTRAL_BUCKET })]),
  's3:account-public-access-block': ok(publicAccessBlock()),
  's3:trail-bucket-logging': centralLogging(
    ok({ targetBucket: 'access', targetExists: true }),
  ),
  's3:trail-bucket-lifecycles': centralLifecycle(ok([])),
  'logs:trail-bucket-deliveries': ok([
    { region: CENTRAL_REGION, deliveries: ok([]) },
  ]),
  's3:trail-delivery-buckets': ok([]),
  'logs:trail-log-groups': ok([
    { arn: CENTRAL_LOG_GROUP, name: 'central', group: ok({ exists: true }) },
  ]),
  'cloudtrail:trails': ok([ORGANIZATION_TRAIL]),
};

/** What another account read of its global services. */
export function peerReadingsOf(
  accountId: string,
  readings: Readings,
): PeerReading[] {
  return Object.entries(readings).map(([collector, reading]) => ({
    collector: collector as CollectorId,
    accountId,
    region: GLOBAL_REGION,
    reading,
  }));
}

/** A member of the organisation, and what other accounts read of themselves. */
export function memberSnapshotWith(
  peers: PeerReading[] = [],
  bucket = CENTRAL_ELSEWHERE,
  trails = [ORGANIZATION_TRAIL],
): Snapshot {
  return snapshotOf(
    { 'cloudtrail:trails': ok(trails), 's3:trail-buckets': ok([bucket]) },
    { target: GLOBAL_TARGET, peers },
  );
}

/** A member of the organisation, and what the trail's owner read of itself. */
export const memberSnapshotOf = (readings: Readings) =>
  memberSnapshotWith(peerReadingsOf(OTHER_ACCOUNT, readings));
