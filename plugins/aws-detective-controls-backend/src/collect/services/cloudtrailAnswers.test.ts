import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { FailedReading } from '../../model';
import { StubServer } from '../__testUtils__/StubServer';
import type { AwsCollectorContext } from '../AwsCollector';
import { classifyError } from '../classifyError';
import { trails } from './cloudtrail';

const TAKEN_AT = '2026-03-02T10:00:30.000Z';
const TRAIL = {
  TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/all',
  Name: 'all',
  HomeRegion: 'eu-west-1',
  IsMultiRegionTrail: true,
};
const SELECTOR = { ReadWriteType: 'All', IncludeManagementEvents: true };
const ADVANCED = {
  FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
};

describe('the event selectors of a trail, as AWS answers them', () => {
  let stub: StubServer;
  let client: CloudTrailClient;

  beforeAll(async () => {
    stub = await StubServer.start();
    client = new CloudTrailClient({
      endpoint: stub.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
      maxAttempts: 1,
    });
  });

  afterAll(() => stub.close());

  async function selectorsOf(answer: unknown) {
    const answers: Record<string, unknown> = {
      DescribeTrails: { trailList: [TRAIL] },
      ListTrails: { Trails: [TRAIL] },
      GetTrailStatus: { IsLogging: true },
      GetEventSelectors: answer,
    };
    stub.answer = response => {
      const { headers } = stub.requests[stub.requests.length - 1];
      const [operation] = String(headers['x-amz-target']).split('.').slice(-1);
      response.end(JSON.stringify(answers[operation]));
    };
    const { signal } = new AbortController();
    const context: Partial<Record<keyof AwsCollectorContext, unknown>> = {
      client: () => client,
      signal,
      call: { abortSignal: signal },
      ok: (value: unknown) => ({ status: 'ok', value, takenAt: TAKEN_AT }),
      failed: (error: unknown): FailedReading =>
        classifyError(error, undefined, TAKEN_AT),
    };
    const [trail] = await trails.read(context as AwsCollectorContext);
    return trail.selectors;
  }

  it('are basic ones, advanced ones or, where AWS says so, none', async () => {
    expect(await selectorsOf({ EventSelectors: [SELECTOR] })).toMatchObject({
      status: 'ok',
      value: {
        eventSelectors: [{ readWriteType: 'All' }],
        advancedEventSelectors: [],
      },
    });
    expect(
      await selectorsOf({
        EventSelectors: null,
        AdvancedEventSelectors: [ADVANCED],
      }),
    ).toMatchObject({
      status: 'ok',
      value: {
        eventSelectors: [],
        advancedEventSelectors: [
          { fieldSelectors: [{ equals: ['Management'] }] },
        ],
      },
    });
    expect(await selectorsOf({ EventSelectors: [] })).toMatchObject({
      status: 'ok',
      value: { eventSelectors: [], advancedEventSelectors: [] },
    });
  });

  it.each([
    ['without either list', { TrailARN: TRAIL.TrailARN }],
    [
      'with null for both',
      { EventSelectors: null, AdvancedEventSelectors: null },
    ],
  ])(
    'are not known from an answer %s: no list is not one of nothing',
    async (_what, answer) => {
      expect(await selectorsOf(answer)).toMatchObject({
        status: 'failed',
        code: 'IncompleteAnswer',
      });
    },
  );
});
