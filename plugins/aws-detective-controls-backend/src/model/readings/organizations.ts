import { Declarations } from './CollectorDeclaration';

/** organizations:DescribeOrganization. */
export interface OrganizationMembership {
  /** Undefined for an account that is in no organisation. */
  managementAccountId?: string;
}

/**
 * organizations:ListDelegatedAdministrators, of the service principals by which
 * AWS Config gathers (`config.amazonaws.com`) and deploys
 * (`config-multiaccountsetup.amazonaws.com`).
 */
export interface ConfigAdministrators {
  /**
   * Sorted. Undefined where the account does not manage an organisation: of members,
   * AWS answers none but delegated administrators.
   */
  accountIds?: string[];
}

/** What the collectors of this service read. */
export interface OrganizationsReadings {
  'organizations:config-administrators': ConfigAdministrators;
  'organizations:membership': OrganizationMembership;
}

/** What they call. */
export const organizationsDeclarations: Declarations<OrganizationsReadings> = {
  'organizations:config-administrators': {
    target: 'global',
    shared: true,
    list: [
      {
        operation: 'organizations:ListDelegatedAdministrators',
        action: 'organizations:ListDelegatedAdministrators',
      },
    ],
    buildsOn: ['organizations:membership'],
  },
  'organizations:membership': {
    target: 'global',
    list: [
      {
        operation: 'organizations:DescribeOrganization',
        action: 'organizations:DescribeOrganization',
      },
    ],
  },
};
