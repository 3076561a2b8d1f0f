import type {
  ListGraphsRequest,
  ListGraphsResponse,
  ListInvitationsRequest,
  ListInvitationsResponse,
} from '@aws-sdk/client-detective';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const CODE = 'ValidationException';

function page<T>(
  items: readonly T[],
  input: ListGraphsRequest | ListInvitationsRequest,
  context: OperationContext,
) {
  onlyMembers(input as Record<string, unknown>, ['MaxResults', 'NextToken']);
  return context.page({
    items,
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 200,
      default: 200,
      code: CODE,
    }),
    invalidToken: CODE,
  });
}

function listGraphs(
  input: ListGraphsRequest,
  context: OperationContext,
): ListGraphsResponse {
  const { items, nextToken } = page(
    here(context).detectiveGraphs ?? [],
    input,
    context,
  );
  return {
    GraphList: items.map(graph => without(graph, 'Tags')),
    NextToken: nextToken,
  };
}

function listInvitations(
  input: ListInvitationsRequest,
  context: OperationContext,
): ListInvitationsResponse {
  const { items, nextToken } = page(
    here(context).detectiveInvitations ?? [],
    input,
    context,
  );
  return { Invitations: items, NextToken: nextToken };
}

/** Amazon Detective. */
export const detective: ServiceOperations = {
  service: 'detective',
  operations: {
    ListGraphs: { action: 'detective:ListGraphs', run: listGraphs },
    ListInvitations: {
      action: 'detective:ListInvitations',
      run: listInvitations,
    },
  },
};
