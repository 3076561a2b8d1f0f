import {
  LifecycleRule,
  PublicAccessBlock,
  Reading,
  Readings,
  Snapshot,
  Trail,
  TrailBucket,
  TrailBucketAccess,
} from '../../model';
import {
  GLOBAL_TARGET,
  ok,
  snapshotOf,
  TARGET,
  trailPeerReadings,
} from './snapshot';
import { trail } from './things';

/** The bucket of the trail `audit`. */
export const TRAIL_BUCKET = 'audit-logs';
/** The log group of the trail `audit`, as a trail names it. */
export const TRAIL_LOG_GROUP = `arn:aws:logs:${TARGET.region}:${TARGET.accountId}:log-group:audit:*`;

/** A trail that covers the account and has everything that is asked of it. */
export function completeTrail(over: Partial<Trail> = {}): Trail {
  return trail({
    s3BucketName: TRAIL_BUCKET,
    kmsKeyId: 'key-1',
    cloudWatchLogsLogGroupArn: TRAIL_LOG_GROUP,
    status: ok({
      isLogging: true,
      latestCloudWatchLogsDeliveryTime: '2026-03-02T09:55:00.000Z',
    }),
    ...over,
  });
}

/** The bucket of a trail, which the account owns unless told. */
export function trailBucket(over: Partial<TrailBucket> = {}): TrailBucket {
  const { arn, name, ownerAccountId } = trail();
  return {
    name: TRAIL_BUCKET,
    region: TARGET.region,
    trails: [{ arn, name, ownerAccountId }],
    ...over,
  };
}

/** What blocks nothing, but for what is given. */
export function publicAccessBlock(
  over: Partial<PublicAccessBlock> = {},
): PublicAccessBlock {
  return {
    blockPublicAcls: false,
    ignorePublicAcls: false,
    blockPublicPolicy: false,
    restrictPublicBuckets: false,
    ...over,
  };
}

/** A bucket of a trail that nobody else comes to. */
export function trailBucketAccess(
  over: Partial<TrailBucketAccess> = {},
): TrailBucketAccess {
  return {
    name: TRAIL_BUCKET,
    publicAccessBlock: ok(publicAccessBlock()),
    policyStatus: ok({ isPublic: false }),
    groupGrants: ok([]),
    ...over,
  };
}

/** An enabled rule that expires everything after a year. */
export function lifecycleRule(
  over: Partial<LifecycleRule> = {},
): LifecycleRule {
  return {
    id: 'expire',
    enabled: true,
    prefix: '',
    byTag: false,
    expirationDays: 365,
    ...over,
  };
}

/** A global snapshot of one bucket of a trail, open to nobody and kept for ever. */
export function trailSnapshotOf(
  readings: Readings = {},
  peers: Record<string, Reading<Trail[]>> = {},
): Snapshot {
  return snapshotOf(
    {
      'cloudtrail:trails': ok([completeTrail()]),
      's3:trail-buckets': ok([trailBucket()]),
      's3:trail-bucket-access': ok([trailBucketAccess()]),
      's3:account-public-access-block': ok(publicAccessBlock()),
      's3:trail-bucket-logging': ok([
        {
          name: TRAIL_BUCKET,
          region: TARGET.region,
          logging: ok({
            targetBucket: 'access-logs',
            targetPrefix: '',
            targetExists: true,
          }),
        },
      ]),
      's3:trail-bucket-lifecycles': ok([{ name: TRAIL_BUCKET, rules: ok([]) }]),
      'logs:trail-log-groups': ok([
        {
          arn: TRAIL_LOG_GROUP,
          name: 'audit',
          group: ok({ exists: true, retentionInDays: 365 }),
        },
      ]),
      'logs:trail-bucket-deliveries': ok([
        { region: TARGET.region, deliveries: ok([]) },
      ]),
      ...readings,
    },
    { target: GLOBAL_TARGET, peers: trailPeerReadings(peers) },
  );
}
