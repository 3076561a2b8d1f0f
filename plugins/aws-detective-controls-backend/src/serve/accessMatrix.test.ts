import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { ScoreBoard } from '../score';
import { DatabaseStore } from '../store';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import { ACCOUNT, at } from '../store/__testUtils__/fixtures';
import {
  addWork,
  CONTROL_IDS,
  FLOW_LOGS,
  HIDDEN,
  organise,
  SERVICES,
} from './__testUtils__/organisation';
import { startServe } from './__testUtils__/startServe';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const CATALOG = 'catalog.entity.read';
const SCORECARD = 'awsDetectiveControls.scorecard.read';
const UNOWNED = 'awsDetectiveControls.unowned.read';

/** Of the policy of the scorecard: only what a rule takes. */
function when(rule: string, params: object): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'aws-detective-controls',
    resourceType: 'aws-detective-controls-score',
    conditions: {
      rule,
      resourceType: 'aws-detective-controls-score',
      params,
    } as never,
  };
}

/** The catalog lists what it shows: the refs of {@link SERVICES} and their groups. */
const CATALOG_SHOWS: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: ['group:default/red', 'group:default/blue'] },
  } as never,
};

/** Any answer as its text. */
function readText(
  response: unknown,
  done: (error: Error | null, text: string) => void,
): void {
  const stream = response as NodeJS.ReadableStream;
  let text = '';
  stream.on('data', chunk => {
    text += chunk;
  });
  stream.on('end', () => done(null, text));
}

type Decisions = Record<string, PolicyDecision>;

/** Callers to whom {@link HIDDEN} must not be there at all. */
const ROLES: Record<string, Decisions> = {
  'who sees by the catalog': { [CATALOG]: CATALOG_SHOWS },
  'who sees by owner': {
    [SCORECARD]: when('IS_ENTITY_OWNER', {
      claims: ['group:default/red', 'group:default/blue'],
    }),
  },
  'who sees by account': {
    [SCORECARD]: when('IN_ACCOUNT', { accounts: [ACCOUNT] }),
  },
  'who sees by both': {
    [CATALOG]: CATALOG_SHOWS,
    [SCORECARD]: when('HAS_CONTROL', { controls: [FLOW_LOGS] }),
  },
  'whom the catalog shows nothing': { [CATALOG]: DENY },
};

const SCORES = [
  ...['entity', 'owner', 'system', 'domain', 'account', 'control'].map(
    groupBy => `/scorecard?groupBy=${groupBy}`,
  ),
  '/scorecard?limit=1',
  '/scorecard?search=hidden',
  '/scorecard?owner=group%3Adefault%2Fgreen',
  '/scorecard?system=system%3Adefault%2Fsecret',
  '/scorecard/headline',
  ...['owner', 'system', 'domain', 'account'].map(
    groupBy => `/scorecard/heatmap?groupBy=${groupBy}`,
  ),
  '/scorecard/trend?days=7',
  '/scorecard/gaps',
  '/scorecard/gaps?limit=1',
  '/scorecard/facets',
  ...['csv', 'json', 'ocsf'].map(
    format => `/scorecard/export?format=${format}`,
  ),
];
const QUEUES = ['resources', 'findings', 'entities', 'owners'].map(
  queue => `/unowned?queue=${queue}`,
);
const ENDPOINTS = [...SCORES, ...QUEUES, '/waivers', '/work-items'];

describe.each(databases.eachSupportedId())(
  'what a caller sees of the scorecard on %p',
  id => {
    let store: DatabaseStore;
    let knex: Awaited<ReturnType<typeof createTestStore>>['knex'];

    beforeEach(async () => {
      ({ store, knex } = await createTestStore(databases, id));
    });

    /** The API as a caller with these decisions of the policy meets it. */
    async function start(decisions: Decisions) {
      const decide = jest.fn(
        async (asked: { permission: { name: string } }[]) =>
          asked.map(({ permission }) => decisions[permission.name] ?? ALLOW),
      );
      const visible = [
        ...SERVICES.map(({ name }) => ['Component', name]),
        ['Group', 'red'],
        ['Group', 'blue'],
        ['System', 'shop'],
        ['System', 'data'],
      ].map(([kind, name]) => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name, namespace: 'default' },
      }));
      const { server, app } = await startServe({
        store,
        now: () => new Date(at(30)),
        catalog: catalogServiceMock({ entities: visible }),
        permissions: mockServices.permissions.mock({
          authorizeConditional: decide as never,
          authorize: async asked =>
            asked.map(({ permission }) => ({
              result:
                decisions[permission.name]?.result === AuthorizeResult.DENY
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
            })),
        }),
        board: new ScoreBoard({
          store,
          due: {
            dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
            soonDays: 3,
          },
        }),
      });
      const ask = async (path: string) => {
        // The checker of answers knows JSON alone.
        const isJson = !/format=(csv|ocsf)/.test(path);
        const { status, text, body } = await request(isJson ? server : app)
          .get(path)
          .buffer(true)
          .parse(readText);
        return { status, text: text ?? body };
      };
      return { ask, decide };
    }

    async function answers(decisions: Decisions) {
      const { ask } = await start(decisions);
      const given: Record<string, { status: number; text: string }> = {};
      for (const path of ENDPOINTS) {
        given[path] = await ask(path);
      }
      return given;
    }

    async function hide() {
      await organise(store, [...SERVICES, ...HIDDEN], 10);
      for (const { name } of HIDDEN) {
        await addWork(store, knex, name);
      }
      await refresh();
    }

    async function refresh() {
      await store.refreshScores({
        now: at(11),
        staleAfterSeconds: 10_800,
        controlIds: CONTROL_IDS,
      });
    }

    it.each(Object.entries(ROLES))(
      'is for %s not one letter different by what is hidden',
      async (_role, decisions) => {
        await organise(store, SERVICES, 10);
        await addWork(store, knex, 'a');
        await refresh();
        const before = await answers(decisions);
        await hide();
        const after = await answers(decisions);
        expect(after).toEqual(before);
        for (const [path, { status, text }] of Object.entries(after)) {
          expect([path, status]).toEqual([path, 200]);
          expect([path, text]).toEqual([
            path,
            expect.not.stringMatching(/hidden-|secret|green/),
          ]);
        }
      },
    );

    it('is everything for who may see everything, so that the rows above can fail', async () => {
      await organise(store, SERVICES, 10);
      await addWork(store, knex, 'a');
      await refresh();
      const before = await answers({});
      await hide();
      const after = await answers({});
      const same = ENDPOINTS.filter(
        path => before[path].text === after[path].text,
      );
      expect(same).toEqual([
        // Held by somebody now as before, or by nobody.
        ...QUEUES,
      ]);
    });

    it('is refused without the permission, which the answer names', async () => {
      await organise(store, SERVICES, 10);
      const given = await answers({ [SCORECARD]: DENY, [UNOWNED]: DENY });
      for (const path of [...SCORES, ...QUEUES, '/waivers']) {
        expect([path, given[path].status, given[path].text]).toEqual([
          path,
          403,
          expect.stringMatching(
            path.startsWith('/unowned') ? UNOWNED : SCORECARD,
          ),
        ]);
      }
    });

    it('takes as many decisions for many entities as for few', async () => {
      const decisions = async () => {
        const { ask, decide } = await start(ROLES['who sees by the catalog']);
        const counts: Record<string, number> = {};
        for (const path of ENDPOINTS) {
          decide.mockClear();
          await ask(path);
          counts[path] = decide.mock.calls.length;
        }
        return counts;
      };
      await organise(store, SERVICES, 10);
      const few = await decisions();
      expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(5);
      const many = Array.from({ length: 200 }, (_unused, n) => ({
        ...SERVICES[0],
        name: `many-${n}`,
      }));
      await organise(store, [...SERVICES, ...many], 20);
      expect(await decisions()).toEqual(few);
    });
  },
);
