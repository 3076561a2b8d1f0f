import {
  DescribeInstancesCommand,
  EC2Client,
  paginateDescribeInstances,
} from '@aws-sdk/client-ec2';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('ec2 instances', () => {
  const { options } = useSimulator({
    instances: [
      {
        InstanceId: 'i-1',
        VpcId: 'vpc-1',
        State: { Name: 'stopped' },
        Tags: { service: 'shop' },
      },
      ...list(11, index => ({ InstanceId: `i-more-${index}` })),
    ],
  });
  const client = () => new EC2Client(options());

  it('lists instances in pages', async () => {
    const sizes: number[] = [];
    for await (const page of paginateDescribeInstances(
      { client: client() },
      { MaxResults: 5 },
    )) {
      sizes.push(page.Reservations!.length);
    }

    expect(sizes).toEqual([5, 5, 2]);
  });

  it('finds instances by state, tag and VPC, each in a reservation', async () => {
    const found = async (Name: string, ...Values: string[]) => {
      const { Reservations } = await client().send(
        new DescribeInstancesCommand({ Filters: [{ Name, Values }] }),
      );
      return Reservations!.flatMap(({ Instances }) => Instances!);
    };

    expect(await found('instance-state-name', 'running')).toHaveLength(11);
    expect(await found('vpc-id', 'vpc-1')).toMatchObject([
      { InstanceId: 'i-1', State: { Name: 'stopped' } },
    ]);
    expect(await found('tag:service', 'shop')).toMatchObject([
      { InstanceId: 'i-1', Tags: [{ Key: 'service', Value: 'shop' }] },
    ]);
  });

  it('refuses ids that do not exist', async () => {
    await expect(
      client().send(new DescribeInstancesCommand({ InstanceIds: ['i-0'] })),
    ).rejects.toMatchObject({ name: 'InvalidInstanceID.NotFound' });
  });
});
