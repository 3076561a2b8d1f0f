import type {
  ListCollectionsRequest,
  ListCollectionsResponse,
} from '@aws-sdk/client-opensearchserverless';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'ValidationException';

/** Lists the collections of every status. */
function listCollections(
  input: ListCollectionsRequest,
  context: OperationContext,
): ListCollectionsResponse {
  onlyMembers(input as Record<string, unknown>, ['maxResults', 'nextToken']);
  const page = context.page({
    items: here(context).openSearchCollections ?? [],
    token: input.nextToken,
    size: pageSize(input.maxResults, {
      name: 'maxResults',
      min: 1,
      max: 100,
      default: 20,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
  return {
    collectionSummaries: page.items.map(item => without(item, 'Tags')),
    nextToken: page.nextToken,
  };
}

/** Amazon OpenSearch Serverless. */
export const openSearchServerless: ServiceOperations = {
  service: 'opensearchserverless',
  operations: {
    ListCollections: { action: 'aoss:ListCollections', run: listCollections },
  },
};
