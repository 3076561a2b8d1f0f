import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  ACCOUNT,
  at,
  entity,
  evaluation,
  finding,
  mapping,
  resource,
  sweep,
  verdict,
  vpcArn,
} from './fixtures';
import { CONTROLS, prepareScores } from './scores';

/** Places of one target. */
export const PLACES = 1000;

/** Targets as big as that, of other entities. */
const COPIES = 30;

/** Targets in which there is nothing. */
const EMPTY_TARGETS = 2000;

const TARGET_ID = `${ACCOUNT}/eu-west-1`;

/** Of tables that grow with the estate: the columns that tell copies apart. */
const COPIED: Record<string, string[]> = {
  targets: ['id'],
  evaluations: ['target_id'],
  results: ['target_id'],
  resources: ['target_id'],
  mappings: ['target_id', 'home_target_id', 'entity_ref'],
  findings: ['target_id'],
  finding_resources: ['target_id'],
  scores: ['target_id', 'holder'],
  score_history: ['target_id', 'holder'],
  entities: ['entity_ref'],
  score_entities: ['entity_ref'],
  waivers: ['id', 'entity_ref', 'subject'],
  work_items: ['id', 'entity_ref'],
};

/** The tables that grow with the estate. */
export const BIG_TABLES = Object.keys(COPIED);

/** The entity of so many. */
export function entityOf(number: number): string {
  return `component:default/service-${number}`;
}

/**
 * An organisation of 31 targets with 1,000 places each, and 2,000 without any: every
 * entity holds a resource, with findings on it; some have waivers and work items.
 */
export async function prepareScoreEstate(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const bench = await prepareScores(databases, id);
  const { store, knex } = bench;
  const names = Array.from({ length: PLACES }, (_, number) => `${number}`);
  const swept = (minutes: number, failing: number) =>
    sweep(store, {
      startedAt: at(minutes),
      finishedAt: at(minutes),
      // One more than entities: nobody holds that.
      resources: [...names, 'unowned'].map(name => resource(name)),
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
            finding(name, { resourceArns: [vpcArn(name)] }),
          ),
        },
      },
      mappings: names.map(name =>
        mapping(vpcArn(name), { entityRef: entityOf(Number(name)) }),
      ),
    });
  await store.saveEntities({
    entities: names.map((name, number) =>
      entity({
        entityRef: entityOf(number),
        name: `service-${name}`,
        // Some stand for accounts.
        accountId: number % 50 === 0 ? `${number}` : undefined,
      }),
    ),
    complete: true,
  });
  await swept(0, 5);
  await knex('waivers').insert(
    names.slice(0, 20).map((name, number) => ({
      id: `waiver-${name}`,
      entity_ref: entityOf(Number(name)),
      control_id: 'trail',
      subject: number % 2 === 0 ? vpcArn(name) : null,
      reason: 'accepted by the board',
      state: 'approved',
      requested_by: 'user:default/a',
      requested_at: at(0),
      starts_at: at(0),
      ends_at: at(600),
    })),
  );
  await knex('work_items').insert(
    names.slice(0, 20).map(name => ({
      id: `work-${name}`,
      entity_ref: entityOf(Number(name)),
      control_id: 'trail',
      state: 'open',
      attempts: 0,
      reopens: true,
      round: 0,
      version: 0,
      created_by: 'user:default/a',
      created_at: at(0),
      updated_at: at(0),
    })),
  );
  await bench.refresh(0);
  await copy(knex);
  const empty = Array.from({ length: EMPTY_TARGETS }, (_, number) => ({
    id: `empty/${number}`,
    account_id: 'empty',
    region: `${number}`,
    partition: 'aws',
    // Not due: a claim takes no more than 1,000 at once.
    next_sweep_at: at(600),
    scores_due_at: at(500),
  }));
  await knex.batchInsert('targets', empty, 100);
  await knex.raw('analyze');
  return { ...bench, swept };
}

/** Copies the one target to others, under other entities. */
async function copy(knex: Knex): Promise<void> {
  for (const [table, keys] of Object.entries(COPIED)) {
    const columns = Object.keys(await knex(table).columnInfo());
    for (let number = 0; number < COPIES; number += 1) {
      const values = columns.map(column =>
        keys.includes(column) ? `${column} || '-copy${number}'` : column,
      );
      const [key] = keys;
      await knex.raw(
        `insert into ${table} (${columns.join(', ')})
         select ${values.join(', ')} from ${table}
         where ${key} not like '%-copy%'${
          key.endsWith('id') && table !== 'waivers' && table !== 'work_items'
            ? ` and ${key} = '${TARGET_ID}'`
            : ''
        }`,
      );
    }
  }
}
