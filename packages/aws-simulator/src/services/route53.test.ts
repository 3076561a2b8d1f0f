import {
  ListHostedZonesCommand,
  ListQueryLoggingConfigsCommand,
  paginateListHostedZones,
  paginateListQueryLoggingConfigs,
  Route53Client,
} from '@aws-sdk/client-route-53';
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

const GROUP =
  'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com';

describe('route 53', () => {
  const { options } = useSimulator({
    hostedZones: [
      { Id: 'Z1PUBLIC', Name: 'example.com', Tags: { service: 'shop' } },
      { Id: 'Z2PRIVATE', Name: 'internal.', Config: { PrivateZone: true } },
      ...list(110, index => ({ Name: `zone-${index}.example.org` })),
    ],
    queryLoggingConfigs: list(3, index => ({
      HostedZoneId: `Z${index + 1}`,
      CloudWatchLogsLogGroupArn: GROUP,
    })),
  });
  const client = () => new Route53Client(options(ACCOUNT, 'us-east-1'));

  it('lists hosted zones in pages, public and private', async () => {
    const pages: number[] = [];
    const zones = [];
    for await (const page of paginateListHostedZones(
      { client: client() },
      { MaxItems: 100 },
    )) {
      pages.push(page.HostedZones!.length);
      zones.push(...page.HostedZones!);
    }

    expect(pages).toEqual([100, 12]);
    expect(zones.slice(0, 2)).toEqual([
      expect.objectContaining({
        Id: '/hostedzone/Z1PUBLIC',
        Name: 'example.com.',
        Config: { PrivateZone: false },
      }),
      expect.objectContaining({ Config: { PrivateZone: true } }),
    ]);
  });

  it('gives no more than a hundred, whatever it is asked for', async () => {
    const { HostedZones, IsTruncated } = await client().send(
      new ListHostedZonesCommand({ MaxItems: 300 }),
    );

    expect(HostedZones).toHaveLength(100);
    expect(IsTruncated).toBe(true);
  });

  it('lists query logging configurations in pages', async () => {
    const zones: string[] = [];
    for await (const page of paginateListQueryLoggingConfigs(
      { client: client() },
      { MaxResults: 2 },
    )) {
      zones.push(...page.QueryLoggingConfigs!.map(it => it.HostedZoneId!));
    }

    expect(zones).toEqual(['Z1', 'Z2', 'Z3']);
  });

  it('finds the query logging of one zone', async () => {
    const { QueryLoggingConfigs } = await client().send(
      new ListQueryLoggingConfigsCommand({ HostedZoneId: 'Z2' }),
    );

    expect(QueryLoggingConfigs).toEqual([
      expect.objectContaining({
        HostedZoneId: 'Z2',
        CloudWatchLogsLogGroupArn: GROUP,
      }),
    ]);
  });

  it('refuses a token that is none of its own', async () => {
    await expect(
      client().send(new ListQueryLoggingConfigsCommand({ NextToken: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidPaginationToken' });
    await expect(
      client().send(new ListHostedZonesCommand({ Marker: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidInput' });
  });

  it('shows tags under an ARN without region and account', async () => {
    const { ResourceTagMappingList } = await new ResourceGroupsTaggingAPIClient(
      options(ACCOUNT, 'us-east-1'),
    ).send(new GetResourcesCommand({}));

    expect(ResourceTagMappingList).toEqual([
      {
        ResourceARN: 'arn:aws:route53:::hostedzone/Z1PUBLIC',
        Tags: [{ Key: 'service', Value: 'shop' }],
      },
    ]);
  });
});
