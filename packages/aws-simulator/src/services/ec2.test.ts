import {
  DescribeFlowLogsCommand,
  DescribeRegionsCommand,
  DescribeVpcsCommand,
  EC2Client,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('ec2', () => {
  const { options } = useSimulator(
    {
      vpcs: list(12, index => ({
        VpcId: `vpc-${index}`,
        Tags: { env: index < 3 ? 'prod' : 'test' },
      })),
      flowLogs: [
        { ResourceId: 'vpc-1' },
        { ResourceId: 'vpc-2', DeliverLogsStatus: 'FAILED' },
      ],
    },
    {
      account: { optedInRegions: ['me-south-1'] },
      regions: { 'me-south-1': {} },
    },
  );
  const client = () => new EC2Client(options());

  it('lists the regions that are enabled', async () => {
    const { Regions } = await client().send(new DescribeRegionsCommand({}));

    const names = Regions!.map(({ RegionName }) => RegionName);
    expect(names).toContain('eu-west-1');
    expect(names).toContain('me-south-1');
    expect(names).not.toContain('af-south-1');
  });

  it('says of all regions which were opted in to', async () => {
    const { Regions } = await client().send(
      new DescribeRegionsCommand({ AllRegions: true }),
    );

    const status = (name: string) =>
      Regions!.find(({ RegionName }) => RegionName === name)?.OptInStatus;
    expect(status('eu-west-1')).toBe('opt-in-not-required');
    expect(status('me-south-1')).toBe('opted-in');
    expect(status('af-south-1')).toBe('not-opted-in');
  });

  it('lists VPCs in pages', async () => {
    const ids: string[] = [];
    for await (const page of paginateDescribeVpcs(
      { client: client() },
      { MaxResults: 5 },
    )) {
      expect(page.Vpcs!.length).toBeLessThanOrEqual(5);
      ids.push(...page.Vpcs!.map(({ VpcId }) => VpcId!));
    }

    expect(new Set(ids).size).toBe(12);
  });

  it('fills in what AWS fills in', async () => {
    const { Vpcs } = await client().send(
      new DescribeVpcsCommand({ VpcIds: ['vpc-4'] }),
    );

    expect(Vpcs).toEqual([
      expect.objectContaining({
        VpcId: 'vpc-4',
        OwnerId: '111122223333',
        State: 'available',
        IsDefault: false,
        Tags: [{ Key: 'env', Value: 'test' }],
      }),
    ]);
  });

  it('joins filters with AND, and values with OR', async () => {
    const { Vpcs } = await client().send(
      new DescribeVpcsCommand({
        Filters: [
          { Name: 'tag:env', Values: ['pr*'] },
          { Name: 'vpc-id', Values: ['vpc-1', 'vpc-2', 'vpc-7'] },
        ],
      }),
    );

    expect(Vpcs!.map(({ VpcId }) => VpcId)).toEqual(['vpc-1', 'vpc-2']);
  });

  it.each([4, 1001])('refuses a page of %d VPCs', async MaxResults => {
    await expect(
      client().send(new DescribeVpcsCommand({ MaxResults })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('refuses filters that it does not implement', async () => {
    await expect(
      client().send(
        new DescribeVpcsCommand({
          Filters: [{ Name: 'dhcp-options-id', Values: ['x'] }],
        }),
      ),
    ).rejects.toThrow('dhcp-options-id');
  });

  it('refuses a page token that is not its own', async () => {
    await expect(
      client().send(new DescribeVpcsCommand({ NextToken: 'bogus' })),
    ).rejects.toMatchObject({ name: 'InvalidNextToken' });
  });

  it('filters flow logs by what they log', async () => {
    const { FlowLogs } = await client().send(
      new DescribeFlowLogsCommand({
        Filter: [{ Name: 'resource-id', Values: ['vpc-2'] }],
      }),
    );

    expect(FlowLogs).toEqual([
      expect.objectContaining({
        ResourceId: 'vpc-2',
        FlowLogStatus: 'ACTIVE',
        DeliverLogsStatus: 'FAILED',
        TrafficType: 'ALL',
      }),
    ]);
  });

  it('is not to be called in a region that is not enabled', async () => {
    const off = new EC2Client(options('111122223333', 'af-south-1'));

    await expect(off.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      name: 'AuthFailure',
    });
  });
});
