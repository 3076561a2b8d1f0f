import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('eventbridge', () => {
  const { options } = useSimulator({
    eventRules: [
      ...list(120, index => ({
        Name: `rule-${index}`,
        EventPattern: '{"source":["aws.guardduty"]}',
        Targets: [{ Arn: `arn:aws:sns:eu-west-1:111122223333:topic-${index}` }],
      })),
      { Name: 'silent', State: 'DISABLED' },
      { Name: 'orders', EventBusName: 'shop' },
    ],
  });
  const client = () => new EventBridgeClient(options());

  it('lists the rules of the default bus in pages', async () => {
    const first = await client().send(new ListRulesCommand({}));
    const second = await client().send(
      new ListRulesCommand({ NextToken: first.NextToken }),
    );

    expect(first.Rules).toHaveLength(100);
    expect(second.Rules).toHaveLength(21);
    expect(second.NextToken).toBeUndefined();
  });

  it('lists the rules of another bus', async () => {
    const { Rules } = await client().send(
      new ListRulesCommand({ EventBusName: 'shop' }),
    );

    expect(Rules).toEqual([
      expect.objectContaining({
        Name: 'orders',
        Arn: 'arn:aws:events:eu-west-1:111122223333:rule/shop/orders',
        State: 'ENABLED',
      }),
    ]);
  });

  it('gives the targets of a rule, none where it has none', async () => {
    const targets = async (Rule: string) =>
      (await client().send(new ListTargetsByRuleCommand({ Rule }))).Targets;

    expect(await targets('rule-5')).toEqual([
      { Id: 'target-1', Arn: 'arn:aws:sns:eu-west-1:111122223333:topic-5' },
    ]);
    expect(await targets('silent')).toEqual([]);
  });

  it('says that a rule does not exist', async () => {
    await expect(
      client().send(new ListTargetsByRuleCommand({ Rule: 'orders' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
