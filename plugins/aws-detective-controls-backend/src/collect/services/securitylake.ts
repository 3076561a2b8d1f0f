import {
  paginateListLogSources,
  paginateListSubscribers,
  SecurityLakeClient,
} from '@aws-sdk/client-securitylake';
import type { LakeLogSources } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';

const PAGE = 100;

/** Amazon Security Lake. */
export const securityLake: AwsService<SecurityLakeClient> = {
  prefix: 'securitylake',
  answers: 'json',
  create: options => new SecurityLakeClient(options),
};

/** What Security Lake takes from the account, in whichever region. */
export const accountLogSources: AwsCollector<'securitylake:account-log-sources'> =
  {
    id: 'securitylake:account-log-sources',
    read: context => readSources(context),
  };

/** What Security Lake takes from the account in the target's region. */
export const logSources: AwsCollector<'securitylake:log-sources'> = {
  id: 'securitylake:log-sources',
  read: context => readSources(context, [context.target.region]),
};

async function readSources(
  context: AwsCollectorContext,
  regions?: string[],
): Promise<LakeLogSources[]> {
  const pages = paginateListLogSources(
    { client: context.client(securityLake) },
    { accounts: [context.target.accountId], regions, maxResults: PAGE },
    context.call,
  );
  const found = await allPages(pages, page => present(page.sources, 'sources'));
  return found.map(({ account, region, sources = [] }) => ({
    accountId: account ?? '',
    region: region ?? '',
    sourceNames: sources.flatMap(
      ({ awsLogSource }) => awsLogSource?.sourceName ?? [],
    ),
  }));
}

/** Who may read what Security Lake keeps in a region. */
export const subscribers: AwsCollector<'securitylake:subscribers'> = {
  id: 'securitylake:subscribers',
  read: async context => {
    const pages = paginateListSubscribers(
      { client: context.client(securityLake) },
      { maxResults: PAGE },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.subscribers, 'subscribers'),
    );
    return found.map(subscriber => ({
      name: subscriber.subscriberName ?? '',
      status: subscriber.subscriberStatus,
    }));
  },
};
