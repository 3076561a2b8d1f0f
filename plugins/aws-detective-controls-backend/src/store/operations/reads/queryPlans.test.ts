import { Knex } from 'knex';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import { scannedTables } from '../../__testUtils__/queryPlans';
import {
  account,
  alarm,
  at,
  claim,
  ENTITY,
  evaluation,
  finding,
  mapping,
  outcome,
  rank,
  resource,
  sweep,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { SweepOutcome } from '../../Store';

jest.setTimeout(180_000);

const CONTROLS = Array.from({ length: 10 }, (_, n) => `control-${n}`);
const NAMES = Array.from({ length: 500 }, (_, n) => `${n}`);
/** Targets as big as that of the big entity, of other entities. */
const COPIES = 30;

/** The tables that grow with the estate: no read may go through all of one. */
const BIG_TABLES = [
  'results',
  'resources',
  'mappings',
  'findings',
  'finding_resources',
  'alarms',
  'alarm_resources',
  'rules',
];

/** A target with 5,000 results of one entity. */
const BIG_SWEEP: Partial<SweepOutcome> = {
  resources: NAMES.map(name => resource(name)),
  evaluations: CONTROLS.map(controlId =>
    evaluation(
      controlId,
      NAMES.map((name, index) =>
        verdict(vpcArn(name), index % 3 ? 'pass' : 'fail'),
      ),
    ),
  ),
  records: {
    findings: {
      securityhub: NAMES.map(name =>
        finding(name, { resourceArns: [vpcArn(name)] }),
      ),
    },
    alarms: NAMES.map(name => alarm(name, { resourceArns: [vpcArn(name)] })),
    rules: NAMES.map(name => ({
      ruleName: 'rule',
      compliance: 'COMPLIANT',
      resourceArn: vpcArn(name),
    })),
  },
  mappings: NAMES.map(name => mapping(vpcArn(name))),
};

/** Copies everything of the one target to others, under other entities. */
async function multiply(knex: Knex): Promise<void> {
  for (const table of [...BIG_TABLES, 'evaluations']) {
    const columns = Object.keys(await knex(table).columnInfo());
    for (let copy = 0; copy < COPIES; copy++) {
      const other = (column: string) =>
        ({
          target_id: `'other-${copy}'`,
          home_target_id: `'other-${copy}'`,
          entity_ref: `'component:default/other-${copy}'`,
        }[column] ?? column);
      await knex.raw(
        `insert into ${table} (${columns.join(', ')})
         select ${columns.map(other).join(', ')} from ${table}
         where target_id not like 'other-%'`,
      );
    }
  }
}

describe('query plans', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('of an entity with 5,000 results among 155,000 use indexes, and a second sweep of it writes none', async () => {
      const { store, knex } = await createTestStore(databases, id);
      await store.syncAccounts({
        accounts: [account()],
        complete: true,
        now: at(0),
      });
      await sweep(store, BIG_SWEEP);
      await multiply(knex);
      await knex.raw('analyze');

      const base = {
        entityRef: ENTITY,
        now: at(1),
        staleAfterSeconds: 3600,
        ranks: CONTROLS.map((controlId, index) => rank(controlId, index % 4)),
      };
      const page = { entityRef: ENTITY, query: { limit: 50 } };
      const deep = await store.readResults({ ...base, query: { limit: 500 } });
      const reads: Record<string, () => Promise<unknown>> = {
        readPosture: () => store.readPosture(base),
        readResults: () => store.readResults({ ...base, query: {} }),
        'readResults, next page': () =>
          store.readResults({ ...base, query: { cursor: deep.nextCursor } }),
        readFindings: () => store.readFindings(page),
        readAlarms: () => store.readAlarms(page),
        readRules: () => store.readRules(page),
        readClaimedResources: () => store.readClaimedResources(page),
        readEntityTargets: () => store.readEntityTargets(ENTITY),
        readResources: () => store.readResources(TARGET),
      };
      for (const [name, read] of Object.entries(reads)) {
        for (const query of await recordQueries(knex, read)) {
          const scanned = await scannedTables(knex, id, query);
          expect([
            name,
            scanned.filter(table => BIG_TABLES.includes(table)),
          ]).toEqual([name, []]);
        }
      }

      const { counts } = await store.readPosture(base);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(5000);

      const lease = await claim(store, TARGET, at(30));
      const queries = await recordQueries(knex, () =>
        store.saveSweep({
          lease,
          outcome: outcome({ ...BIG_SWEEP, startedAt: at(30) }),
          nextSweepAt: at(600),
        }),
      );
      expect(
        queries.filter(({ sql }) =>
          /^(insert into|update|delete from) [`"]results/.test(sql),
        ),
      ).toEqual([]);
    });
  });
});
