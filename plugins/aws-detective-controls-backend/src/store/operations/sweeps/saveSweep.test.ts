import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  claim,
  ENTITY,
  evaluation,
  mapping,
  OTHER_ACCOUNT,
  outcome,
  rank,
  resource,
  sweep,
  TARGET,
  unknown,
  verdict,
  vpcArn,
  fullOutcome,
  VPCS_OK,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

describe('saveSweep', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    const results = async (minutes: number = 10) => {
      const { items } = await store.readResults({
        entityRef: ENTITY,
        now: at(minutes),
        staleAfterSeconds: 3600,
        ranks: [rank('flow-logs'), rank('trail')],
        query: {},
      });
      return new Map(items.map(item => [item.subject, item]));
    };
    return { store, knex, results };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('writes no result, resource, record or mapping where a second sweep is the same', async () => {
      const { store, knex, results } = await prepare(id);
      await sweep(store, fullOutcome(0));
      const lease = await claim(store, TARGET, at(30));
      const queries = await recordQueries(knex, () =>
        store.saveSweep({
          lease,
          outcome: outcome(fullOutcome(30)),
          nextSweepAt: at(600),
        }),
      );
      const written = queries
        .map(
          ({ sql }) =>
            /^(?:insert into|update|delete from) [`"](\w+)/.exec(sql)?.[1],
        )
        .filter(table => table !== undefined);
      expect(new Set(written)).toEqual(
        // When it was judged, how it was read, and whose turn is next.
        new Set(['evaluations', 'readings', 'targets']),
      );
      expect((await results(31)).get(vpcArn('a'))).toMatchObject({
        since: at(0),
        evaluatedAt: at(30),
        evidence: [{ takenAt: at(30) }],
      });
    });

    it('writes only the result that changed', async () => {
      const { store, knex } = await prepare(id);
      await sweep(store, fullOutcome(0));
      const changed = fullOutcome(30);
      changed.evaluations![0].verdicts[0].status = 'fail';
      const lease = await claim(store, TARGET, at(30));
      const queries = await recordQueries(knex, () =>
        store.saveSweep({
          lease,
          outcome: outcome(changed),
          nextSweepAt: at(600),
        }),
      );
      const inserts = queries.filter(({ sql }) =>
        /^insert into [`"]results/.test(sql),
      );
      expect(inserts).toHaveLength(1);
      expect(inserts[0].bindings).toContain(vpcArn('a'));
      expect(inserts[0].bindings).not.toContain(vpcArn('b'));
      expect(await knex('transitions')).toEqual([
        {
          target_id: `${ACCOUNT}/eu-west-1`,
          subject: vpcArn('a'),
          control_id: 'flow-logs',
          at: at(30),
          from_status: 'pass',
          to_status: 'fail',
        },
      ]);
    });

    it('stores nothing where another instance has taken the target over', async () => {
      const { store, knex } = await prepare(id);
      const lease = await claim(store, TARGET, at(0));
      const [taken] = await store.claimDueTargets({
        instanceId: 'two',
        limit: 1,
        now: at(5),
        leaseSeconds: 60,
      });
      expect(taken.target).toEqual(TARGET);
      expect(
        await store.saveSweep({
          lease,
          outcome: outcome(fullOutcome(0)),
          nextSweepAt: at(600),
        }),
      ).toBe(false);
      for (const table of ['readings', 'results', 'resources', 'mappings']) {
        expect(await knex(table)).toEqual([]);
      }
      expect(
        await store.renewLease({ lease: taken, now: at(5), leaseSeconds: 60 }),
      ).toBe(true);
    });

    it('stores a sweep once', async () => {
      const { store } = await prepare(id);
      const lease = await claim(store, TARGET, at(0));
      const save = () =>
        store.saveSweep({
          lease,
          outcome: outcome(fullOutcome(0)),
          nextSweepAt: at(600),
        });
      expect(await save()).toBe(true);
      expect(await save()).toBe(false);
    });

    it('stores nothing at all where one part of it cannot be stored', async () => {
      const { store, knex } = await prepare(id);
      await sweep(store, fullOutcome(0));
      const before = await Promise.all(
        ['readings', 'results', 'resources', 'targets'].map(t => knex(t)),
      );
      const lease = await claim(store, TARGET, at(30));
      const broken = fullOutcome(30);
      broken.evaluations![0].verdicts[0].status = 'fail';
      broken.mappings = [mapping(undefined as unknown as string)];
      await expect(
        store.saveSweep({
          lease,
          outcome: outcome(broken),
          nextSweepAt: at(600),
        }),
      ).rejects.toMatchObject({ message: expect.stringMatching(/null/i) });
      await store.releaseLease({ lease, nextSweepAt: at(600) });
      const after = await Promise.all(
        ['readings', 'results', 'resources'].map(t => knex(t)),
      );
      expect(after).toEqual(before.slice(0, 3));
    });

    it.each(['denied', 'throttled', 'failed'] as const)(
      'leaves what was concluded standing, with its age and cause, where a reading is %s, and clears the cause when it is read again',
      async status => {
        const { store, results } = await prepare(id);
        await sweep(store, fullOutcome(0));
        const cause = { kind: status, message: 'no', action: 'ec2:Describe' };
        await sweep(store, {
          ...fullOutcome(30),
          evaluations: [
            evaluation('flow-logs', [unknown(vpcArn('a'), status, cause)], {
              evaluatedAt: at(30),
              unlisted: cause,
            }),
          ],
        });
        const held = await results(31);
        expect(held.get(vpcArn('a'))).toMatchObject({
          status: 'pass',
          stale: false,
          evaluatedAt: at(0),
          evidence: [{ takenAt: at(0) }],
          cause: { ...cause, at: at(30) },
        });
        expect(held.get(vpcArn('b'))).toMatchObject({
          status: 'fail',
          evaluatedAt: at(0),
          cause: { ...cause, at: at(30) },
        });
        expect((await results(61)).get(vpcArn('a'))).toMatchObject({
          stale: true,
        });

        await sweep(store, fullOutcome(45));
        const refreshed = (await results(61)).get(vpcArn('a'))!;
        expect(refreshed).toMatchObject({
          status: 'pass',
          stale: false,
          since: at(0),
          evaluatedAt: at(45),
        });
        expect(refreshed.cause).toBeUndefined();
      },
    );

    it('keeps the age of a result over many failing sweeps, and writes it once', async () => {
      const { store, knex, results } = await prepare(id);
      await sweep(store, fullOutcome(0));
      const failing = (minutes: number) => ({
        ...fullOutcome(minutes),
        evaluations: [
          evaluation(
            'flow-logs',
            ['a', 'b'].map(name =>
              unknown(vpcArn(name), 'throttled', { at: at(minutes) }),
            ),
            { evaluatedAt: at(minutes) },
          ),
        ],
      });
      await sweep(store, failing(10));
      const queries = await recordQueries(knex, () =>
        sweep(store, failing(20)),
      );
      expect(
        queries.filter(({ sql }) =>
          /^(insert into|update) [`"]results/.test(sql),
        ),
      ).toEqual([]);
      expect((await results(21)).get(vpcArn('a'))).toMatchObject({
        status: 'pass',
        evaluatedAt: at(0),
        cause: { kind: 'throttled', at: at(20) },
      });
    });

    it('deletes the result of a subject that a complete list does not show', async () => {
      const { store, results } = await prepare(id);
      await sweep(store, fullOutcome(0));
      const smaller = fullOutcome(30);
      smaller.evaluations![0].verdicts.pop();
      await sweep(store, smaller);
      expect([...(await results(31)).keys()]).toEqual([vpcArn('a')]);
    });

    it('stores more results than fit into one statement', async () => {
      const { store, knex } = await prepare(id);
      const names = Array.from({ length: 1201 }, (_, n) => `${n}`);
      const many = (status: 'pass' | 'fail', count: number) => ({
        runs: [VPCS_OK],
        resources: names.slice(0, count).map(name => resource(name)),
        evaluations: [
          evaluation(
            'flow-logs',
            names.slice(0, count).map(name => verdict(vpcArn(name), status)),
          ),
        ],
        mappings: names.slice(0, count).map(name => mapping(vpcArn(name))),
      });
      await sweep(store, many('pass', 1201));
      expect(await knex('results')).toHaveLength(1201);
      await sweep(store, { ...many('fail', 600), startedAt: at(10) });
      expect(await knex('results')).toHaveLength(600);
      expect(await knex('transitions')).toHaveLength(600);
      expect(await knex('mappings')).toHaveLength(600);
    });
  });
});
