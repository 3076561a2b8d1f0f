import type { TwinPart } from '.';
import type { TwinEstateOptions } from '../twinEstate';

const AT = 'eu-west-1:111122223333';
const tags = { service: 'twins' };

const metrics = (
  Namespace: string,
  dimensions: Record<string, string>,
  ...names: string[]
) =>
  names.map(MetricName => ({
    Namespace,
    MetricName,
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
      Name,
      Value,
    })),
  }));

const ON_QUEUE = metrics(
  'AWS/SQS',
  { QueueName: 'good' },
  'ApproximateAgeOfOldestMessage',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesVisible',
  'NumberOfMessagesSent',
);

/**
 * A queue with and one without alarms, buckets with and without request metrics, and
 * what hears of findings and acts on them.
 */
export const alertingTwins: TwinPart = ({
  hubRoute = true,
}: TwinEstateOptions) => ({
  'eu-west-1': {
    metrics: [
      ...ON_QUEUE,
      ...metrics(
        'AWS/S3',
        { BucketName: 'twins-good', FilterId: 'all' },
        '4xxErrors',
        '5xxErrors',
      ),
      ...metrics(
        'AWS/S3',
        { BucketName: 'twins-bad', StorageType: 'StandardStorage' },
        'BucketSizeBytes',
      ),
    ],
    alarms: ON_QUEUE.map(metric => ({
      ...metric,
      AlarmName: metric.MetricName,
      StateValue: 'OK',
      ActionsEnabled: true,
      AlarmActions: [`arn:aws:sns:${AT}:oncall`],
      Tags: tags,
    })),
    resources: [
      { Arn: `arn:aws:sqs:${AT}:good`, Tags: tags },
      { Arn: `arn:aws:sqs:${AT}:bad`, Tags: tags },
    ],
    topics: [
      {
        TopicArn: `arn:aws:sns:${AT}:oncall`,
        Subscriptions: [
          {
            Protocol: 'https',
            Endpoint: 'https://pager.example.com',
            SubscriptionArn: `arn:aws:sns:${AT}:oncall:0f-1`,
          },
        ],
      },
    ],
    eventRules: [
      {
        Name: 'control-findings-to-responder',
        State: hubRoute ? 'ENABLED' : 'DISABLED',
        // Of its own controls only, so that those of GuardDuty are not routed by it.
        EventPattern: JSON.stringify({
          source: ['aws.securityhub'],
          'detail-type': ['Security Hub Findings - Imported'],
          detail: { findings: { ProductName: ['Security Hub'] } },
        }),
        Targets: [{ Id: '1', Arn: `arn:aws:lambda:${AT}:function:respond` }],
        Tags: tags,
      },
    ],
  },
});
