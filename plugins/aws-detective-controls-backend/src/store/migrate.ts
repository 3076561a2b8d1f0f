import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Where the migrations lie, in the repository and in the published package. */
export function migrationsDirectory(): string {
  return resolvePackagePath(
    'backstage-plugin-aws-detective-controls-backend',
    'migrations',
  );
}

/** Brings the plugin's database to its newest schema, unless config says to skip that. */
export async function migrate(
  database: DatabaseService,
  knex: Knex,
): Promise<void> {
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory() });
  }
}
