import {
  GetInventoryCommand,
  GetInventoryCommandInput,
  paginateGetInventory,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { list, useSimulator } from './__testUtils__/startSimulator';

const withApplications = (...names: string[]) => ({
  'AWS:Application': { Content: names.map(Name => ({ Name })) },
});

describe('systems manager', () => {
  const { options } = useSimulator({
    managedNodes: [
      {
        Id: 'i-1',
        Data: withApplications('amazon-ssm-agent', 'amazon-cloudwatch-agent'),
      },
      {
        Id: 'i-2',
        Data: {
          ...withApplications('amazon-ssm-agent'),
          'AWS:InstanceInformation': {
            Content: [{ InstanceStatus: 'Stopped' }],
          },
        },
      },
      ...list(99, index => ({ Id: `i-more-${index}` })),
    ],
  });
  const client = () => new SSMClient(options());
  const idsBy = async (Key: string, ...Values: string[]) => {
    const { Entities } = await client().send(
      new GetInventoryCommand({ Filters: [{ Key, Values, Type: 'Equal' }] }),
    );
    return Entities!.map(({ Id }) => Id);
  };

  it('lists managed nodes in pages of fifty', async () => {
    const sizes: number[] = [];
    for await (const page of paginateGetInventory({ client: client() }, {})) {
      sizes.push(page.Entities!.length);
    }

    expect(sizes).toEqual([50, 50, 1]);
  });

  it('finds nodes by an application, and by what they are', async () => {
    expect(
      await idsBy('AWS:Application.Name', 'amazon-cloudwatch-agent', 'other'),
    ).toEqual(['i-1']);
    expect(
      await idsBy('AWS:InstanceInformation.InstanceStatus', 'Stopped'),
    ).toEqual(['i-2']);
  });

  it('gives what a node is, and not its applications', async () => {
    const { Entities } = await client().send(
      new GetInventoryCommand({ MaxResults: 1 }),
    );

    expect(Entities).toEqual([
      {
        Id: 'i-1',
        Data: {
          'AWS:InstanceInformation': {
            TypeName: 'AWS:InstanceInformation',
            SchemaVersion: '1.0',
            CaptureTime: '2026-11-23T12:00:00Z',
            Content: [{ InstanceId: 'i-1', InstanceStatus: 'Active' }],
          },
        },
      },
    ]);
  });

  it.each<[string, GetInventoryCommandInput]>([
    ['ValidationException', { MaxResults: 51 }],
    ['InvalidNextToken', { NextToken: 'none of ours' }],
    [
      'InvalidFilter',
      {
        Filters: [
          { Key: 'AWS:Application.Name', Values: ['a'], Type: 'BeginWith' },
        ],
      },
    ],
  ])('answers %s to %j', async (name, input) => {
    await expect(
      client().send(new GetInventoryCommand(input)),
    ).rejects.toMatchObject({ name });
  });
});
