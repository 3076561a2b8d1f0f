import { Declarations } from './CollectorDeclaration';

/** es:ListDomainNames and DescribeDomains. */
export interface OpenSearchDomain {
  arn: string;
  name: string;
  /** Whether its creation is complete. */
  created: boolean;
  /** Whether it is being deleted. */
  deleted: boolean;
}

/** aoss:ListCollections. */
export interface OpenSearchCollection {
  arn: string;
  name: string;
  /** Such as `ACTIVE` or `FAILED`. */
  status: string;
}

/** What the collectors of these services read. */
export interface OpenSearchReadings {
  'aoss:collections': OpenSearchCollection[];
  'es:domains': OpenSearchDomain[];
}

/** What they call. */
export const openSearchDeclarations: Declarations<OpenSearchReadings> = {
  'aoss:collections': {
    target: 'regional',
    list: [
      { operation: 'aoss:ListCollections', action: 'aoss:ListCollections' },
    ],
    types: ['AWS::OpenSearchServerless::Collection'],
  },
  'es:domains': {
    target: 'regional',
    list: [
      { operation: 'es:ListDomainNames', action: 'es:ListDomainNames' },
      { operation: 'es:DescribeDomains', action: 'es:DescribeDomains' },
    ],
    types: ['AWS::OpenSearchService::Domain'],
  },
};
