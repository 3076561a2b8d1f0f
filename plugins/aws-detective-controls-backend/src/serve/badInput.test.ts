import request from 'supertest';
import { ScoreBoard } from '../score';
import { DatabaseStore } from '../store';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import { at } from '../store/__testUtils__/fixtures';
import {
  addWork,
  CONTROL_IDS,
  organise,
  refOf,
  SERVICES,
} from './__testUtils__/organisation';
import { catalogEntity } from './__testUtils__/catalogEntity';
import { startServe } from './__testUtils__/startServe';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { spec } from './openapi.generated';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** What of a schema makes some values bad ones. */
interface Schema {
  $ref?: string;
  type?: string;
  enum?: readonly string[];
  pattern?: string;
  items?: Schema;
  required?: readonly string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
}

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

interface Operation {
  parameters?: readonly Parameter[];
  requestBody?: {
    $ref?: string;
    required?: boolean;
    content: { 'application/json': { schema: Schema } };
  };
}

/** What a `$ref` stands for, or the thing itself. */
function resolved<T extends { $ref?: string }>(thing: T): T {
  return thing.$ref
    ? (thing.$ref
        .slice(2)
        .split('/')
        .reduce(
          (at_, key) => (at_ as Record<string, unknown>)[key],
          spec as unknown,
        ) as T)
    : thing;
}

const PATHS = Object.entries(spec.paths) as unknown as [
  string,
  Record<'get' | 'post', Operation | undefined>,
][];

/** A path of the specification with names that there are. */
function pathOf(described: string): string {
  return described
    .replace('{kind}', 'component')
    .replace('{namespace}', 'default')
    .replace('{name}', 'a')
    .replace('{id}', 'waiver-a');
}

/** Words in place of refs, ids and the like are none of these. */
const FREE = [
  'search',
  'kind',
  'type',
  'lifecycle',
  'tag',
  'region',
  'owner',
  'system',
  'domain',
  'entity',
  'assignee',
];

/** Every parameter of every list that does not take any text whatever. */
const CLOSED = PATHS.flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .map(resolved)
    .filter(it => it.in === 'query' && !FREE.includes(it.name))
    .map((it): [string, string, boolean] => [
      path,
      it.name,
      resolved(it.schema).enum !== undefined ||
        resolved(resolved(it.schema).items ?? {}).enum !== undefined ||
        ['control', 'step'].includes(it.name),
    ]),
);

/** Every member of every body. */
const BODIES = PATHS.flatMap(([path, { post }]) => {
  const schema = resolved(
    post?.requestBody
      ? resolved(post.requestBody).content['application/json'].schema
      : {},
  );
  return Object.keys(schema.properties ?? {}).map(
    (member): [string, string, boolean] => [
      path,
      member,
      schema.required?.includes(member) ?? false,
    ],
  );
});

const TEXTS = PATHS.flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .map(resolved)
    .filter(it => it.in === 'query' && FREE.includes(it.name))
    .map((it): [string, string] => [path, it.name]),
);

/** Bodies that are right, but for what a test makes of them. */
const RIGHT: Record<string, object> = {
  '/waivers': {
    entityRef: refOf('a'),
    controlId: 'vpc-flow-logs-enabled',
    reason: 'accepted by the board',
    endsAt: at(6000),
  },
  '/work-items': {
    entityRef: refOf('a'),
    controlId: 'vpc-flow-logs-enabled',
    assigneeRef: 'group:default/red',
  },
};

describe.each(databases.eachSupportedId())('bad input on %p', id => {
  let store: DatabaseStore;
  let server: string;
  let rows: () => Promise<unknown>;

  beforeAll(async () => {
    const made = await createTestStore(databases, id);
    const { knex } = made;
    store = made.store;
    await organise(store, SERVICES, 10);
    await addWork(store, knex, 'a');
    await addWork(store, knex, 'c');
    await store.refreshScores({
      now: at(10),
      staleAfterSeconds: 10_800,
      controlIds: CONTROL_IDS,
    });
    rows = async () => [
      await knex('waivers').orderBy('id').select(),
      await knex('work_items').orderBy('id').select(),
    ];
    ({ server } = await startServe({
      store,
      now: () => new Date(at(11)),
      catalog: catalogServiceMock({
        entities: ['a', 'b', 'c'].map(name => ({
          ...catalogEntity(),
          metadata: { name, namespace: 'default' },
        })),
      }),
      board: new ScoreBoard({
        store,
        due: {
          dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
          soonDays: 3,
        },
      }),
    }));
  });

  /** What a path needs beside what a test is about. */
  function needed(path: string, parameter: string): Record<string, string> {
    return {
      ...(path === '/unowned' &&
        parameter !== 'queue' && { queue: 'resources' }),
      ...(path === '/scorecard/export' &&
        parameter !== 'format' && { format: 'json' }),
    };
  }

  it('is looked for in many places', () => {
    expect(CLOSED.length).toBeGreaterThan(100);
    expect(TEXTS.length).toBeGreaterThan(50);
    expect(BODIES.length).toBeGreaterThan(8);
  });

  it.each(CLOSED)(
    'in %s?%s is refused by its name',
    async (path, name, isCounted) => {
      const { status, body } = await request(server)
        .get(pathOf(path))
        .query({ ...needed(path, name), [name]: 'no-such' });
      expect([status, body.error?.name]).toEqual([400, 'InputError']);
      expect(body.error).toMatchObject({ parameter: name, value: 'no-such' });
      expect(body.error.message).toContain(name);
      // What can be counted is named, for people and programs.
      const [first = 'nothing'] = body.error.takes ?? [];
      expect([first !== 'nothing', body.error.message.includes(first)]).toEqual(
        [isCounted, isCounted],
      );
    },
  );

  it.each(TEXTS)(
    'in %s?%s is refused by its name where it has a NUL',
    async (path, name) => {
      const { status, body } = await request(server)
        .get(pathOf(path))
        .query({ ...needed(path, name), [name]: 'a\0b' });
      expect([status, body.error]).toEqual([
        400,
        expect.objectContaining({ parameter: name }),
      ]);
    },
  );

  it.each(BODIES)(
    'in the body of %s as %s is refused by its name',
    async (path, member, isRequired) => {
      const before = await rows();
      const send = (sent: object) =>
        request(server)
          .post(pathOf(path))
          .send({ ...RIGHT[path], ...sent });
      const cases: object[] = [
        { [member]: 7 },
        { [member]: { text: 'x' } },
        { [member]: 'a\0b'.repeat(10) },
        ...(isRequired ? [{ [member]: undefined }, { [member]: '' }] : []),
      ];
      for (const sent of cases) {
        const { status, body } = await send(sent);
        expect([sent, status, body.error]).toEqual([
          sent,
          400,
          expect.objectContaining({ name: 'InputError', parameter: member }),
        ]);
      }
      expect(await rows()).toEqual(before);
    },
  );

  it.each(['/waivers', '/work-items', '/waivers/waiver-a/refuse'])(
    'that is no JSON, or has what %s does not take, changes nothing',
    async path => {
      const before = await rows();
      const broken = await request(server)
        .post(path)
        .set('Content-Type', 'application/json')
        .send('{"entityRef":');
      expect([broken.status, broken.body.error?.name]).toEqual([
        400,
        'InputError',
      ]);
      const more = await request(server)
        .post(path)
        .send({ ...RIGHT[path], state: 'approved' });
      expect([more.status, more.body.error?.name]).toEqual([400, 'InputError']);
      expect(more.body.error.message).toMatch(/additional.*state/);
      expect(await rows()).toEqual(before);
    },
  );

  it.each(['posture', 'results', 'findings', 'alarms', 'rules', 'resources'])(
    'as the name of an entity of …/%s is refused by its name',
    async list => {
      const { status, body } = await request(server).get(
        `/entities/component/default/a%20b/${list}`,
      );
      expect([status, body.error]).toEqual([
        400,
        expect.objectContaining({ name: 'InputError', parameter: 'name' }),
      ]);
    },
  );

  /** Lists that have more than one row, so that their first page gives a cursor. */
  const LISTS = [
    '/scorecard',
    '/scorecard/gaps',
    '/scorecard/heatmap',
    '/waivers',
    '/work-items',
    '/entities/component/default/a/results',
  ];

  it.each(LISTS)(
    'as a cursor of %s that was tampered with is refused',
    async path => {
      const { body } = await request(server).get(path).query({ limit: 1 });
      const { key, list, asOf } = JSON.parse(
        Buffer.from(body.nextCursor, 'base64url').toString('utf8'),
      );
      const bad = [
        { list, asOf },
        { key: [], list, asOf },
        { key: [...key, 1], list, asOf },
        { key: key.map(String).map(Number), list, asOf },
        { key: key.map(() => null), list, asOf },
        { key: key.map(() => ({ sql: 1 })), list, asOf },
        {
          key: key.map((of: unknown) => (typeof of === 'string' ? 'a\0' : of)),
          list,
          asOf,
        },
        { key, list: 'other', asOf },
        { key, list, asOf: 'yesterday' },
      ];
      for (const content of bad) {
        const cursor = Buffer.from(JSON.stringify(content)).toString(
          'base64url',
        );
        const answer = await request(server)
          .get(path)
          .query({ limit: 1, cursor });
        expect([content, answer.status, answer.body.error]).toEqual([
          content,
          400,
          expect.objectContaining({ name: 'InputError', parameter: 'cursor' }),
        ]);
      }
      const twice = await request(server).get(
        `${path}?cursor=${body.nextCursor}&cursor=${body.nextCursor}`,
      );
      expect([twice.status, twice.body.error?.parameter]).toEqual([
        400,
        'cursor',
      ]);
    },
  );
});
