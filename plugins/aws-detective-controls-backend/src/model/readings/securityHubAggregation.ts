import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** securityhub:GetAdministratorAccount; empty for an account without one. */
export interface HubAdministrator {
  accountId?: string;
  /** `Enabled` for a member whose findings the administrator sees. */
  memberStatus?: string;
}

/** securityhub:GetFindingAggregator. */
export interface FindingLinks {
  /** `ALL_REGIONS`, `ALL_REGIONS_EXCEPT_SPECIFIED`, `SPECIFIED_REGIONS` or `NO_REGIONS`. */
  regionLinkingMode: string;
  regions: string[];
}

/** Where the findings of an account come together. */
export interface FindingAggregation {
  /** Every region that the account has enabled. */
  regions: {
    region: string;
    /** ARNs (securityhub:ListFindingAggregators); `disabled` where there is no hub. */
    aggregators: Reading<string[]>;
    /** Not read where there is no hub. */
    administrator?: Reading<HubAdministrator>;
  }[];
  aggregators: {
    arn: string;
    homeRegion: string;
    links: Reading<FindingLinks>;
  }[];
}

/** What the collector of aggregation reads. */
export interface SecurityHubAggregationReadings {
  'securityhub:aggregation': FindingAggregation;
}

/** What it calls. */
export const securityHubAggregationDeclarations: Declarations<SecurityHubAggregationReadings> =
  {
    'securityhub:aggregation': {
      target: 'global',
      shared: true,
      list: [],
      each: [
        {
          operation: 'securityhub:ListFindingAggregators',
          action: 'securityhub:ListFindingAggregators',
        },
        {
          operation: 'securityhub:GetFindingAggregator',
          action: 'securityhub:GetFindingAggregator',
        },
        {
          operation: 'securityhub:GetAdministratorAccount',
          action: 'securityhub:GetAdministratorAccount',
        },
      ],
      buildsOn: ['account:regions'],
    },
  };
