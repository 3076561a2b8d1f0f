import request from 'supertest';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import {
  account,
  at,
  entity,
  evaluation,
  mapping,
  resource,
  sweep,
  verdict,
} from '../store/__testUtils__/fixtures';
import { ENTITY_PATH } from './__testUtils__/catalogEntity';
import { startServe } from './__testUtils__/startServe';

const CONTROL = 'vpc-flow-logs-enabled';
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('the API on %p', databaseId => {
  let server: string;

  beforeAll(async () => {
    const { store } = await createTestStore(databases, databaseId);
    ({ server } = await startServe({ store, now: () => new Date(at(2)) }));
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({ entities: [entity()], complete: true });
    const good = resource('good');
    const bad = resource('bad');
    await sweep(store, {
      resources: [good, bad],
      evaluations: [
        evaluation(CONTROL, [
          verdict(good.arn, 'pass'),
          verdict(bad.arn, 'fail'),
        ]),
      ],
      mappings: [mapping(good.arn), mapping(bad.arn)],
    });
  });

  it('gives the posture of a swept entity', async () => {
    const { status, body } = await request(server).get(
      `${ENTITY_PATH}/posture`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'assessed',
      resources: 2,
      counts: {
        pass: 1,
        fail: 1,
        unknown: 0,
        stale: 0,
        waived: 0,
        notApplicable: 0,
      },
      doFirst: [{ controlId: CONTROL, status: 'fail' }],
    });
    expect(body.signals[0]).toMatchObject({
      signal: 'logging',
      status: 'fail',
      failingControls: [CONTROL],
    });
  });

  it('gives every result once, page by page, worst first', async () => {
    const first = await request(server).get(`${ENTITY_PATH}/results?limit=1`);
    const second = await request(server)
      .get(`${ENTITY_PATH}/results`)
      .query({ limit: 1, cursor: first.body.nextCursor });
    expect(
      [first, second].map(({ body }) => [
        body.items[0].status,
        body.nextCursor === undefined,
      ]),
    ).toEqual([
      ['fail', false],
      ['pass', true],
    ]);
  });

  it.each(['results', 'findings', 'alarms', 'rules', 'resources'])(
    'refuses a cursor of %s that it did not give, naming the parameter',
    async list => {
      const { status, body } = await request(server).get(
        `${ENTITY_PATH}/${list}?cursor=nonsense`,
      );
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/\bcursor\b/),
      });
    },
  );

  it('refuses a cursor of other filters', async () => {
    const first = await request(server).get(`${ENTITY_PATH}/results?limit=1`);
    const { status } = await request(server)
      .get(`${ENTITY_PATH}/results`)
      .query({ status: 'fail', cursor: first.body.nextCursor });
    expect(status).toBe(400);
  });

  it('makes the targets of the entity due', async () => {
    const refreshed = await request(server).post(`${ENTITY_PATH}/refresh`);
    expect(refreshed.status).toBe(202);
    expect(refreshed.body).toEqual({ targets: 1 });

    const targets = await request(server).get('/targets');
    expect(targets.status).toBe(200);
    expect(targets.body.items).toContainEqual(
      expect.objectContaining({ region: 'eu-west-1', nextSweepAt: at(2) }),
    );
  });
});
