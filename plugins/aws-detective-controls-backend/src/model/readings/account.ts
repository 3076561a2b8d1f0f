import { Declarations } from './CollectorDeclaration';

/** ec2:DescribeRegions with AllRegions. */
export interface RegionListing {
  /** The account that the credentials belong to (sts:GetCallerIdentity). */
  callerAccountId: string;
  regions: {
    name: string;
    /** `opt-in-not-required`, `opted-in` or `not-opted-in`. */
    optInStatus: string;
  }[];
}

/** What the collectors of this service read. */
export interface AccountReadings {
  'account:regions': RegionListing;
}

/** What they call. */
export const accountDeclarations: Declarations<AccountReadings> = {
  'account:regions': {
    target: 'global',
    shared: true,
    list: [
      // AWS asks for no permission here, and lets nobody deny it.
      { operation: 'sts:GetCallerIdentity' },
      { operation: 'ec2:DescribeRegions', action: 'ec2:DescribeRegions' },
    ],
  },
};
