import type { ListBucketsOutput, ListBucketsRequest } from '@aws-sdk/client-s3';
import { stableId } from '../estate/stableId';
import { AwsError } from './AwsError';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';
import { bucketSettings } from './s3BucketSettings';

function listBuckets(
  input: ListBucketsRequest,
  context: OperationContext,
): ListBucketsOutput {
  const { account, region } = context;
  onlyMembers(input as Record<string, unknown>, [
    'BucketRegion',
    'ContinuationToken',
    'MaxBuckets',
    'Prefix',
  ]);
  if (input.BucketRegion !== undefined && input.BucketRegion !== region) {
    throw new AwsError(
      'InvalidArgument',
      `BucketRegion is ${input.BucketRegion}: ask the endpoint of that region.`,
    );
  }
  // AWS names the region of a bucket only where the request has a parameter.
  const namesRegion = Object.values(input).some(value => value !== undefined);
  const buckets = Object.values(account.regions)
    .flatMap(({ buckets: list }) => list ?? [])
    .filter(
      bucket =>
        (input.BucketRegion === undefined ||
          bucket.BucketRegion === input.BucketRegion) &&
        bucket.Name!.startsWith(input.Prefix ?? ''),
    )
    .sort((a, b) => (a.Name! < b.Name! ? -1 : 1));
  const page = context.page({
    items: buckets,
    token: input.ContinuationToken,
    size: pageSize(input.MaxBuckets, {
      name: 'MaxBuckets',
      min: 1,
      max: 10_000,
      default: 10_000,
      code: 'InvalidArgument',
    }),
    invalidToken: 'InvalidArgument',
  });
  return {
    Buckets: page.items.map(({ Name, CreationDate, BucketRegion }) => ({
      Name,
      CreationDate,
      ...(namesRegion && { BucketRegion }),
    })),
    Owner: { ID: stableId(account.id, 64) },
    Prefix: input.Prefix,
    ContinuationToken: page.nextToken,
  };
}

/** Amazon S3. */
export const s3: ServiceOperations = {
  service: 's3',
  operations: {
    ListBuckets: { action: 's3:ListAllMyBuckets', run: listBuckets },
    ...bucketSettings,
  },
};
