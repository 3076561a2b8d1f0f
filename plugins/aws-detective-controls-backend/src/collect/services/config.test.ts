import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import type { AwsCollectorContext } from '../AwsCollector';
import { StubServer } from '../__testUtils__/StubServer';
import { recorders } from './config';

describe('config:recorders, as AWS Config answers it', () => {
  let stub: StubServer;

  beforeAll(async () => {
    stub = await StubServer.start();
  });

  afterAll(() => stub.close());

  function read(...answers: object[]) {
    stub.answer = response =>
      response
        .setHeader('content-type', 'application/x-amz-json-1.1')
        .end(JSON.stringify(answers.shift()));
    const client = new ConfigServiceClient({
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
    return recorders.read(context as AwsCollectorContext);
  }

  const described = { ConfigurationRecorders: [{ name: 'default' }] };

  it.each([
    ['the status of a recorder', []],
    ['whether a recorder records', [{ name: 'default' }]],
  ])('is no value without %s', async (_what, statuses) => {
    await expect(
      read(described, { ConfigurationRecordersStatus: statuses }),
    ).rejects.toMatchObject({ status: 'failed', code: 'IncompleteAnswer' });
  });
});
