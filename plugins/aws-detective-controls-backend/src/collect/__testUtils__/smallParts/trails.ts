import { ok } from './ok';
import type { SmallPart } from './SmallPart';

const ACCOUNT = '111122223333';
const MANAGER = '999900001111';
const REGION = 'eu-central-1';
const LOG_GROUP = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:trail:*`;
const FAR_LOGS = 'arn:aws:s3:::far-logs';
const ALL_USERS = 'http://acs.amazonaws.com/groups/global/AllUsers';

const ACCOUNT_TRAIL = `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/account`;
const LOCAL_TRAIL = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/local`;
const ORGANIZATION_TRAIL = `arn:aws:cloudtrail:eu-west-1:${MANAGER}:trail/organization`;

/** A trail that the home region does not show, and the buckets of the trails. */
export const trailsPart: SmallPart = {
  regions: {
    [REGION]: {
      trails: [
        {
          Name: 'local',
          S3BucketName: 'payments-trail',
          S3KeyPrefix: 'audit',
          LogFileValidationEnabled: true,
          KmsKeyId: 'key-1',
          CloudWatchLogsLogGroupArn: LOG_GROUP,
          Status: {
            IsLogging: true,
            LatestCloudWatchLogsDeliveryTime: '2026-11-23T11:55:00.000Z',
            LatestCloudWatchLogsDeliveryError: 'AccessDenied',
          },
        },
      ],
      logGroups: [
        { logGroupName: 'trail', retentionInDays: 400 },
        { logGroupName: 'trail-of-others', retentionInDays: 1 },
      ],
      buckets: [
        { Name: 'payments-logs' },
        {
          Name: 'payments-trail',
          LoggingEnabled: { TargetBucket: 'payments-logs', TargetPrefix: 't/' },
          PublicAccessBlockConfiguration: {},
          PolicyStatus: { IsPublic: true },
          Grants: [
            {
              Grantee: { Type: 'Group', URI: ALL_USERS },
              Permission: 'READ',
            },
          ],
          LifecycleRules: [
            {
              ID: 'small',
              Status: 'Enabled',
              Filter: { And: { Prefix: 'audit/', ObjectSizeGreaterThan: 1 } },
              Expiration: { Days: 30 },
            },
            {
              Status: 'Disabled',
              Filter: { Tag: { Key: 'keep', Value: 'no' } },
              Expiration: { Date: '2030-01-01T00:00:00.000Z' },
            },
            { Status: 'Enabled', Prefix: 'tmp/', Expiration: { Days: 1 } },
          ],
        },
      ],
      deliverySources: [
        {
          name: 'trail-access',
          resourceArns: ['arn:aws:s3:::payments-logs'],
          logType: 'S3_SERVER_ACCESS_LOGS',
        },
      ],
      deliveryDestinations: [
        {
          name: 'far',
          deliveryDestinationConfiguration: {
            destinationResourceArn: FAR_LOGS,
          },
        },
      ],
      deliveries: [
        {
          id: 'FaR0123456789',
          deliverySourceName: 'trail-access',
          deliveryDestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:delivery-destination:far`,
          deliveryDestinationType: 'S3',
        },
      ],
    },
  },
  values: {
    'cloudtrail:trails': [
      {
        arn: ACCOUNT_TRAIL,
        name: 'account',
        homeRegion: 'eu-west-1',
        ownerAccountId: ACCOUNT,
        isMultiRegion: true,
        isOrganization: false,
        s3BucketName: 'payments-logs',
        logFileValidation: false,
        status: ok({ isLogging: true }),
        selectors: ok({
          eventSelectors: [
            {
              readWriteType: 'WriteOnly',
              includeManagementEvents: true,
              excludeManagementEventSources: ['kms.amazonaws.com'],
            },
          ],
          advancedEventSelectors: [],
        }),
      },
      {
        arn: ORGANIZATION_TRAIL,
        name: 'organization',
        homeRegion: 'eu-west-1',
        ownerAccountId: MANAGER,
        isMultiRegion: true,
        isOrganization: true,
        s3BucketName: 'organization-logs',
        logFileValidation: false,
        status: ok({ isLogging: true }),
        selectors: {
          status: 'failed',
          reason: `Unknown trail: ${ORGANIZATION_TRAIL} for the user: ${ACCOUNT}`,
          action: 'cloudtrail:GetEventSelectors',
          code: 'TrailNotFoundException',
        },
      },
      {
        arn: LOCAL_TRAIL,
        name: 'local',
        homeRegion: REGION,
        ownerAccountId: ACCOUNT,
        isMultiRegion: false,
        isOrganization: false,
        s3BucketName: 'payments-trail',
        s3KeyPrefix: 'audit',
        logFileValidation: true,
        kmsKeyId: 'key-1',
        cloudWatchLogsLogGroupArn: LOG_GROUP,
        status: ok({
          isLogging: true,
          latestCloudWatchLogsDeliveryTime: '2026-11-23T11:55:00.000Z',
          latestCloudWatchLogsDeliveryError: 'AccessDenied',
        }),
        selectors: ok({
          eventSelectors: [
            {
              readWriteType: 'All',
              includeManagementEvents: true,
              excludeManagementEventSources: [],
            },
          ],
          advancedEventSelectors: [],
        }),
      },
    ],
    's3:trail-buckets': [
      {
        name: 'payments-logs',
        region: REGION,
        trails: [
          { arn: ACCOUNT_TRAIL, name: 'account', ownerAccountId: ACCOUNT },
        ],
      },
      {
        name: 'organization-logs',
        trails: [
          {
            arn: ORGANIZATION_TRAIL,
            name: 'organization',
            ownerAccountId: MANAGER,
          },
        ],
      },
      {
        name: 'payments-trail',
        region: REGION,
        trails: [{ arn: LOCAL_TRAIL, name: 'local', ownerAccountId: ACCOUNT }],
      },
    ],
    's3:trail-bucket-access': [
      {
        name: 'payments-logs',
        publicAccessBlock: ok({
          blockPublicAcls: true,
          ignorePublicAcls: true,
          blockPublicPolicy: true,
          restrictPublicBuckets: true,
        }),
        policyStatus: ok({ isPublic: false }),
        groupGrants: ok([]),
      },
      {
        name: 'payments-trail',
        publicAccessBlock: ok({
          blockPublicAcls: false,
          ignorePublicAcls: false,
          blockPublicPolicy: false,
          restrictPublicBuckets: false,
        }),
        policyStatus: ok({ isPublic: true }),
        groupGrants: ok([{ uri: ALL_USERS, permission: 'READ' }]),
      },
    ],
    's3:account-public-access-block': {
      blockPublicAcls: false,
      ignorePublicAcls: false,
      blockPublicPolicy: false,
      restrictPublicBuckets: false,
    },
    's3:trail-bucket-logging': [
      { name: 'payments-logs', region: REGION, logging: ok({}) },
      {
        name: 'payments-trail',
        region: REGION,
        logging: ok({
          targetBucket: 'payments-logs',
          targetPrefix: 't/',
          targetExists: true,
        }),
      },
    ],
    's3:trail-bucket-lifecycles': [
      { name: 'payments-logs', rules: ok([]) },
      {
        name: 'payments-trail',
        rules: ok([
          {
            id: 'small',
            enabled: true,
            prefix: 'audit/',
            byTag: false,
            expirationDays: 30,
          },
          {
            enabled: false,
            prefix: '',
            byTag: true,
            expirationDate: '2030-01-01T00:00:00.000Z',
          },
          { enabled: true, prefix: 'tmp/', byTag: false, expirationDays: 1 },
        ]),
      },
    ],
    'logs:trail-log-groups': [
      {
        arn: LOG_GROUP,
        name: 'trail',
        group: ok({ exists: true, retentionInDays: 400 }),
      },
    ],
    'logs:trail-bucket-deliveries': [
      {
        region: REGION,
        deliveries: ok([
          {
            sourceName: 'trail-access',
            resourceArns: ['arn:aws:s3:::payments-logs'],
            service: 's3',
            logType: 'S3_SERVER_ACCESS_LOGS',
            deliveries: [
              {
                id: 'FaR0123456789',
                destinationType: 'S3',
                destinationResourceArn: FAR_LOGS,
              },
            ],
          },
        ]),
      },
    ],
  },
};
