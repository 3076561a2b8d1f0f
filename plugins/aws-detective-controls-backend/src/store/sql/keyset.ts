import { Knex } from 'knex';
import { CursorKey } from './cursor';

/** A column of a list's order. Together, the columns tell every row apart. */
export interface SortColumn {
  column: string;
  direction: 'asc' | 'desc';
}

/**
 * Puts a list in order, from the row after `after` on.
 *
 * @param after - the values of `columns` of the last row of the page before
 */
export function applyKeyset(
  query: Knex.QueryBuilder,
  columns: readonly SortColumn[],
  after: CursorKey | undefined,
): void {
  for (const { column, direction } of columns) {
    query.orderBy(column, direction);
  }
  if (after) {
    query.andWhere(where => whereAfter(where, columns, after));
  }
}

function whereAfter(
  where: Knex.QueryBuilder,
  [{ column, direction }, ...others]: readonly SortColumn[],
  [value, ...values]: CursorKey,
): void {
  where.where(column, direction === 'asc' ? '>' : '<', value);
  if (others.length > 0) {
    where.orWhere(equal =>
      equal
        .where(column, value)
        .andWhere(rest => whereAfter(rest, others, values)),
    );
  }
}
