import type { TwinPart } from './index';

const ACCOUNT = '111122223333';
/** Beside the region that is swept, so that no control of buckets asks for these. */
const REGION = 'eu-central-1';

/**
 * A trail of the organisation that has everything, with its bucket and log group,
 * and the bucket of the trail that has nothing, which keeps its logs for a month.
 */
export const trailTwins: TwinPart = () => ({
  [REGION]: {
    trails: [
      {
        Name: 'complete',
        S3BucketName: 'twins-trail-logged',
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
        LogFileValidationEnabled: true,
        KmsKeyId: `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c`,
        CloudWatchLogsLogGroupArn: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:twins-trail:*`,
        Status: {
          IsLogging: true,
          LatestCloudWatchLogsDeliveryTime: 'ago PT5M',
        },
      },
    ],
    logGroups: [{ logGroupName: 'twins-trail', retentionInDays: 400 }],
    buckets: [
      {
        Name: 'twins-trail-logged',
        LoggingEnabled: { TargetBucket: 'twins-trail-access' },
        PolicyStatus: { IsPublic: false },
        LifecycleRules: [
          { ID: 'a-year', Status: 'Enabled', Expiration: { Days: 365 } },
        ],
      },
      {
        Name: 'twins-trail-vended',
        PolicyStatus: { IsPublic: false },
        LifecycleRules: [
          {
            ID: 'a-month',
            Status: 'Enabled',
            Filter: { Prefix: 'AWSLogs/' },
            Expiration: { Days: 30 },
          },
        ],
      },
      { Name: 'twins-trail-access' },
    ],
    deliverySources: [
      {
        name: 'trail',
        service: 's3',
        logType: 'S3_SERVER_ACCESS_LOGS',
        resourceArns: ['arn:aws:s3:::twins-trail-vended'],
      },
    ],
    deliveryDestinations: [
      {
        name: 'trail',
        deliveryDestinationConfiguration: {
          destinationResourceArn: 'arn:aws:s3:::twins-trail-access',
        },
      },
    ],
    deliveries: [
      {
        deliverySourceName: 'trail',
        deliveryDestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:delivery-destination:trail`,
      },
    ],
  },
});
