import { REGIONS } from 'aws-simulator';
import { ok } from './ok';
import type { SmallPart } from './SmallPart';

const REGION = 'eu-west-1';
const ACCOUNT = '111122223333';
const AT = `${REGION}:${ACCOUNT}`;
const STORE = `arn:aws:cloudtrail:${AT}:eventdatastore/0a1b2c3d-0000-4000-8000-000000000000`;
const COLLECTION = `arn:aws:aoss:${AT}:collection/07tjusf2h91cunochc`;

const TABLE = {
  database: 'logs',
  name: 'events',
  location: 's3://payments-logs/AWSLogs/',
  locationTemplate:
    's3://payments-logs/AWSLogs/${account}/CloudTrail/${region}/${day}',
  inputFormat: 'com.amazon.emr.cloudtrail.CloudTrailInputFormat',
};

/** What an account that enabled nothing else has in each region. */
const inEveryRegion = <T>(member: string, here: T[], elsewhere: T[]) =>
  REGIONS.filter(({ partition, optIn }) => partition === 'aws' && !optIn).map(
    ({ name }) => ({
      region: name,
      [member]: ok(name === REGION ? here : elsewhere),
    }),
  );

/** One of each thing that analyses logs. */
export const logAnalyticsPart: SmallPart = {
  regions: {
    [REGION]: {
      openSearchDomains: [
        { DomainName: 'logs' },
        { DomainName: 'leaving', Deleted: true },
      ],
      openSearchCollections: [
        { name: 'traces', arn: COLLECTION, status: 'UPDATING' },
      ],
      queryDefinitions: [
        {
          name: 'denied calls',
          queryDefinitionId: '123456ab-12ab-123a-789e-1234567890ab',
          queryString: 'fields @message',
        },
      ],
      glueTables: [
        {
          Name: TABLE.name,
          DatabaseName: TABLE.database,
          StorageDescriptor: {
            Location: TABLE.location,
            InputFormat: TABLE.inputFormat,
          },
          Parameters: { 'storage.location.template': TABLE.locationTemplate },
        },
        { Name: 'view', CatalogId: '999900001111' },
      ],
      eventDataStores: [
        {
          Name: 'everything',
          EventDataStoreArn: STORE,
          MultiRegionEnabled: false,
          AdvancedEventSelectors: [
            {
              FieldSelectors: [
                { Field: 'eventCategory', Equals: ['Management'] },
                { Field: 'readOnly', Equals: ['false'] },
              ],
            },
            {
              FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }],
            },
          ],
        },
      ],
      securityLake: {
        LogSources: [
          {
            sources: [
              { awsLogSource: { sourceName: 'CLOUD_TRAIL_MGMT' } },
              { customLogSource: { sourceName: 'proxy' } },
            ],
          },
          { account: '999900001111', sources: [] },
        ],
        Subscribers: [{ subscriberName: 'siem' }],
      },
    },
  },
  values: {
    'aoss:collections': [
      { arn: COLLECTION, name: 'traces', status: 'UPDATING' },
    ],
    'cloudtrail:event-data-stores': inEveryRegion(
      'stores',
      [
        {
          arn: STORE,
          name: 'everything',
          details: ok({
            status: 'ENABLED',
            isMultiRegion: false,
            eventCategories: ['Management', 'Data'],
          }),
        },
      ],
      [],
    ),
    'es:domains': [
      {
        arn: `arn:aws:es:${AT}:domain/logs`,
        name: 'logs',
        created: true,
        deleted: false,
      },
      {
        arn: `arn:aws:es:${AT}:domain/leaving`,
        name: 'leaving',
        created: true,
        deleted: true,
      },
    ],
    'glue:account-tables': inEveryRegion(
      'tables',
      [TABLE, { database: 'default', name: 'view' }],
      [],
    ),
    'glue:tables': [TABLE, { database: 'default', name: 'view' }],
    'logs:query-definitions': [
      { id: '123456ab-12ab-123a-789e-1234567890ab', name: 'denied calls' },
    ],
    'securitylake:account-log-sources': [
      {
        accountId: ACCOUNT,
        region: REGION,
        sourceNames: ['CLOUD_TRAIL_MGMT'],
      },
    ],
    'securitylake:log-sources': [
      {
        accountId: ACCOUNT,
        region: REGION,
        sourceNames: ['CLOUD_TRAIL_MGMT'],
      },
    ],
    'securitylake:subscribers': [{ name: 'siem', status: 'ACTIVE' }],
  },
};
