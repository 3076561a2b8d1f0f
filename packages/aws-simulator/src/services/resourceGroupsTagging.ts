import type {
  GetResourcesInput,
  GetResourcesOutput,
  TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { AwsError } from './AwsError';
import { tagList } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';
import { TaggedItem, taggedItems } from './taggedItems';

const INVALID = 'InvalidParameterException';

function refuse(why: string): AwsError {
  return new AwsError(INVALID, why);
}

/** Different keys must all match; of one key any value does, and no value asks for the key alone. */
function matchesTags(item: TaggedItem, filters: TagFilter[]): boolean {
  return filters.every(({ Key: key = '', Values: values = [] }) => {
    const actual = item.tags[key];
    return (
      actual !== undefined && (values.length === 0 || values.includes(actual))
    );
  });
}

/** Whether an ARN is of a type written `service` or `service:type`. */
function isOfType(arn: string, filter: string): boolean {
  const [service, type] = filter.split(':');
  const parts = arn.split(':');
  if (parts[2] !== service) {
    return false;
  }
  const hasType = /[:/]/.test(parts.slice(5).join(':'));
  return type === undefined || (hasType && parts[5].split('/')[0] === type);
}

function checkInput(input: GetResourcesInput): void {
  const { ResourceARNList: arns, TagFilters, ResourceTypeFilters } = input;
  const filters = [...(TagFilters ?? []), ...(ResourceTypeFilters ?? [])];
  if (arns?.length && (filters.length > 0 || input.ResourcesPerPage)) {
    throw refuse(
      'ResourceARNList cannot be used with filters or ResourcesPerPage.',
    );
  }
  if ((arns?.length ?? 0) > 100) {
    throw refuse('ResourceARNList holds more than 100 ARNs.');
  }
  if ((TagFilters?.length ?? 0) > 50) {
    throw refuse('TagFilters holds more than 50 filters.');
  }
  for (const { Key, Values } of TagFilters ?? []) {
    if (!Key || (Values?.length ?? 0) > 20) {
      throw refuse('A tag filter needs a Key, and takes at most 20 Values.');
    }
  }
}

/** Lists resources that have, or once had, tags. */
function getResources(
  input: GetResourcesInput,
  context: OperationContext,
): GetResourcesOutput {
  onlyMembers(input as Record<string, unknown>, [
    'PaginationToken',
    'ResourceARNList',
    'ResourceTypeFilters',
    'ResourcesPerPage',
    'TagFilters',
  ]);
  checkInput(input);
  const page = context.page({
    items: taggedItems(context).filter(
      item =>
        (!input.ResourceARNList?.length ||
          input.ResourceARNList.includes(item.arn)) &&
        (!input.ResourceTypeFilters?.length ||
          input.ResourceTypeFilters.some(type => isOfType(item.arn, type))) &&
        matchesTags(item, input.TagFilters ?? []),
    ),
    token: input.PaginationToken || undefined,
    size: pageSize(input.ResourcesPerPage, {
      name: 'ResourcesPerPage',
      min: 1,
      max: 100,
      default: input.ResourceARNList?.length ? 100 : 50,
      code: INVALID,
    }),
    invalidToken: 'PaginationTokenExpiredException',
  });
  return {
    ResourceTagMappingList: page.items.map(({ arn, tags }) => ({
      ResourceARN: arn,
      Tags: tagList(tags),
    })),
    // AWS ends the list with an empty token, not without one.
    PaginationToken: page.nextToken ?? '',
  };
}

/** AWS Resource Groups Tagging API. */
export const resourceGroupsTagging: ServiceOperations = {
  service: 'resource-groups-tagging-api',
  operations: {
    GetResources: {
      action: 'tag:GetResources',
      rate: { perSecond: 15, burst: 15 },
      run: getResources,
    },
  },
};
