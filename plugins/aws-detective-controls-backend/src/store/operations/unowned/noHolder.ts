import { Knex } from 'knex';

/**
 * A subquery that has a row where some entity holds a resource by itself. An entity that
 * stands for an account holds the account itself, and for the rest what nobody else
 * does, which is what is looked for.
 *
 * @param target - the column of the subject's target
 * @param subject - the column of the subject
 */
export function noHolder(
  knex: Knex,
  target: string,
  subject: string,
): Knex.QueryBuilder {
  return knex('mappings')
    .select(knex.raw('1'))
    .where('mappings.home_target_id', knex.ref(target))
    .where('mappings.subject', knex.ref(subject))
    .where('mappings.inherited', false)
    .where(held =>
      held
        .where('mappings.subject', 'like', 'account/%')
        .orWhereNotExists(
          knex('entities')
            .select(knex.raw('1'))
            .where('entities.entity_ref', knex.ref('mappings.entity_ref'))
            .whereNotNull('entities.account_id'),
        ),
    );
}
