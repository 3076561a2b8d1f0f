import type {
  GetEventDataStoreRequest,
  GetEventDataStoreResponse,
  ListEventDataStoresRequest,
  ListEventDataStoresResponse,
} from '@aws-sdk/client-cloudtrail';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const RATE = { perSecond: 10, burst: 10 };

/** Tells names and ARNs only, as AWS does; GetEventDataStore tells the rest. */
function listEventDataStores(
  input: ListEventDataStoresRequest,
  context: OperationContext,
): ListEventDataStoresResponse {
  onlyMembers(input as Record<string, unknown>, ['MaxResults', 'NextToken']);
  const page = context.page({
    items: here(context).eventDataStores ?? [],
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 1000,
      default: 1000,
      code: 'InvalidMaxResultsException',
    }),
    invalidToken: 'InvalidNextTokenException',
  });
  return {
    EventDataStores: page.items.map(({ EventDataStoreArn, Name }) => ({
      EventDataStoreArn,
      Name,
    })),
    NextToken: page.nextToken,
  };
}

/** Takes an ARN, or the id at its end. */
function getEventDataStore(
  input: GetEventDataStoreRequest,
  context: OperationContext,
): GetEventDataStoreResponse {
  onlyMembers(input as unknown as Record<string, unknown>, ['EventDataStore']);
  const named = required(input.EventDataStore, 'EventDataStore');
  const found = here(context).eventDataStores?.find(
    ({ EventDataStoreArn: arn }) =>
      arn === named || arn?.split('/').at(-1) === named,
  );
  if (!found) {
    throw new AwsError(
      'EventDataStoreNotFoundException',
      'Event data store not found.',
    );
  }
  return without(found, 'Tags');
}

/** What CloudTrail says of event data stores. */
export const eventDataStoreOperations: ServiceOperations['operations'] = {
  ListEventDataStores: {
    action: 'cloudtrail:ListEventDataStores',
    rate: RATE,
    run: listEventDataStores,
  },
  GetEventDataStore: {
    action: 'cloudtrail:GetEventDataStore',
    rate: RATE,
    run: getEventDataStore,
  },
};
