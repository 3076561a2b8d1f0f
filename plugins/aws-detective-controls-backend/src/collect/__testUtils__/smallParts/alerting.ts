import type { SmallPart } from './SmallPart';

const REGION = 'eu-west-1';
const TOPIC = `arn:aws:sns:${REGION}:111122223333:on-call`;

/** The topic that findings go to, and a metric of a queue. */
export const alertingPart: SmallPart = {
  regions: {
    [REGION]: {
      topics: [
        {
          TopicArn: TOPIC,
          Subscriptions: [
            {
              Protocol: 'https',
              Endpoint: 'https://pager.example.com',
              SubscriptionArn: `${TOPIC}:0f-1`,
            },
            { Endpoint: 'on-call@example.com' },
          ],
        },
      ],
      metrics: [
        {
          Namespace: 'AWS/SQS',
          MetricName: 'NumberOfMessagesSent',
          Dimensions: [{ Name: 'QueueName', Value: 'payments' }],
        },
      ],
    },
  },
  values: {
    'cloudwatch:metrics': [
      {
        namespace: 'AWS/SQS',
        metricName: 'NumberOfMessagesSent',
        dimensions: [{ name: 'QueueName', value: 'payments' }],
      },
    ],
    'sns:topic-subscriptions': [
      {
        arn: TOPIC,
        subscriptions: {
          status: 'ok',
          value: [
            { subscriptionArn: `${TOPIC}:0f-1`, protocol: 'https' },
            { subscriptionArn: 'PendingConfirmation', protocol: 'email' },
          ],
        },
      },
    ],
  },
};
