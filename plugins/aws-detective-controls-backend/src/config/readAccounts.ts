import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { AccountConfig, OrganizationConfig } from './PluginConfig';
import type { ConfigNode } from './ConfigNode';

const ACCOUNT_ID = /^\d{12}$/;
/** Such as `eu-west-1`, `us-gov-west-1`, `eusc-de-east-1`. */
const REGION = /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/;

/** `accounts`. */
export function readAccounts(node: ConfigNode): AccountConfig[] {
  const accounts = node
    .list('takes a list of accounts')
    .flatMap<{ account: AccountConfig; id: ConfigNode }>(item => {
      const { accountId, name, owner, regions } = item.object([
        'accountId',
        'name',
        'owner',
        'regions',
      ]);
      const account = {
        accountId: readAccountId(accountId, true),
        name: name.text(/\S/, 'takes text'),
        ownerRef: readOwner(owner),
        regions: readRegions(regions),
      };
      return account.accountId
        ? {
            account: { ...account, accountId: account.accountId },
            id: accountId,
          }
        : [];
    });
  rejectDuplicates(
    accounts.map(({ account, id }) => ({ value: account.accountId, node: id })),
  );
  return accounts.map(({ account }) => account);
}

/** `organization`. */
export function readOrganization(
  node: ConfigNode,
): OrganizationConfig | undefined {
  if (!node.given) {
    return undefined;
  }
  const { accountId, excludeAccounts, refresh } = node.object([
    'accountId',
    'excludeAccounts',
    'refresh',
  ]);
  return {
    accountId: readAccountId(accountId, true) ?? '',
    excludeAccounts: readDistinct(
      excludeAccounts.list('takes a list of account ids'),
      item => readAccountId(item, false),
    ),
    refreshSeconds: refresh.seconds(60) ?? 3600,
  };
}

/** `regions`: undefined where it is not given. */
export function readRegions(
  node: ConfigNode,
): string[] | 'enabled' | undefined {
  if (!node.given) {
    return undefined;
  }
  if (node.is('enabled')) {
    return 'enabled';
  }
  const takes = "takes a list of regions such as [eu-west-1], or 'enabled'";
  const items = node.list(takes);
  if (node.is([])) {
    node.reject(takes);
  }
  return readDistinct(items, item =>
    item.text(REGION, 'takes a region such as eu-west-1'),
  );
}

/** The values of items, none of which may be there twice. */
export function readDistinct<T extends string | number>(
  items: ConfigNode[],
  read: (item: ConfigNode) => T | undefined,
): T[] {
  const values = items.flatMap(node => {
    const value = read(node);
    return value === undefined ? [] : { value, node };
  });
  rejectDuplicates(values);
  return values.map(({ value }) => value);
}

function rejectDuplicates(
  values: { value: string | number; node: ConfigNode }[],
): void {
  const first = new Map<string | number, ConfigNode>();
  for (const { value, node } of values) {
    const earlier = first.get(value);
    if (earlier) {
      node.reject(`takes each only once: ${earlier.path} is the same`);
    } else {
      first.set(value, node);
    }
  }
}

function readAccountId(
  node: ConfigNode,
  required: boolean,
): string | undefined {
  const takes =
    "takes the twelve digits of an AWS account, in quotes: '111122223333'";
  if (node.isNumber) {
    return node.reject(
      `${takes}. Without quotes YAML reads a number, and drops leading zeros`,
    );
  }
  if (required && !node.given) {
    return node.reject(takes);
  }
  return node.text(ACCOUNT_ID, takes);
}

function readOwner(node: ConfigNode): string | undefined {
  const takes = "takes an entity ref such as 'group:default/platform'";
  const ref = node.text(/\S/, takes);
  if (!ref) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return node.reject(takes);
  }
}
