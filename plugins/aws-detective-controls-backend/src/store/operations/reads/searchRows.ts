import { Knex } from 'knex';
import { isPostgres } from '../../sql/lockTargets';

/** A text within the JSON of a column, as SQL. */
export function jsonText(knex: Knex, column: string, key: string): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('cast(?? as json) ->> ?', [column, key])
    : knex.raw('json_extract(??, ?)', [column, `$.${key}`]);
}

/** The pattern of whatever contains a text, `!` being the escape character. */
function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}

/**
 * Keeps the rows in which one of these texts contains what is searched for. SQLite
 * takes upper and lower case as one in ASCII only.
 *
 * @param search - undefined or blank keeps every row
 * @param texts - columns, or SQL for texts that may be null
 */
export function containsAny(
  knex: Knex,
  rows: Knex.QueryBuilder,
  search: string | undefined,
  texts: (string | Knex.Raw)[],
): Knex.QueryBuilder {
  const needle = search?.trim();
  return needle
    ? rows.where(any => {
        for (const text of texts) {
          any.orWhereRaw(`lower(?) like lower(?) escape '!'`, [
            typeof text === 'string' ? knex.raw('??', [text]) : text,
            containing(needle),
          ]);
        }
      })
    : rows;
}

/**
 * Keeps, of rows of `mappings` joined with what a list shows, those in which one
 * of these texts, or the ARN, name or type of the claimed resource, contains what
 * is searched for, as {@link containsAny} does.
 */
export function searchRows(
  knex: Knex,
  rows: Knex.QueryBuilder,
  search: string | undefined,
  texts: (string | Knex.Raw)[],
): Knex.QueryBuilder {
  if (!search?.trim()) {
    return rows;
  }
  rows.leftJoin('resources as sought', join =>
    join
      .on('sought.target_id', 'mappings.home_target_id')
      .andOn('sought.arn', 'mappings.subject'),
  );
  return containsAny(knex, rows, search, [
    ...texts,
    'sought.arn',
    'sought.type',
    jsonText(knex, 'sought.document', 'name'),
  ]);
}
