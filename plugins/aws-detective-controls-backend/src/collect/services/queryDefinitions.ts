import { DescribeQueryDefinitionsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { allPages, pagesOf, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import { logs } from './logs';

/** The saved queries of Logs Insights, of every query language. */
export const queryDefinitions: AwsCollector<'logs:query-definitions'> = {
  id: 'logs:query-definitions',
  read: async context => {
    const client = context.client(logs);
    const pages = pagesOf(
      nextToken =>
        client.send(
          new DescribeQueryDefinitionsCommand({ maxResults: 1000, nextToken }),
          context.call,
        ),
      page => page.nextToken,
    );
    const found = await allPages(pages, page =>
      present(page.queryDefinitions, 'queryDefinitions'),
    );
    return found.map(query => ({
      id: query.queryDefinitionId ?? '',
      name: query.name ?? '',
    }));
  },
};
