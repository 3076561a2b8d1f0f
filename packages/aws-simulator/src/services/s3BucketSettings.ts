import type {
  GetBucketAclOutput,
  GetBucketLifecycleConfigurationOutput,
  GetBucketLoggingOutput,
  GetBucketPolicyStatusOutput,
  GetPublicAccessBlockOutput,
} from '@aws-sdk/client-s3';
import type { EstateBucket } from '../estate/Estate';
import { stableId } from '../estate/stableId';
import { AwsError } from './AwsError';
import { onlyMembers, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

/** What all of these operations take. */
interface BucketInput {
  Bucket?: string;
  ExpectedBucketOwner?: string;
}

/** The bucket of a request, if the caller may ask for it here. */
function findBucket(
  input: BucketInput,
  context: OperationContext,
): EstateBucket {
  onlyMembers({ ...input }, ['Bucket', 'ExpectedBucketOwner']);
  const name = required(input.Bucket, 'Bucket', 'InvalidBucketName');
  for (const account of context.estate.accounts) {
    const bucket = Object.values(account.regions)
      .flatMap(({ buckets }) => buckets ?? [])
      .find(({ Name }) => Name === name);
    if (!bucket) {
      continue;
    }
    if (
      account.id !== context.account.id ||
      (input.ExpectedBucketOwner !== undefined &&
        input.ExpectedBucketOwner !== account.id)
    ) {
      throw new AwsError('AccessDenied', 'Access Denied', 403);
    }
    if (bucket.BucketRegion !== context.region) {
      throw new AwsError(
        'PermanentRedirect',
        'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
        301,
      );
    }
    return bucket;
  }
  throw new AwsError(
    'NoSuchBucket',
    'The specified bucket does not exist',
    404,
  );
}

function getBucketLogging(
  input: BucketInput,
  context: OperationContext,
): GetBucketLoggingOutput {
  return { LoggingEnabled: findBucket(input, context).LoggingEnabled };
}

function getPublicAccessBlock(
  input: BucketInput,
  context: OperationContext,
): GetPublicAccessBlockOutput {
  const { PublicAccessBlockConfiguration: block = {} } = findBucket(
    input,
    context,
  );
  if (Object.keys(block).length === 0) {
    throw new AwsError(
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
      404,
    );
  }
  return { PublicAccessBlockConfiguration: block };
}

function getBucketPolicyStatus(
  input: BucketInput,
  context: OperationContext,
): GetBucketPolicyStatusOutput {
  const { PolicyStatus } = findBucket(input, context);
  if (!PolicyStatus) {
    throw new AwsError(
      'NoSuchBucketPolicy',
      'The bucket policy does not exist',
      404,
    );
  }
  return { PolicyStatus };
}

function getBucketAcl(
  input: BucketInput,
  context: OperationContext,
): GetBucketAclOutput {
  const { Grants = [] } = findBucket(input, context);
  const owner = stableId(context.account.id, 64);
  return {
    Owner: { ID: owner },
    Grants: [
      {
        Grantee: { Type: 'CanonicalUser', ID: owner },
        Permission: 'FULL_CONTROL',
      },
      ...Grants,
    ],
  };
}

function getBucketLifecycleConfiguration(
  input: BucketInput,
  context: OperationContext,
): GetBucketLifecycleConfigurationOutput {
  const { LifecycleRules } = findBucket(input, context);
  if (!LifecycleRules?.length) {
    throw new AwsError(
      'NoSuchLifecycleConfiguration',
      'The lifecycle configuration does not exist',
      404,
    );
  }
  return { Rules: LifecycleRules };
}

/** What S3 says of the settings of one bucket, in the bucket's own region. */
export const bucketSettings: ServiceOperations['operations'] = {
  GetBucketAcl: { action: 's3:GetBucketAcl', run: getBucketAcl },
  GetBucketLifecycleConfiguration: {
    action: 's3:GetLifecycleConfiguration',
    run: getBucketLifecycleConfiguration,
  },
  GetBucketLogging: { action: 's3:GetBucketLogging', run: getBucketLogging },
  GetBucketPolicyStatus: {
    action: 's3:GetBucketPolicyStatus',
    run: getBucketPolicyStatus,
  },
  GetPublicAccessBlock: {
    action: 's3:GetBucketPublicAccessBlock',
    run: getPublicAccessBlock,
  },
};
