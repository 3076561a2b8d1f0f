import { Account, Estate } from './Estate';

/** The id of the account that manages an account's organisation; undefined for one alone. */
export function managerOf(
  { standalone, managementAccountId }: Account,
  estate: Pick<Estate, 'managementAccountId'>,
): string | undefined {
  return standalone
    ? undefined
    : managementAccountId ?? estate.managementAccountId;
}

/** All accounts of an account's organisation, itself among them; none for one alone. */
export function organizationOf(account: Account, estate: Estate): Account[] {
  const manager = managerOf(account, estate);
  return manager === undefined
    ? []
    : estate.accounts.filter(it => managerOf(it, estate) === manager);
}

/** Finds accounts whose organisation, or task in it, there cannot be. */
export function checkOrganizations(estate: Estate): string[] {
  return [
    ...checkManager(estate.managementAccountId, '', estate),
    ...estate.accounts.flatMap((account, index) =>
      checkMember(account, `accounts[${index}]`, estate),
    ),
  ];
}

function checkMember(account: Account, path: string, estate: Estate): string[] {
  const { id, managementAccountId, standalone } = account;
  const problems =
    standalone && managementAccountId !== undefined
      ? [
          `${path}: is standalone, and in the organization of ${managementAccountId}: remove one of the two`,
        ]
      : checkManager(managementAccountId, `${path}.`, estate);
  const manager = managerOf(account, estate);
  return account.delegatedAdministratorFor?.length &&
    (manager === undefined || manager === id)
    ? [
        ...problems,
        `${path}.delegatedAdministratorFor: only a member of an organization can be one, and not its management account: remove it`,
      ]
    : problems;
}

function checkManager(
  id: string | undefined,
  path: string,
  estate: Estate,
): string[] {
  if (id === undefined) {
    return [];
  }
  const manager = estate.accounts.find(it => it.id === id);
  if (!manager) {
    return [
      `${path}managementAccountId: ${id} is none of the accounts: add it, or correct it`,
    ];
  }
  return managerOf(manager, estate) === id
    ? []
    : [
        `${path}managementAccountId: ${id} is not in the organization that it is to manage: give it the managementAccountId ${id} too, or correct this one`,
      ];
}
