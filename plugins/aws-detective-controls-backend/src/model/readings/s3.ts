import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** s3:ListBuckets of the region, and GetBucketLogging. */
export interface Bucket {
  name: string;
  region: string;
  /** Absent target: logging is off. */
  logging: Reading<{ targetBucket?: string; targetPrefix?: string }>;
}

/** s3:ListBuckets of every region. */
export interface OwnBucket {
  name: string;
  region: string;
}

/** A bucket to which something logs, and which is not one of its target's own. */
export interface LogBucket {
  name: string;
  /** s3:GetBucketLogging; denied where it is another account's. */
  exists: Reading<boolean>;
}

/** What the collectors of this service read. */
export interface S3Readings {
  's3:buckets': Bucket[];
  /** All of the account. */
  's3:own-buckets': OwnBucket[];
  /** Of vended deliveries of the region. */
  's3:delivery-buckets': LogBucket[];
  /** Of distributions, and of vended deliveries of global services. */
  's3:global-log-buckets': LogBucket[];
  /** Of application and classic load balancers. */
  's3:load-balancer-buckets': LogBucket[];
  /** Of vended deliveries of the regions that have a bucket of a trail. */
  's3:trail-delivery-buckets': LogBucket[];
}

const EACH = [
  { operation: 's3:GetBucketLogging', action: 's3:GetBucketLogging' },
];

/** What they call. */
export const s3Declarations: Declarations<S3Readings> = {
  's3:buckets': {
    target: 'regional',
    list: [{ operation: 's3:ListBuckets', action: 's3:ListAllMyBuckets' }],
    each: EACH,
    types: ['AWS::S3::Bucket'],
  },
  's3:own-buckets': {
    target: 'global',
    list: [{ operation: 's3:ListBuckets', action: 's3:ListAllMyBuckets' }],
  },
  's3:delivery-buckets': {
    target: 'regional',
    list: [],
    each: EACH,
    buildsOn: ['logs:deliveries', 's3:buckets'],
  },
  's3:global-log-buckets': {
    target: 'global',
    list: [],
    each: EACH,
    buildsOn: [
      'cloudfront:distributions',
      'logs:global-deliveries',
      's3:own-buckets',
    ],
  },
  's3:load-balancer-buckets': {
    target: 'regional',
    list: [],
    each: EACH,
    buildsOn: [
      'elasticloadbalancing:classic-load-balancers',
      'elasticloadbalancing:load-balancers',
      's3:buckets',
    ],
  },
  's3:trail-delivery-buckets': {
    target: 'global',
    shared: true,
    list: [],
    each: EACH,
    buildsOn: ['logs:trail-bucket-deliveries', 's3:own-buckets'],
  },
};
