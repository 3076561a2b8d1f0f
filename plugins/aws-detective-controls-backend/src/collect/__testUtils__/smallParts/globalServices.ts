import { ok } from './ok';
import { SmallPart } from './SmallPart';

const ACCOUNT = '111122223333';
const DISTRIBUTION = `arn:aws:cloudfront::${ACCOUNT}:distribution/E1LEGACY`;
const REALTIME = `arn:aws:cloudfront::${ACCOUNT}:realtime-log-config/all`;
const ZONE_LOGS = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/route53/example.com`;
// The name of another begins with its name.
const GONE_LOGS = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/route53/example`;
const CDN_LOGS = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:cdn`;

/** Distributions and hosted zones, each with logs and without. */
export const globalServicesPart: SmallPart = {
  regions: {
    'us-east-1': {
      distributions: [
        {
          Id: 'E1LEGACY',
          DomainName: 'd1.cloudfront.net',
          Aliases: { Items: ['www.example.com'] },
          Logging: { Enabled: true, Bucket: 'cdn-logs.s3.amazonaws.com' },
          Tags: { service: 'payments' },
        },
        {
          Id: 'E2REALTIME',
          DomainName: 'd2.cloudfront.net',
          CacheBehaviors: {
            Items: [
              {
                PathPattern: '/api/*',
                TargetOriginId: 'api',
                ViewerProtocolPolicy: 'https-only',
                RealtimeLogConfigArn: REALTIME,
              },
            ],
          },
        },
      ],
      hostedZones: [
        {
          Id: 'Z1PUBLIC',
          Name: 'example.com',
          Tags: { service: 'payments' },
        },
        {
          Id: 'Z2PRIVATE',
          Name: 'internal',
          Config: { PrivateZone: true },
        },
      ],
      logGroups: [{ logGroupName: '/aws/route53/example.com' }],
      queryLoggingConfigs: [
        { HostedZoneId: 'Z1PUBLIC', CloudWatchLogsLogGroupArn: ZONE_LOGS },
        { HostedZoneId: 'Z2PRIVATE', CloudWatchLogsLogGroupArn: GONE_LOGS },
      ],
      deliverySources: [
        {
          name: 'cdn',
          resourceArns: [DISTRIBUTION],
          logType: 'ACCESS_LOGS',
        },
      ],
      deliveryDestinations: [
        {
          name: 'cdn',
          deliveryDestinationConfiguration: {
            destinationResourceArn: CDN_LOGS,
          },
        },
      ],
      deliveries: [
        {
          id: 'GlObAl0123456789',
          deliverySourceName: 'cdn',
          deliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:cdn`,
          deliveryDestinationType: 'CWL',
        },
      ],
    },
  },
  values: {
    'cloudfront:distributions': [
      {
        id: 'E1LEGACY',
        arn: DISTRIBUTION,
        domainNames: ['www.example.com', 'd1.cloudfront.net'],
        realtimeLogConfigArns: [],
        logging: ok({ enabled: true, bucket: 'cdn-logs.s3.amazonaws.com' }),
      },
      {
        id: 'E2REALTIME',
        arn: `arn:aws:cloudfront::${ACCOUNT}:distribution/E2REALTIME`,
        domainNames: ['d2.cloudfront.net'],
        realtimeLogConfigArns: [REALTIME],
        logging: ok({ enabled: false }),
      },
    ],
    'logs:global-deliveries': [
      {
        sourceName: 'cdn',
        resourceArns: [DISTRIBUTION],
        service: 'cloudfront',
        logType: 'ACCESS_LOGS',
        deliveries: [
          {
            id: 'GlObAl0123456789',
            destinationType: 'CWL',
            destinationResourceArn: CDN_LOGS,
          },
        ],
      },
    ],
    'route53:hosted-zones': [
      { id: 'Z1PUBLIC', name: 'example.com', isPrivate: false },
      { id: 'Z2PRIVATE', name: 'internal', isPrivate: true },
    ],
    'logs:query-log-groups': [
      { arn: ZONE_LOGS, exists: ok(true) },
      { arn: GONE_LOGS, exists: ok(false) },
    ],
    'route53:query-logging-configs': [
      { hostedZoneId: 'Z1PUBLIC', logGroupArn: ZONE_LOGS },
      { hostedZoneId: 'Z2PRIVATE', logGroupArn: GONE_LOGS },
    ],
    'tag:global-resources': [
      { arn: DISTRIBUTION, tags: { service: 'payments' } },
      {
        arn: 'arn:aws:route53:::hostedzone/Z1PUBLIC',
        tags: { service: 'payments' },
      },
    ],
  },
};
