import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { allPages, pagesOf, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { mapEach, readPart } from '../readEach';
import { mayTakeSecurityFindings } from './mayTakeSecurityFindings';

const PAGE = 100;
const BUS = 'default';

/** Amazon EventBridge. */
export const eventBridge: AwsService<EventBridgeClient> = {
  prefix: 'events',
  answers: 'json',
  create: options => new EventBridgeClient(options),
};

/**
 * The rules of a region's default bus, where AWS's own events arrive, with the
 * targets of those that may take security findings.
 */
export const rules: AwsCollector<'events:rules'> = {
  id: 'events:rules',
  read: async context => {
    const client = context.client(eventBridge);
    const pages = pagesOf(
      token =>
        client.send(
          new ListRulesCommand({
            EventBusName: BUS,
            Limit: PAGE,
            NextToken: token,
          }),
          context.call,
        ),
      page => page.NextToken,
    );
    const found = await allPages(pages, page => present(page.Rules, 'Rules'));
    return mapEach(found, async rule => {
      const name = rule.Name ?? '';
      const read = mayTakeSecurityFindings(rule.EventPattern);
      return {
        name,
        arn: rule.Arn ?? '',
        state: present(rule.State, 'Rules[].State'),
        eventPattern: rule.EventPattern,
        managedBy: rule.ManagedBy,
        targets: read
          ? await readPart(context, () => readTargets(context, name))
          : undefined,
      };
    });
  },
};

function readTargets(
  context: AwsCollectorContext,
  rule: string,
): Promise<string[]> {
  const client = context.client(eventBridge);
  const pages = pagesOf(
    token =>
      client.send(
        new ListTargetsByRuleCommand({
          Rule: rule,
          EventBusName: BUS,
          Limit: PAGE,
          NextToken: token,
        }),
        context.call,
      ),
    page => page.NextToken,
  );
  return allPages(pages, page =>
    present(page.Targets, 'Targets').flatMap(({ Arn }) => Arn ?? []),
  );
}
