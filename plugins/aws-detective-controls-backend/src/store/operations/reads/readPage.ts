import {
  Page,
  PageOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  CursorKey,
  decodeCursor,
  encodeCursor,
  pageLimit,
} from '../../sql/cursor';
import { applyKeyset, SortColumn } from '../../sql/keyset';

/** A column of the order, and the type of its values. */
export type PageColumn = SortColumn & { type: 'string' | 'integer' };

/**
 * Reads one page of a list, from the row after the cursor's on.
 *
 * @param rows - the whole list; its columns hold those of `order`
 * @param order - together, they tell every row apart
 * @param list - fingerprint of the list and its filters, for the cursor
 * @param asOf - kept in the cursor, for lists that depend on the time
 * @param extend - joins and selects more for the rows of `page` alone
 */
export async function readPage<Row extends object>(
  knex: Knex,
  options: {
    rows: Knex.QueryBuilder;
    order: PageColumn[];
    list: string;
    page: PageOptions;
    asOf?: string;
    extend?: (query: Knex.QueryBuilder) => void;
  },
): Promise<Page<Row>> {
  const { rows, order, list, page, asOf, extend } = options;
  const limit = pageLimit(page.limit);
  const after =
    page.cursor === undefined
      ? undefined
      : decodeCursor(page.cursor, { list, shape: order.map(c => c.type) }).key;

  const inner = knex
    .select()
    .from(rows.as('list'))
    .limit(limit + 1);
  applyKeyset(inner, order, after);
  const query = knex.select('page.*').from(inner.as('page'));
  extend?.(query);
  for (const { column, direction } of order) {
    query.orderBy(`page.${column}`, direction);
  }

  const found: Row[] = await query;
  const items = found.slice(0, limit);
  if (found.length <= limit) {
    return { items };
  }
  const last = items[items.length - 1] as Record<string, string | number>;
  const key: CursorKey = order.map(({ column }) => last[column]);
  return { items, nextCursor: encodeCursor({ key, list, asOf }) };
}
