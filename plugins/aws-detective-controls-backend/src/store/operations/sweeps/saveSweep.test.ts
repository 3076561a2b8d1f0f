import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  alarm,
  at,
  claim,
  ENTITY,
  evaluation,
  failedRun,
  finding,
  GLOBAL_TARGET,
  mapping,
  OTHER_ACCOUNT,
  outcome,
  rank,
  resource,
  run,
  sweep,
  TARGET,
  target,
  unknown,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { Trail } from '../../../model';
import { SweepOutcome } from '../../Store';

jest.setTimeout(60_000);

const VPCS_OK = run('ec2:vpcs', { status: 'ok', value: [], takenAt: at(0) });

/** A sweep of two VPCs, with something of every kind. */
function fullOutcome(minutes: number): Partial<SweepOutcome> {
  return {
    startedAt: at(minutes),
    finishedAt: at(minutes + 1),
    runs: [VPCS_OK],
    resources: [resource('a'), resource('b')],
    evaluations: [
      evaluation(
        'flow-logs',
        ['a', 'b'].map(name => ({
          ...verdict(vpcArn(name), name === 'a' ? 'pass' : 'fail'),
          evidence: [{ call: 'ec2:DescribeFlowLogs', takenAt: at(minutes) }],
        })),
        { evaluatedAt: at(minutes) },
      ),
    ],
    records: {
      findings: { securityhub: [finding('f')], guardduty: [] },
      alarms: [alarm('cpu')],
      rules: [
        { ruleName: 'r', compliance: 'COMPLIANT', resourceArn: vpcArn('a') },
      ],
    },
    mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
  };
}

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
      ).rejects.toThrow(/null/i);
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

    it('removes a resource when every list was read, and keeps it when its list failed', async () => {
      const { store } = await prepare(id);
      const named = async () =>
        (await store.readResources(TARGET)).map(({ name }) => name);
      await sweep(store, {
        runs: [VPCS_OK],
        resources: [
          resource('a', { listedBy: ['ec2:vpcs'] }),
          resource('b', { listedBy: ['ec2:vpcs', 'tag:resources'] }),
          resource('c', { listedBy: ['s3:buckets'] }),
          resource('d'),
        ],
      });
      await sweep(store, {
        startedAt: at(10),
        runs: [
          VPCS_OK,
          failedRun('tag:resources', 'throttled'),
          failedRun('s3:buckets', 'disabled'),
        ],
        resources: [],
      });
      // `d` does not say who showed it: any failing list may have.
      expect(await named()).toEqual(['b', 'd']);
      await sweep(store, {
        startedAt: at(20),
        runs: [VPCS_OK],
        resources: undefined,
      });
      expect(await named()).toEqual(['b', 'd']);
      await sweep(store, {
        startedAt: at(30),
        runs: [VPCS_OK, failedRun('config:compliance')],
        resources: [],
      });
      expect(await named()).toEqual([]);
    });

    it('keeps what a list showed of a resource that only a claim names while the list fails', async () => {
      const { store } = await prepare(id);
      const unseen = resource('a', { seen: false, name: undefined, tags: {} });
      await sweep(store, { runs: [VPCS_OK], resources: [resource('a')] });
      await sweep(store, {
        startedAt: at(10),
        runs: [failedRun('ec2:vpcs')],
        resources: [unseen],
      });
      expect(await store.readResources(TARGET)).toEqual([resource('a')]);
      await sweep(store, {
        startedAt: at(20),
        runs: [VPCS_OK],
        resources: [unseen],
      });
      expect(await store.readResources(TARGET)).toMatchObject([
        { arn: vpcArn('a'), seen: false },
      ]);
    });

    it('keeps the mappings of resources that stay, and what their entities inherit', async () => {
      const { store, knex } = await prepare(id);
      const inherited = mapping(`account/${ACCOUNT}/eu-west-1`, {
        inherited: true,
      });
      const stranger = mapping(vpcArn('b'), {
        entityRef: 'component:default/other',
      });
      await sweep(store, {
        runs: [VPCS_OK],
        resources: [
          resource('a', { listedBy: ['ec2:vpcs'] }),
          resource('b', { listedBy: ['s3:buckets'] }),
        ],
        mappings: [mapping(vpcArn('a')), inherited, stranger],
      });
      await sweep(store, {
        startedAt: at(10),
        runs: [failedRun('ec2:vpcs')],
        resources: [],
        mappings: [],
      });
      expect(
        await knex('mappings')
          .orderBy('subject')
          .select('entity_ref', 'subject'),
      ).toEqual([
        { entity_ref: ENTITY, subject: inherited.subject },
        { entity_ref: ENTITY, subject: vpcArn('a') },
      ]);
      await sweep(store, { startedAt: at(20), runs: [VPCS_OK] });
      expect(await knex('mappings')).toEqual([]);
    });

    it('keeps findings, alarms and rules whose reading failed, each source for itself', async () => {
      const { store, knex } = await prepare(id);
      await sweep(store, {
        records: {
          findings: {
            securityhub: [finding('hub')],
            guardduty: [finding('duty', { source: 'guardduty' })],
          },
          alarms: [alarm('cpu')],
          rules: [
            {
              ruleName: 'r',
              compliance: 'COMPLIANT',
              resourceArn: vpcArn('a'),
            },
          ],
        },
      });
      await sweep(store, {
        startedAt: at(10),
        records: { findings: { securityhub: [] } },
      });
      expect(await knex('findings').select('finding_id')).toEqual([
        { finding_id: 'duty' },
      ]);
      expect(await knex('finding_resources').select('finding_id')).toEqual([
        { finding_id: 'duty' },
      ]);
      expect(await knex('alarms')).toHaveLength(1);
      expect(await knex('rules')).toHaveLength(1);
      await sweep(store, {
        startedAt: at(20),
        records: { findings: { guardduty: [] }, alarms: [], rules: [] },
      });
      for (const table of [
        'findings',
        'finding_resources',
        'alarms',
        'alarm_resources',
        'rules',
      ]) {
        expect([table, await knex(table)]).toEqual([table, []]);
      }
    });

    it('follows a finding and an alarm to other resources', async () => {
      const { store, knex } = await prepare(id);
      const records = (name: string) => ({
        findings: {
          securityhub: [finding('f', { resourceArns: [vpcArn(name)] })],
        },
        alarms: [alarm('cpu', { resourceArns: [vpcArn(name)] })],
      });
      await sweep(store, { records: records('a') });
      await sweep(store, { startedAt: at(10), records: records('b') });
      for (const table of ['finding_resources', 'alarm_resources']) {
        expect(await knex(table).select('resource_arn')).toEqual([
          { resource_arn: vpcArn('b') },
        ]);
      }
    });

    it('lets everything of the resources of a disabled region go', async () => {
      const { store, knex } = await prepare(id);
      await sweep(store, fullOutcome(0));
      await sweep(store, {
        startedAt: at(10),
        regionDisabled: true,
        resources: undefined,
        evaluations: [
          evaluation('securityhub-enabled', [
            verdict(`account/${ACCOUNT}/eu-west-1`, 'not-applicable'),
          ]),
        ],
      });
      expect(await knex('results').select('control_id')).toEqual([
        { control_id: 'securityhub-enabled' },
      ]);
      expect(await knex('evaluations').select('control_id')).toEqual([
        { control_id: 'securityhub-enabled' },
      ]);
      for (const table of [
        'resources',
        'findings',
        'alarms',
        'rules',
        'mappings',
      ]) {
        expect([table, await knex(table)]).toEqual([table, []]);
      }
    });

    describe('targets that wait for the trails of another account', () => {
      const OTHER_GLOBAL = target({
        accountId: OTHER_ACCOUNT,
        region: 'aws-global',
      });
      const trail = (isLogging: boolean, minutes: number): Trail => ({
        arn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/all`,
        name: 'all',
        homeRegion: 'eu-west-1',
        ownerAccountId: ACCOUNT,
        isMultiRegion: true,
        isOrganization: true,
        status: { status: 'ok', value: { isLogging }, takenAt: at(minutes) },
        selectors: { status: 'denied', reason: 'no', takenAt: at(minutes) },
      });

      async function wait(testId: TestDatabaseId, waitsFor: string) {
        const { store } = await prepare(testId);
        await sweep(store, {
          target: OTHER_GLOBAL,
          evaluations: [
            evaluation('trail', [
              unknown(`account/${OTHER_ACCOUNT}`, 'owned-elsewhere', {
                accountId: waitsFor,
              }),
            ]),
          ],
        });
        const readTrails = (minutes: number, isLogging: boolean) =>
          sweep(store, {
            target: GLOBAL_TARGET,
            startedAt: at(minutes),
            finishedAt: at(minutes),
            runs: [
              run('cloudtrail:trails', {
                status: 'ok',
                value: [trail(isLogging, minutes)],
                takenAt: at(minutes),
              }),
            ],
          });
        const nextSweepAt = async () => {
          const { targets } = await store.listTargets();
          return targets.find(
            t =>
              t.target.accountId === OTHER_ACCOUNT &&
              t.target.region === 'aws-global',
          )!.nextSweepAt;
        };
        return { store, readTrails, nextSweepAt };
      }

      it('become due when these are read for the first time, or differ', async () => {
        const { store, readTrails, nextSweepAt } = await wait(id, ACCOUNT);
        expect(await nextSweepAt()).toBe(at(600));
        await readTrails(10, false);
        expect(await nextSweepAt()).toBe(at(10));

        const lease = await claim(store, OTHER_GLOBAL, at(11));
        await store.releaseLease({ lease, nextSweepAt: at(600) });
        await readTrails(20, false);
        expect(await nextSweepAt()).toBe(at(600));
        await readTrails(30, true);
        expect(await nextSweepAt()).toBe(at(30));
      });

      it('are left alone where they wait for a third account', async () => {
        const { readTrails, nextSweepAt } = await wait(id, '999999999999');
        await readTrails(10, true);
        expect(await nextSweepAt()).toBe(at(600));
      });

      it('are left alone where the reading of trails failed', async () => {
        const { store, nextSweepAt } = await wait(id, ACCOUNT);
        await sweep(store, {
          target: GLOBAL_TARGET,
          runs: [failedRun('cloudtrail:trails')],
        });
        expect(await nextSweepAt()).toBe(at(600));
      });
    });

    it('saves two accounts at once that wait for the trails of each other', async () => {
      const { store } = await prepare(id);
      const accounts = [ACCOUNT, OTHER_ACCOUNT];
      const globalTarget = (accountId: string) =>
        target({ accountId, region: 'aws-global' });
      for (let round = 0; round < 5; round++) {
        await store.makeDue({
          targets: accounts.map(globalTarget),
          now: at(round * 5),
        });
        const leases = await store.claimDueTargets({
          instanceId: 'i',
          limit: 2,
          now: at(round * 5),
          leaseSeconds: 60,
        });
        expect(leases.map(({ target: t }) => t)).toEqual(
          accounts.map(globalTarget),
        );
        const saved = await Promise.all(
          accounts.map((accountId, index) =>
            store.saveSweep({
              lease: leases[index],
              outcome: outcome({
                target: globalTarget(accountId),
                runs: [
                  run('cloudtrail:trails', {
                    status: 'ok',
                    value: [{ name: `${round}` } as Trail],
                    takenAt: at(round * 5),
                  }),
                ],
                evaluations: [
                  evaluation('trail', [
                    unknown(`account/${accountId}`, 'owned-elsewhere', {
                      accountId: accounts[1 - index],
                    }),
                  ]),
                ],
              }),
              nextSweepAt: at(600),
            }),
          ),
        );
        expect(saved).toEqual([true, true]);
      }
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
