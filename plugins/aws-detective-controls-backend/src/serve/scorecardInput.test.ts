import request from 'supertest';
import { ScoreBoard } from '../score';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import { at } from '../store/__testUtils__/fixtures';
import { CONTROL_IDS, organise, SERVICES } from './__testUtils__/organisation';
import { startServe } from './__testUtils__/startServe';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'questions to the scorecard on %p',
  id => {
    let server: string;

    beforeAll(async () => {
      const { store } = await createTestStore(databases, id);
      await organise(store, SERVICES, 10);
      ({ server } = await startServe({
        store,
        now: () => new Date(at(11)),
        board: new ScoreBoard({
          store,
          due: {
            dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
            soonDays: 3,
          },
        }),
      }));
    });

    it.each<[path: string, parameter: string]>([
      ['/scorecard?control=no-such-control', 'control'],
      ['/scorecard?step=BP09-S1', 'step'],
      ['/scorecard?bestPractice=SEC99', 'bestPractice'],
      ['/scorecard?benchmark=sec5', 'benchmark'],
      ['/scorecard?status=failing', 'status'],
      ['/scorecard?severity=urgent', 'severity'],
      ['/scorecard?signal=smoke', 'signal'],
      ['/scorecard?groupBy=team', 'groupBy'],
      ['/scorecard?sort=colour', 'sort'],
      ['/scorecard?account=1234', 'account'],
      ['/scorecard?owner=%3A%3A', 'owner'],
      ['/scorecard?entity=%3A', 'entity'],
      ['/scorecard?limit=0', 'limit'],
      ['/scorecard?limit=501', 'limit'],
      ['/scorecard?cursor=nonsense', 'cursor'],
      ['/scorecard/headline?period=0', 'period'],
      ['/scorecard/heatmap?groupBy=entity', 'groupBy'],
      ['/scorecard/heatmap?cursor=nonsense', 'cursor'],
      ['/scorecard/trend?days=4000', 'days'],
      ['/scorecard/gaps?cursor=e30', 'cursor'],
      ['/scorecard/gaps?overdue=maybe', 'overdue'],
      ['/scorecard/export?format=xlsx', 'format'],
      ['/scorecard/export?format=csv&control=none', 'control'],
      ['/scorecard/export', 'format'],
      ['/unowned?queue=everything', 'queue'],
      ['/unowned?queue=owners&cursor=nonsense', 'cursor'],
      ['/unowned?queue=resources&cursor=nonsense', 'cursor'],
      ['/waivers?state=lost', 'state'],
      ['/waivers?cursor=nonsense', 'cursor'],
      ['/waivers?control=no-such-control', 'control'],
      ['/waivers?entity=%3A', 'entity'],
      ['/waivers?limit=0', 'limit'],
      ['/waivers?colour=red', 'colour'],
      ['/work-items?control=no-such-control', 'control'],
      ['/work-items?state=lost', 'state'],
      ['/work-items?entity=%3A', 'entity'],
      ['/work-items?assignee=%3A', 'assignee'],
      ['/unowned?queue=resources&account=1234', 'account'],
      ['/unowned?queue=findings&cursor=nonsense', 'cursor'],
      ['/unowned?queue=entities&cursor=nonsense', 'cursor'],
      ['/unowned', 'queue'],
      ['/scorecard?colour=red', 'colour'],
      ['/scorecard?dueSoon=maybe', 'dueSoon'],
      ['/scorecard?age=old', 'age'],
      ['/work-items?cursor=nonsense', 'cursor'],
    ])('refuses %s, naming %s and what it has', async (path, parameter) => {
      const { status, body } = await request(server).get(path);
      const sent = new URLSearchParams(path.split('?')[1]).get(parameter);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(new RegExp(`\\b${parameter}\\b`)),
      });
      // For programs, too.
      expect(body.error).toMatchObject({
        parameter,
        ...(sent !== null && { value: sent }),
      });
      // A cursor says nothing to anybody, nor does what a parameter has that there is not.
      const isSaid = sent !== null && !['cursor', 'colour'].includes(parameter);
      expect(body.error.message).toContain(isSaid ? `'${sent}'` : '');
    });

    it.each<[path: string, parameter: string, some: string[]]>([
      ['/waivers?control=x', 'control', CONTROL_IDS],
      ['/work-items?control=x', 'control', CONTROL_IDS],
      ['/scorecard?control=x', 'control', CONTROL_IDS],
      ['/scorecard?step=x', 'step', ['BP01-S1']],
      ['/scorecard?benchmark=x', 'benchmark', ['sec4-2022']],
      ['/scorecard?status=pass&status=x', 'status', ['fail', 'unknown']],
      ['/waivers?state=x', 'state', ['requested', 'approved']],
      ['/work-items?state=x', 'state', ['open', 'closed']],
      ['/unowned?queue=x', 'queue', ['resources', 'findings']],
    ])('says of %s what %s takes', async (path, parameter, some) => {
      const { body } = await request(server).get(path);
      expect(body.error).toMatchObject({
        parameter,
        value: 'x',
        takes: expect.arrayContaining(some),
      });
      for (const value of some) {
        expect(body.error.message).toContain(value);
      }
    });

    it.each(['/scorecard', '/scorecard/gaps', '/scorecard/heatmap'])(
      'refuses the cursor that %s gave for other filters',
      async path => {
        const first = await request(server).get(`${path}?limit=1`);
        expect(first.body.nextCursor).toEqual(expect.any(String));
        const cursor = encodeURIComponent(first.body.nextCursor);
        const second = await request(server).get(
          `${path}?limit=1&cursor=${cursor}`,
        );
        expect(second.status).toBe(200);
        const other = await request(server).get(
          `${path}?limit=1&signal=logging&cursor=${cursor}`,
        );
        expect([other.status, other.body.error.message]).toEqual([
          400,
          expect.stringMatching(/cursor/),
        ]);
      },
    );

    it('gives every row once, page by page', async () => {
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await request(server)
          .get('/scorecard/gaps')
          .query({ limit: 1, ...(cursor && { cursor }) });
        keys.push(
          ...body.items.map(
            (gap: { entityRef: string; controlId: string }) =>
              `${gap.entityRef} ${gap.controlId}`,
          ),
        );
        expect(body.total).toBe(5);
        cursor = body.nextCursor;
      } while (cursor);
      expect(new Set(keys).size).toBe(5);
      expect(keys).toHaveLength(5);
    });

    it.each(['owner=group%3Adefault%2Fnobody', 'tag=none', 'region=mars-1'])(
      'knows nothing of %s, which may come to be',
      async filter => {
        const { status, body } = await request(server).get(
          `/scorecard?${filter}`,
        );
        expect([status, body.items, body.total]).toEqual([200, [], 0]);
      },
    );
  },
);
