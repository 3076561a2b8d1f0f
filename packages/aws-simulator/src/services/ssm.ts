import type {
  GetInventoryRequest,
  GetInventoryResult,
  InventoryFilter,
} from '@aws-sdk/client-ssm';
import type { EstateManagedNode } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

/** The type of inventory that GetInventory gives, whatever it filters by. */
const INFORMATION = 'AWS:InstanceInformation';
const FILTERED_TYPES: readonly string[] = ['AWS:Application', INFORMATION];

/** Whether any entry of an inventory type has a value that the filter names. */
function passes(
  { Data: data = {} }: EstateManagedNode,
  { Key: key = '', Values: values = [], Type: type = 'Equal' }: InventoryFilter,
): boolean {
  const dot = key.lastIndexOf('.');
  const typeName = key.slice(0, dot);
  if (type !== 'Equal' || !FILTERED_TYPES.includes(typeName)) {
    throw new AwsError(
      'InvalidFilter',
      `The simulator does not filter by ${key} ${type}.`,
    );
  }
  const attribute = key.slice(dot + 1);
  return (data[typeName]?.Content ?? []).some(entry =>
    values.includes(entry[attribute]),
  );
}

/** Lists managed nodes by what is in their inventory. */
function getInventory(
  input: GetInventoryRequest,
  context: OperationContext,
): GetInventoryResult {
  onlyMembers(input as Record<string, unknown>, [
    'Filters',
    'MaxResults',
    'NextToken',
  ]);
  const filters = input.Filters ?? [];
  if (filters.length > 5) {
    throw new AwsError(
      'ValidationException',
      'At most five Filters can be given.',
    );
  }
  const page = context.page({
    items: (here(context).managedNodes ?? []).filter(node =>
      filters.every(filter => passes(node, filter)),
    ),
    token: input.NextToken,
    size: pageSize(input.MaxResults, {
      name: 'MaxResults',
      min: 1,
      max: 50,
      default: 50,
      code: 'ValidationException',
    }),
    invalidToken: 'InvalidNextToken',
  });
  return {
    Entities: page.items.map(({ Id, Data = {} }) => ({
      Id,
      Data: { [INFORMATION]: Data[INFORMATION] },
    })),
    // AWS says with an empty text that there is no more.
    NextToken: page.nextToken ?? '',
  } as GetInventoryResult;
}

/** AWS Systems Manager. */
export const ssm: ServiceOperations = {
  service: 'ssm',
  operations: {
    GetInventory: { action: 'ssm:GetInventory', run: getInventory },
  },
};
