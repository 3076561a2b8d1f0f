import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** An SNS topic to which a rule may send security findings. */
export interface FindingTopic {
  arn: string;
  /**
   * sns:ListSubscriptionsByTopic: none of a topic that does not exist. Endpoints are
   * not kept, for they are people's addresses.
   */
  subscriptions: Reading<
    {
      /** An ARN once the subscription was confirmed; `PendingConfirmation` before. */
      subscriptionArn: string;
      /** Such as `email`, `https` or `lambda`. */
      protocol: string;
    }[]
  >;
}

/** What the collectors of this service read. */
export interface SnsReadings {
  'sns:topic-subscriptions': FindingTopic[];
}

/** What they call. */
export const snsDeclarations: Declarations<SnsReadings> = {
  'sns:topic-subscriptions': {
    target: 'regional',
    list: [],
    each: [
      {
        operation: 'sns:ListSubscriptionsByTopic',
        action: 'sns:ListSubscriptionsByTopic',
      },
    ],
    buildsOn: ['events:rules'],
  },
};
