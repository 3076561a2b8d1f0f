import { Knex } from 'knex';
import { isPostgres } from './lockTargets';

/**
 * A subquery of texts, however many: they are one parameter, since a statement takes no
 * more than some ten thousand. Knex writes the parentheses around it.
 */
export function jsonList(
  knex: Knex,
  values: Iterable<string>,
): Knex.QueryBuilder {
  const json = JSON.stringify([...values]);
  return isPostgres(knex)
    ? knex.select(knex.raw('json_array_elements_text(cast(? as json))', [json]))
    : knex.select('value').from(knex.raw('json_each(?)', [json]));
}
