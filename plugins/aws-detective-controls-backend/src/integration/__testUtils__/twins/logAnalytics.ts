import type { Regions } from '../../../collect/__testUtils__/mergeRegions';
import type { TwinEstateOptions } from '../twinEstate';
import type { TwinPart } from '.';

const ACCOUNT = '111122223333';

/** What analyses logs, beside what looks like it and does not. */
export const logAnalyticsTwins: TwinPart = ({ logAnalytics = 'all' }) => ({
  'eu-west-1': {
    openSearchDomains: [
      { DomainName: 'leaving', Deleted: true },
      ...(logAnalytics === 'all' ? [{ DomainName: 'logs' }] : []),
    ],
    openSearchCollections: [{ name: 'broken', status: 'FAILED' }],
    queryDefinitions: [],
    glueTables: [
      { Name: 'cloudtrail', StorageDescriptor: { Location: 's3://orders/' } },
      ...(logAnalytics === 'all'
        ? [
            {
              Name: 'events',
              StorageDescriptor: {
                Location: `s3://twins-logs/AWSLogs/${ACCOUNT}/CloudTrail/`,
              },
            },
          ]
        : []),
    ],
    eventDataStores: [{ Name: 'leaving', Status: 'PENDING_DELETION' }],
    securityLake: {
      LogSources: [{ sources: [{ awsLogSource: { sourceName: 'VPC_FLOW' } }] }],
      Subscribers: [
        { subscriberName: 'leaving', subscriberStatus: 'DEACTIVATED' },
      ],
    },
  },
});

/** Takes away the log groups of trails, where nothing is to analyse logs. */
export function withoutTrailLogGroups(regions: Regions): Regions {
  return Object.fromEntries(
    Object.entries(regions).map(([name, region]) => {
      const { trails = [] } = region as { trails?: object[] };
      const bare = trails.map(trail => ({
        ...trail,
        CloudWatchLogsLogGroupArn: undefined,
      }));
      return [name, { ...region, trails: bare }];
    }),
  );
}

const NOTHING: TwinEstateOptions = { logAnalytics: 'none' };
const TRAIL: TwinEstateOptions = { logAnalytics: 'trail' };

/**
 * The estates in which it shows that an operation failed: where something else
 * analyses logs, the controls pass by that.
 */
export const LOG_ANALYTICS_ESTATES: Record<string, TwinEstateOptions> = {
  'aoss:ListCollections': NOTHING,
  'cloudtrail:DescribeTrails': NOTHING,
  'cloudtrail:GetEventDataStore': NOTHING,
  'cloudtrail:GetEventSelectors': TRAIL,
  'cloudtrail:GetTrailStatus': TRAIL,
  'cloudtrail:ListEventDataStores': NOTHING,
  'cloudtrail:ListTrails': NOTHING,
  'ec2:DescribeRegions': NOTHING,
  'es:DescribeDomains': NOTHING,
  'es:ListDomainNames': NOTHING,
  'glue:SearchTables': NOTHING,
  'logs:DescribeQueryDefinitions': NOTHING,
  'securitylake:ListLogSources': NOTHING,
  'securitylake:ListSubscribers': NOTHING,
};
