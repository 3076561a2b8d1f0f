import type { EstateBucket } from '../Estate';
import type { DefaultsContext } from './index';

/** A bucket as CreateBucket leaves it: closed to the public, and without logging. */
export function bucketDefaults(
  bucket: EstateBucket,
  place: DefaultsContext,
): EstateBucket {
  return {
    CreationDate: new Date('2024-03-04T09:00:00Z'),
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
    ...bucket,
    BucketRegion: place.region,
    ...(bucket.LoggingEnabled && {
      LoggingEnabled: {
        ...bucket.LoggingEnabled,
        TargetPrefix: bucket.LoggingEnabled.TargetPrefix ?? '',
      },
    }),
  };
}
