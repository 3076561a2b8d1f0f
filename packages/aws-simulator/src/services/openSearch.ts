import type {
  DescribeDomainsRequest,
  DescribeDomainsResponse,
  DomainStatus,
  ListDomainNamesRequest,
  ListDomainNamesResponse,
} from '@aws-sdk/client-opensearch';
import type { WithTags } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

/** DescribeDomains takes this many names. */
const DESCRIBED_AT_ONCE = 5;

function isElasticsearch(version: string | undefined): boolean {
  return version?.startsWith('Elasticsearch_') ?? false;
}

/** Lists every domain, those that are being deleted too; it has no pages. */
function listDomainNames(
  input: ListDomainNamesRequest,
  context: OperationContext,
): ListDomainNamesResponse {
  onlyMembers(input as Record<string, unknown>, []);
  return {
    DomainNames: (here(context).openSearchDomains ?? []).map(domain => ({
      DomainName: domain.DomainName,
      EngineType: isElasticsearch(domain.EngineVersion)
        ? 'Elasticsearch'
        : 'OpenSearch',
    })),
  };
}

/** Leaves out names that it does not know. */
function describeDomains(
  input: DescribeDomainsRequest,
  context: OperationContext,
): DescribeDomainsResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['DomainNames']);
  const names = required(input.DomainNames, 'DomainNames');
  if (names.length > DESCRIBED_AT_ONCE) {
    throw new AwsError(
      'ValidationException',
      `DomainNames has ${names.length} names: ${DESCRIBED_AT_ONCE} are taken.`,
    );
  }
  return {
    DomainStatusList: (here(context).openSearchDomains ?? [])
      .filter(({ DomainName }) => names.includes(DomainName!))
      .map(domain => without(domain as WithTags<DomainStatus>, 'Tags')),
  };
}

/** Amazon OpenSearch Service. */
export const openSearch: ServiceOperations = {
  service: 'opensearch',
  operations: {
    ListDomainNames: { action: 'es:ListDomainNames', run: listDomainNames },
    DescribeDomains: { action: 'es:DescribeDomains', run: describeDomains },
  },
};
