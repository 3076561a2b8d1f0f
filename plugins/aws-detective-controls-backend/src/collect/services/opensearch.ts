import {
  DescribeDomainsCommand,
  ListDomainNamesCommand,
  OpenSearchClient,
} from '@aws-sdk/client-opensearch';
import {
  OpenSearchServerlessClient,
  paginateListCollections,
} from '@aws-sdk/client-opensearchserverless';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { mapEach } from '../readEach';
import { ReadingError } from '../ReadingError';

/** DescribeDomains takes this many names. */
const DESCRIBED_AT_ONCE = 5;

/** Amazon OpenSearch Service. */
export const openSearch: AwsService<OpenSearchClient> = {
  prefix: 'es',
  answers: 'json',
  create: options => new OpenSearchClient(options),
};

/** Amazon OpenSearch Serverless. */
export const openSearchServerless: AwsService<OpenSearchServerlessClient> = {
  prefix: 'aoss',
  answers: 'json',
  create: options => new OpenSearchServerlessClient(options),
};

/** The domains of a region, those that are being deleted too. */
export const domains: AwsCollector<'es:domains'> = {
  id: 'es:domains',
  read: async context => {
    const client = context.client(openSearch);
    const { DomainNames } = await client.send(
      new ListDomainNamesCommand({}),
      context.call,
    );
    const names = present(DomainNames, 'DomainNames').map(({ DomainName }) =>
      present(DomainName, 'DomainNames[].DomainName'),
    );
    const batches = Array.from(
      { length: Math.ceil(names.length / DESCRIBED_AT_ONCE) },
      (_, at) =>
        names.slice(at * DESCRIBED_AT_ONCE, (at + 1) * DESCRIBED_AT_ONCE),
    );
    const described = await mapEach(batches, async batch => {
      const answer = await client.send(
        new DescribeDomainsCommand({ DomainNames: batch }),
        context.call,
      );
      const got = present(answer.DomainStatusList, 'DomainStatusList');
      if (got.length < batch.length) {
        throw new ReadingError(
          'failed',
          `OpenSearch listed ${batch.length} domains and gave ${got.length} of them`,
          { code: 'IncompleteAnswer' },
        );
      }
      return got;
    });
    return described.flat().map(domain => ({
      arn: present(domain.ARN, 'DomainStatusList[].ARN'),
      name: domain.DomainName ?? '',
      created: domain.Created ?? false,
      deleted: domain.Deleted ?? false,
    }));
  },
};

/** The OpenSearch Serverless collections of a region, in whatever status. */
export const collections: AwsCollector<'aoss:collections'> = {
  id: 'aoss:collections',
  read: async context => {
    const pages = paginateListCollections(
      { client: context.client(openSearchServerless) },
      { maxResults: 100 },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.collectionSummaries, 'collectionSummaries'),
    );
    return found.map(collection => ({
      arn: present(collection.arn, 'collectionSummaries[].arn'),
      name: collection.name ?? '',
      status: present(collection.status, 'collectionSummaries[].status'),
    }));
  },
};
