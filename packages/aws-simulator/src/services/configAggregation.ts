import type {
  AggregatedSourceStatus,
  DescribeAggregationAuthorizationsRequest,
  DescribeAggregationAuthorizationsResponse,
  DescribeConfigurationAggregatorSourcesStatusRequest,
  DescribeConfigurationAggregatorSourcesStatusResponse,
  DescribeConfigurationAggregatorsRequest,
  DescribeConfigurationAggregatorsResponse,
} from '@aws-sdk/client-config-service';
import type { Account, EstateConfigAggregator } from '../estate/Estate';
import { organizationOf } from '../estate/organizationOf';
import { isRegionEnabled, REGIONS } from '../estate/regions';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function page<T>(
  items: readonly T[],
  input: { Limit?: number; NextToken?: string },
  context: OperationContext,
) {
  const limit = pageSize(input.Limit, {
    name: 'Limit',
    min: 0,
    max: 100,
    default: 100,
    code: 'InvalidLimitException',
  });
  return context.page({
    items,
    token: input.NextToken,
    size: limit || 100,
    invalidToken: 'InvalidNextTokenException',
  });
}

function aggregators(
  names: readonly string[],
  context: OperationContext,
): EstateConfigAggregator[] {
  const all = here(context).configAggregators ?? [];
  for (const name of names) {
    if (!all.some(it => it.ConfigurationAggregatorName === name)) {
      throw new AwsError(
        'NoSuchConfigurationAggregatorException',
        'The configuration aggregator does not exist.',
      );
    }
  }
  return all.filter(
    ({ ConfigurationAggregatorName: name }) =>
      names.length === 0 || names.includes(name!),
  );
}

function describeConfigurationAggregators(
  input: DescribeConfigurationAggregatorsRequest,
  context: OperationContext,
): DescribeConfigurationAggregatorsResponse {
  onlyMembers(input as Record<string, unknown>, [
    'ConfigurationAggregatorNames',
    'Limit',
    'NextToken',
  ]);
  const { items, nextToken } = page(
    aggregators(input.ConfigurationAggregatorNames ?? [], context),
    input,
    context,
  );
  return {
    ConfigurationAggregators: items.map(it =>
      without(it, 'SourceStatuses', 'Tags'),
    ),
    NextToken: nextToken,
  };
}

/** Regions of an account in which a recorder keeps something to be gathered. */
function recordedRegions(account: Account): string[] {
  return REGIONS.map(({ name }) => name).filter(
    name =>
      isRegionEnabled(account, name) &&
      (account.regions[name]?.configRecorders ?? []).length > 0,
  );
}

function sourceStatuses(
  aggregator: EstateConfigAggregator,
  { account: owner, estate }: OperationContext,
): AggregatedSourceStatus[] {
  const organization = aggregator.OrganizationAggregationSource;
  const sources = organization
    ? [
        {
          ...organization,
          AccountIds: organizationOf(owner, estate).map(({ id }) => id),
        },
      ]
    : aggregator.AccountAggregationSources ?? [];
  return sources.flatMap(({ AccountIds, AllAwsRegions, AwsRegions }) =>
    estate.accounts
      .filter(({ id }) => AccountIds?.includes(id))
      .flatMap(account =>
        recordedRegions(account)
          .filter(region => AllAwsRegions || AwsRegions?.includes(region))
          .map(
            (region): AggregatedSourceStatus => ({
              SourceId: account.id,
              SourceType: 'ACCOUNT',
              AwsRegion: region,
              LastUpdateStatus: 'SUCCEEDED',
            }),
          ),
      ),
  );
}

function describeConfigurationAggregatorSourcesStatus(
  input: DescribeConfigurationAggregatorSourcesStatusRequest,
  context: OperationContext,
): DescribeConfigurationAggregatorSourcesStatusResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'ConfigurationAggregatorName',
    'Limit',
    'NextToken',
    'UpdateStatus',
  ]);
  const name = required(
    input.ConfigurationAggregatorName,
    'ConfigurationAggregatorName',
    'InvalidParameterValueException',
  );
  const [aggregator] = aggregators([name], context);
  const statuses =
    aggregator.SourceStatuses ?? sourceStatuses(aggregator, context);
  const { items, nextToken } = page(
    statuses.filter(
      ({ LastUpdateStatus: status }) =>
        !input.UpdateStatus?.length || input.UpdateStatus.includes(status!),
    ),
    input,
    context,
  );
  return { AggregatedSourceStatusList: items, NextToken: nextToken };
}

function describeAggregationAuthorizations(
  input: DescribeAggregationAuthorizationsRequest,
  context: OperationContext,
): DescribeAggregationAuthorizationsResponse {
  onlyMembers(input as Record<string, unknown>, ['Limit', 'NextToken']);
  const { items, nextToken } = page(
    here(context).aggregationAuthorizations ?? [],
    input,
    context,
  );
  return {
    AggregationAuthorizations: items.map(it => without(it, 'Tags')),
    NextToken: nextToken,
  };
}

/** What AWS Config answers of aggregation. */
export const CONFIG_AGGREGATION: ServiceOperations['operations'] = {
  DescribeAggregationAuthorizations: {
    action: 'config:DescribeAggregationAuthorizations',
    run: describeAggregationAuthorizations,
  },
  DescribeConfigurationAggregators: {
    action: 'config:DescribeConfigurationAggregators',
    run: describeConfigurationAggregators,
  },
  DescribeConfigurationAggregatorSourcesStatus: {
    action: 'config:DescribeConfigurationAggregatorSourcesStatus',
    run: describeConfigurationAggregatorSourcesStatus,
  },
};
