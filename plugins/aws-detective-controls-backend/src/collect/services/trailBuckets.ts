import {
  GetBucketAclCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyStatusCommand,
  GetPublicAccessBlockCommand,
  type LifecycleRule,
  type PublicAccessBlockConfiguration,
} from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { isOk, type PublicAccessBlock, type TrailBucket } from '../../model';
import { present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { mapEach, readEach, readPart } from '../readEach';
import { ReadingError } from '../ReadingError';
import { s3 } from './s3';
import { s3Control } from './s3Control';

/**
 * The buckets that the trails of the account's list write to, and which of them
 * the account itself owns; and those of its own that trails of other accounts name.
 *
 * A log archive sees no trail of an account outside its organisation, and S3 does not
 * tell which buckets hold logs of trails: their policies would take a call a bucket.
 * The accounts that write there list the bucket as not their own, and that is stored.
 * So it costs no call to find it, and calls are made only for buckets of trails.
 */
export const trailBuckets: AwsCollector<'s3:trail-buckets'> = {
  id: 's3:trail-buckets',
  read: async context => {
    const trails = await context.read('cloudtrail:trails');
    if (!isOk(trails)) {
      throw ReadingError.fromReading(trails);
    }
    const own = await regionsOfOwn(context);
    const others = context
      .others('s3:trail-buckets')
      .flatMap(({ accountId, value }) =>
        value.map(bucket => ({ ...bucket, accountId })),
      );
    const buckets = new Map<string, TrailBucket>();
    const note = (bucketName: string, trail: TrailBucket['trails'][number]) => {
      const region = own.get(bucketName);
      const bucket = buckets.get(bucketName) ?? {
        name: bucketName,
        region,
        ownerAccountId: region ? undefined : ownerOf(bucketName, others),
        trails: [],
      };
      if (!bucket.trails.some(({ arn }) => arn === trail.arn)) {
        bucket.trails.push(trail);
      }
      buckets.set(bucketName, bucket);
    };
    for (const { arn, name, ownerAccountId, s3BucketName } of trails.value) {
      const bucketName = present(s3BucketName, 'trailList[].S3BucketName');
      note(bucketName, { arn, name, ownerAccountId });
    }
    for (const { name, region, trails: writers } of others) {
      if (region === undefined && own.has(name)) {
        writers.forEach(trail => note(name, trail));
      }
    }
    return [...buckets.values()];
  },
};

/** The other account that listed a bucket as its own. */
function ownerOf(
  bucketName: string,
  others: readonly (TrailBucket & { accountId: string })[],
): string | undefined {
  return others.find(
    ({ name, region }) => name === bucketName && region !== undefined,
  )?.accountId;
}

/** The regions of the account's buckets, by name. */
async function regionsOfOwn(
  context: AwsCollectorContext,
): Promise<Map<string, string>> {
  const own = await context.read('s3:own-buckets');
  if (!isOk(own)) {
    throw ReadingError.fromReading(own);
  }
  return new Map(own.value.map(({ name, region }) => [name, region]));
}

/** A bucket of a trail that the account owns. */
type OwnBucket = TrailBucket & { region: string };

async function ownTrailBuckets(
  context: AwsCollectorContext,
): Promise<OwnBucket[]> {
  const found = await context.read('s3:trail-buckets');
  if (!isOk(found)) {
    throw ReadingError.fromReading(found);
  }
  return found.value.filter(
    (bucket): bucket is OwnBucket => bucket.region !== undefined,
  );
}

function publicAccessBlock(
  block: PublicAccessBlockConfiguration | undefined,
): PublicAccessBlock {
  const given = present(block, 'PublicAccessBlockConfiguration');
  return {
    blockPublicAcls: given.BlockPublicAcls ?? false,
    ignorePublicAcls: given.IgnorePublicAcls ?? false,
    blockPublicPolicy: given.BlockPublicPolicy ?? false,
    restrictPublicBuckets: given.RestrictPublicBuckets ?? false,
  };
}

const NOTHING_BLOCKED: PublicAccessBlock = publicAccessBlock({});

/** Who may come to the buckets of trails. */
export const trailBucketAccess: AwsCollector<'s3:trail-bucket-access'> = {
  id: 's3:trail-bucket-access',
  read: async context =>
    mapEach(await ownTrailBuckets(context), async ({ name, region }) => {
      const client = context.client(s3, region);
      const input = { Bucket: name };
      return {
        name,
        publicAccessBlock: await readPart(context, () =>
          orWhere(
            'NoSuchPublicAccessBlockConfiguration',
            async () => {
              const { PublicAccessBlockConfiguration: block } =
                await client.send(
                  new GetPublicAccessBlockCommand(input),
                  context.call,
                );
              return publicAccessBlock(block);
            },
            NOTHING_BLOCKED,
          ),
        ),
        policyStatus: await readPart(context, () =>
          orWhere(
            'NoSuchBucketPolicy',
            async () => {
              const { PolicyStatus: status } = await client.send(
                new GetBucketPolicyStatusCommand(input),
                context.call,
              );
              return {
                isPublic: present(status?.IsPublic, 'PolicyStatus.IsPublic'),
              };
            },
            { isPublic: false },
          ),
        ),
        groupGrants: await readPart(context, async () => {
          const { Grants: grants } = await client.send(
            new GetBucketAclCommand(input),
            context.call,
          );
          return present(grants, 'Grants').flatMap(
            ({ Grantee: grantee, Permission: permission }) =>
              grantee?.URI
                ? [{ uri: grantee.URI, permission: permission ?? '' }]
                : [],
          );
        }),
      };
    }),
};

/** What the account blocks of all its buckets. */
export const accountPublicAccessBlock: AwsCollector<'s3:account-public-access-block'> =
  {
    id: 's3:account-public-access-block',
    read: async context => {
      const { accountId } = context.target;
      return orWhere(
        'NoSuchPublicAccessBlockConfiguration',
        async () => {
          const { PublicAccessBlockConfiguration: block } = await context
            .client(s3Control)
            .send(
              new GetAccountPublicAccessBlockCommand({ AccountId: accountId }),
              context.call,
            );
          return publicAccessBlock(block);
        },
        NOTHING_BLOCKED,
      );
    },
  };

/** Where the buckets of trails log to, and whether that is there. */
export const trailBucketLogging: AwsCollector<'s3:trail-bucket-logging'> = {
  id: 's3:trail-bucket-logging',
  read: async context => {
    const own = await regionsOfOwn(context);
    return readEach(
      context,
      await ownTrailBuckets(context),
      async ({ name, region }) => {
        const { LoggingEnabled: logging } = await context
          .client(s3, region)
          .send(new GetBucketLoggingCommand({ Bucket: name }), context.call);
        const targetBucket = logging?.TargetBucket;
        return {
          targetBucket,
          targetPrefix: logging?.TargetPrefix,
          targetExists:
            targetBucket === undefined
              ? undefined
              : own.get(targetBucket) === region,
        };
      },
      ({ name, region }, logging) => ({ name, region, logging }),
    );
  },
};

/** When what trails write expires. */
export const trailBucketLifecycles: AwsCollector<'s3:trail-bucket-lifecycles'> =
  {
    id: 's3:trail-bucket-lifecycles',
    read: async context =>
      readEach(
        context,
        await ownTrailBuckets(context),
        ({ name, region }) =>
          orWhere(
            'NoSuchLifecycleConfiguration',
            async () => {
              const { Rules: rules } = await context
                .client(s3, region)
                .send(
                  new GetBucketLifecycleConfigurationCommand({ Bucket: name }),
                  context.call,
                );
              return present(rules, 'Rules').map(lifecycleRule);
            },
            [],
          ),
        ({ name }, rules) => ({ name, rules }),
      ),
  };

function lifecycleRule(rule: LifecycleRule) {
  const { Filter: filter, Expiration: expiration } = rule;
  return {
    id: rule.ID,
    enabled: rule.Status === 'Enabled',
    prefix: filter?.And?.Prefix ?? filter?.Prefix ?? rule.Prefix ?? '',
    byTag: Boolean(filter?.Tag ?? filter?.And?.Tags?.length),
    expirationDays: expiration?.Days,
    expirationDate: expiration?.Date?.toISOString(),
  };
}

/** What `read` gives, or `value` where AWS says by an error that there is none. */
async function orWhere<T>(
  code: string,
  read: () => Promise<T>,
  value: T,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.name === code) {
      return value;
    }
    throw error;
  }
}
