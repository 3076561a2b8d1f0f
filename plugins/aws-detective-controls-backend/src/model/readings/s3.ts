import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** s3:ListBuckets of the region, and GetBucketLogging. */
export interface Bucket {
  name: string;
  region: string;
  /** Absent target: logging is off. */
  logging: Reading<{ targetBucket?: string; targetPrefix?: string }>;
}

/** What the collectors of this service read. */
export interface S3Readings {
  's3:buckets': Bucket[];
}

/** What they call. */
export const s3Declarations: Declarations<S3Readings> = {
  's3:buckets': {
    target: 'regional',
    list: [{ operation: 's3:ListBuckets', action: 's3:ListAllMyBuckets' }],
    each: [{ operation: 's3:GetBucketLogging', action: 's3:GetBucketLogging' }],
    types: ['AWS::S3::Bucket'],
  },
};
