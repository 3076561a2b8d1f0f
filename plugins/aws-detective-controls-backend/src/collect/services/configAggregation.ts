import {
  type ConfigServiceClient,
  type ConfigurationAggregator,
  DescribeConfigurationRecordersCommand,
  paginateDescribeAggregationAuthorizations,
  paginateDescribeConfigurationAggregators,
  paginateDescribeConfigurationAggregatorSourcesStatus,
} from '@aws-sdk/client-config-service';
import {
  type ConfigAggregatorSource,
  type ConfigSourceStatus,
  isOk,
} from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import { eachEnabledRegion } from '../eachEnabledRegion';
import { mapEach, readPart } from '../readEach';
import { configService } from './config';

const PAGE = 100;

/** The aggregators of every region, and what each region has to be gathered. */
export const configAggregation: AwsCollector<'config:aggregation'> = {
  id: 'config:aggregation',
  read: context =>
    eachEnabledRegion(context, async region => {
      const client = context.client(configService, region);
      const aggregators = await readPart(context, () =>
        readAggregators(context, client),
      );
      const recorders = await readPart(context, () =>
        readRecorders(context, client),
      );
      const mayRecord = !isOk(recorders) || recorders.value.length > 0;
      return {
        region,
        aggregators,
        recorders,
        authorizations: mayRecord
          ? await readPart(context, () => readAuthorizations(context, client))
          : undefined,
      };
    }),
};

async function readAggregators(
  context: AwsCollectorContext,
  client: ConfigServiceClient,
) {
  const found = await allPages(
    paginateDescribeConfigurationAggregators(
      { client },
      { Limit: PAGE },
      context.call,
    ),
    page => present(page.ConfigurationAggregators, 'ConfigurationAggregators'),
  );
  return mapEach(found, async aggregator => {
    const name = present(
      aggregator.ConfigurationAggregatorName,
      'ConfigurationAggregatorName',
    );
    return {
      name,
      arn: aggregator.ConfigurationAggregatorArn ?? '',
      sources: sourcesOf(aggregator),
      filtered: aggregator.AggregatorFilters !== undefined,
      statuses: await readPart(context, () =>
        readStatuses(context, client, name),
      ),
    };
  });
}

function sourcesOf({
  AccountAggregationSources: accounts = [],
  OrganizationAggregationSource: organization,
}: ConfigurationAggregator): ConfigAggregatorSource[] {
  const sources = accounts.map(source => ({
    accountIds: present(
      source.AccountIds,
      'AccountAggregationSources[].AccountIds',
    ),
    allAwsRegions: source.AllAwsRegions ?? false,
    awsRegions: source.AwsRegions ?? [],
  }));
  return organization
    ? [
        ...sources,
        {
          allAwsRegions: organization.AllAwsRegions ?? false,
          awsRegions: organization.AwsRegions ?? [],
        },
      ]
    : sources;
}

/**
 * What it says of every account that it gathers: the others are judged by it too.
 * Most are in the same state, and an organisation has thousands.
 */
async function readStatuses(
  context: AwsCollectorContext,
  client: ConfigServiceClient,
  name: string,
) {
  const pages = paginateDescribeConfigurationAggregatorSourcesStatus(
    { client },
    { ConfigurationAggregatorName: name, Limit: PAGE },
    context.call,
  );
  const found = await allPages(pages, page =>
    present(page.AggregatedSourceStatusList, 'AggregatedSourceStatusList'),
  );
  const statuses = new Map<string, ConfigSourceStatus>();
  for (const { SourceId = '', ...source } of found) {
    const state = {
      region: source.AwsRegion ?? '',
      status: source.LastUpdateStatus ?? '',
      errorCode: source.LastErrorCode,
    };
    const key = JSON.stringify(Object.values(state));
    const same = statuses.get(key) ?? { ...state, accountIds: [] };
    same.accountIds.push(SourceId);
    statuses.set(key, same);
  }
  // In one order always, so that the same says the same.
  return [...statuses.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, status]) => ({
      ...status,
      accountIds: status.accountIds.sort(),
    }));
}

async function readRecorders(
  context: AwsCollectorContext,
  client: ConfigServiceClient,
) {
  const { ConfigurationRecorders: found } = await client.send(
    new DescribeConfigurationRecordersCommand({}),
    context.call,
  );
  return present(found, 'ConfigurationRecorders').map(recorder => ({
    name: recorder.name ?? '',
    recordingScope: recorder.recordingScope,
  }));
}

function readAuthorizations(
  context: AwsCollectorContext,
  client: ConfigServiceClient,
) {
  const pages = paginateDescribeAggregationAuthorizations(
    { client },
    { Limit: PAGE },
    context.call,
  );
  return allPages(pages, page =>
    present(page.AggregationAuthorizations, 'AggregationAuthorizations').map(
      it => ({
        accountId: it.AuthorizedAccountId ?? '',
        region: it.AuthorizedAwsRegion ?? '',
      }),
    ),
  );
}
