import type { EstateTopic } from '../Estate';
import type { DefaultsContext } from './index';

/** A topic whose subscriptions are as Subscribe leaves those by mail: not confirmed. */
export function topicDefaults(
  topic: EstateTopic,
  place: DefaultsContext,
): EstateTopic {
  return {
    ...topic,
    Subscriptions: topic.Subscriptions?.map(subscription => ({
      TopicArn: topic.TopicArn,
      Owner: place.accountId,
      Protocol: 'email',
      SubscriptionArn: 'PendingConfirmation',
      ...subscription,
    })),
  };
}
