import type {
  ListFunctionsRequest,
  ListFunctionsResponse,
} from '@aws-sdk/client-lambda';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidParameterValueException';
/** AWS takes a larger `MaxItems`, and gives no larger page. */
const LARGEST_PAGE = 50;

/** Lists functions in their unpublished version, as AWS does unless asked for all. */
function listFunctions(
  input: ListFunctionsRequest,
  context: OperationContext,
): ListFunctionsResponse {
  onlyMembers(input as Record<string, unknown>, ['Marker', 'MaxItems']);
  const size = pageSize(input.MaxItems, {
    name: 'MaxItems',
    min: 1,
    max: 10_000,
    default: LARGEST_PAGE,
    code: INVALID,
  });
  const page = context.page({
    items: here(context).functions ?? [],
    token: input.Marker,
    size: Math.min(size, LARGEST_PAGE),
    invalidToken: INVALID,
  });
  return {
    Functions: page.items.map(item => without(item, 'Tags')),
    NextMarker: page.nextToken,
  };
}

/** AWS Lambda. */
export const lambda: ServiceOperations = {
  service: 'lambda',
  operations: {
    ListFunctions: {
      action: 'lambda:ListFunctions',
      rate: { perSecond: 15, burst: 15 },
      run: listFunctions,
    },
  },
};
