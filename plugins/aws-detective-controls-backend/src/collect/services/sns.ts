import {
  NotFoundException,
  paginateListSubscriptionsByTopic,
  SNSClient,
} from '@aws-sdk/client-sns';
import { parse } from '@aws-sdk/util-arn-parser';
import { type EventRule, isOk } from '../../model';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { ReadingError } from '../ReadingError';
import { readEach } from '../readEach';

/** Amazon SNS. */
export const sns: AwsService<SNSClient> = {
  prefix: 'sns',
  answers: 'xml',
  create: options => new SNSClient(options),
};

/** The subscriptions of the topics that rules on security findings send to. */
export const topicSubscriptions: AwsCollector<'sns:topic-subscriptions'> = {
  id: 'sns:topic-subscriptions',
  read: async context => {
    const rules = await context.read('events:rules');
    if (!isOk(rules)) {
      throw ReadingError.fromReading(rules);
    }
    return readEach(
      context,
      topicsOf(rules.value),
      arn => readSubscriptions(context, arn),
      (arn, subscriptions) => ({ arn, subscriptions }),
    );
  },
};

function topicsOf(rules: readonly EventRule[]): string[] {
  const targets = rules.flatMap(rule =>
    rule.targets && isOk(rule.targets) ? rule.targets.value : [],
  );
  return [...new Set(targets)].filter(arn => /^arn:[^:]+:sns:/.test(arn));
}

async function readSubscriptions(context: AwsCollectorContext, arn: string) {
  const client = context.client(sns, parse(arn).region);
  const pages = paginateListSubscriptionsByTopic(
    { client },
    { TopicArn: arn },
    context.call,
  );
  try {
    return await allPages(pages, page =>
      present(page.Subscriptions, 'Subscriptions').map(subscription => ({
        subscriptionArn: subscription.SubscriptionArn ?? '',
        protocol: subscription.Protocol ?? '',
      })),
    );
  } catch (error) {
    // A topic that was deleted reaches nobody: a value, no failure.
    if (error instanceof NotFoundException) {
      return [];
    }
    throw error;
  }
}
