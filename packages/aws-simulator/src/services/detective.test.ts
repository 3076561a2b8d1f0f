import {
  DetectiveClient,
  ListGraphsCommand,
  ListInvitationsCommand,
  paginateListGraphs,
  paginateListInvitations,
} from '@aws-sdk/client-detective';
import { list, useSimulator } from './__testUtils__/startSimulator';

const graphArn = (index: number) =>
  `arn:aws:detective:eu-west-1:999900001111:graph:${index}`;

describe('detective', () => {
  const { options } = useSimulator(
    {
      detectiveGraphs: list(210, index => ({ Arn: graphArn(index) })),
      detectiveInvitations: list(210, index => ({
        GraphArn: graphArn(index),
        AdministratorId: '999900001111',
      })),
    },
    { regions: { 'us-east-1': { detectiveGraphs: [{}] } } },
  );
  const client = (region?: string) =>
    new DetectiveClient(options(undefined, region));

  it('gives graphs and invitations in pages of two hundred', async () => {
    const sizes: number[] = [];
    for await (const page of paginateListGraphs({ client: client() }, {})) {
      sizes.push(page.GraphList!.length);
    }
    for await (const page of paginateListInvitations(
      { client: client() },
      {},
    )) {
      sizes.push(page.Invitations!.length);
    }

    expect(sizes).toEqual([200, 10, 200, 10]);
  });

  it('makes a graph’s ARN, and leaves an invitation open', async () => {
    const { GraphList } = await client('us-east-1').send(
      new ListGraphsCommand({}),
    );
    const { Invitations } = await client().send(
      new ListInvitationsCommand({ MaxResults: 1 }),
    );

    expect(GraphList).toEqual([
      {
        Arn: expect.stringMatching(
          /^arn:aws:detective:us-east-1:111122223333:graph:\w{32}$/,
        ),
        CreatedTime: expect.any(Date),
      },
    ]);
    expect(Invitations).toMatchObject([
      { AccountId: '111122223333', Status: 'INVITED' },
    ]);
  });

  it('has nothing where Detective is off', async () => {
    const { GraphList } = await client('eu-north-1').send(
      new ListGraphsCommand({}),
    );

    expect(GraphList).toEqual([]);
  });

  it('refuses more than two hundred a page', async () => {
    await expect(
      client().send(new ListGraphsCommand({ MaxResults: 201 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
