import {
  ListSubscriptionsByTopicCommand,
  paginateListSubscriptionsByTopic,
  SNSClient,
} from '@aws-sdk/client-sns';
import { list, useSimulator } from './__testUtils__/startSimulator';

const topicArn = (name: string, account = '111122223333') =>
  `arn:aws:sns:eu-west-1:${account}:${name}`;

describe('sns', () => {
  const { options } = useSimulator({
    topics: [
      {
        TopicArn: topicArn('on-call'),
        Subscriptions: [{ Endpoint: 'on-call@example.com' }],
      },
      {
        TopicArn: topicArn('many'),
        Subscriptions: list(101, index => ({
          Protocol: 'sqs',
          SubscriptionArn: `${topicArn('many')}:${index}`,
        })),
      },
      { TopicArn: topicArn('silent') },
    ],
  });
  const client = () => new SNSClient(options());
  const subscriptionsOf = (TopicArn: string) =>
    client().send(new ListSubscriptionsByTopicCommand({ TopicArn }));

  it('shows a subscription that nobody confirmed as pending', async () => {
    const { Subscriptions } = await subscriptionsOf(topicArn('on-call'));

    expect(Subscriptions).toEqual([
      {
        TopicArn: topicArn('on-call'),
        Owner: '111122223333',
        Protocol: 'email',
        Endpoint: 'on-call@example.com',
        SubscriptionArn: 'PendingConfirmation',
      },
    ]);
  });

  it('lists subscriptions in pages of a hundred', async () => {
    const sizes: number[] = [];
    for await (const page of paginateListSubscriptionsByTopic(
      { client: client() },
      { TopicArn: topicArn('many') },
    )) {
      sizes.push(page.Subscriptions!.length);
    }

    expect(sizes).toEqual([100, 1]);
  });

  it('gives an empty list for a topic that nobody subscribed to', async () => {
    const { Subscriptions = [] } = await subscriptionsOf(topicArn('silent'));

    expect(Subscriptions).toEqual([]);
  });

  it.each([
    ['a topic that does not exist', topicArn('gone'), 'NotFoundException'],
    [
      'a topic of another account',
      topicArn('on-call', '444455556666'),
      'AuthorizationErrorException',
    ],
    [
      'a topic of another region',
      'arn:aws:sns:us-east-1:111122223333:on-call',
      'InvalidParameterException',
    ],
  ])('refuses %s', async (_, arn, name) => {
    await expect(subscriptionsOf(arn)).rejects.toMatchObject({ name });
  });
});
