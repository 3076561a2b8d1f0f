import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/**
 * A bucket that trails of the account's list write to, or one of its own that
 * another account's list says so of.
 */
export interface TrailBucket {
  name: string;
  /** Undefined where it is not one of the account's own (s3:ListBuckets). */
  region?: string;
  /** Of one that is not: the account whose own list had it as its own, where one did. */
  ownerAccountId?: string;
  trails: { arn: string; name: string; ownerAccountId: string }[];
}

/** s3:GetPublicAccessBlock, of a bucket or an account; all false where none is set. */
export interface PublicAccessBlock {
  blockPublicAcls: boolean;
  ignorePublicAcls: boolean;
  blockPublicPolicy: boolean;
  restrictPublicBuckets: boolean;
}

/** Who may come to a bucket of a trail. */
export interface TrailBucketAccess {
  name: string;
  publicAccessBlock: Reading<PublicAccessBlock>;
  /** s3:GetBucketPolicyStatus: not public where there is no policy. */
  policyStatus: Reading<{ isPublic: boolean }>;
  /** s3:GetBucketAcl: the grants to groups, such as everybody. */
  groupGrants: Reading<{ uri: string; permission: string }[]>;
}

/** s3:GetBucketLogging of a bucket of a trail. */
export interface TrailBucketLogging {
  name: string;
  region: string;
  /** Absent target: logging is off. */
  logging: Reading<{
    targetBucket?: string;
    targetPrefix?: string;
    /** Whether the target is a bucket of the same account and region, as it has to be. */
    targetExists?: boolean;
  }>;
}

/** A rule of s3:GetBucketLifecycleConfiguration. */
export interface LifecycleRule {
  id?: string;
  enabled: boolean;
  /** Of the keys that it is for; empty for all. */
  prefix: string;
  /** Whether it is for objects with certain tags only. */
  byTag: boolean;
  /** How old objects are when they expire. */
  expirationDays?: number;
  /** The day on which they all expire: ISO 8601. */
  expirationDate?: string;
}

/** When objects of a bucket of a trail expire. */
export interface TrailBucketLifecycle {
  name: string;
  /** Empty where there is no lifecycle configuration: kept for ever. */
  rules: Reading<LifecycleRule[]>;
}

/** What the collectors of buckets of trails read: of the account's own buckets. */
export interface TrailBucketReadings {
  's3:trail-buckets': TrailBucket[];
  's3:trail-bucket-access': TrailBucketAccess[];
  's3:account-public-access-block': PublicAccessBlock;
  's3:trail-bucket-logging': TrailBucketLogging[];
  's3:trail-bucket-lifecycles': TrailBucketLifecycle[];
}

/** What they call. */
export const trailBucketDeclarations: Declarations<TrailBucketReadings> = {
  's3:trail-buckets': {
    target: 'global',
    shared: true,
    list: [],
    buildsOn: ['cloudtrail:trails', 's3:own-buckets'],
    looksAt: ['s3:trail-buckets'],
  },
  's3:trail-bucket-access': {
    target: 'global',
    shared: true,
    list: [],
    each: [
      {
        operation: 's3:GetPublicAccessBlock',
        action: 's3:GetBucketPublicAccessBlock',
      },
      {
        operation: 's3:GetBucketPolicyStatus',
        action: 's3:GetBucketPolicyStatus',
      },
      { operation: 's3:GetBucketAcl', action: 's3:GetBucketAcl' },
    ],
    buildsOn: ['s3:trail-buckets'],
  },
  's3:account-public-access-block': {
    target: 'global',
    shared: true,
    list: [
      {
        operation: 's3control:GetPublicAccessBlock',
        action: 's3:GetAccountPublicAccessBlock',
      },
    ],
  },
  's3:trail-bucket-logging': {
    target: 'global',
    shared: true,
    list: [],
    each: [{ operation: 's3:GetBucketLogging', action: 's3:GetBucketLogging' }],
    buildsOn: ['s3:own-buckets', 's3:trail-buckets'],
  },
  's3:trail-bucket-lifecycles': {
    target: 'global',
    shared: true,
    list: [],
    each: [
      {
        operation: 's3:GetBucketLifecycleConfiguration',
        action: 's3:GetLifecycleConfiguration',
      },
    ],
    buildsOn: ['s3:trail-buckets'],
  },
};
