import { Knex } from 'knex';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { chunked } from '../../sql/chunked';

/**
 * Makes the links of some records exactly the given ones: which resources a
 * finding names, or an alarm watches.
 *
 * @param scope - columns and values that all the records share
 * @param key - the column that tells one record from another
 * @param ids - the records whose links may differ, those that are gone included
 */
export async function saveLinks(
  tx: Knex.Transaction,
  options: {
    table: string;
    scope: Record<string, string>;
    key: string;
    ids: string[];
    links: { id: string; resourceArns: string[] }[];
  },
): Promise<void> {
  const { table, scope, key, ids } = options;
  for (const chunk of chunked(ids)) {
    await tx(table).where(scope).whereIn(key, chunk).delete();
    await othersTurn();
  }
  const rows = options.links.flatMap(({ id, resourceArns }) =>
    [...new Set(resourceArns)].map(arn => ({
      ...scope,
      [key]: id,
      resource_arn: arn,
    })),
  );
  for (const chunk of chunked(rows)) {
    await tx(table).insert(chunk);
    await othersTurn();
  }
}
