/*
 * The query battery of the scorecard's road: what each thing that people and machines
 * do costs on a database of 31 targets with 1,000 places each. For each action: how
 * many statements, which tables it may go through from end to end, and how many rows
 * PostgreSQL may touch to answer its reads (those of its indexes and of what it looks
 * at, whether or not they are in the answer).
 *
 * A ceiling that is hit means that something grows with the estate that did not before.
 * Raise it only with a reason, which `plan` says.
 */
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Signal } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  createTestDatabases,
  recordQueries,
  SentQuery,
} from './__testUtils__/databases';
import { ACCOUNT, at, rank, REGION, vpcArn } from './__testUtils__/fixtures';
import { scannedTables, touchedRows } from './__testUtils__/queryPlans';
import {
  BIG_TABLES,
  entityOf,
  PLACES,
  prepareScoreEstate,
} from './__testUtils__/scoreEstate';
import { CONTROLS } from './__testUtils__/scores';
import { readPlaceFindings } from './operations/scores/readPlaceFindings';
import { readRollUp } from './operations/scores/readRollUp';

jest.setTimeout(300_000);

const TRANSACTION = /^\s*(begin|commit|rollback|savepoint|release|set|lock)\b/i;

/** The estate, and the newest version of the scorecard. */
interface Bench extends Awaited<ReturnType<typeof prepareScoreEstate>> {
  version: number;
}

/** Something that is done, and what it may cost. */
interface Action {
  /** What people or the plugin do. */
  action: string;
  /** How it is where all is well. */
  plan: string;
  /** Statements at most. */
  queries: number;
  /** Rows that its reads touch at most, on PostgreSQL. */
  rows: number;
  /** Tables that it may go through from end to end: see `plan`. */
  scans?: string[];
  /** Its statements do not count. */
  before?(bench: Bench): Promise<unknown>;
  run(bench: Bench): Promise<unknown>;
}

const PLACE = { targetId: `${ACCOUNT}/${REGION}` };
const ROLL_UP = { ...PLACE, now: at(1), staleBefore: at(-60) };
const SIGNALS = new Map<string, Signal>(
  CONTROLS.map(controlId => [controlId, 'logging']),
);
const GAPS = Array.from({ length: 100 }, (_unused, number) => ({
  entityRef: entityOf(number),
  controlId: 'trail',
}));
const ACCESS = { access: {}, signals: SIGNALS };

const BATTERY: Action[] = [
  {
    action: 'ask anything of the scorecard, where nothing changed',
    plan: 'score_state by its key; late targets by targets_scores_due_at_idx',
    queries: 1,
    rows: 10,
    run: ({ read, version }) => read(version),
  },
  {
    action: 'ask anything of the scorecard, after one place changed',
    plan: 'places, history and entities by their version; targets, accounts and waivers whole',
    queries: 9,
    rows: 4000,
    scans: ['targets', 'waivers'],
    before: async ({ swept, refresh }) => {
      await swept(1, 6);
      await refresh(1);
    },
    run: ({ read, version }) => read(version),
  },
  {
    action: 'ask the first question after a start',
    plan: 'everything, once: each table from end to end',
    queries: 9,
    rows: 110_000,
    scans: ['scores', 'score_history', 'score_entities', 'targets', 'waivers'],
    run: ({ read }) => read(),
  },
  {
    action: 'roll up a target that was swept',
    plan: 'the due target by targets_scores_due_at_idx; all else by the target',
    queries: 10,
    rows: 25 * PLACES,
    before: ({ swept }) => swept(2, 6),
    run: ({ refresh }) => refresh(2),
  },
  {
    action: 'roll up, with nothing due',
    plan: 'targets_scores_due_at_idx',
    queries: 2,
    rows: 10,
    run: ({ refresh }) => refresh(2),
  },
  {
    action: "read a target's results by holder and control",
    plan: 'mappings_home_target_id_idx once; results by the target; waivers by waivers_entity_ref_idx',
    queries: 1,
    rows: 10 * PLACES,
    run: ({ knex }) => readRollUp(knex, ROLL_UP),
  },
  {
    action: "read a target's findings by holder",
    plan: 'findings by the target, and finding_resources_finding_idx of each',
    queries: 1,
    rows: 10 * PLACES,
    run: ({ knex }) => readPlaceFindings(knex, ROLL_UP),
  },
  {
    action: 'open the queue of resources that nobody holds',
    plan: 'every resource, with mappings_home_target_id_idx of each: it is counted whole',
    queries: 2,
    rows: 220_000,
    scans: ['resources'],
    run: ({ store }) =>
      store.readUnownedResources({ query: {}, signals: SIGNALS }),
  },
  {
    action:
      'open the queue of resources that nobody holds, as one who sees one control',
    plan: 'as above, with the results of each by their key, for its place in the list and its gaps',
    queries: 2,
    rows: 450_000,
    scans: ['resources'],
    run: ({ store }) =>
      store.readUnownedResources({
        query: {},
        condition: { key: 'control', values: ['trail'] },
        signals: SIGNALS,
      }),
  },
  {
    action: 'open the queue of findings that nobody holds',
    plan: 'every finding, with what it names and who holds that: it is counted whole',
    queries: 2,
    rows: 280_000,
    scans: ['findings'],
    run: ({ store }) => store.readUnownedFindings({ query: {} }),
  },
  {
    action: 'export what one entity has',
    plan: 'mappings_entity_ref_idx, results by target and subject; waivers by waivers_entity_ref_idx, and with them finding_pauses_entity_ref_idx',
    queries: 2,
    rows: 100,
    run: ({ store }) =>
      store.readResults({
        entityRef: entityOf(3),
        now: at(3),
        staleAfterSeconds: 3600,
        ranks: CONTROLS.map(controlId => rank(controlId)),
        query: { controlIds: CONTROLS, scope: 'own', limit: 500 },
      }),
  },
  {
    action: 'open a page of gaps: the waivers over 100 of them',
    plan: 'waivers_entity_ref_idx for each entity, or all of them where there are few',
    queries: 1,
    rows: 1000,
    scans: ['waivers'],
    run: ({ store }) =>
      store.readWaivers({
        ...ACCESS,
        query: {
          state: ['approved'],
          entity: GAPS.map(gap => gap.entityRef),
          control: ['trail'],
        },
        now: at(3),
      }),
  },
  {
    action: 'open a page of gaps: the work on 100 of them',
    plan: 'work_items_gap_uniq for each entity, or all of them where there are few',
    queries: 1,
    rows: 1000,
    run: ({ store }) => store.readOpenWorkItems(GAPS),
  },
  {
    action: 'open the list of waivers',
    plan: 'every waiver, put in order: people ask for each, so there are not many',
    queries: 1,
    rows: 2000,
    scans: ['waivers'],
    run: ({ store }) => store.readWaivers({ ...ACCESS, query: {}, now: at(3) }),
  },
  {
    action: 'open the list of waivers, as one who sees one account',
    plan: 'as above, with mappings_entity_ref_idx of each; findings by what they name, results by their key',
    queries: 1,
    rows: 8000,
    scans: ['waivers'],
    run: ({ store }) =>
      store.readWaivers({
        access: { condition: { key: 'account', values: [ACCOUNT] } },
        signals: SIGNALS,
        query: {},
        now: at(3),
      }),
  },
  {
    action: 'open the list of work items',
    plan: 'work_items_created_at_idx from its end, as far as the page goes',
    queries: 1,
    rows: 200,
    scans: ['work_items'],
    run: ({ store }) => store.readWorkItems({ ...ACCESS, query: {} }),
  },
  {
    action: 'open the list of work items, as one who sees one account',
    plan: 'as above, with mappings_entity_ref_idx of each, and results by their key',
    queries: 1,
    rows: 6000,
    scans: ['work_items'],
    run: ({ store }) =>
      store.readWorkItems({
        access: { condition: { key: 'account', values: [ACCOUNT] } },
        signals: SIGNALS,
        query: {},
      }),
  },
  {
    action: 'ask for a waiver: whether there is such a result',
    plan: 'mappings_entity_ref_idx, and results by their key',
    queries: 1,
    rows: 10,
    run: ({ store }) =>
      store.hasWaivable({ entityRef: entityOf(3), controlId: 'trail' }),
  },
  {
    action: 'ask for a waiver: where that is, for conditions',
    plan: 'entities by their key, and mappings_entity_ref_idx',
    queries: 4,
    rows: 20,
    run: ({ store }) =>
      store.readPlaces([{ entityRef: entityOf(3), subject: vpcArn('3') }]),
  },
  {
    action: 'ask for a waiver: store it',
    plan: 'another one of the same by waivers_entity_ref_idx',
    queries: 3,
    rows: 10,
    run: ({ store }) =>
      store.saveWaiver({
        entityRef: entityOf(30),
        controlId: 'trail',
        reason: 'accepted by the board',
        endsAt: at(900),
        requestedBy: 'user:default/a',
        now: at(3),
      }),
  },
  {
    action: 'approve a waiver',
    plan: 'it by its key; targets of the entity by mappings_entity_ref_idx',
    queries: 6,
    rows: 20,
    before: ({ knex }) =>
      knex('waivers').where({ id: 'waiver-1' }).update({ state: 'requested' }),
    run: ({ store }) =>
      store.decideWaiver({
        id: 'waiver-1',
        action: 'approve',
        by: 'user:default/b',
        now: at(4),
      }),
  },
  {
    action: 'end the waivers whose time is over, where none is',
    plan: 'waivers_state_idx',
    queries: 1,
    rows: 10,
    run: ({ store }) => store.endWaivers({ now: at(5) }),
  },
  {
    action: 'ask ticket services, where nothing waits for them',
    plan: 'work_items_next_try_at_idx',
    queries: 1,
    rows: 10,
    run: ({ store }) =>
      store.claimDueWorkItems({ limit: 10, now: at(5), leaseSeconds: 60 }),
  },
  {
    action: 'see what became of 100 gaps with work on them',
    plan: 'scores_holder_idx for each entity, and its target',
    queries: 2,
    rows: 1000,
    run: ({ store }) => store.readCells({ gaps: GAPS, lateBefore: at(-60) }),
  },
  {
    action: 'look for news: a page of 500 places',
    plan: 'scores_holder_idx from the last holder on; what was concluded of each by its key',
    queries: 1,
    rows: 1100,
    run: ({ store }) =>
      store.readWatchedPlaces({
        after: { holder: entityOf(500), targetId: '' },
        limit: 500,
      }),
  },
  {
    action: 'look for news: since when 100 gaps are there',
    plan: 'mappings_entity_ref_idx for each entity, results and transitions by their keys',
    queries: 1,
    rows: 2000,
    run: ({ store }) =>
      store.readGapBeginnings(
        GAPS.map(({ entityRef, controlId }) => ({
          ...PLACE,
          holder: entityRef,
          controlId,
        })),
      ),
  },
  {
    action: 'look for news: what is to be told',
    plan: 'notices_told_at_idx',
    queries: 1,
    rows: 10,
    run: ({ store }) => store.readOpenNotices({ now: at(5) }),
  },
];

/** What the reads among some statements cost. */
async function costOf(
  knex: Knex,
  id: TestDatabaseId,
  statements: readonly SentQuery[],
) {
  const scanned = new Set<string>();
  let rows = 0;
  for (const query of statements) {
    if (/^\s*(select|with)/i.test(query.sql)) {
      const unlocked = {
        ...query,
        sql: query.sql.replace(/ for (update|no key update).*/, ''),
      };
      for (const table of await scannedTables(knex, id, unlocked)) {
        scanned.add(table);
      }
      rows += id === 'SQLITE_3' ? 0 : await touchedRows(knex, unlocked);
    }
  }
  return { scanned: [...scanned], rows };
}

describe('the query battery', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let bench: Bench;

    beforeAll(async () => {
      const estate = await prepareScoreEstate(databases, id);
      const { version } = (await estate.read())!;
      bench = { ...estate, version };
    });

    it.each(BATTERY.map(action => [action.action, action] as const))(
      '%s',
      async (_title, { before, run, queries, rows, scans = [] }) => {
        await before?.(bench);
        const sent = await recordQueries(bench.knex, () => run(bench));
        const statements = sent.filter(({ sql }) => !TRANSACTION.test(sql));
        const cost = await costOf(bench.knex, id, statements);
        expect(
          cost.scanned.filter(
            table => BIG_TABLES.includes(table) && !scans.includes(table),
          ),
        ).toEqual([]);
        expect(statements.length).toBeLessThanOrEqual(queries);
        expect(cost.rows).toBeLessThanOrEqual(rows);
      },
    );
  });
});
