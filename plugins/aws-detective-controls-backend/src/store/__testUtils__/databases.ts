import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseStore } from '../DatabaseStore';

/**
 * The databases to test on: SQLite needs nothing; PostgreSQL is tested where
 * there is one, so that the tests run on a machine that has only Node.
 */
const IDS: TestDatabaseId[] = [
  'SQLITE_3',
  ...(process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
    ? (['POSTGRES_15'] as const)
    : []),
];

/** The databases of one test file; call it once, at its top. */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({ ids: IDS, disableDocker: true });
}

/** A new, empty store, and the database below it. */
export async function createTestStore(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<{ store: DatabaseStore; knex: Knex }> {
  const knex = await databases.init(id);
  const database = mockServices.database({ knex });
  return { store: await DatabaseStore.create({ database }), knex };
}

/** A statement that was sent to the database. */
export interface SentQuery {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** Runs something, and gives every statement that it sent to the database. */
export async function recordQueries(
  knex: Knex,
  run: () => Promise<unknown>,
): Promise<SentQuery[]> {
  const queries: SentQuery[] = [];
  const record = (query: SentQuery) => queries.push(query);
  knex.on('query', record);
  try {
    await run();
  } finally {
    knex.removeListener('query', record);
  }
  return queries;
}
