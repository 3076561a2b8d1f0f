import type {
  ListLogSourcesRequest,
  ListLogSourcesResponse,
  ListSubscribersRequest,
  ListSubscribersResponse,
} from '@aws-sdk/client-securitylake';
import type { EstateSecurityLake } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'BadRequestException';

function cut<T>(
  items: T[],
  input: { maxResults?: number; nextToken?: string },
  context: OperationContext,
) {
  return context.page({
    items,
    token: input.nextToken,
    size: pageSize(input.maxResults, {
      name: 'maxResults',
      min: 1,
      max: 100,
      default: 100,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
}

function notEnabled(): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    'Security Lake is not enabled for the account.',
    404,
  );
}

/** Lists the sources of every region from any region of the account. */
function listLogSources(
  input: ListLogSourcesRequest,
  context: OperationContext,
): ListLogSourcesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'accounts',
    'regions',
    'maxResults',
    'nextToken',
  ]);
  const lakes = Object.values(context.account.regions).flatMap(
    ({ securityLake }): EstateSecurityLake[] =>
      securityLake ? [securityLake] : [],
  );
  if (lakes.length === 0) {
    throw notEnabled();
  }
  const { accounts, regions } = input;
  const sources = lakes
    .flatMap(({ LogSources = [] }) => LogSources)
    .filter(
      source =>
        (!accounts?.length || accounts.includes(source.account!)) &&
        (!regions?.length || regions.includes(source.region!)),
    );
  const page = cut(sources, input, context);
  return { sources: page.items, nextToken: page.nextToken };
}

function listSubscribers(
  input: ListSubscribersRequest,
  context: OperationContext,
): ListSubscribersResponse {
  onlyMembers(input as Record<string, unknown>, ['maxResults', 'nextToken']);
  const { securityLake } = here(context);
  if (!securityLake) {
    throw notEnabled();
  }
  const page = cut(securityLake.Subscribers ?? [], input, context);
  return {
    subscribers: page.items as ListSubscribersResponse['subscribers'],
    nextToken: page.nextToken,
  };
}

/** Amazon Security Lake. */
export const securityLake: ServiceOperations = {
  service: 'securitylake',
  operations: {
    ListLogSources: {
      action: 'securitylake:ListLogSources',
      run: listLogSources,
    },
    ListSubscribers: {
      action: 'securitylake:ListSubscribers',
      run: listSubscribers,
    },
  },
};
