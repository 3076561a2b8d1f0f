import type {
  ListSubscriptionsByTopicInput,
  ListSubscriptionsByTopicResponse,
} from '@aws-sdk/client-sns';
import { AwsError } from './AwsError';
import { here } from './estateViews';
import { onlyMembers, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

const INVALID = 'InvalidParameter';
/** AWS lets nobody ask for another size. */
const SUBSCRIPTIONS_A_PAGE = 100;

/** Lists the subscriptions of a topic of the caller's own account and region. */
function listSubscriptionsByTopic(
  input: ListSubscriptionsByTopicInput,
  context: OperationContext,
): ListSubscriptionsByTopicResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'NextToken',
    'TopicArn',
  ]);
  const topicArn = required(input.TopicArn, 'TopicArn', INVALID);
  const [, , , region, accountId] = topicArn.split(':');
  if (region !== context.region) {
    throw new AwsError(INVALID, `Invalid parameter: TopicArn ${topicArn}`);
  }
  // Without a topic policy, which the estate does not have, no other account may.
  if (accountId !== context.account.id) {
    throw new AwsError(
      'AuthorizationError',
      `User: ${context.callerArn} is not authorized to perform: SNS:ListSubscriptionsByTopic on resource: ${topicArn}`,
      403,
    );
  }
  const topic = here(context).topics?.find(
    ({ TopicArn }) => TopicArn === topicArn,
  );
  if (!topic) {
    throw new AwsError('NotFound', 'Topic does not exist', 404);
  }
  const page = context.page({
    items: topic.Subscriptions ?? [],
    token: input.NextToken,
    size: SUBSCRIPTIONS_A_PAGE,
    invalidToken: INVALID,
  });
  return { Subscriptions: page.items, NextToken: page.nextToken };
}

/** Amazon SNS. */
export const sns: ServiceOperations = {
  service: 'sns',
  operations: {
    ListSubscriptionsByTopic: {
      action: 'sns:ListSubscriptionsByTopic',
      run: listSubscriptionsByTopic,
    },
  },
};
