import type {
  ListRulesRequest,
  ListRulesResponse,
  ListTargetsByRuleRequest,
  ListTargetsByRuleResponse,
  Target,
} from '@aws-sdk/client-eventbridge';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function hundred(value: number | undefined): number {
  return pageSize(value, {
    name: 'Limit',
    min: 1,
    max: 100,
    default: 100,
    code: 'ValidationException',
  });
}

/** The name of a bus, given by name or ARN. */
function busName(nameOrArn: string | undefined): string {
  return (nameOrArn ?? 'default').split('/').pop()!;
}

function listRules(
  input: ListRulesRequest,
  context: OperationContext,
): ListRulesResponse {
  onlyMembers(input as Record<string, unknown>, [
    'EventBusName',
    'Limit',
    'NamePrefix',
    'NextToken',
  ]);
  const bus = busName(input.EventBusName);
  const page = context.page({
    items: (here(context).eventRules ?? []).filter(
      rule =>
        rule.EventBusName === bus &&
        rule.Name!.startsWith(input.NamePrefix ?? ''),
    ),
    token: input.NextToken,
    size: hundred(input.Limit),
    invalidToken: 'ValidationException',
  });
  return {
    Rules: page.items.map(rule => without(rule, 'Targets', 'Tags')),
    NextToken: page.nextToken,
  };
}

function listTargetsByRule(
  input: ListTargetsByRuleRequest,
  context: OperationContext,
): ListTargetsByRuleResponse {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'EventBusName',
    'Limit',
    'NextToken',
    'Rule',
  ]);
  const name = required(input.Rule, 'Rule');
  const bus = busName(input.EventBusName);
  const found = here(context).eventRules?.find(
    rule => rule.Name === name && rule.EventBusName === bus,
  );
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Rule ${name} does not exist on EventBus ${bus}.`,
    );
  }
  const page = context.page({
    items: found.Targets ?? [],
    token: input.NextToken,
    size: hundred(input.Limit),
    invalidToken: 'ValidationException',
  });
  return { Targets: page.items as Target[], NextToken: page.nextToken };
}

/** Amazon EventBridge. */
export const eventBridge: ServiceOperations = {
  service: 'eventbridge',
  operations: {
    ListRules: { action: 'events:ListRules', run: listRules },
    ListTargetsByRule: {
      action: 'events:ListTargetsByRule',
      run: listTargetsByRule,
    },
  },
};
