import { TestDatabaseId } from '@backstage/backend-test-utils';
import { ClaimRule, Mapping, Target } from '../../../model';
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
  entity,
  evaluation,
  finding,
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

jest.setTimeout(60_000);

const RANKS = [rank('critical', 0), rank('high', 1), rank('low', 3)];
const ENTITY_TAG = {
  by: 'entity-tag' as const,
  source: 'backstage.io/entity-ref',
  value: ENTITY,
};

function arnRule(arn: string): ClaimRule {
  const source = 'aws.amazon.com/arn';
  return { by: 'arn', source, value: arn, arn, prefix: false };
}

function queueRule({ region, accountId }: Target): ClaimRule {
  return arnRule(`arn:aws:sqs:${region}:${accountId}:orders`);
}

const NO_FINDINGS = {
  counts: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, INFORMATIONAL: 0 },
};

describe('readPosture', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT, name: 'dev' })],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({ entities: [entity()], complete: true });
    const read = (minutes: number = 30, entityRef: string = ENTITY) =>
      store.readPosture({
        entityRef,
        now: at(minutes),
        staleAfterSeconds: 3600,
        ranks: RANKS,
      });
    return { store, knex, read };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('takes at most three queries', async () => {
      const { store, knex, read } = await prepare(id);
      await sweep(store, {
        resources: [resource('a')],
        evaluations: [evaluation('high', [verdict(vpcArn('a'), 'fail')])],
        mappings: [mapping(vpcArn('a'))],
      });
      const queries = await recordQueries(knex, () => read());
      expect(queries.length).toBeGreaterThan(0);
      expect(queries.length).toBeLessThanOrEqual(3);
    });

    it('knows nothing of an entity that was never seen', async () => {
      const { read } = await prepare(id);
      const posture = await read(0, 'component:default/nobody');
      expect(posture.entity).toBeUndefined();
      expect(posture.counts).toEqual([]);
    });

    it('shows how far all regional targets are before anything is claimed', async () => {
      const { store, read } = await prepare(id);
      expect(await read(0)).toEqual({
        entity: entity(),
        resources: 0,
        accounts: [],
        counts: [],
        openFindings: NO_FINDINGS,
        doFirst: [],
        notAssessed: [],
        sweep: { targets: 2, swept: 0, running: 0 },
        shownArns: [],
      });
      await sweep(store);
      await claim(store, target({ accountId: OTHER_ACCOUNT }), at(10));
      expect((await read(10)).sweep).toEqual({
        targets: 2,
        swept: 1,
        running: 1,
      });
    });

    it('shows how far the targets are in which the entity holds something', async () => {
      const { store, read } = await prepare(id);
      const other = target({ accountId: OTHER_ACCOUNT });
      await store.saveEntities({
        entities: [entity({ rules: [queueRule(TARGET), queueRule(other)] })],
        complete: true,
      });
      await sweep(store, {
        target: GLOBAL_TARGET,
        mappings: [mapping(`account/${ACCOUNT}`, { inherited: true })],
      });
      await sweep(store, { mappings: [mapping(vpcArn('a'))] });
      expect((await read(1)).sweep).toEqual({
        targets: 2,
        swept: 1,
        running: 0,
      });
      await claim(store, other, at(10));
      expect((await read(10)).sweep).toEqual({
        targets: 2,
        swept: 1,
        running: 1,
      });
      await sweep(store, { target: other, startedAt: at(30) });
      expect((await read(40)).sweep).toEqual({
        targets: 1,
        swept: 1,
        running: 0,
      });
    });

    it('waits for the account as a whole, whose results it inherits', async () => {
      const { store, read } = await prepare(id);
      await store.saveEntities({
        entities: [entity({ rules: [queueRule(TARGET)] })],
        complete: true,
      });
      const mappings = [
        mapping(vpcArn('a')),
        mapping(`account/${ACCOUNT}`, { inherited: true }),
      ];
      await sweep(store, { mappings });
      expect((await read()).sweep).toMatchObject({ targets: 2, swept: 1 });
      await sweep(store, { target: GLOBAL_TARGET });
      expect((await read()).sweep).toMatchObject({ targets: 1, swept: 1 });
    });

    it.each<[string, ClaimRule[], Partial<Mapping>, number]>([
      ['an ARN elsewhere', [queueRule(TARGET)], {}, 1],
      ['an ARN without region', [arnRule('arn:aws:s3:::invoices')], {}, 2],
      ['tags', [{ by: 'tags', source: 'a', value: 'b', tags: [] }], {}, 2],
      [
        'an entity tag that named it',
        [queueRule(TARGET)],
        { claims: [ENTITY_TAG] },
        2,
      ],
      ['no rule', [], {}, 2],
    ])(
      'counts a target that was never swept by what could be in it: %s',
      async (_name, rules, held, targets) => {
        const { store, read } = await prepare(id);
        await store.saveEntities({
          entities: [entity({ rules })],
          complete: true,
        });
        await sweep(store, { mappings: [mapping(vpcArn('a'), held)] });
        expect((await read()).sweep).toMatchObject({ targets, swept: 1 });
      },
    );

    it('waits for accounts whose regions are not known, and for those it names even when their sweep did not tell', async () => {
      const { store, read } = await prepare(id);
      const globalOther = { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT };
      await store.syncRegions({
        accountId: OTHER_ACCOUNT,
        partition: 'aws',
        regions: [],
        now: at(0),
      });
      const targetsWith = async (rule: ClaimRule) => {
        await store.saveEntities({
          entities: [entity({ rules: [rule] })],
          complete: true,
        });
        return (await read()).sweep.targets;
      };
      const tags: ClaimRule = { by: 'tags', source: 'a', value: 'b', tags: [] };
      const named = queueRule(target({ accountId: OTHER_ACCOUNT }));
      await sweep(store, { mappings: [mapping(vpcArn('a'))] });
      expect(await targetsWith(tags)).toBe(2);
      expect(await targetsWith(named)).toBe(2);
      expect(await targetsWith(queueRule(TARGET))).toBe(1);

      await sweep(store, { target: globalOther });
      expect(await targetsWith(tags)).toBe(1);
      expect(await targetsWith(named)).toBe(2);
    });

    it('says at once that a claim matched nothing where its only target was swept', async () => {
      const { store, read } = await prepare(id);
      await store.saveEntities({
        entities: [entity({ rules: [queueRule(TARGET)] })],
        complete: true,
      });
      await sweep(store);
      expect((await read()).sweep).toEqual({
        targets: 1,
        swept: 1,
        running: 0,
      });
    });

    it('gives the ARNs that it claims in whole and that a list shows, or a result speaks of', async () => {
      const { store, read } = await prepare(id);
      const names = ['seen', 'judged', 'silent', 'left-out'];
      await store.saveEntities({
        entities: [
          entity({
            rules: [...names, 'gone'].map(name => arnRule(vpcArn(name))),
          }),
        ],
        complete: true,
      });
      const claimed = (name: string) =>
        mapping(vpcArn(name), {
          claims: [
            { by: 'arn', source: 'aws.amazon.com/arn', value: vpcArn(name) },
          ],
        });
      await sweep(store, {
        resources: [
          ...names.map(name => resource(name, { seen: name === 'seen' })),
          resource('tagged'),
          resource('inherited'),
        ],
        evaluations: [
          evaluation('high', [unknown(vpcArn('judged'), 'not-seen')]),
          evaluation('unranked', [unknown(vpcArn('left-out'), 'not-seen')]),
        ],
        mappings: [...names.map(claimed), mapping(vpcArn('tagged'))],
      });
      expect((await read()).shownArns).toEqual(
        [vpcArn('judged'), vpcArn('seen')].sort(),
      );
    });

    it('counts results by control, status, staleness and inheritance', async () => {
      const { store, read } = await prepare(id);
      const subjectOfAccount = `account/${ACCOUNT}`;
      await sweep(store, {
        evaluations: [
          evaluation('high', [
            verdict(vpcArn('a'), 'fail'),
            verdict(vpcArn('b'), 'fail'),
            verdict(vpcArn('c'), 'pass'),
            verdict(vpcArn('strange'), 'fail'),
          ]),
          evaluation('unranked', [verdict(vpcArn('a'), 'fail')]),
        ],
        mappings: [
          ...['a', 'b', 'c'].map(name => mapping(vpcArn(name))),
          mapping(subjectOfAccount, { inherited: true }),
        ],
      });
      await sweep(store, {
        target: GLOBAL_TARGET,
        evaluations: [
          evaluation('high', [verdict(subjectOfAccount, 'pass')], {
            evaluatedAt: at(-31),
          }),
        ],
      });
      const { counts } = await read(30);
      expect(counts).toHaveLength(3);
      expect(counts).toEqual(
        expect.arrayContaining([
          {
            controlId: 'high',
            status: 'fail',
            stale: false,
            inherited: false,
            count: 2,
            oldestEvaluatedAt: at(0),
          },
          {
            controlId: 'high',
            status: 'pass',
            stale: false,
            inherited: false,
            count: 1,
            oldestEvaluatedAt: at(0),
          },
          {
            controlId: 'high',
            status: 'pass',
            stale: true,
            inherited: true,
            count: 1,
            oldestEvaluatedAt: at(-31),
          },
        ]),
      );
    });

    it('adds up what several targets say of a control', async () => {
      const { store, read } = await prepare(id);
      const other = target({ accountId: OTHER_ACCOUNT });
      for (const [of, minutes] of [
        [TARGET, 0],
        [other, -5],
      ] as const) {
        await sweep(store, {
          target: of,
          evaluations: [
            evaluation('high', [verdict(vpcArn('a', of), 'fail')], {
              evaluatedAt: at(minutes),
            }),
          ],
          mappings: [mapping(vpcArn('a', of))],
        });
      }
      const posture = await read();
      expect(posture.counts).toMatchObject([
        { count: 2, oldestEvaluatedAt: at(-5) },
      ]);
      expect(posture.accounts).toEqual([
        {
          accountId: ACCOUNT,
          name: 'payments-prod',
          ownerRef: 'group:default/platform',
        },
        {
          accountId: OTHER_ACCOUNT,
          name: 'dev',
          ownerRef: 'group:default/platform',
        },
      ]);
    });

    it('groups what could not be assessed by cause, target and control, most first', async () => {
      const { store, read } = await prepare(id);
      const judged = (minutes: number, denied: boolean) => ({
        startedAt: at(minutes),
        evaluations: [
          evaluation(
            'high',
            ['a', 'b'].map(name =>
              denied
                ? unknown(vpcArn(name), 'denied', { action: 'ec2:Describe' })
                : verdict(vpcArn(name), name === 'a' ? 'pass' : 'fail'),
            ),
            { evaluatedAt: at(minutes) },
          ),
          evaluation('low', [unknown(vpcArn('c'), 'not-seen')], {
            evaluatedAt: at(minutes),
          }),
        ],
        mappings: ['a', 'b', 'c'].map(name => mapping(vpcArn(name))),
      });
      await sweep(store, judged(0, false));
      await sweep(store, judged(20, true));
      expect((await read(30)).notAssessed).toEqual([
        {
          controlId: 'high',
          cause: {
            kind: 'denied',
            message: 'It is denied',
            action: 'ec2:Describe',
            at: at(20),
          },
          target: TARGET,
          results: 2,
        },
        {
          controlId: 'low',
          cause: { kind: 'not-seen', message: 'It is not-seen', at: at(20) },
          target: TARGET,
          results: 1,
        },
      ]);
    });

    it('puts first the five most severe and longest open gaps of its own', async () => {
      const { store, read } = await prepare(id);
      const subjectOfAccount = `account/${ACCOUNT}`;
      const mappings = [
        ...['a', 'b', 'c', 'd'].map(name => mapping(vpcArn(name))),
        mapping(subjectOfAccount, { inherited: true }),
      ];
      const judged = (minutes: number, ...names: string[]) => ({
        startedAt: at(minutes),
        resources: [resource('a'), resource('b')],
        evaluations: ['low', 'high'].map(controlId =>
          evaluation(
            controlId,
            names.map(name => verdict(vpcArn(name), 'fail')),
            { evaluatedAt: at(minutes) },
          ),
        ),
        mappings,
      });
      await sweep(store, judged(0, 'b', 'c'));
      await sweep(store, judged(10, 'a', 'b', 'c', 'd'));
      await sweep(store, {
        target: GLOBAL_TARGET,
        startedAt: at(10),
        evaluations: [
          evaluation('critical', [verdict(subjectOfAccount, 'fail')]),
        ],
      });
      const { doFirst } = await read(30);
      expect(
        doFirst.map(({ controlId, subject }) => `${controlId} ${subject}`),
      ).toEqual([
        `high ${vpcArn('b')}`,
        `high ${vpcArn('c')}`,
        `high ${vpcArn('a')}`,
        `high ${vpcArn('d')}`,
        `low ${vpcArn('b')}`,
      ]);
      expect(doFirst[0]).toEqual({
        controlId: 'high',
        subject: vpcArn('b'),
        target: TARGET,
        status: 'fail',
        stale: false,
        reason: { key: 'fail', params: { subject: vpcArn('b') } },
        evidence: [
          {
            call: 'ec2:DescribeFlowLogs',
            fields: { FlowLogStatus: 'fail' },
            takenAt: at(10),
          },
        ],
        since: at(0),
        evaluatedAt: at(10),
        inherited: false,
        accountOwnerRef: 'group:default/platform',
        resource: resource('b'),
      });
      expect((await read(200)).doFirst).toEqual([]);
    });

    it('counts the open findings of what it owns, each once', async () => {
      const { store, read } = await prepare(id);
      await sweep(store, {
        records: {
          findings: {
            securityhub: [
              finding('f1', {
                createdAt: '2025-11-01T00:00:00Z',
                resourceArns: [vpcArn('a'), vpcArn('b')],
              }),
              finding('f2', { severity: 'CRITICAL' }),
              finding('f3', { resourceArns: [vpcArn('strange')] }),
            ],
            guardduty: [finding('f1', { source: 'guardduty' })],
          },
        },
        mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
      });
      expect((await read()).openFindings).toEqual({
        counts: { ...NO_FINDINGS.counts, CRITICAL: 1, HIGH: 2 },
        oldestAt: '2025-11-01T00:00:00.000Z',
      });
    });

    it('counts the resources that it claims', async () => {
      const { store, read } = await prepare(id);
      await sweep(store, {
        resources: [resource('a'), resource('b'), resource('c')],
        mappings: [
          mapping(vpcArn('a')),
          mapping(vpcArn('b')),
          mapping(`account/${ACCOUNT}/eu-west-1`),
        ],
      });
      expect((await read()).resources).toBe(2);
    });

    it('takes the owner of an account from the entity that stands for it', async () => {
      const { store, read } = await prepare(id);
      await store.saveEntities({
        entities: [
          entity({
            entityRef: 'resource:default/payments-prod',
            kind: 'Resource',
            accountId: ACCOUNT,
            ownerRef: 'group:default/cloud',
          }),
        ],
        complete: false,
      });
      await sweep(store, {
        evaluations: [evaluation('high', [verdict(vpcArn('a'), 'fail')])],
        mappings: [mapping(vpcArn('a'))],
      });
      const posture = await read();
      expect(posture.accounts).toMatchObject([
        { ownerRef: 'group:default/cloud' },
      ]);
      expect(posture.doFirst).toMatchObject([
        { accountOwnerRef: 'group:default/cloud' },
      ]);
    });

    it('agrees with the results that it counts', async () => {
      const { store, read } = await prepare(id);
      await sweep(store, {
        evaluations: [
          evaluation('high', [
            verdict(vpcArn('a'), 'fail'),
            unknown(vpcArn('b'), 'denied'),
          ]),
          evaluation('low', [verdict(vpcArn('a'), 'not-applicable')]),
        ],
        mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
      });
      const { counts } = await read();
      const { items } = await store.readResults({
        entityRef: ENTITY,
        now: at(30),
        staleAfterSeconds: 3600,
        ranks: RANKS,
        query: {},
      });
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(
        items.length,
      );
    });
  });
});
