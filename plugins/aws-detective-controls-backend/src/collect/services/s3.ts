import {
  GetBucketLoggingCommand,
  paginateListBuckets,
  S3Client,
} from '@aws-sdk/client-s3';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { readEach } from '../readEach';

/**
 * Amazon S3. Buckets are put in the path wherever the endpoint is not AWS's own,
 * since a name such as `bucket.localhost` leads nowhere.
 */
export const s3: AwsService<S3Client> = {
  prefix: 's3',
  answers: 'xml',
  create: options =>
    new S3Client({
      ...options,
      forcePathStyle: Boolean(
        options.endpoint ??
          process.env.AWS_ENDPOINT_URL_S3 ??
          process.env.AWS_ENDPOINT_URL,
      ),
    }),
};

/** The general purpose buckets of a region, with their logging. */
export const buckets: AwsCollector<'s3:buckets'> = {
  id: 's3:buckets',
  read: async context => {
    const { region } = context.target;
    const client = context.client(s3);
    const pages = paginateListBuckets(
      { client },
      { BucketRegion: region, MaxBuckets: 1000 },
      context.call,
    );
    const found = await allPages(pages, page => page.Buckets);
    return readEach(
      context,
      found.map(bucket => bucket.Name ?? ''),
      async name => {
        const { LoggingEnabled: logging } = await client.send(
          new GetBucketLoggingCommand({ Bucket: name }),
          context.call,
        );
        return {
          targetBucket: logging?.TargetBucket,
          targetPrefix: logging?.TargetPrefix,
        };
      },
      (name, logging) => ({ name, region, logging }),
    );
  },
};

/** The general purpose buckets of an account, in whatever region. */
export const ownBuckets: AwsCollector<'s3:own-buckets'> = {
  id: 's3:own-buckets',
  read: async context => {
    // AWS names the regions of buckets only where it is asked for something.
    const pages = paginateListBuckets(
      { client: context.client(s3) },
      { MaxBuckets: 1000 },
      context.call,
    );
    const found = await allPages(pages, page => page.Buckets);
    return found.map(({ Name, BucketRegion }) => ({
      name: present(Name, 'Buckets[].Name'),
      region: present(BucketRegion, 'Buckets[].BucketRegion'),
    }));
  },
};
