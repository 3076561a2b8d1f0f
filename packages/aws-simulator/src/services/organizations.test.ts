import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListDelegatedAdministratorsCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListDelegatedAdministrators,
} from '@aws-sdk/client-organizations';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

const OUTSIDER = '300000000000';
const OTHER_MANAGER = '400000000000';
const OTHER_MEMBER = '400000000001';
const CONFIG = 'config.amazonaws.com';

const member = (index: number) => ({
  id: String(200_000_000_000 + index),
  name: `member-${index}`,
  status: index === 3 ? 'SUSPENDED' : 'ACTIVE',
  // More than a page of one service's, and one of another's.
  ...(index > 20 && { delegatedAdministratorFor: [CONFIG] }),
  ...(index === 20 && {
    delegatedAdministratorFor: ['cloudtrail.amazonaws.com'],
  }),
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
        ...[OTHER_MANAGER, OTHER_MEMBER].map(id => ({
          id,
          name: id,
          managementAccountId: OTHER_MANAGER,
          regions: {},
        })),
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

  it.each([
    ['accounts', new ListAccountsCommand({})],
    ['delegated administrators', new ListDelegatedAdministratorsCommand({})],
  ])(
    'lists %s to the management account and delegated administrators only',
    async (_, command) => {
      const send = (id: string) =>
        new OrganizationsClient(options(id)).send(
          command as ListAccountsCommand,
        );

      await expect(send(member(0).id)).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: "You don't have permissions to access this resource.",
      });
      await expect(send(ACCOUNT)).resolves.toBeDefined();
      await expect(send(member(20).id)).resolves.toBeDefined();
    },
  );

  it('lists the delegated administrators of a service in pages of twenty', async () => {
    const pages: string[][] = [];
    for await (const page of paginateListDelegatedAdministrators(
      { client: new OrganizationsClient(options()) },
      { ServicePrincipal: CONFIG },
    )) {
      pages.push(page.DelegatedAdministrators!.map(({ Id }) => Id!));
    }

    expect(pages.map(({ length }) => length)).toEqual([20, 3]);
    expect(pages.flat()).toEqual(list(23, index => member(index + 21).id));
  });

  it('lists those of every service where none is named', async () => {
    const { DelegatedAdministrators: found } = await new OrganizationsClient(
      options(),
    ).send(new ListDelegatedAdministratorsCommand({}));

    expect(found![0]).toMatchObject({
      Id: member(20).id,
      Arn: expect.stringMatching(
        /^arn:aws:organizations::111122223333:account\/o-\w+\/200000000020$/,
      ),
      DelegationEnabledDate: expect.any(Date),
    });
  });

  it.each([0, 21])('refuses pages of %d', async MaxResults => {
    await expect(
      new OrganizationsClient(options()).send(
        new ListDelegatedAdministratorsCommand({ MaxResults }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
  });

  it('keeps organisations apart', async () => {
    const client = new OrganizationsClient(options(OTHER_MANAGER));
    const { Accounts } = await client.send(new ListAccountsCommand({}));
    const { Organization } = await new OrganizationsClient(
      options(OTHER_MEMBER),
    ).send(new DescribeOrganizationCommand({}));

    expect(Accounts!.map(({ Id }) => Id)).toEqual([
      OTHER_MANAGER,
      OTHER_MEMBER,
    ]);
    expect(Organization?.MasterAccountId).toBe(OTHER_MANAGER);
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
