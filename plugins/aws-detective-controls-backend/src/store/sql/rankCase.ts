import { Knex } from 'knex';

/** SQL that gives a value's place in a list, and the list's length to any other. */
export function rankCase(
  knex: Knex,
  column: string,
  values: readonly string[],
  alias: string,
): Knex.Raw {
  const whens = values.map((_, rank) => `when ? then ${rank}`).join(' ');
  return knex.raw(`case ?? ${whens} else ${values.length} end as ??`, [
    column,
    ...values,
    alias,
  ]);
}
