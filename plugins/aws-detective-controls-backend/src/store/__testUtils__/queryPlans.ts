import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { SentQuery } from './databases';

/** The tables that a statement would read from end to end. */
export async function scannedTables(
  knex: Knex,
  id: TestDatabaseId,
  { sql, bindings }: SentQuery,
): Promise<string[]> {
  if (id === 'SQLITE_3') {
    const plan: { detail: string }[] = await knex.raw(
      `explain query plan ${sql}`,
      bindings,
    );
    expect(plan.map(({ detail }) => detail).join()).toMatch(/SCAN|SEARCH/);
    return plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
  }
  // The planner may rightly read a table of a few hundred pages whole: these are
  // asked whether an index could serve. The results it has to judge by itself.
  return [
    ...(await seqScans(knex, sql, bindings)).filter(
      table => table === 'results',
    ),
    ...(await seqScans(knex, sql, bindings, 'set enable_seqscan = off')),
  ];
}

/** The tables that PostgreSQL would read from end to end. */
async function seqScans(
  knex: Knex,
  sql: string,
  bindings: SentQuery['bindings'],
  setting: string = 'set enable_seqscan = on',
): Promise<string[]> {
  const connection = await knex.client.acquireConnection();
  try {
    await connection.query(setting);
    const { rows } = await connection.query(
      `explain (format json) ${sql}`,
      bindings,
    );
    const plan = JSON.stringify(rows[0]['QUERY PLAN']);
    return [
      ...plan.matchAll(/"Node Type":"Seq Scan"[^}]*?"Relation Name":"(\w+)"/g),
    ].map(match => match[1]);
  } finally {
    await connection.query('set enable_seqscan = on');
    await knex.client.releaseConnection(connection);
  }
}

/** What a step of PostgreSQL's plan did. */
interface PlanStep {
  'Node Type': string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanStep[];
}

/**
 * How many rows of tables and indexes a read touched on PostgreSQL, whether or not they
 * came to be in its answer; it is run for that, and what it locks is let go.
 */
export async function touchedRows(
  knex: Knex,
  { sql, bindings }: SentQuery,
): Promise<number> {
  const connection = await knex.client.acquireConnection();
  try {
    await connection.query('begin');
    // As in `scannedTables`: small tables may rightly be read whole.
    await connection.query('set local enable_seqscan = off');
    const { rows } = await connection.query(
      `explain (analyze, timing off, format json) ${sql}`,
      bindings,
    );
    return rowsOf(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    await connection.query('rollback');
    await knex.client.releaseConnection(connection);
  }
}

function rowsOf(step: PlanStep): number {
  const below = (step.Plans ?? []).reduce((sum, it) => sum + rowsOf(it), 0);
  if (!/Scan$/.test(step['Node Type']) || step['Node Type'] === 'CTE Scan') {
    return below;
  }
  const each =
    (step['Actual Rows'] ?? 0) +
    (step['Rows Removed by Filter'] ?? 0) +
    (step['Rows Removed by Index Recheck'] ?? 0);
  return below + each * (step['Actual Loops'] ?? 1);
}
