import {
  GetBucketLoggingCommand,
  ListBucketsCommand,
  paginateListBuckets,
  S3Client,
} from '@aws-sdk/client-s3';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

describe('s3', () => {
  const { options } = useSimulator(
    {
      buckets: [
        ...list(4, index => ({ Name: `shop-${index}` })),
        {
          Name: 'logged',
          LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'a/' },
        },
      ],
    },
    {
      regions: { 'ap-northeast-1': { buckets: [{ Name: 'tokyo' }] } },
      accounts: [
        {
          id: '222233334444',
          name: 'other',
          regions: { 'eu-west-1': { buckets: [{ Name: 'foreign' }] } },
        },
      ],
    },
  );
  const client = () => new S3Client(options());
  const logging = (Bucket: string) =>
    client().send(new GetBucketLoggingCommand({ Bucket }));

  it('lists the buckets of every region of the account', async () => {
    const { Buckets } = await client().send(new ListBucketsCommand({}));

    expect(Buckets!.map(({ Name }) => Name)).toEqual([
      'logged',
      'shop-0',
      'shop-1',
      'shop-2',
      'shop-3',
      'tokyo',
    ]);
    expect(Buckets![0].BucketRegion).toBeUndefined();
  });

  it('lists the buckets of a region in pages, and names the region', async () => {
    const names: string[] = [];
    for await (const page of paginateListBuckets(
      { client: client(), pageSize: 2 },
      { BucketRegion: 'eu-west-1', Prefix: 'shop-' },
    )) {
      expect(page.Buckets!.length).toBeLessThanOrEqual(2);
      names.push(...page.Buckets!.map(it => `${it.BucketRegion} ${it.Name}`));
    }

    expect(names).toEqual(list(4, index => `eu-west-1 shop-${index}`));
  });

  it('is to be asked for a region in that region', async () => {
    await expect(
      client().send(new ListBucketsCommand({ BucketRegion: 'ap-northeast-1' })),
    ).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('tells where a bucket logs to', async () => {
    expect((await logging('logged')).LoggingEnabled).toEqual({
      TargetBucket: 'logs',
      TargetPrefix: 'a/',
    });
  });

  it('tells nothing of a bucket that does not log', async () => {
    expect((await logging('shop-0')).LoggingEnabled).toBeUndefined();
  });

  it.each([
    ['a bucket that does not exist', 'none', 404, 'NoSuchBucket'],
    ['a bucket of another account', 'foreign', 403, 'AccessDenied'],
    ['a bucket of another region', 'tokyo', 301, 'PermanentRedirect'],
  ])('refuses %s', async (_case, bucket, httpStatusCode, name) => {
    await expect(logging(bucket)).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    });
  });

  it('refuses a bucket that is not of the expected owner', async () => {
    const ask = (ExpectedBucketOwner: string) =>
      client().send(
        new GetBucketLoggingCommand({ Bucket: 'shop-0', ExpectedBucketOwner }),
      );

    await expect(ask('222233334444')).rejects.toThrow('Access Denied');
    await expect(ask(ACCOUNT)).resolves.toBeDefined();
  });
});
