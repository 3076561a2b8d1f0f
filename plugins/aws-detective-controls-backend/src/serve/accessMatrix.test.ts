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
import { ACCOUNT, at, OTHER_ACCOUNT } from '../store/__testUtils__/fixtures';
import {
  addWork,
  CONTROL_IDS,
  FINDINGS,
  FLOW_LOGS,
  HIDDEN,
  organise,
  refOf,
  Service,
  SERVICES,
} from './__testUtils__/organisation';
import { startServe } from './__testUtils__/startServe';
import { spec } from './openapi.generated';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const CATALOG = 'catalog.entity.read';
const SCORECARD = 'awsDetectiveControls.scorecard.read';
const UNOWNED = 'awsDetectiveControls.unowned.read';
const TARGETS = 'awsDetectiveControls.targets.read';
const ACT_PERMISSIONS = [
  'awsDetectiveControls.refresh',
  'awsDetectiveControls.waiver.request',
  'awsDetectiveControls.waiver.decide',
  'awsDetectiveControls.workItem.manage',
];

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

/** What the catalog has for who meets these decisions. */
function shownTo({ [CATALOG]: decision }: Decisions) {
  if (decision?.result === AuthorizeResult.DENY) {
    return [];
  }
  const hidden = decision ? [] : HIDDEN;
  return [
    ...[...SERVICES, ...hidden].map(({ name }) => ['Component', name]),
    ['Group', 'red'],
    ['Group', 'blue'],
    ['System', 'shop'],
    ['System', 'data'],
  ].map(([kind, name]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
  }));
}

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
  // More than the caller may see, by name.
  ...[
    `entity=${encodeURIComponent(refOf('hidden-1'))}`,
    'owner=group%3Adefault%2Fgreen',
    `account=${OTHER_ACCOUNT}`,
    'search=hidden',
  ].map(filter => `/scorecard/export?format=json&${filter}`),
];
const QUEUES = ['resources', 'findings', 'entities', 'owners'].map(
  queue => `/unowned?queue=${queue}`,
);
const LISTS = ['/waivers', '/work-items'];
const OF_AN_ENTITY = [
  'posture',
  'results',
  'findings',
  'alarms',
  'rules',
  'resources',
].map(what => `/entities/component/default/a/${what}`);
/** What the catalog has no say in. */
const OF_AWS = ['/controls', '/targets'];
const ENDPOINTS = [...SCORES, ...QUEUES, ...LISTS, ...OF_AN_ENTITY, ...OF_AWS];

const ASKED_WAIVER = {
  controlId: FINDINGS,
  reason: 'accepted by the board',
  endsAt: at(6000),
};

/** What is done, to the service of a name and what {@link addWork} gives it. */
const ACTS: [
  path: (name: string) => string,
  body: (name: string) => object | undefined,
][] = [
  [name => `/entities/component/default/${name}/refresh`, () => undefined],
  [() => '/waivers', name => ({ ...ASKED_WAIVER, entityRef: refOf(name) })],
  [name => `/waivers/waiver-${name}/approve`, () => ({})],
  [name => `/waivers/waiver-${name}/refuse`, () => ({})],
  [name => `/waivers/waiver-${name}/withdraw`, () => ({})],
  [
    () => '/work-items',
    name => ({
      controlId: FLOW_LOGS,
      entityRef: refOf(name),
      assigneeRef: 'group:default/red',
    }),
  ],
  [name => `/work-items/work-${name}/close`, () => undefined],
];

/** Whether a path of the API is what a path of `openapi.yaml` describes. */
function isOf(path: string, described: string): boolean {
  const parts = described.split('/');
  const given = path.split('?')[0].split('/');
  return (
    given.length === parts.length &&
    parts.every((part, index) => part.startsWith('{') || part === given[index])
  );
}

it('asks every endpoint of openapi.yaml', () => {
  const asked = [
    ...ENDPOINTS.map(path => ['get', path]),
    ...ACTS.map(([path]) => ['post', path('a')]),
  ];
  const missing = Object.entries(spec.paths).flatMap(([described, methods]) =>
    Object.keys(methods)
      .filter(
        method =>
          !asked.some(([of, path]) => of === method && isOf(path, described)),
      )
      .map(method => `${method} ${described}`),
  );
  expect(missing).toEqual([]);
});

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
      const authorize = jest.fn(
        async (asked: { permission: { name: string } }[]) =>
          asked.map(({ permission }) => ({
            result:
              decisions[permission.name]?.result === AuthorizeResult.DENY
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      );
      const catalog = catalogServiceMock({
        entities: shownTo(decisions),
      });
      const { server, app } = await startServe({
        store,
        now: () => new Date(at(30)),
        catalog,
        permissions: mockServices.permissions.mock({
          authorizeConditional: decide as never,
          authorize: authorize as never,
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
      const act = async (path: string, sent: object | undefined) => {
        const { status, body } = await request(server).post(path).send(sent);
        return { status, message: body.error?.message as string };
      };
      const spies = Object.entries(catalog)
        .filter(([, member]) => typeof member === 'function')
        .map(([name]) => jest.spyOn(catalog, name as 'getEntities'));
      /** How often the policy and the catalog were asked since it was asked last. */
      const countCalls = () => {
        const asked = [decide, authorize, ...spies];
        const count = asked.reduce((sum, it) => sum + it.mock.calls.length, 0);
        asked.forEach(it => it.mockClear());
        return count;
      };
      return { ask, act, countCalls };
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
        const isGone = decisions[CATALOG]?.result === AuthorizeResult.DENY;
        for (const [path, { status, text }] of Object.entries(after)) {
          expect([path, status]).toEqual([
            path,
            isGone && OF_AN_ENTITY.includes(path) ? 404 : 200,
          ]);
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
        // They say nothing of other entities to anybody.
        ...OF_AN_ENTITY,
        ...OF_AWS,
      ]);
    });

    it('is not one letter different by an entity that is hidden and holds the same', async () => {
      const [service] = SERVICES;
      const twin = { ...service, name: 'hidden-1', owner: 'green' };
      const decisions = ROLES['who sees by the catalog'];
      await organise(store, SERVICES, 10);
      await refresh();
      const before = await answers(decisions);
      await organise(store, SERVICES, 10, [[twin, service]]);
      await addWork(store, knex, 'hidden-1');
      await refresh();
      expect(await answers(decisions)).toEqual(before);
    });

    describe('of what nobody holds', () => {
      /** Owned by nobody that there is; and owned by nobody at all. */
      const LEFT: Service[] = [
        { ...SERVICES[0], name: 'd', owner: 'nobody' },
        { ...HIDDEN[0], name: 'e', owner: 'nowhere' },
      ];
      const HERE = { name: 'u-here', accountId: ACCOUNT };
      const THERE = { name: 'u-there', accountId: OTHER_ACCOUNT };

      /** What each queue lists, and its total. */
      async function queues(decisions: Decisions) {
        const { ask } = await start(decisions);
        const lists: Record<string, string[]> = {};
        for (const path of QUEUES) {
          const { status, text } = await ask(path);
          expect([path, status]).toEqual([path, 200]);
          const { items, total } = JSON.parse(text);
          expect([path, total]).toEqual([path, items.length]);
          lists[path.split('=')[1]] = items
            .map(
              ({ title, gaps }: { title: string; gaps?: number }) =>
                `${title}${gaps === undefined ? '' : ` ${gaps}`}`,
            )
            .sort();
        }
        return lists;
      }

      const allow = {
        resources: ['u-here 2', 'u-there 2'],
        findings: ['Finding u-here', 'Finding u-there'],
      };
      const nothing = { resources: [], findings: [], owners: [] };
      const platform = 'group:default/platform 1';
      it.each<[string, PolicyDecision, Partial<Record<string, string[]>>]>([
        [
          'whoever is allowed to',
          ALLOW,
          {
            ...allow,
            owners: [
              'group:default/nobody 1',
              'group:default/nowhere 1',
              platform,
            ],
          },
        ],
        [
          'IN_ACCOUNT',
          when('IN_ACCOUNT', { accounts: [ACCOUNT] }),
          {
            resources: ['u-here 2'],
            findings: ['Finding u-here'],
            owners: ['group:default/nobody 1', platform],
          },
        ],
        [
          'IN_ACCOUNT of another',
          when('IN_ACCOUNT', { accounts: ['999999999999'] }),
          nothing,
        ],
        ['IN_REGION', when('IN_REGION', { regions: ['eu-west-1'] }), allow],
        [
          'IN_REGION of another',
          when('IN_REGION', { regions: ['us-east-1'] }),
          nothing,
        ],
        [
          'IS_ENTITY_OWNER',
          when('IS_ENTITY_OWNER', { claims: ['group:default/red'] }),
          nothing,
        ],
        ['IS_ENTITY', when('IS_ENTITY', { refs: [refOf('a')] }), nothing],
        [
          'IN_SYSTEM',
          when('IN_SYSTEM', { systems: ['system:default/none'] }),
          nothing,
        ],
        [
          'HAS_CONTROL',
          when('HAS_CONTROL', { controls: [FLOW_LOGS] }),
          { resources: ['u-here 1', 'u-there 1'], findings: [] },
        ],
        [
          'HAS_CONTROL of findings',
          when('HAS_CONTROL', { controls: [FINDINGS] }),
          {
            resources: ['u-here 1', 'u-there 1'],
            findings: allow.findings,
          },
        ],
        [
          'HAS_SIGNAL',
          when('HAS_SIGNAL', { signals: ['findings'] }),
          {
            resources: ['u-here 1', 'u-there 1'],
            findings: allow.findings,
          },
        ],
      ])('is what %s leaves', async (_rule, decision, expected) => {
        await organise(store, [...SERVICES, ...LEFT], 10, [], [HERE, THERE]);
        await refresh();
        const lists = await queues({ [UNOWNED]: decision });
        expect(lists).toMatchObject(expected);
      });

      it('is not one letter different by what is in an account that is hidden', async () => {
        const decisions = {
          [UNOWNED]: when('IN_ACCOUNT', { accounts: [ACCOUNT] }),
        };
        const [owned, elsewhere] = LEFT;
        await organise(store, [...SERVICES, owned], 10, [], [HERE]);
        await refresh();
        const before = await answers(decisions);
        await organise(
          store,
          [...SERVICES, owned, elsewhere],
          10,
          [],
          [HERE, THERE],
        );
        await refresh();
        const after = await answers(decisions);
        for (const path of QUEUES) {
          expect([path, after[path]]).toEqual([path, before[path]]);
          expect(before[path].text).not.toMatch(/u-there|nowhere/);
        }
      });

      it('is, of entities and owners, what the scorecard leaves, too', async () => {
        await organise(store, [...SERVICES, ...LEFT], 10, [], [HERE, THERE]);
        await refresh();
        const lists = await queues({
          [UNOWNED]: when('HAS_CONTROL', { controls: [FLOW_LOGS] }),
          [SCORECARD]: when('IN_ACCOUNT', { accounts: [ACCOUNT] }),
        });
        expect(lists.owners).toEqual(['group:default/nobody 1']);
      });
    });

    it.each(
      Object.entries(ROLES).filter(([, decisions]) => decisions[CATALOG]),
    )(
      'has nothing to act on for %s in what is hidden, as in what there is not',
      async (_role, decisions) => {
        await hide();
        const { act, ask } = await start(decisions);
        for (const [path, body] of ACTS) {
          const hidden = await act(path('hidden-1'), body('hidden-1'));
          const missing = await act(path('no-such-1'), body('no-such-1'));
          expect([path('hidden-1'), hidden.status]).toEqual([
            path('hidden-1'),
            404,
          ]);
          expect(missing.status).toBe(404);
          expect(hidden.message.replaceAll('hidden-1', 'no-such-1')).toBe(
            missing.message,
          );
        }
        for (const path of OF_AN_ENTITY) {
          const hidden = await ask(path.replace('/a/', '/hidden-1/'));
          const missing = await ask(path.replace('/a/', '/no-such-1/'));
          expect([path, hidden.status, missing.status]).toEqual([
            path,
            404,
            404,
          ]);
        }
      },
    );

    it('lets nobody act without the permission, which the answer names', async () => {
      await organise(store, SERVICES, 10);
      await addWork(store, knex, 'a');
      await knex('waivers').update({ state: 'requested', starts_at: null });
      const { act } = await start(
        Object.fromEntries(ACT_PERMISSIONS.map(name => [name, DENY])),
      );
      for (const [path, body] of ACTS) {
        const { status, message } = await act(path('a'), body('a'));
        expect([path('a'), status, message]).toEqual([
          path('a'),
          403,
          expect.stringMatching(new RegExp(ACT_PERMISSIONS.join('|'))),
        ]);
      }
    });

    it('is refused without the permission, which the answer names', async () => {
      await organise(store, SERVICES, 10);
      const given = await answers({
        [SCORECARD]: DENY,
        [UNOWNED]: DENY,
        [TARGETS]: DENY,
      });
      const permissionOf = (path: string) =>
        QUEUES.includes(path) ? UNOWNED : SCORECARD;
      for (const path of [...SCORES, ...QUEUES, ...LISTS, '/targets']) {
        expect([path, given[path].status, given[path].text]).toEqual([
          path,
          403,
          expect.stringMatching(
            path === '/targets' ? TARGETS : permissionOf(path),
          ),
        ]);
      }
    });

    it('asks the policy and the catalog as often for many entities as for few', async () => {
      const counted = async () => {
        const { ask, countCalls } = await start(
          ROLES['who sees by the catalog'],
        );
        const counts: Record<string, number> = {};
        for (const path of ENDPOINTS) {
          countCalls();
          await ask(path);
          counts[path] = countCalls();
        }
        return counts;
      };
      await organise(store, SERVICES, 10);
      await addWork(store, knex, 'a');
      await refresh();
      const few = await counted();
      expect(Math.max(...Object.values(few))).toBeLessThanOrEqual(5);
      const many = Array.from({ length: 200 }, (_unused, n) => ({
        ...SERVICES[0],
        name: `many-${n}`,
      }));
      await organise(store, [...SERVICES, ...many], 20);
      for (const { name } of many.slice(0, 20)) {
        await addWork(store, knex, name);
      }
      await refresh();
      expect(await counted()).toEqual(few);
    });
  },
);
