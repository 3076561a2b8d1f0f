import { Declarations } from './CollectorDeclaration';

/** organizations:DescribeOrganization. */
export interface OrganizationMembership {
  /** Undefined for an account that is in no organisation. */
  managementAccountId?: string;
}

/** What the collectors of this service read. */
export interface OrganizationsReadings {
  'organizations:membership': OrganizationMembership;
}

/** What they call. */
export const organizationsDeclarations: Declarations<OrganizationsReadings> = {
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
