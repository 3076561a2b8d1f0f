import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { catalogEntity, ENTITY_PATH } from './__testUtils__/catalogEntity';
import { startServe } from './__testUtils__/startServe';

const ENTITY_READS = [
  'posture',
  'results',
  'findings',
  'alarms',
  'rules',
  'resources',
];

describe('reads of an entity', () => {
  let server: string;

  beforeAll(async () => {
    ({ server } = await startServe());
  });

  it.each(ENTITY_READS)(
    'do not find one that is not in the catalog: %s',
    async read => {
      const response = await request(server).get(
        `/entities/component/default/missing/${read}`,
      );
      expect(response.status).toBe(404);
      expect(response.body.error).toMatchObject({
        name: 'NotFoundError',
        message: "No entity 'component:default/missing'",
      });
    },
  );

  it.each(ENTITY_READS)(
    "do not find one that the caller's credentials do not show: %s",
    async read => {
      const { server: guarded, store } = await startServe({
        catalog: catalogServiceMock.mock({
          getEntityByRef: async (_entityRef, options) =>
            options &&
            'credentials' in options &&
            JSON.stringify(options.credentials) ===
              JSON.stringify(mockCredentials.user('user:default/allowed'))
              ? catalogEntity()
              : undefined,
        }),
      });
      const spies = (
        [
          'readPosture',
          'readResults',
          'readFindings',
          'readAlarms',
          'readRules',
          'readClaimedResources',
        ] as const
      ).map(method => jest.spyOn(store, method));
      const path = `${ENTITY_PATH}/${read}`;

      const refused = await request(guarded).get(path);
      expect(refused.status).toBe(404);
      expect(refused.body.error.message).toBe(
        "No entity 'component:default/payments-api'",
      );
      expect(spies.every(spy => spy.mock.calls.length === 0)).toBe(true);

      const allowed = await request(guarded)
        .get(path)
        .set(
          'Authorization',
          mockCredentials.user.header('user:default/allowed'),
        );
      expect(allowed.status).toBe(200);
    },
  );

  it.each(ENTITY_READS)('take the entity ref in any case: %s', async read => {
    const response = await request(server).get(
      `/entities/Component/DEFAULT/Payments-API/${read}`,
    );
    expect(response.status).toBe(200);
  });

  it('are open to services', async () => {
    const response = await request(server)
      .get(`${ENTITY_PATH}/posture`)
      .set('Authorization', mockCredentials.service.header());
    expect(response.status).toBe(200);
  });
});

describe('parameters', () => {
  let server: string;

  beforeAll(async () => {
    ({ server } = await startServe());
  });

  it.each([
    ['results?status=failed', 'status'],
    ['results?status=fail&status=bad', 'status'],
    ['results?status[]=bad', 'status'],
    ['results?status=fail,unknown', 'status'],
    ['results?status=', 'status'],
    ['results?signal=log', 'signal'],
    ['results?bestPractice=SEC04-BP05', 'bestPractice'],
    ['results?scope=all', 'scope'],
    ['results?scope=own&scope=inherited', 'scope'],
    ['findings?severity=high', 'severity'],
    ['findings?source=inspector', 'source'],
    ['alarms?state=BROKEN', 'state'],
    ['rules?compliance=compliant', 'compliance'],
    ...['results', 'findings', 'alarms', 'rules', 'resources'].flatMap(list => [
      [`${list}?limit=0`, 'limit'],
      [`${list}?limit=501`, 'limit'],
      [`${list}?limit=abc`, 'limit'],
      [`${list}?limit=1.5`, 'limit'],
      [`${list}?limit=-1`, 'limit'],
      [`${list}?limit=`, 'limit'],
      [`${list}?limit=1&limit=2`, 'limit'],
      [`${list}?cursor=nonsense`, 'cursor'],
      [`${list}?cursor=`, 'cursor'],
      [`${list}?cursor=at-1&cursor=at-2`, 'cursor'],
      [`${list}?sort=name`, 'sort'],
    ]),
    ['posture?limit=1', 'limit'],
  ])('of %s are refused, naming %s', async (path, parameter) => {
    const response = await request(server).get(`${ENTITY_PATH}/${path}`);
    expect(response.status).toBe(400);
    expect(response.body.error.name).toBe('InputError');
    expect(response.body.error.message).toMatch(
      new RegExp(`\\b${parameter}\\b`),
    );
  });

  it.each([
    ['/entities/comp:onent/default/payments-api/posture', 'kind'],
    ['/entities/component/de%2Ffault/payments-api/posture', 'namespace'],
    ['/entities/component/default/payments%20api/posture', 'name'],
  ])('of the path %s are refused, naming %s', async (path, parameter) => {
    const response = await request(server).get(path);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(
      new RegExp(`\\b${parameter}\\b`),
    );
  });

  it('are refused with the values that they take', async () => {
    const response = await request(server).get(
      `${ENTITY_PATH}/results?status=failed`,
    );
    expect(response.body.error.message).toContain(
      'fail, unknown, pass, not-applicable, stale',
    );
  });

  it('that are not URI-encoded are refused', async () => {
    const response = await request(server).get(
      '/entities/component/default/%E0%A4%A/posture',
    );
    expect(response.status).toBe(400);
  });

  it.each(['limit=1', 'limit=500'])('take %s', async query => {
    const response = await request(server).get(
      `${ENTITY_PATH}/results?${query}`,
    );
    expect(response.status).toBe(200);
  });
});

describe('/openapi.json', () => {
  it('serves the contract', async () => {
    const { app } = await startServe();
    const response = await request(app).get('/openapi.json');
    expect(response.status).toBe(200);
    expect(Object.keys(response.body.paths)).toEqual([
      '/controls',
      ...ENTITY_READS.map(
        read => `/entities/{kind}/{namespace}/{name}/${read}`,
      ),
      '/entities/{kind}/{namespace}/{name}/refresh',
      '/waivers',
      '/waivers/{id}/approve',
      '/waivers/{id}/refuse',
      '/waivers/{id}/withdraw',
      '/work-items',
      '/work-items/{id}/close',
      '/targets',
      '/scorecard',
      '/scorecard/headline',
      '/scorecard/heatmap',
      '/scorecard/trend',
      '/scorecard/gaps',
      '/unowned',
      '/scorecard/export',
      '/scorecard/facets',
    ]);
  });
});
