import { Knex } from 'knex';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { chunked } from './chunked';

/** A row whose `hash` covers everything in it that may change. */
type HashedRow = { hash: string };

/** What {@link replaceRows} did. */
export interface Replaced<Row> {
  /** Rows that are new, or not what they were. */
  written: Row[];
  /** The keys of rows that are gone. */
  removed: Partial<Row>[];
}

/**
 * Makes the rows of a scope exactly the given ones, by touching only those
 * that differ.
 *
 * @param scope - columns and values that all the rows share, such as the target
 * @param keys - columns that, with the scope, tell one row from another
 * @param keep - of stored rows that are not among `rows`: which ones stay
 */
export async function replaceRows<Row extends HashedRow>(
  tx: Knex.Transaction,
  options: {
    table: string;
    scope: Partial<Row>;
    keys: (keyof Row & string)[];
    rows: readonly Row[];
    keep?: (key: Partial<Row>) => boolean;
  },
): Promise<Replaced<Row>> {
  const { table, scope, keys, keep } = options;
  const keyOf = (row: Partial<Row>) =>
    JSON.stringify(keys.map(key => row[key]));

  const stored: Partial<Row>[] = await tx(table)
    .where(scope)
    .select([...keys, 'hash']);
  const storedByKey = new Map(stored.map(row => [keyOf(row), row]));
  const rowsByKey = new Map(options.rows.map(row => [keyOf(row), row]));

  const written = [...rowsByKey]
    .filter(([key, row]) => storedByKey.get(key)?.hash !== row.hash)
    .map(([, row]) => row);
  const removed = [...storedByKey]
    .filter(([key, row]) => !rowsByKey.has(key) && !keep?.(row))
    .map(([, row]) => row);

  await upsertRows(tx, table, [...Object.keys(scope), ...keys], written);
  await deleteRows(tx, { table, scope, keys, rows: removed });
  return { written, removed };
}

/** Inserts rows, or overwrites those that have the same key. */
export async function upsertRows(
  tx: Knex.Transaction,
  table: string,
  key: string[],
  rows: readonly object[],
): Promise<void> {
  for (const chunk of chunked(rows)) {
    await tx(table).insert(chunk).onConflict(key).merge();
    // SQLite answers without letting others have a turn.
    await othersTurn();
  }
}

/** Deletes rows by their keys within a scope. */
export async function deleteRows<Row extends object>(
  tx: Knex.Transaction,
  options: {
    table: string;
    scope: Partial<Row>;
    keys: (keyof Row & string)[];
    rows: readonly Partial<Row>[];
  },
): Promise<void> {
  const { table, scope, keys } = options;
  for (const chunk of chunked(options.rows)) {
    await tx(table)
      .where(scope)
      .andWhere(any => {
        for (const row of chunk) {
          any.orWhere(Object.fromEntries(keys.map(key => [key, row[key]])));
        }
      })
      .delete();
    await othersTurn();
  }
}
