import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { Knex } from 'knex';

/** Which databases there are to measure on. */
export type DatabaseKind = 'sqlite' | 'postgres';

/** A database that the benchmark made, and removes when it is done. */
export interface BenchDatabase {
  kind: DatabaseKind;
  /** Opens it from another process, too. */
  config: Knex.Config;
  remove(): Promise<void>;
}

/** A SQLite file in a folder of its own. */
export async function createSqlite(): Promise<BenchDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-scorecard-'));
  return {
    kind: 'sqlite',
    // As Backstage's database service opens it.
    config: {
      client: 'better-sqlite3',
      connection: { filename: join(directory, 'scorecard.sqlite') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    },
    remove: () => rm(directory, { recursive: true }),
  };
}

/**
 * A new PostgreSQL database.
 *
 * @param connection - URL of a database whose user may create others
 */
export async function createPostgres(
  connection: string,
): Promise<BenchDatabase> {
  const name = `bench_scorecard_${randomBytes(6).toString('hex')}`;
  const url = new URL(connection);
  url.pathname = `/${name}`;
  const administrate = async (sql: string) => {
    const knex = knexFactory({ client: 'pg', connection });
    try {
      await knex.raw(sql, [name]);
    } finally {
      await knex.destroy();
    }
  };
  await administrate('create database ??');
  return {
    kind: 'postgres',
    config: { client: 'pg', connection: url.toString() },
    remove: () => administrate('drop database ?? with (force)'),
  };
}

/** Opens a database, and closes it when the work is done. */
export async function withKnex<T>(
  { config }: Pick<BenchDatabase, 'config'>,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = knexFactory(config);
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
