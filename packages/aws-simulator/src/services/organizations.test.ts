import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

const OUTSIDER = '300000000000';

const member = (index: number) => ({
  id: String(200_000_000_000 + index),
  name: `member-${index}`,
  status: index === 3 ? 'SUSPENDED' : 'ACTIVE',
  regions: {},
});

describe('organizations', () => {
  const { options } = useSimulator(
    {},
    {
      managementAccountId: ACCOUNT,
      accounts: [
        ...list(44, member),
        { id: OUTSIDER, name: 'outsider', standalone: true, regions: {} },
      ],
    },
  );
  const alone = useSimulator({});

  it('lists accounts in pages of twenty', async () => {
    const sizes: number[] = [];
    const names: string[] = [];
    for await (const page of paginateListAccounts(
      { client: new OrganizationsClient(options()) },
      {},
    )) {
      sizes.push(page.Accounts!.length);
      names.push(...page.Accounts!.map(({ Name }) => Name!));
    }

    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(names).size).toBe(45);
  });

  it('tells the state of an account', async () => {
    const { Accounts } = await new OrganizationsClient(options()).send(
      new ListAccountsCommand({}),
    );

    expect(Accounts?.find(({ Name }) => Name === 'member-3')).toMatchObject({
      Id: '200000000003',
      Status: 'SUSPENDED',
    });
  });

  it('answers the management account only', async () => {
    const client = new OrganizationsClient(options(member(0).id));

    await expect(
      client.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('names the management account to a member', async () => {
    const { Organization } = await new OrganizationsClient(
      options(member(0).id),
    ).send(new DescribeOrganizationCommand({}));

    expect(Organization?.MasterAccountId).toBe(ACCOUNT);
  });

  it.each([
    ['where there is no organisation', () => alone.options()],
    ['to an account outside of it', () => options(OUTSIDER)],
  ])('says that none is in use %s', async (_, caller) => {
    const client = new OrganizationsClient(caller());

    await expect(
      client.send(new DescribeOrganizationCommand({})),
    ).rejects.toMatchObject({ name: 'AWSOrganizationsNotInUseException' });
  });
});
