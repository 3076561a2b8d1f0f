import {
  CloudTrailClient,
  GetEventDataStoreCommand,
  ListEventDataStoresCommand,
  paginateListEventDataStores,
} from '@aws-sdk/client-cloudtrail';
import {
  CloudWatchLogsClient,
  DescribeQueryDefinitionsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  GlueClient,
  paginateSearchTables,
  SearchTablesCommand,
} from '@aws-sdk/client-glue';
import {
  DescribeDomainsCommand,
  ListDomainNamesCommand,
  OpenSearchClient,
} from '@aws-sdk/client-opensearch';
import {
  OpenSearchServerlessClient,
  paginateListCollections,
} from '@aws-sdk/client-opensearchserverless';
import {
  ListLogSourcesCommand,
  ListSubscribersCommand,
  paginateListSubscribers,
  SecurityLakeClient,
} from '@aws-sdk/client-securitylake';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

const OTHER = '222233334444';

describe('log analytics', () => {
  const { options } = useSimulator(
    {
      openSearchDomains: [
        { DomainName: 'logs' },
        { DomainName: 'old', EngineVersion: 'Elasticsearch_7.10' },
        { DomainName: 'leaving', Deleted: true },
      ],
      openSearchCollections: list(101, index => ({ name: `c-${index}` })),
      queryDefinitions: list(1001, index => ({
        name: `query-${index}`,
        queryString: 'fields @message',
      })),
      glueTables: [
        {
          Name: 'trail',
          StorageDescriptor: { Location: 's3://trails/AWSLogs/' },
        },
        { Name: 'shared', CatalogId: OTHER },
        ...list(100, index => ({ Name: `table-${index}` })),
      ],
      eventDataStores: [
        { Name: 'all', Tags: { service: 'audit' } },
        { Name: 'leaving', Status: 'PENDING_DELETION' },
      ],
      securityLake: {
        LogSources: [
          { sources: [{ awsLogSource: { sourceName: 'CLOUD_TRAIL_MGMT' } }] },
          { account: OTHER, sources: [] },
        ],
        Subscribers: list(101, index => ({ subscriberName: `s-${index}` })),
      },
    },
    { accounts: [{ id: OTHER, name: 'other', regions: {} }] },
  );

  it('lists OpenSearch domains with their engines, and describes five at once', async () => {
    const client = new OpenSearchClient(options());
    const { DomainNames } = await client.send(new ListDomainNamesCommand({}));
    const { DomainStatusList } = await client.send(
      new DescribeDomainsCommand({ DomainNames: ['leaving', 'none'] }),
    );

    expect(DomainNames).toEqual([
      { DomainName: 'logs', EngineType: 'OpenSearch' },
      { DomainName: 'old', EngineType: 'Elasticsearch' },
      { DomainName: 'leaving', EngineType: 'OpenSearch' },
    ]);
    expect(DomainStatusList).toEqual([
      expect.objectContaining({
        ARN: `arn:aws:es:eu-west-1:${ACCOUNT}:domain/leaving`,
        Deleted: true,
      }),
    ]);
    await expect(
      client.send(
        new DescribeDomainsCommand({ DomainNames: list(6, at => `d-${at}`) }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('lists OpenSearch Serverless collections in pages', async () => {
    const client = new OpenSearchServerlessClient(options());
    const sizes: number[] = [];
    for await (const page of paginateListCollections(
      { client },
      { maxResults: 100 },
    )) {
      sizes.push(page.collectionSummaries!.length);
    }

    expect(sizes).toEqual([100, 1]);
  });

  it('lists saved queries in pages', async () => {
    const client = new CloudWatchLogsClient(options());
    const first = await client.send(new DescribeQueryDefinitionsCommand({}));
    const second = await client.send(
      new DescribeQueryDefinitionsCommand({ nextToken: first.nextToken }),
    );

    expect(first.queryDefinitions).toHaveLength(1000);
    expect(second.queryDefinitions).toEqual([
      expect.objectContaining({ name: 'query-1000' }),
    ]);
    expect(second.nextToken).toBeUndefined();
  });

  it('lists Glue tables in pages, those that are shared only where asked', async () => {
    const client = new GlueClient(options());
    const sizes: number[] = [];
    for await (const page of paginateSearchTables(
      { client },
      { MaxResults: 100, ResourceShareType: 'ALL' },
    )) {
      sizes.push(page.TableList!.length);
    }
    const own = await client.send(
      new SearchTablesCommand({ MaxResults: 1000 }),
    );

    expect(sizes).toEqual([100, 2]);
    expect(own.TableList).toHaveLength(101);
    expect(own.TableList![0]).toMatchObject({
      Name: 'trail',
      DatabaseName: 'default',
      StorageDescriptor: { Location: 's3://trails/AWSLogs/' },
    });
  });

  it('refuses a search that it does not implement', async () => {
    await expect(
      new GlueClient(options()).send(
        new SearchTablesCommand({ SearchText: 'cloudtrail' }),
      ),
    ).rejects.toThrow('SearchText');
  });

  it('lists event data stores by name, and tells the rest of each', async () => {
    const client = new CloudTrailClient(options());
    const { EventDataStores } = await client.send(
      new ListEventDataStoresCommand({}),
    );
    const stores = await Promise.all(
      EventDataStores!.map(({ EventDataStoreArn }) =>
        client.send(
          new GetEventDataStoreCommand({ EventDataStore: EventDataStoreArn }),
        ),
      ),
    );

    expect(Object.keys(EventDataStores![0]).sort()).toEqual([
      'EventDataStoreArn',
      'Name',
    ]);
    expect(stores.map(({ Name, Status }) => [Name, Status])).toEqual([
      ['all', 'ENABLED'],
      ['leaving', 'PENDING_DELETION'],
    ]);
    await expect(
      client.send(new GetEventDataStoreCommand({ EventDataStore: 'none' })),
    ).rejects.toMatchObject({ name: 'EventDataStoreNotFoundException' });
  });

  it('gives event data stores in pages', async () => {
    const names: (string | undefined)[] = [];
    for await (const page of paginateListEventDataStores(
      { client: new CloudTrailClient(options()) },
      { MaxResults: 1 },
    )) {
      names.push(...page.EventDataStores!.map(({ Name }) => Name));
    }

    expect(names).toEqual(['all', 'leaving']);
  });

  it('lists the log sources of Security Lake by account and region', async () => {
    const client = new SecurityLakeClient(options(ACCOUNT, 'us-east-1'));
    const of = async (input: object) =>
      (await client.send(new ListLogSourcesCommand(input))).sources;

    expect(await of({ accounts: [ACCOUNT] })).toEqual([
      {
        account: ACCOUNT,
        region: 'eu-west-1',
        sources: [{ awsLogSource: { sourceName: 'CLOUD_TRAIL_MGMT' } }],
      },
    ]);
    expect(await of({ regions: ['us-east-1'] })).toEqual([]);
  });

  it('lists the subscribers of Security Lake in pages', async () => {
    const client = new SecurityLakeClient(options());
    const sizes: number[] = [];
    for await (const page of paginateListSubscribers({ client }, {})) {
      sizes.push(page.subscribers!.length);
    }

    expect(sizes).toEqual([100, 1]);
  });

  it('says so where Security Lake is not enabled', async () => {
    const client = new SecurityLakeClient(options(OTHER));
    for (const command of [
      new ListSubscribersCommand({}),
      new ListLogSourcesCommand({}),
    ]) {
      await expect(
        client.send(command as ListSubscribersCommand),
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    }
  });
});
