import { Knex } from 'knex';
import { isPostgres } from '../../src/store/sql/lockTargets';

/** Rows in one statement. */
const CHUNK = 5000;

/**
 * Inserts many rows, in statements of thousands: each takes them as one JSON text.
 *
 * @param columns - by name, in the order of the values of rows
 */
export async function bulkInsert(
  knex: Knex,
  table: string,
  columns: Record<string, 'text' | 'integer' | 'boolean'>,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.values(columns);
  const values = isPostgres(knex)
    ? types.map((type, at) => `(value->>${at})::${type}`)
    : types.map((_type, at) => `json_extract(value, '$[${at}]')`);
  const source = isPostgres(knex)
    ? 'json_array_elements(?::json) as rows(value)'
    : 'json_each(?)';
  await knex.transaction(async tx => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await tx.raw(
        `insert into ${table} (${names}) select ${values.join(
          ', ',
        )} from ${source}`,
        [JSON.stringify(rows.slice(start, start + CHUNK))],
      );
    }
  });
}
