// @ts-check

/**
 * When waivers of findings covered a whole result, so that its due date is later by that
 * time: which findings were open then, nothing else remembers.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('finding_pauses', table => {
    table.comment('When waivers of findings covered a whole result');
    table.text('target_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('control_id').notNullable();
    table.text('subject').notNullable();
    table.text('starts_at').notNullable();
    table
      .text('ends_at')
      .notNullable()
      .comment('When the first of the waivers ends, or the cover did before');
    table.primary([
      'target_id',
      'entity_ref',
      'control_id',
      'subject',
      'starts_at',
    ]);
    table.index(['entity_ref'], 'finding_pauses_entity_ref_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('finding_pauses');
};
