/**
 * Rows per statement: SQLite takes at most 500 rows in one insert, and 32,766
 * values in one statement; PostgreSQL 65,535 values.
 */
export const CHUNK_SIZE = 200;

/** Cuts a list into pieces that fit into one SQL statement each. */
export function chunked<T>(items: readonly T[], size = CHUNK_SIZE): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}
