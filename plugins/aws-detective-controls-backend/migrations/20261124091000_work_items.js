// @ts-check

/**
 * Work on gaps: assignments and tickets.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('work_items', table => {
    table.comment('Work on gaps: one row for each entity and control');
    table.text('id').primary();
    table.text('entity_ref').notNullable();
    table.text('control_id').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('opening, open, closing, closed or reopening');
    table.text('assignee_ref');
    table.text('provider').comment('The ticket service; null for none');
    table.text('ticket').comment('JSON; once it is known');
    table.text('problem').comment('JSON: what the ticket service last said');
    table.integer('attempts').notNullable();
    table.text('next_try_at').comment('Null where there is nothing to try');
    table.text('asked_at').comment('When a ticket was first asked for');
    table
      .boolean('reopens')
      .notNullable()
      .comment('Whether it opens again when the gap is back');
    table.text('moved_by').comment('Null where the gap itself did it');
    table.integer('round').notNullable();
    table.integer('version').notNullable();
    table.text('created_by').notNullable();
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('lease_token').comment('Random; null where nobody holds it');
    table.text('lease_until');
    table.unique(['entity_ref', 'control_id'], {
      indexName: 'work_items_gap_uniq',
    });
    table.index(['created_at', 'id'], 'work_items_created_at_idx');
    table.index(['next_try_at'], 'work_items_next_try_at_idx');
  });
  // What the gaps of some entities are now.
  await knex.schema.alterTable('scores', table => {
    table.index(['holder'], 'scores_holder_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scores', table => {
    table.dropIndex(['holder'], 'scores_holder_idx');
  });
  await knex.schema.dropTable('work_items');
};
