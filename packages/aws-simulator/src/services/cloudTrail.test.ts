import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  paginateListTrails,
} from '@aws-sdk/client-cloudtrail';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

const MEMBER = '222233334444';
const OUTSIDER = '333344445555';
const OTHER_MANAGER = '444455556666';
const ARN = `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/organization`;

describe('cloudtrail', () => {
  const { options } = useSimulator(
    {
      trails: [
        {
          Name: 'organization',
          S3BucketName: 'trail',
          IsMultiRegionTrail: true,
          IsOrganizationTrail: true,
          Status: { IsLogging: true, LatestDeliveryError: 'AccessDenied' },
          EventSelectors: [
            {
              ReadWriteType: 'WriteOnly',
              IncludeManagementEvents: true,
              ExcludeManagementEventSources: ['kms.amazonaws.com'],
            },
          ],
        },
        { Name: 'local', S3BucketName: 'trail' },
      ],
    },
    {
      managementAccountId: ACCOUNT,
      regions: {
        'ap-northeast-1': {},
        'us-west-2': {
          trails: list(19, index => ({
            Name: `far-${index}`,
            S3BucketName: 'trail',
          })),
        },
      },
      accounts: [
        { id: MEMBER, name: 'member', regions: {} },
        { id: OUTSIDER, name: 'outsider', standalone: true, regions: {} },
        {
          id: OTHER_MANAGER,
          name: 'other',
          managementAccountId: OTHER_MANAGER,
          regions: {},
        },
      ],
    },
  );
  const client = (account?: string, region?: string) =>
    new CloudTrailClient(options(account, region));
  const names = async (
    account?: string,
    region?: string,
    includeShadowTrails?: boolean,
  ) => {
    const { trailList } = await client(account, region).send(
      new DescribeTrailsCommand({ includeShadowTrails }),
    );
    return trailList!.map(({ Name }) => Name);
  };

  it('shows trails in their home region', async () => {
    expect(await names(ACCOUNT)).toEqual(['organization', 'local']);
  });

  it('shows a trail of all regions as a shadow elsewhere', async () => {
    expect(await names(ACCOUNT, 'ap-northeast-1')).toEqual(['organization']);
    expect(await names(ACCOUNT, 'ap-northeast-1', false)).toEqual([]);
  });

  it("shows the organisation's trail to a member, as a shadow", async () => {
    expect(await names(MEMBER)).toEqual(['organization']);
    expect(await names(MEMBER, 'eu-west-1', false)).toEqual([]);
  });

  it('names every trail that the account owns, in pages', async () => {
    const named = async (account: string) => {
      const found: string[][] = [];
      for await (const { Trails } of paginateListTrails(
        { client: client(account) },
        {},
      )) {
        found.push(
          Trails!.map(({ Name, HomeRegion }) => `${HomeRegion} ${Name}`),
        );
      }
      return found;
    };

    expect(await named(ACCOUNT)).toEqual([
      [
        'eu-west-1 organization',
        'eu-west-1 local',
        ...list(18, index => `us-west-2 far-${index}`),
      ],
      ['us-west-2 far-18'],
    ]);
    expect(await named(MEMBER)).toEqual([[]]);
  });

  it("shows the organisation's trail to nobody outside of it", async () => {
    expect(await names(MEMBER)).toEqual(['organization']);
    expect(await names(OUTSIDER)).toEqual([]);
    expect(await names(OTHER_MANAGER)).toEqual([]);
  });

  it('does not log unless the estate says so', async () => {
    const status = await client().send(
      new GetTrailStatusCommand({ Name: 'local' }),
    );

    expect(status.IsLogging).toBe(false);
  });

  it("tells a member whether the organisation's trail logs, and no more", async () => {
    const get = (account: string) =>
      client(account).send(new GetTrailStatusCommand({ Name: ARN }));

    expect(await get(ACCOUNT)).toMatchObject({
      IsLogging: true,
      LatestDeliveryError: 'AccessDenied',
    });
    const told = await get(MEMBER);
    expect(told.IsLogging).toBe(true);
    expect(told.LatestDeliveryError).toBeUndefined();
  });

  it('takes the ARN of a shadow, not its name', async () => {
    const get = (Name: string) =>
      client(ACCOUNT, 'ap-northeast-1').send(
        new GetTrailStatusCommand({ Name }),
      );

    await expect(get('organization')).rejects.toMatchObject({
      name: 'TrailNotFoundException',
    });
    expect((await get(ARN)).IsLogging).toBe(true);
  });

  it('tells the selectors of a trail', async () => {
    const answer = await client().send(
      new GetEventSelectorsCommand({ TrailName: ARN }),
    );

    expect(answer.EventSelectors).toEqual([
      expect.objectContaining({
        ReadWriteType: 'WriteOnly',
        ExcludeManagementEventSources: ['kms.amazonaws.com'],
      }),
    ]);
  });

  it("does not tell a member the selectors of the organisation's trail", async () => {
    await expect(
      client(MEMBER).send(new GetEventSelectorsCommand({ TrailName: ARN })),
    ).rejects.toMatchObject({ name: 'TrailNotFoundException' });
  });
});
