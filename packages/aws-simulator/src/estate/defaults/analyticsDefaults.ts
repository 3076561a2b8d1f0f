import type { GetEventDataStoreResponse } from '@aws-sdk/client-cloudtrail';
import type { QueryDefinition } from '@aws-sdk/client-cloudwatch-logs';
import type { Table } from '@aws-sdk/client-glue';
import type { DomainStatus } from '@aws-sdk/client-opensearch';
import type { CollectionSummary } from '@aws-sdk/client-opensearchserverless';
import { arn } from '../arns';
import type { EstateSecurityLake, WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';

function uuid(seed: string): string {
  const hex = stableId(seed, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

function seedOf({ accountId, region }: DefaultsContext, name?: string) {
  return `${accountId}/${region}/${name}`;
}

/** A domain whose creation is complete. */
export function openSearchDomainDefaults(
  domain: Partial<WithTags<DomainStatus>>,
  place: DefaultsContext,
): Partial<WithTags<DomainStatus>> {
  const name = domain.DomainName;
  return {
    DomainId: `${place.accountId}/${name}`,
    ARN: arn(place, 'es', `domain/${name}`),
    Created: true,
    Deleted: false,
    Processing: false,
    EngineVersion: 'OpenSearch_2.19',
    ClusterConfig: {},
    ...domain,
  };
}

/** A collection that is ready. */
export function openSearchCollectionDefaults(
  collection: WithTags<CollectionSummary>,
  place: DefaultsContext,
): WithTags<CollectionSummary> {
  const id =
    collection.id ?? stableId(seedOf(place, collection.name), 20, LOWER);
  return {
    arn: arn(place, 'aoss', `collection/${id}`),
    status: 'ACTIVE',
    ...collection,
    id,
  };
}

/** A saved query of Logs Insights. */
export function queryDefinitionDefaults(
  query: QueryDefinition,
  place: DefaultsContext,
): QueryDefinition {
  return {
    queryLanguage: 'CWLI',
    queryDefinitionId: uuid(seedOf(place, query.name)),
    lastModified: Date.parse('2024-03-04T09:00:00Z'),
    logGroupNames: [],
    ...query,
  };
}

/** A table of the account's own catalog, in the database `default` unless told. */
export function glueTableDefaults(
  table: Partial<WithTags<Table>>,
  place: DefaultsContext,
): Partial<WithTags<Table>> {
  return {
    DatabaseName: 'default',
    CatalogId: place.accountId,
    TableType: 'EXTERNAL_TABLE',
    ...table,
  };
}

/** An event data store as CreateEventDataStore leaves it: of all management events. */
export function eventDataStoreDefaults(
  store: WithTags<GetEventDataStoreResponse>,
  place: DefaultsContext,
): WithTags<GetEventDataStoreResponse> {
  return {
    EventDataStoreArn: arn(
      place,
      'cloudtrail',
      `eventdatastore/${uuid(seedOf(place, store.Name))}`,
    ),
    Status: 'ENABLED',
    MultiRegionEnabled: true,
    OrganizationEnabled: false,
    RetentionPeriod: 366,
    TerminationProtectionEnabled: true,
    BillingMode: 'EXTENDABLE_RETENTION_PRICING',
    AdvancedEventSelectors: [
      {
        Name: 'Default management events',
        FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
      },
    ],
    ...store,
  };
}

/** Security Lake of the account's own sources, with active subscribers. */
export function securityLakeDefaults(
  lake: EstateSecurityLake,
  place: DefaultsContext,
): EstateSecurityLake {
  return {
    LogSources: lake.LogSources?.map(source => ({
      account: place.accountId,
      region: place.region,
      ...source,
    })),
    Subscribers: lake.Subscribers?.map(subscriber => {
      const id = uuid(seedOf(place, subscriber.subscriberName));
      return {
        subscriberId: id,
        subscriberArn: arn(place, 'securitylake', `subscriber/${id}`),
        subscriberStatus: 'ACTIVE',
        sources: [],
        ...subscriber,
      };
    }),
  };
}
