import { badParameterOf } from './BadParameter';
import { DetectiveControlsClient } from './DetectiveControlsClient';

const BASE = 'http://localhost/api/aws-detective-controls';

function setup(answer: { status?: number; body: unknown } = { body: {} }) {
  const fetch = jest.fn(
    async (_url: unknown, _init?: unknown) =>
      ({
        ok: (answer.status ?? 200) < 400,
        status: answer.status ?? 200,
        statusText: 'Status',
        headers: new Headers({ 'content-type': 'application/json' }),
        json: async () => answer.body,
        text: async () => JSON.stringify(answer.body),
      } as Response),
  );
  const getBaseUrl = jest.fn(async (pluginId: string) => {
    return `http://localhost/api/${pluginId}`;
  });
  const client = new DetectiveControlsClient({
    discoveryApi: { getBaseUrl },
    fetchApi: { fetch },
  });
  const requested = () => {
    const [url, init] = fetch.mock.calls[0];
    return { url, method: (init as RequestInit).method };
  };
  const sent = () => {
    const [, init] = fetch.mock.calls[0];
    const { body } = init as RequestInit;
    return { ...requested(), body: JSON.parse(body as string) };
  };
  return { client, requested, sent };
}

const ref = 'component:default/payments';
const entity = `${BASE}/entities/component/default/payments`;

describe('DetectiveControlsClient', () => {
  it.each<
    [string, (client: DetectiveControlsClient) => Promise<unknown>, string]
  >([
    ['GET', client => client.getControls(), `${BASE}/controls`],
    ['GET', client => client.getTargets(), `${BASE}/targets`],
    ['GET', client => client.getPosture(ref), `${entity}/posture`],
    ['GET', client => client.getResults(ref), `${entity}/results`],
    ['GET', client => client.getFindings(ref), `${entity}/findings`],
    ['GET', client => client.getAlarms(ref), `${entity}/alarms`],
    ['GET', client => client.getRules(ref), `${entity}/rules`],
    ['GET', client => client.getResources(ref), `${entity}/resources`],
    ['POST', client => client.refresh(ref), `${entity}/refresh`],
    [
      'GET',
      client => client.getScorecardHeadline({ period: 7, owner: ['mine'] }),
      `${BASE}/scorecard/headline?period=7&owner=mine`,
    ],
    [
      'GET',
      client => client.getScorecard({ groupBy: 'owner', overdue: true }),
      `${BASE}/scorecard?groupBy=owner&overdue=true`,
    ],
    [
      'GET',
      client => client.getScorecardHeatmap({ groupBy: 'account' }),
      `${BASE}/scorecard/heatmap?groupBy=account`,
    ],
    [
      'GET',
      client => client.getScorecardTrend({ days: 30 }),
      `${BASE}/scorecard/trend?days=30`,
    ],
    [
      'GET',
      client => client.getGaps({ entity: [ref], limit: 10 }),
      `${BASE}/scorecard/gaps?entity=component%3Adefault%2Fpayments&limit=10`,
    ],
    ['GET', client => client.getScorecardFacets(), `${BASE}/scorecard/facets`],
    [
      'GET',
      client => client.getUnowned({ queue: 'owners' }),
      `${BASE}/unowned?queue=owners`,
    ],
    [
      'GET',
      client => client.getWaivers({ state: ['requested'] }),
      `${BASE}/waivers?state=requested`,
    ],
    ['GET', client => client.getWorkItems(), `${BASE}/work-items`],
    [
      'POST',
      client => client.closeWorkItem('a/b'),
      `${BASE}/work-items/a%2Fb/close`,
    ],
  ])('sends %s as the API has it: %s', async (method, call, url) => {
    const body = { items: [] };
    const { client, requested } = setup({ body });

    await expect(call(client)).resolves.toEqual(body);
    expect(requested()).toEqual({ url, method });
  });

  it('repeats a parameter for each of its values, and leaves out what is not set', async () => {
    const { client, requested } = setup();

    await client.getResults(ref, {
      status: ['fail', 'unknown'],
      control: [],
      signal: undefined,
      scope: 'own',
      cursor: 'a+b=',
      limit: 20,
    });
    expect(requested().url).toBe(
      `${entity}/results?status=fail&status=unknown&scope=own&cursor=a%2Bb%3D&limit=20`,
    );
  });

  it.each<
    [string, (client: DetectiveControlsClient) => Promise<unknown>, object]
  >([
    [
      `${BASE}/waivers`,
      client =>
        client.requestWaiver({
          entityRef: ref,
          controlId: 'c',
          reason: 'until it moves',
          endsAt: '2027-01-01T00:00:00.000Z',
        }),
      {
        entityRef: ref,
        controlId: 'c',
        reason: 'until it moves',
        endsAt: '2027-01-01T00:00:00.000Z',
      },
    ],
    [
      `${BASE}/waivers/w%201/refuse`,
      client => client.decideWaiver('w 1', 'refuse', { note: 'no' }),
      { note: 'no' },
    ],
    [
      `${BASE}/work-items`,
      client =>
        client.createWorkItem({
          entityRef: ref,
          controlId: 'c',
          assigneeRef: 'user:default/me',
        }),
      { entityRef: ref, controlId: 'c', assigneeRef: 'user:default/me' },
    ],
  ])('posts to %s what it is given', async (url, call, body) => {
    const { client, sent } = setup();
    await call(client);
    expect(sent()).toEqual({ url, method: 'POST', body });
  });

  it('gives an export as it comes, to be streamed', async () => {
    const { client, requested } = setup({ body: [] });
    const response = await client.exportScorecard({
      format: 'ocsf',
      status: ['fail'],
    });
    expect(response.status).toBe(200);
    expect(requested().url).toBe(
      `${BASE}/scorecard/export?format=ocsf&status=fail`,
    );
  });

  it('throws where an export is refused', async () => {
    const { client } = setup({
      status: 403,
      body: { error: { name: 'NotAllowedError' } },
    });
    await expect(client.exportScorecard({ format: 'csv' })).rejects.toThrow(
      /403/,
    );
  });

  it('encodes the parts of the entity ref', async () => {
    const { client, requested } = setup();

    await client.getPosture('Component:team/a b#?');
    expect(requested().url).toBe(
      `${BASE}/entities/Component/team/a%20b%23%3F/posture`,
    );
  });

  it('takes an entity ref without a namespace to be in the default one', async () => {
    const { client, requested } = setup();

    await client.getPosture('component:payments');
    expect(requested().url).toBe(`${entity}/posture`);
  });

  it('refuses an entity ref without a kind before it calls', async () => {
    const { client } = setup();

    await expect(client.getPosture('payments')).rejects.toThrow(/kind/);
  });

  it('throws what the backend says as a ResponseError', async () => {
    const { client } = setup({
      status: 404,
      body: {
        error: { name: 'NotFoundError', message: 'No such entity' },
        response: { statusCode: 404 },
      },
    });

    await expect(client.getPosture(ref)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No such entity' },
    });
  });

  describe('badParameterOf', () => {
    async function thrown(error: object): Promise<unknown> {
      const { client } = setup({
        status: 400,
        body: {
          error: { name: 'InputError', message: 'Wrong', ...error },
          response: { statusCode: 400 },
        },
      });
      return client.getPosture(ref).catch(caught => caught);
    }

    it('reads what is wrong with the request', async () => {
      const bad = { parameter: 'step', value: 'x', takes: ['BP01-S1'] };
      expect(badParameterOf(await thrown(bad))).toEqual(bad);
    });

    it('takes a parameter alone', async () => {
      expect(badParameterOf(await thrown({ parameter: 'queue' }))).toEqual({
        parameter: 'queue',
      });
    });

    it.each<[string, object]>([
      ['says nothing of one', {}],
      ['says no text', { parameter: 7 }],
    ])('reads nothing where an answer %s', async (_name, error) => {
      expect(badParameterOf(await thrown(error))).toBeUndefined();
    });

    it.each([undefined, new Error('offline'), { body: {} }])(
      'reads nothing of %p',
      error => {
        expect(badParameterOf(error)).toBeUndefined();
      },
    );
  });
});
