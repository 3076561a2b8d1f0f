import {
  CloudFrontClient,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { ACCOUNT, useSimulator } from './__testUtils__/startSimulator';

const EMPTY = '444455556666';

describe('cloudfront', () => {
  const { options } = useSimulator(
    {
      distributions: [
        {
          Id: 'E1LEGACY',
          Aliases: { Items: ['www.example.com'] },
          Logging: { Enabled: true, Bucket: 'logs.s3.amazonaws.com' },
          Tags: { service: 'shop' },
        },
        {
          Id: 'E2REALTIME',
          DefaultCacheBehavior: {
            RealtimeLogConfigArn: `arn:aws:cloudfront::${ACCOUNT}:realtime-log-config/all`,
          },
        },
      ],
    },
    {
      regions: { 'us-east-1': { distributions: [{ Id: 'E3PLAIN' }] } },
      accounts: [{ id: EMPTY, name: 'empty', regions: {} }],
    },
  );
  const client = (accountId = ACCOUNT) =>
    new CloudFrontClient(options(accountId, 'us-east-1'));

  const loggingOf = async (Id: string) => {
    const { DistributionConfig } = await client().send(
      new GetDistributionConfigCommand({ Id }),
    );
    return DistributionConfig!.Logging;
  };

  it('lists the distributions of an account in pages, wherever the estate has them', async () => {
    const ids: string[] = [];
    for await (const page of paginateListDistributions(
      { client: client() },
      { MaxItems: 2 },
    )) {
      const { Items, Quantity } = page.DistributionList!;
      expect(Items).toHaveLength(Quantity!);
      ids.push(...Items!.map(({ Id }) => Id!));
    }

    expect(ids).toEqual(['E1LEGACY', 'E2REALTIME', 'E3PLAIN']);
  });

  it('shows what the list of AWS shows: names and cache behaviors, and no logging', async () => {
    const { DistributionList } = await client().send(
      new ListDistributionsCommand(),
    );

    expect(DistributionList!.Items).toEqual([
      expect.objectContaining({
        ARN: `arn:aws:cloudfront::${ACCOUNT}:distribution/E1LEGACY`,
        Aliases: { Quantity: 1, Items: ['www.example.com'] },
        DomainName: expect.stringMatching(/^d\w{13}\.cloudfront\.net$/),
      }),
      expect.objectContaining({
        DefaultCacheBehavior: expect.objectContaining({
          RealtimeLogConfigArn: `arn:aws:cloudfront::${ACCOUNT}:realtime-log-config/all`,
        }),
      }),
      expect.objectContaining({ Id: 'E3PLAIN', Enabled: true }),
    ]);
    expect(DistributionList!.Items![0]).not.toHaveProperty('Logging');
  });

  it('lists nothing without items', async () => {
    const { DistributionList } = await client(EMPTY).send(
      new ListDistributionsCommand(),
    );

    expect(DistributionList).toMatchObject({ Quantity: 0 });
    expect(DistributionList!.Items ?? []).toEqual([]);
  });

  it('tells the logging of one distribution', async () => {
    expect(await loggingOf('E1LEGACY')).toMatchObject({
      Enabled: true,
      Bucket: 'logs.s3.amazonaws.com',
    });
    expect(await loggingOf('E3PLAIN')).toMatchObject({
      Enabled: false,
      Bucket: '',
    });
  });

  it('says which distribution it does not know', async () => {
    await expect(loggingOf('E0NONE')).rejects.toMatchObject({
      name: 'NoSuchDistribution',
    });
  });

  it.each([0, 101])('refuses a page of %d', async MaxItems => {
    await expect(
      client().send(new ListDistributionsCommand({ MaxItems })),
    ).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('shows tags in the global region only', async () => {
    const tagged = async (region: string) => {
      const { ResourceTagMappingList } =
        await new ResourceGroupsTaggingAPIClient(options(ACCOUNT, region)).send(
          new GetResourcesCommand({
            ResourceTypeFilters: ['cloudfront:distribution'],
          }),
        );
      return ResourceTagMappingList!.map(({ ResourceARN }) => ResourceARN);
    };

    expect(await tagged('us-east-1')).toEqual([
      `arn:aws:cloudfront::${ACCOUNT}:distribution/E1LEGACY`,
    ]);
    expect(await tagged('eu-west-1')).toEqual([]);
  });
});
