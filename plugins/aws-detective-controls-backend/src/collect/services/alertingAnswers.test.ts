import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { StubServer } from '../__testUtils__/StubServer';
import type { AwsCollectorContext } from '../AwsCollector';
import { alarms } from './cloudwatch';
import { rules } from './events';

describe('lists of alarms and rules, as AWS answers them', () => {
  let stub: StubServer;

  beforeAll(async () => {
    stub = await StubServer.start();
  });

  afterAll(() => stub.close());

  function contextOf(
    Client: typeof CloudWatchClient | typeof EventBridgeClient,
    answer: unknown,
  ): AwsCollectorContext {
    stub.answer = response => response.end(JSON.stringify(answer));
    const client = new Client({
      endpoint: stub.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
      maxAttempts: 1,
    });
    const { signal } = new AbortController();
    const context: Partial<Record<keyof AwsCollectorContext, unknown>> = {
      client: () => client,
      call: { abortSignal: signal },
    };
    return context as AwsCollectorContext;
  }

  const alarm = {
    AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:old',
    AlarmName: 'old',
    StateValue: 'OK',
    ActionsEnabled: true,
  };
  const rule = { Name: 'findings', State: 'ENABLED' };

  const ofAlarms = (over: object) =>
    contextOf(CloudWatchClient, { MetricAlarms: [{ ...alarm, ...over }] });
  const ofRules = (over: object) =>
    contextOf(EventBridgeClient, { Rules: [{ ...rule, ...over }] });

  it('are taken where they are whole', async () => {
    expect(await alarms.read(ofAlarms({}))).toMatchObject([{ state: 'OK' }]);
    expect(await rules.read(ofRules({}))).toMatchObject([{ state: 'ENABLED' }]);
  });

  it.each([
    ['without any list of alarms', () => contextOf(CloudWatchClient, {})],
    ['with an alarm without its ARN', () => ofAlarms({ AlarmArn: undefined })],
    [
      'with an alarm without its state, which would look as if it evaluated',
      () => ofAlarms({ StateValue: undefined }),
    ],
    [
      'with an alarm that does not say whether its actions are enabled',
      () => ofAlarms({ ActionsEnabled: undefined }),
    ],
  ])('are not taken %s', async (_what, context) => {
    await expect(alarms.read(context())).rejects.toMatchObject({
      status: 'failed',
      code: 'IncompleteAnswer',
    });
  });

  it.each([
    ['without rules', () => contextOf(EventBridgeClient, {})],
    [
      'with a rule without its state, which would look enabled',
      () => ofRules({ State: undefined }),
    ],
  ])('are not taken %s', async (_what, context) => {
    await expect(rules.read(context())).rejects.toMatchObject({
      status: 'failed',
      code: 'IncompleteAnswer',
    });
  });
});
