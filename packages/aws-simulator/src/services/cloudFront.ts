import type {
  GetDistributionConfigRequest,
  GetDistributionConfigResult,
  ListDistributionsRequest,
  ListDistributionsResult,
} from '@aws-sdk/client-cloudfront';
import type { EstateDistribution } from '../estate/Estate';
import { stableId } from '../estate/stableId';
import { AwsError } from './AwsError';
import { without } from './estateViews';
import { everywhere } from './globalServices';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function distributionsOf(context: OperationContext): EstateDistribution[] {
  return everywhere(context, region => region.distributions);
}

function listDistributions(
  input: ListDistributionsRequest,
  context: OperationContext,
): ListDistributionsResult {
  onlyMembers(input as Record<string, unknown>, ['Marker', 'MaxItems']);
  const size = pageSize(input.MaxItems, {
    name: 'MaxItems',
    min: 1,
    max: 100,
    default: 100,
    code: 'InvalidArgument',
  });
  const { items, nextToken } = context.page({
    items: distributionsOf(context),
    token: input.Marker,
    size,
    invalidToken: 'InvalidArgument',
  });
  return {
    DistributionList: {
      Marker: input.Marker ?? '',
      NextMarker: nextToken,
      MaxItems: size,
      IsTruncated: nextToken !== undefined,
      Quantity: items.length,
      // AWS leaves the element out of an empty list.
      Items: items.length
        ? items.map(item => without(item, 'Logging', 'Tags'))
        : undefined,
    },
  } as ListDistributionsResult;
}

function getDistributionConfig(
  input: GetDistributionConfigRequest,
  context: OperationContext,
): GetDistributionConfigResult {
  onlyMembers(input as unknown as Record<string, unknown>, ['Id']);
  const id = required(input.Id, 'Id', 'InvalidArgument');
  const found = distributionsOf(context).find(item => item.Id === id);
  if (!found) {
    throw new AwsError(
      'NoSuchDistribution',
      'The specified distribution does not exist.',
      404,
    );
  }
  const { Aliases, CacheBehaviors, DefaultCacheBehavior, Origins } = found;
  return {
    ETag: found.ETag,
    DistributionConfig: {
      CallerReference: stableId(id, 16),
      Aliases,
      Origins,
      DefaultCacheBehavior,
      CacheBehaviors,
      Comment: found.Comment,
      Logging: found.Logging,
      PriceClass: found.PriceClass,
      Enabled: found.Enabled,
      Staging: found.Staging,
    },
  } as GetDistributionConfigResult;
}

/** Amazon CloudFront. */
export const cloudFront: ServiceOperations = {
  service: 'cloudfront',
  operations: {
    ListDistributions: {
      action: 'cloudfront:ListDistributions',
      run: listDistributions,
    },
    GetDistributionConfig: {
      action: 'cloudfront:GetDistributionConfig',
      run: getDistributionConfig,
    },
  },
};
