import { createTestDatabases } from '../../__testUtils__/databases';
import {
  ACCOUNT,
  at,
  ENTITY,
  evaluation,
  GLOBAL_TARGET,
  mapping,
  OTHER_ACCOUNT,
  sweep,
  TARGET,
  target,
  unknown,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { preparePosture, RANKS } from '../../__testUtils__/preparePosture';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'the counts of a posture on %s',
  id => {
    it('counts results by control, status, staleness and inheritance', async () => {
      const { store, read } = await preparePosture(databases, id);
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
            waived: false,
            count: 2,
            oldestEvaluatedAt: at(0),
          },
          {
            controlId: 'high',
            status: 'pass',
            stale: false,
            inherited: false,
            waived: false,
            count: 1,
            oldestEvaluatedAt: at(0),
          },
          {
            controlId: 'high',
            status: 'pass',
            stale: true,
            inherited: true,
            waived: false,
            count: 1,
            oldestEvaluatedAt: at(-31),
          },
        ]),
      );
    });

    it('adds up what several targets say of a control', async () => {
      const { store, read } = await preparePosture(databases, id);
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
      const { store, read } = await preparePosture(databases, id);
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

    it('agrees with the results that it counts', async () => {
      const { store, read } = await preparePosture(databases, id);
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
  },
);
