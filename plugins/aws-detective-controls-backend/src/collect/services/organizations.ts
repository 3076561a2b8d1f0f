import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { parse } from '@aws-sdk/util-arn-parser';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import type { Operation } from '../../model';

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
  // The service caps pages at 20 accounts.
  const pages = paginateListAccounts({ client }, { MaxResults: 20 }, call);
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
