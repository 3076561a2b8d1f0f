import {
  ControlResult,
  EntityPosture,
  ScorecardGap,
  ScorecardHeadline,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import request from 'supertest';
import { ScoreBoard } from '../../score';
import { DatabaseStore } from '../../store';
import {
  createTestDatabases,
  createTestStore,
} from '../../store/__testUtils__/databases';
import {
  account,
  at,
  ENTITY,
  entity,
  evaluation,
  finding,
  mapping,
  sweep,
  unknown,
  verdict,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import { waive } from '../../store/__testUtils__/scores';
import { CONTROLS } from '../__testUtils__/controls';
import { startServe } from '../__testUtils__/startServe';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const DAY = 24 * 60;
/** Medium: 30 days. */
const FLOW_LOGS = 'vpc-flow-logs-enabled';
/** Critical: 7 days. */
const FINDINGS = 'resource-no-open-critical-findings';
const PATH = '/entities/component/default/payments-api';
const dueDates = { critical: 7, high: 14, medium: 30, low: 90, soonDays: 3 };
const STALE_AFTER_SECONDS = 500 * DAY * 60;

/** What the card and the tab say of one control of an entity, and the scorecard. */
interface Answers {
  card: { overdue: boolean; nextDueAt?: string; waived: number };
  results: { dueAt?: string; overdue: boolean; waived: boolean };
  scorecard: { dueAt?: string; overdue: boolean; waived: boolean };
  headline: { overdue: boolean };
}

describe.each(databases.eachSupportedId())('due dates on %p', id => {
  let store: DatabaseStore;
  let knex: Knex;

  beforeEach(async () => {
    ({ store, knex } = await createTestStore(databases, id));
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({ entities: [entity()], complete: true });
  });

  /** Two VPCs, of which the first one fails from the beginning, the second a day later. */
  async function twoGaps(): Promise<void> {
    for (const [minutes, second] of [
      [0, 'pass'],
      [DAY, 'fail'],
    ] as const) {
      await sweep(store, {
        startedAt: at(minutes),
        finishedAt: at(minutes + 1),
        evaluations: [
          evaluation(
            FLOW_LOGS,
            [verdict(vpcArn('a'), 'fail'), verdict(vpcArn('b'), second)],
            { evaluatedAt: at(minutes) },
          ),
        ],
        mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
      });
    }
  }

  /** A finding that counts, and one that is counted and not known. */
  async function findings(count: number): Promise<void> {
    await sweep(store, {
      evaluations: [
        evaluation(FINDINGS, [
          verdict(vpcArn('a'), 'fail', {
            reason: {
              key: 'open-findings',
              params: { count, severities: 'CRITICAL, HIGH' },
            },
          }),
        ]),
      ],
      records: { findings: { securityhub: [finding('f')] } },
      mappings: [mapping(vpcArn('a'))],
    });
  }

  async function ask(minutes: number, controlId = FLOW_LOGS): Promise<Answers> {
    await store.refreshScores({
      now: at(minutes),
      staleAfterSeconds: STALE_AFTER_SECONDS,
      controlIds: CONTROLS.map(({ metadata }) => metadata.id),
    });
    const { server } = await startServe({
      store,
      now: () => new Date(at(minutes)),
      config: {
        staleAfterSeconds: STALE_AFTER_SECONDS,
        console: {},
        dueDates,
        waivers: {
          maximumDays: 365,
          selfApproval: false,
          remindBeforeDays: [],
        },
      },
      board: new ScoreBoard({
        store,
        due: { dueDays: dueDates, soonDays: dueDates.soonDays },
      }),
    });
    const get = async (path: string) => {
      const { status, body } = await request(server).get(path);
      expect([status, body.error?.message]).toEqual([200, undefined]);
      return body;
    };
    const posture: EntityPosture = await get(`${PATH}/posture`);
    const results: ControlResult[] = (
      await get(`${PATH}/results?control=${controlId}`)
    ).items.filter(({ status }: ControlResult) => status === 'fail');
    const [gap]: ScorecardGap[] = (
      await get(
        `/scorecard/gaps?entity=${encodeURIComponent(
          ENTITY,
        )}&control=${controlId}&status=fail&status=waived`,
      )
    ).items;
    const headline: ScorecardHeadline = await get('/scorecard/headline');
    const dates = results.flatMap(({ dueAt }) => dueAt ?? []).sort();
    return {
      card: {
        overdue: posture.overdue > 0,
        nextDueAt: posture.nextDueAt,
        waived: posture.counts.waived,
      },
      results: {
        dueAt: dates[0],
        overdue: results.some(({ overdue }) => overdue),
        waived: results.every(({ waiver }) => waiver !== undefined),
      },
      scorecard: {
        dueAt: gap.dueAt,
        overdue: gap.overdue,
        waived: gap.state === 'waived',
      },
      headline: { overdue: headline.summary.overdue > 0 },
    };
  }

  it.each([
    ['long before', 2 * DAY, false],
    ['at', 30 * DAY, false],
    ['a minute after', 30 * DAY + 1, true],
    ['long after', 60 * DAY, true],
  ])(
    'are the same on card, tab and scorecard %s the date of the oldest',
    async (_, minutes, overdue) => {
      await twoGaps();
      const answers = await ask(minutes);
      expect(answers.results).toEqual({
        dueAt: at(30 * DAY),
        overdue,
        waived: false,
      });
      expect(answers.scorecard).toEqual(answers.results);
      expect(answers.card).toEqual({
        overdue,
        waived: 0,
        nextDueAt:
          minutes > 31 * DAY ? undefined : at((overdue ? 31 : 30) * DAY),
      });
      expect(answers.headline).toEqual({ overdue });
    },
  );

  it('stand still while a waiver holds, and are later by as long after it', async () => {
    await twoGaps();
    await waive(knex, {
      entityRef: ENTITY,
      controlId: FLOW_LOGS,
      from: 5 * DAY,
      to: 15 * DAY,
    });
    const held = await ask(10 * DAY);
    expect(held.results).toEqual({
      dueAt: undefined,
      overdue: false,
      waived: true,
    });
    expect(held.scorecard).toEqual(held.results);
    expect(held.card).toEqual({ overdue: false, waived: 2 });

    const after = await ask(35 * DAY);
    expect(after.results).toEqual({
      dueAt: at(40 * DAY),
      overdue: false,
      waived: false,
    });
    expect(after.scorecard).toEqual(after.results);
    expect(after.card).toMatchObject({
      overdue: false,
      nextDueAt: at(40 * DAY),
    });
    const late = await ask(40 * DAY + 1);
    expect([late.card, late.results, late.scorecard, late.headline]).toEqual(
      Array.from({ length: 4 }, () =>
        expect.objectContaining({ overdue: true }),
      ),
    );
  });

  it('of one resource stand still while a waiver on it holds', async () => {
    await twoGaps();
    await waive(knex, {
      entityRef: ENTITY,
      controlId: FLOW_LOGS,
      subject: vpcArn('a'),
      from: 5 * DAY,
      to: 15 * DAY,
    });
    // Of the other one, meanwhile.
    const held = await ask(10 * DAY);
    expect(held.results.dueAt).toBe(at(31 * DAY));
    expect(held.scorecard).toMatchObject({ dueAt: at(31 * DAY) });

    for (const minutes of [16 * DAY, 30 * DAY + 1, 31 * DAY, 31 * DAY + 1]) {
      const after = await ask(minutes);
      const overdue = minutes > 31 * DAY;
      expect(after.results).toMatchObject({ dueAt: at(31 * DAY), overdue });
      expect(after.scorecard).toEqual(after.results);
      expect([after.card, after.headline]).toEqual([
        expect.objectContaining({ overdue }),
        { overdue },
      ]);
    }
  });

  it('hang on the same rule of what waivers of findings cover', async () => {
    await findings(1);
    await waive(knex, {
      entityRef: ENTITY,
      controlId: FINDINGS,
      finding: 'securityhub:f',
      to: 100 * DAY,
    });
    const covered = await ask(8 * DAY, FINDINGS);
    expect(covered.results).toMatchObject({ waived: true, overdue: false });
    expect(covered.scorecard).toEqual(covered.results);

    // One more is counted, and nobody knows which: it may be a gap.
    await findings(2);
    await knex('targets').update({ scores_due_at: at(0) });
    const open = await ask(8 * DAY, FINDINGS);
    expect(open.results).toMatchObject({ waived: false, overdue: true });
    expect(open.scorecard).toEqual(open.results);
    expect([open.card, open.headline]).toEqual([
      expect.objectContaining({ overdue: true, waived: 0 }),
      { overdue: true },
    ]);
  });

  describe('of findings', () => {
    /** What the card, the tab and the scorecard say of the date, which is the same. */
    async function dueAt(minutes: number): Promise<string | undefined> {
      const { card, results, scorecard } = await ask(minutes, FINDINGS);
      expect(scorecard).toEqual(results);
      expect([card.overdue, card.nextDueAt]).toEqual([
        results.overdue,
        results.overdue ? undefined : results.dueAt,
      ]);
      return results.dueAt;
    }

    /** A waiver on a finding that is asked for, and approved some time later. */
    async function accept(
      name: string,
      days: { asked: number; approved: number; ends: number },
    ): Promise<string> {
      const { id: waiverId } = await store.saveWaiver({
        entityRef: ENTITY,
        controlId: FINDINGS,
        finding: `securityhub:${name}`,
        reason: 'accepted by the board',
        requestedBy: 'user:default/a',
        endsAt: at(days.ends * DAY),
        now: at(days.asked * DAY),
      });
      await store.decideWaiver({
        id: waiverId,
        action: 'approve',
        by: 'user:default/b',
        now: at(days.approved * DAY),
      });
      return waiverId;
    }

    async function sweepFindings(minutes: number, names: string[]) {
      await sweep(store, {
        startedAt: at(minutes),
        finishedAt: at(minutes),
        evaluations: [
          evaluation(
            FINDINGS,
            [
              verdict(vpcArn('a'), 'fail', {
                reason: {
                  key: 'open-findings',
                  params: { count: names.length, severities: 'CRITICAL, HIGH' },
                },
              }),
            ],
            { evaluatedAt: at(minutes) },
          ),
        ],
        records: {
          findings: { securityhub: names.map(name => finding(name)) },
        },
        mappings: [mapping(vpcArn('a'))],
      });
    }

    it('stand still while the only one is waived, from the approval on, and go on after it', async () => {
      await findings(1);
      expect(await dueAt(1 * DAY)).toBe(at(7 * DAY));
      await accept('f', { asked: 1, approved: 3, ends: 13 });
      expect(await dueAt(3 * DAY)).toBeUndefined();
      expect(await dueAt(12 * DAY)).toBeUndefined();
      // Ten days under the waiver, whenever it is that its end is noticed.
      expect(await dueAt(15 * DAY)).toBe(at(17 * DAY));
      expect(await dueAt(17 * DAY)).toBe(at(17 * DAY));
      const late = await ask(17 * DAY + 1, FINDINGS);
      expect([late.card, late.results, late.scorecard, late.headline]).toEqual(
        Array.from({ length: 4 }, () =>
          expect.objectContaining({ overdue: true }),
        ),
      );
    });

    it('go on when the waiver is withdrawn, and stand still again under the next', async () => {
      await findings(1);
      const waiverId = await accept('f', { asked: 1, approved: 1, ends: 50 });
      expect(await dueAt(1 * DAY)).toBeUndefined();
      await store.decideWaiver({
        id: waiverId,
        action: 'withdraw',
        by: 'user:default/a',
        now: at(4 * DAY),
      });
      expect(await dueAt(4 * DAY)).toBe(at(10 * DAY));
      expect(await dueAt(5 * DAY)).toBe(at(10 * DAY));
      await accept('f', { asked: 5, approved: 6, ends: 8 });
      expect(await dueAt(6 * DAY)).toBeUndefined();
      expect(await dueAt(9 * DAY)).toBe(at(12 * DAY));
    });

    it('do not stand still while one of two is not waived', async () => {
      await sweepFindings(0, ['f', 'g']);
      await accept('f', { asked: 1, approved: 1, ends: 5 });
      expect(await dueAt(1 * DAY)).toBe(at(7 * DAY));
      expect(await dueAt(3 * DAY)).toBe(at(7 * DAY));
      expect(await dueAt(6 * DAY)).toBe(at(7 * DAY));
    });

    it('stand still until one finding more comes, and until the first of two waivers ends', async () => {
      await sweepFindings(0, ['f', 'g']);
      await accept('f', { asked: 1, approved: 1, ends: 5 });
      await accept('g', { asked: 1, approved: 1, ends: 30 });
      expect(await dueAt(1 * DAY)).toBeUndefined();
      // Four days of both; then one alone covers nothing.
      expect(await dueAt(6 * DAY)).toBe(at(11 * DAY));
      await accept('f', { asked: 6, approved: 6, ends: 30 });
      expect(await dueAt(6 * DAY)).toBeUndefined();
      await sweepFindings(8 * DAY, ['f', 'g', 'h']);
      expect(await dueAt(8 * DAY)).toBe(at(13 * DAY));
      expect(await dueAt(9 * DAY)).toBe(at(13 * DAY));
    });

    it('do not count the same time twice where the whole gap is waived, too', async () => {
      await findings(1);
      await accept('f', { asked: 1, approved: 1, ends: 5 });
      expect(await dueAt(1 * DAY)).toBeUndefined();
      await waive(knex, {
        entityRef: ENTITY,
        controlId: FINDINGS,
        from: 3 * DAY,
        to: 6 * DAY,
      });
      expect(await dueAt(4 * DAY)).toBeUndefined();
      expect(await dueAt(6 * DAY)).toBe(at(12 * DAY));
    });

    it('go on while what is waived is stale', async () => {
      await findings(1);
      await accept('f', { asked: 1, approved: 1, ends: 50 });
      const refresh = (minutes: number, staleAfterSeconds: number) =>
        store.refreshScores({
          now: at(minutes),
          staleAfterSeconds,
          controlIds: CONTROLS.map(({ metadata }) => metadata.id),
        });
      await refresh(1 * DAY, STALE_AFTER_SECONDS);
      await knex('targets').update({ scores_due_at: at(0) });
      await refresh(3 * DAY, 2 * DAY * 60);
      expect(
        await knex('finding_pauses').select('starts_at', 'ends_at'),
      ).toEqual([{ starts_at: at(1 * DAY), ends_at: at(3 * DAY) }]);
    });
  });

  it('are none of what is unknown, nor does a waiver hide that', async () => {
    await sweep(store, {
      evaluations: [
        evaluation(FLOW_LOGS, [
          verdict(vpcArn('a'), 'fail'),
          unknown(vpcArn('b'), 'denied'),
        ]),
      ],
      mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
    });
    await waive(knex, {
      entityRef: ENTITY,
      controlId: FLOW_LOGS,
      to: 100 * DAY,
    });
    await store.refreshScores({
      now: at(40 * DAY),
      staleAfterSeconds: STALE_AFTER_SECONDS,
      controlIds: CONTROLS.map(({ metadata }) => metadata.id),
    });
    const [state] = await store.readCells({
      gaps: [{ entityRef: ENTITY, controlId: FLOW_LOGS }],
      lateBefore: at(0),
    });
    expect(state).toBe('unknown');
  });
});
