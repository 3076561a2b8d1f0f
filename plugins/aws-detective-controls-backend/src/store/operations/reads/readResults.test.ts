import { TestDatabaseId } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  ENTITY,
  entity,
  evaluation,
  GLOBAL_TARGET,
  mapping,
  OTHER_ACCOUNT,
  rank,
  resource,
  sweep,
  TARGET,
  target,
  unknown,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { ResultsQuery, StoredResult } from '../../Store';

jest.setTimeout(60_000);

const RANKS = [rank('critical', 0), rank('high', 1), rank('low', 3)];
const label = ({ controlId, subject, status, stale }: StoredResult) =>
  `${stale ? 'stale' : status} ${controlId} ${subject.replace(
    /.*\/(vpc-)?/,
    '',
  )}`;

describe('readResults', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    const read = (query: ResultsQuery = {}, now: string = at(50)) =>
      store.readResults({
        entityRef: ENTITY,
        now,
        staleAfterSeconds: 3600,
        ranks: RANKS,
        query,
      });
    const readAll = async (query: ResultsQuery, limit: number) => {
      const found: StoredResult[] = [];
      let cursor: string | undefined;
      do {
        const page = await read({ ...query, limit, cursor });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    };
    return { store, read, readAll };
  }

  /** Every status at several severities; some old, some of the account. */
  async function prepareMany(id: TestDatabaseId) {
    const prepared = await prepare(id);
    await sweep(prepared.store, {
      resources: [resource('a'), resource('b')],
      evaluations: [
        evaluation('low', [
          verdict(vpcArn('a'), 'fail'),
          unknown(vpcArn('b'), 'denied'),
        ]),
        evaluation('high', [
          verdict(vpcArn('b'), 'fail'),
          verdict(vpcArn('a'), 'fail'),
          unknown(vpcArn('c'), 'insufficient-data'),
          verdict(vpcArn('d'), 'not-applicable'),
        ]),
        evaluation('critical', [verdict(vpcArn('a'), 'pass')]),
        evaluation('not-in-the-catalogue', [verdict(vpcArn('a'), 'fail')]),
      ],
      mappings: [
        ...['a', 'b', 'c', 'd'].map(name => mapping(vpcArn(name))),
        mapping(`account/${ACCOUNT}`, { inherited: true }),
        mapping(vpcArn('z'), { entityRef: 'component:default/other' }),
      ],
    });
    await sweep(prepared.store, {
      target: GLOBAL_TARGET,
      evaluations: [
        evaluation('critical', [verdict(`account/${ACCOUNT}`, 'fail')], {
          evaluatedAt: at(-60),
        }),
      ],
    });
    return prepared;
  }

  const MANY = [
    'fail high a',
    'fail high b',
    'fail low a',
    'unknown high c',
    'unknown low b',
    `stale critical ${ACCOUNT}`,
    'pass critical a',
    'not-applicable high d',
  ];

  describe.each(databases.eachSupportedId())('on %s', id => {
    /** One database for all the tests that only read. */
    let shared: ReturnType<typeof prepareMany> | undefined;
    const readMany = () => (shared ??= prepareMany(id));

    it('gives results worst first, most severe first', async () => {
      const { read } = await readMany();
      expect((await read()).items.map(label)).toEqual(MANY);
    });

    it.each([1, 2, 3, 8])(
      'gives each result once in pages of %s',
      async limit => {
        const { readAll } = await readMany();
        expect((await readAll({}, limit)).map(label)).toEqual(MANY);
      },
    );

    it('gives no cursor on the last page', async () => {
      const { read } = await readMany();
      expect((await read({ limit: 8 })).nextCursor).toBeUndefined();
      expect((await read({ limit: 7 })).nextCursor).toBeDefined();
    });

    it.each<[ResultsQuery, string[]]>([
      [{ status: ['fail'] }, MANY.slice(0, 3)],
      [{ status: ['stale'] }, [MANY[5]]],
      [{ status: ['pass', 'stale'] }, MANY.slice(5, 7)],
      [{ status: [] }, []],
      [{ controlIds: ['low'] }, [MANY[2], MANY[4]]],
      [{ controlIds: [] }, []],
      [{ scope: 'inherited' }, [MANY[5]]],
      [{ scope: 'own' }, MANY.filter((_, index) => index !== 5)],
      [{ scope: 'own', controlIds: ['critical'] }, [MANY[6]]],
    ])('filters by %j', async (query, expected) => {
      const { read } = await readMany();
      expect((await read(query)).items.map(label)).toEqual(expected);
    });

    it('gives everything that is known of a result', async () => {
      const { store, read } = await prepare(id);
      await sweep(store, {
        resources: [resource('a')],
        evaluations: [
          evaluation('high', [verdict(vpcArn('a'), 'fail')], {
            evaluatedAt: at(3),
          }),
        ],
        mappings: [mapping(vpcArn('a'))],
      });
      expect((await read()).items).toEqual([
        {
          controlId: 'high',
          subject: vpcArn('a'),
          target: TARGET,
          status: 'fail',
          stale: false,
          reason: { key: 'fail', params: { subject: vpcArn('a') } },
          evidence: [
            {
              call: 'ec2:DescribeFlowLogs',
              fields: { FlowLogStatus: 'fail' },
              takenAt: at(3),
            },
          ],
          since: at(3),
          evaluatedAt: at(3),
          inherited: false,
          accountOwnerRef: 'group:default/platform',
          resource: resource('a'),
        },
      ]);
    });

    it('puts the gap that has been open longest first', async () => {
      const { store, read } = await prepare(id);
      const judged = (minutes: number, ...names: string[]) => ({
        startedAt: at(minutes),
        evaluations: [
          evaluation(
            'high',
            names.map(name => verdict(vpcArn(name), 'fail')),
            { evaluatedAt: at(minutes) },
          ),
        ],
        mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
      });
      await sweep(store, judged(0, 'b'));
      await sweep(store, judged(10, 'a', 'b'));
      expect((await read()).items.map(label)).toEqual([
        'fail high b',
        'fail high a',
      ]);
    });

    it('turns a result stale when it is older than the limit, not before', async () => {
      const { store, read } = await prepare(id);
      await sweep(store, {
        evaluations: [evaluation('high', [verdict(vpcArn('a'), 'pass')])],
        mappings: [mapping(vpcArn('a'))],
      });
      const stale = async (minutes: number) =>
        (await read({}, at(minutes))).items[0].stale;
      expect(await stale(59)).toBe(false);
      expect(await stale(60)).toBe(false);
      expect(await stale(61)).toBe(true);
    });

    it('keeps its order when results turn stale between two pages', async () => {
      const { read } = await readMany();
      const first = await read({ limit: 2 });
      const rest = await read({ cursor: first.nextCursor }, at(500));
      expect([...first.items, ...rest.items].map(label)).toEqual(MANY);
    });

    it('counts an account that is inherited through several regions once', async () => {
      const { store, read } = await prepare(id);
      const regions = ['eu-west-1', 'us-east-1'];
      await store.syncAccounts({
        accounts: [account({ regions })],
        complete: false,
        now: at(0),
      });
      for (const region of regions) {
        await store.saveMappings({
          target: target({ region }),
          mappings: [mapping(`account/${ACCOUNT}`, { inherited: true })],
        });
      }
      await sweep(store, {
        target: GLOBAL_TARGET,
        evaluations: [
          evaluation('high', [verdict(`account/${ACCOUNT}`, 'fail')]),
        ],
      });
      expect((await read()).items).toMatchObject([
        { inherited: true, target: GLOBAL_TARGET },
      ]);
    });

    it('takes a subject that is both owned and inherited as owned', async () => {
      const { store, read } = await prepare(id);
      const subject = `account/${ACCOUNT}`;
      await store.saveMappings({
        target: TARGET,
        mappings: [mapping(subject, { inherited: true })],
      });
      await sweep(store, {
        target: GLOBAL_TARGET,
        evaluations: [evaluation('high', [verdict(subject, 'fail')])],
        mappings: [mapping(subject)],
      });
      expect((await read()).items).toMatchObject([{ inherited: false }]);
    });

    it('does not give what another target says of a resource that two of them see', async () => {
      const { store, read } = await prepare(id);
      const sharing = target({ accountId: OTHER_ACCOUNT });
      await sweep(store, {
        evaluations: [evaluation('high', [verdict(vpcArn('a'), 'pass')])],
        mappings: [mapping(vpcArn('a'))],
      });
      await sweep(store, {
        target: sharing,
        evaluations: [
          evaluation('high', [unknown(vpcArn('a'), 'owned-elsewhere')]),
        ],
      });
      expect((await read()).items.map(label)).toEqual(['pass high a']);
    });

    it('names the owner of the account from the entity that stands for it', async () => {
      const { store, read } = await prepareMany(id);
      await store.saveEntities({
        entities: [
          entity({
            entityRef: 'resource:default/payments-prod',
            kind: 'Resource',
            accountId: ACCOUNT,
            ownerRef: 'group:default/cloud',
          }),
        ],
        complete: true,
      });
      const { items } = await read();
      expect(new Set(items.map(item => item.accountOwnerRef))).toEqual(
        new Set(['group:default/cloud']),
      );
    });

    it('gives nothing to an entity that claims nothing', async () => {
      const { store } = await readMany();
      expect(
        await store.readResults({
          entityRef: 'component:default/nothing',
          now: at(1),
          staleAfterSeconds: 60,
          ranks: RANKS,
          query: {},
        }),
      ).toEqual({ items: [] });
    });

    it('gives nothing where no control is known', async () => {
      const { store } = await readMany();
      expect(
        await store.readResults({
          entityRef: ENTITY,
          now: at(1),
          staleAfterSeconds: 60,
          ranks: [],
          query: {},
        }),
      ).toEqual({ items: [] });
    });

    it.each<[string, ResultsQuery, RegExp]>([
      ['a cursor that it never gave', { cursor: 'x' }, /^cursor: /],
      ['an empty cursor', { cursor: '' }, /^cursor: /],
      ['a limit of none', { limit: 0 }, /^limit: /],
      ['a limit over the maximum', { limit: 501 }, /^limit: /],
    ])('refuses %s', async (_, query, message) => {
      const { read } = await readMany();
      await expect(read(query)).rejects.toThrow(InputError);
      await expect(read(query)).rejects.toThrow(message);
    });

    it('refuses a cursor of other filters', async () => {
      const { read } = await readMany();
      const { nextCursor } = await read({ limit: 1 });
      await expect(
        read({ cursor: nextCursor, status: ['fail'] }),
      ).rejects.toThrow(/^cursor: /);
    });
  });
});
