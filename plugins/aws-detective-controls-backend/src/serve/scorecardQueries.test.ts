import { TestDatabaseId } from '@backstage/backend-test-utils';
import request from 'supertest';
import { ScoreBoard } from '../score';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../store/__testUtils__/databases';
import { at } from '../store/__testUtils__/fixtures';
import {
  addWork,
  CONTROL_IDS,
  organise,
  SERVICES,
} from './__testUtils__/organisation';
import { startServe } from './__testUtils__/startServe';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** A page, and how many statements it takes at most once the index is up to date. */
const PAGES: [path: string, statements: number][] = [
  ['/scorecard?limit=25', 1],
  ['/scorecard?groupBy=owner&sort=overdue', 1],
  ['/scorecard/headline', 1],
  ['/scorecard/heatmap?limit=25', 1],
  ['/scorecard/trend', 1],
  ['/scorecard/facets', 1],
  ['/scorecard/gaps?limit=25', 2],
  ['/scorecard/gaps?limit=25&status=waived', 3],
  ['/unowned?queue=resources', 2],
  ['/unowned?queue=findings', 2],
  ['/unowned?queue=entities', 1],
  ['/unowned?queue=owners', 1],
  ['/waivers', 1],
  ['/work-items', 1],
];

async function statementsOf(id: TestDatabaseId, count: number) {
  const { store, knex } = await createTestStore(databases, id);
  const services = Array.from({ length: count }, (_unused, n) => ({
    ...SERVICES[n % SERVICES.length],
    name: `service-${n}`,
  }));
  await organise(store, services, 10);
  for (const { name } of services.slice(0, 100)) {
    await addWork(store, knex, name);
  }
  await store.refreshScores({
    now: at(11),
    staleAfterSeconds: 10_800,
    controlIds: CONTROL_IDS,
  });
  const { server } = await startServe({
    store,
    now: () => new Date(at(11)),
    board: new ScoreBoard({
      store,
      due: {
        dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
        soonDays: 3,
      },
    }),
  });
  // The first question loads the index.
  await request(server).get('/scorecard/headline');
  const counts: Record<string, number> = {};
  for (const [path] of PAGES) {
    const queries = await recordQueries(knex, async () => {
      const { status } = await request(server).get(path);
      expect([path, status]).toEqual([path, 200]);
    });
    counts[path] = queries.length;
  }
  return counts;
}

describe.each(databases.eachSupportedId())(
  'a page of the scorecard on %p',
  id => {
    it('takes as many statements for 1000 entities as for 10', async () => {
      const few = await statementsOf(id, 10);
      expect(await statementsOf(id, 1000)).toEqual(few);
      expect(few).toEqual(Object.fromEntries(PAGES));
    });
  },
);
