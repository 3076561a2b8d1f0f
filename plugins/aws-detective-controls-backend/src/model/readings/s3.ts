import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** s3:ListBuckets of the region, and GetBucketLogging. */
export interface Bucket {
  name: string;
  region: string;
  /** Absent target: logging is off. */
  logging: Reading<{ targetBucket?: string; targetPrefix?: string }>;
}

/** A bucket to which a load balancer logs, and which is not one of the region's own. */
export interface LogBucket {
  name: string;
  /** s3:GetBucketLogging; denied where it is another account's. */
  exists: Reading<boolean>;
}

/** What the collectors of this service read. */
export interface S3Readings {
  's3:buckets': Bucket[];
  /** Of application and classic load balancers. */
  's3:load-balancer-buckets': LogBucket[];
}

/** What they call. */
export const s3Declarations: Declarations<S3Readings> = {
  's3:buckets': {
    target: 'regional',
    list: [{ operation: 's3:ListBuckets', action: 's3:ListAllMyBuckets' }],
    each: [{ operation: 's3:GetBucketLogging', action: 's3:GetBucketLogging' }],
    types: ['AWS::S3::Bucket'],
  },
  's3:load-balancer-buckets': {
    target: 'regional',
    list: [],
    each: [{ operation: 's3:GetBucketLogging', action: 's3:GetBucketLogging' }],
    buildsOn: [
      'elasticloadbalancing:classic-load-balancers',
      'elasticloadbalancing:load-balancers',
      's3:buckets',
    ],
  },
};
