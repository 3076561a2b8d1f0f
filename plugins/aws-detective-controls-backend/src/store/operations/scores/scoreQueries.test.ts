import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  createTestDatabases,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  at,
  evaluation,
  finding,
  GLOBAL_TARGET,
  mapping,
  sweep,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { scannedTables } from '../../__testUtils__/queryPlans';
import { CONTROLS, prepareScores, waive } from '../../__testUtils__/scores';

jest.setTimeout(180_000);

const HUB = 'resource-no-open-critical-findings';

/** The tables that grow with the estate: nothing may go through all of one. */
const BIG_TABLES = [
  'results',
  'mappings',
  'findings',
  'finding_resources',
  'scores',
  'score_history',
  'targets',
];

describe('the queries of scores', () => {
  const databases = createTestDatabases();

  /** Entities that hold a resource each, with results, findings and waivers of each kind. */
  async function prepare(id: TestDatabaseId, holders: number) {
    const bench = await prepareScores(databases, id);
    const names = Array.from({ length: holders }, (_, n) => `${n}`);
    const swept = (minutes: number, failing: number) =>
      sweep(bench.store, {
        startedAt: at(minutes),
        finishedAt: at(minutes),
        evaluations: CONTROLS.map(controlId =>
          evaluation(
            controlId,
            names.map((name, index) =>
              verdict(vpcArn(name), index < failing ? 'fail' : 'pass'),
            ),
          ),
        ),
        records: {
          findings: {
            securityhub: names.map(name =>
              finding(name, { resourceArns: [vpcArn(name), vpcArn('0')] }),
            ),
          },
        },
        mappings: names.map(name =>
          mapping(vpcArn(name), { entityRef: `component:default/${name}` }),
        ),
      });
    await swept(0, 5);
    await waive(bench.knex, {
      entityRef: 'component:default/1',
      controlId: HUB,
      finding: 'securityhub:1',
    });
    await waive(bench.knex, {
      entityRef: 'component:default/2',
      controlId: 'trail',
    });
    return { ...bench, swept };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('are as many for 1000 places as for 10', async () => {
      const numbers = async (holders: number) => {
        const bench = await prepare(id, holders);
        await bench.refresh(0);
        const { version, places } = (await bench.read())!;
        expect(places).toHaveLength(holders);
        const count = async (run: () => Promise<unknown>) =>
          (await recordQueries(bench.knex, run)).length;

        await bench.swept(1, 5);
        const unchanged = await count(() => bench.refresh(1));
        expect(await bench.read(version)).toBeUndefined();
        await bench.swept(2, 6);
        const oneChanged = await count(() => bench.refresh(2));
        return {
          unchanged,
          oneChanged,
          nothingDue: await count(() => bench.refresh(3)),
          readAll: await count(() => bench.read()),
          readChanges: await count(() => bench.read(version)),
          readNothing: await count(async () => {
            const { version: last } = (await bench.read(version))!;
            expect(await bench.read(last)).toBeUndefined();
          }),
        };
      };
      const few = await numbers(10);
      expect(await numbers(1000)).toEqual(few);
      expect(few.readNothing).toBe(few.readChanges + 1);
    });

    it('use indexes among 30 targets of 1000 places', async () => {
      const { store, knex, refresh, swept, read } = await prepare(id, 1000);
      await refresh(0);
      await multiply(knex);
      for (let account = 0; account < 20; account++) {
        await knex('targets').insert(
          Array.from({ length: 100 }, (_, region) => ({
            id: `${account}/${region}`,
            account_id: `${account}`,
            region: `${region}`,
            partition: 'aws',
            // Not due: a claim takes no more than 1000 at once.
            next_sweep_at: at(600),
            scores_due_at: at(500 + region),
          })),
        );
      }
      await knex.raw('analyze');
      const { version } = (await read())!;
      await swept(1, 700);
      const runs: Record<string, () => Promise<unknown>> = {
        refreshScores: () => refresh(1),
        readScoreChanges: () => read(version),
        'readScoreChanges, nothing': () => read(version + 1),
        saveMappings: () =>
          store.saveMappings({ target: GLOBAL_TARGET, mappings: [] }),
      };
      for (const [name, run] of Object.entries(runs)) {
        const queries = await recordQueries(knex, run);
        for (const query of queries.filter(({ sql }) =>
          /^\s*(select|with)/.test(sql),
        )) {
          // Every target is told with what changed; there are no more than of them.
          const told = /select .id., .account_id., .region. from .targets./;
          const scanned = await scannedTables(knex, id, {
            ...query,
            sql: query.sql.replace(/ for (update|no key update).*/, ''),
          });
          expect([
            name,
            query.sql,
            told.test(query.sql)
              ? []
              : scanned.filter(table => BIG_TABLES.includes(table)),
          ]).toEqual([name, query.sql, []]);
        }
      }
    });

    it('of a target with 1000 places leave others their turn', async () => {
      const { refresh, read } = await prepare(id, 1000);
      let turns = 0;
      let running = true;
      const count = () => {
        turns += 1;
        if (running) {
          setImmediate(count);
        }
      };
      setImmediate(count);
      await refresh(0);
      const whileRefreshing = turns;
      await read();
      running = false;
      expect(whileRefreshing).toBeGreaterThan(20);
      expect(turns - whileRefreshing).toBeGreaterThan(5);
    });
  });
});

/** Copies everything of the one target to others, under other entities. */
async function multiply(knex: Knex): Promise<void> {
  for (const table of [...BIG_TABLES, 'evaluations']) {
    const columns = Object.keys(await knex(table).columnInfo());
    for (let copy = 0; copy < 30; copy++) {
      const other = (column: string) =>
        ({
          [table === 'targets' ? 'id' : 'target_id']: `'other-${copy}'`,
          home_target_id: `'other-${copy}'`,
          version: '0',
          scores_due_at: 'null',
        }[column] ?? column);
      await knex.raw(
        `insert into ${table} (${columns.join(', ')})
         select ${columns.map(other).join(', ')} from ${table}
         where ${table === 'targets' ? 'id' : 'target_id'} = ?`,
        [`${ACCOUNT}/eu-west-1`],
      );
    }
  }
}
