import { Knex } from 'knex';
import { chunked } from './chunked';
import { TargetRow } from './rows';

/**
 * Locks targets until the transaction ends, always in the same order, so that
 * two transactions never wait for each other. On SQLite, which has one writer,
 * it only reads them.
 *
 * @returns those that exist
 */
export async function lockTargets(
  tx: Knex.Transaction,
  targetIds: readonly string[],
): Promise<Pick<TargetRow, 'id' | 'lease_token'>[]> {
  const ids = [...new Set(targetIds)].sort();
  const locked: Pick<TargetRow, 'id' | 'lease_token'>[] = [];
  for (const chunk of chunked(ids)) {
    locked.push(
      ...(await tx<TargetRow>('targets')
        .whereIn('id', chunk)
        .orderByRaw(`id${isPostgres(tx) ? ' collate "C"' : ''}`)
        .forUpdate()
        .select('id', 'lease_token')),
    );
  }
  return locked;
}

/** Whether the database is PostgreSQL. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
