import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListDelegatedAdministrators,
} from '@aws-sdk/client-organizations';
import { parse } from '@aws-sdk/util-arn-parser';
import { isOk, type Operation } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { ReadingError } from '../ReadingError';

/** The service caps pages at 20. */
const PAGE = 20;

/** By which AWS Config gathers, and by which it deploys; AWS names both for aggregators. */
const CONFIG_PRINCIPALS = [
  'config.amazonaws.com',
  'config-multiaccountsetup.amazonaws.com',
];

/** AWS Organizations. */
export const organizations: AwsService<OrganizationsClient> = {
  prefix: 'organizations',
  answers: 'json',
  create: options => new OrganizationsClient(options),
};

/** The organisation that the account is in; that it is in none is an answer. */
export const membership: AwsCollector<'organizations:membership'> = {
  id: 'organizations:membership',
  read: async context => {
    try {
      const { Organization } = await context
        .client(organizations)
        .send(new DescribeOrganizationCommand({}), context.call);
      return {
        managementAccountId: present(
          Organization?.MasterAccountId,
          'Organization.MasterAccountId',
        ),
      };
    } catch (error) {
      if (error instanceof AWSOrganizationsNotInUseException) {
        return {};
      }
      throw error;
    }
  },
};

/** The accounts that may gather an organisation by AWS Config, beside the one that manages it. */
export const configAdministrators: AwsCollector<'organizations:config-administrators'> =
  {
    id: 'organizations:config-administrators',
    read: async context => {
      const organization = await context.read('organizations:membership');
      if (!isOk(organization)) {
        throw ReadingError.fromReading(organization);
      }
      const { managementAccountId } = organization.value;
      if (managementAccountId !== context.target.accountId) {
        return {};
      }
      const accountIds = new Set<string>();
      for (const ServicePrincipal of CONFIG_PRINCIPALS) {
        const pages = paginateListDelegatedAdministrators(
          { client: context.client(organizations) },
          { ServicePrincipal, MaxResults: PAGE },
          context.call,
        );
        const found = await allPages(pages, page =>
          present(page.DelegatedAdministrators, 'DelegatedAdministrators'),
        );
        found.forEach(({ Id }) =>
          accountIds.add(present(Id, 'DelegatedAdministrators[].Id')),
        );
      }
      return { accountIds: [...accountIds].sort() };
    },
  };

/** What the listing of accounts calls, as the portal's own identity. */
export const ORGANIZATIONS_OPERATIONS: readonly Operation[] = [
  {
    operation: 'organizations:ListAccounts',
    action: 'organizations:ListAccounts',
  },
];

/** An account of an organisation. */
export interface OrganizationAccount {
  accountId: string;
  name?: string;
  partition: string;
}

/** The active accounts of the organisation that the client's account is in. */
export async function listAccounts(
  client: OrganizationsClient,
  call: { abortSignal: AbortSignal },
): Promise<OrganizationAccount[]> {
  const pages = paginateListAccounts({ client }, { MaxResults: PAGE }, call);
  const found = await allPages(pages, page =>
    present(page.Accounts, 'Accounts'),
  );
  return (
    found
      // State replaces Status, which AWS retires in September 2026.
      .filter(account => (account.State ?? account.Status) === 'ACTIVE')
      .map(account => ({
        accountId: present(account.Id, 'Accounts[].Id'),
        name: account.Name,
        partition: parse(present(account.Arn, 'Accounts[].Arn')).partition,
      }))
  );
}
