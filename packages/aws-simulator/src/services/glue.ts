import type {
  SearchTablesRequest,
  SearchTablesResponse,
} from '@aws-sdk/client-glue';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidInputException';

/**
 * Lists every table of the catalog, as `SearchTables` does without a text and
 * without filters. Tables that other accounts share belong to the estate of the
 * account that sees them, with a `CatalogId` of their own.
 */
function searchTables(
  input: SearchTablesRequest,
  context: OperationContext,
): SearchTablesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'MaxResults',
    'NextToken',
    'ResourceShareType',
  ]);
  const shared = input.ResourceShareType;
  if (shared !== undefined && shared !== 'ALL') {
    throw new AwsError(
      INVALID,
      `The simulator does not implement the ResourceShareType ${shared}.`,
    );
  }
  const { id } = context.account;
  const tables = (here(context).glueTables ?? []).filter(
    ({ CatalogId }) => shared === 'ALL' || CatalogId === id,
  );
  const page = context.page({
    items: tables,
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 1000,
      default: 100,
      code: INVALID,
    }),
    invalidToken: INVALID,
  });
  return {
    TableList: page.items.map(item => without(item, 'Tags')) as NonNullable<
      SearchTablesResponse['TableList']
    >,
    NextToken: page.nextToken,
  };
}

/** AWS Glue. */
export const glue: ServiceOperations = {
  service: 'glue',
  operations: {
    SearchTables: { action: 'glue:SearchTables', run: searchTables },
  },
};
