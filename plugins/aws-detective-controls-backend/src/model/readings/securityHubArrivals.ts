import { Declarations } from './CollectorDeclaration';
import { FindingLinks, HubAdministrator } from './securityHubAggregation';

/** Where else the findings of a region's hub arrive, so that rules there take them too. */
export interface FindingArrivals {
  /** securityhub:GetAdministratorAccount; empty for an account without one. */
  administrator: HubAdministrator;
  /** The account's own (securityhub:ListFindingAggregators and GetFindingAggregator). */
  aggregators: ({ homeRegion: string } & FindingLinks)[];
}

/** What the collector of arrivals reads. */
export interface SecurityHubArrivalsReadings {
  'securityhub:arrivals': FindingArrivals;
}

/** What it calls. */
export const securityHubArrivalsDeclarations: Declarations<SecurityHubArrivalsReadings> =
  {
    'securityhub:arrivals': {
      target: 'regional',
      list: [
        {
          operation: 'securityhub:GetAdministratorAccount',
          action: 'securityhub:GetAdministratorAccount',
        },
        {
          operation: 'securityhub:ListFindingAggregators',
          action: 'securityhub:ListFindingAggregators',
        },
        {
          operation: 'securityhub:GetFindingAggregator',
          action: 'securityhub:GetFindingAggregator',
        },
      ],
    },
  };
