// @ts-check

/**
 * What people were told of gaps and waivers, and what to compare with next time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notification_state', table => {
    table.comment('One row: when the scores were last looked at');
    table.integer('id').primary();
    table.text('looked_at').comment('Null until the first time');
  });
  await knex('notification_state').insert({ id: 1, looked_at: null });

  await knex.schema.createTable('notification_targets', table => {
    table.comment('What of each target was looked at');
    table.text('target_id').primary();
    table
      .text('first_swept_at')
      .notNullable()
      .comment('The end of the sweep that was looked at first');
    table.text('swept_at').notNullable().comment('The same of the last one');
    table
      .text('failed')
      .notNullable()
      .comment('JSON: collectors without answer');
  });

  await knex.schema.createTable('notification_places', table => {
    table.comment('What was last concluded of each place of scores');
    table.text('target_id').notNullable();
    table.text('holder').notNullable();
    table
      .text('cells')
      .notNullable()
      .comment('As in scores: p, f or n for each control, else a dot');
    table.primary(['target_id', 'holder']);
  });

  await knex.schema.createTable('notices', table => {
    table.comment('What people are to be told, or were');
    table.text('kind').notNullable();
    table.text('holder').notNullable();
    table.text('control_id').notNullable();
    table.text('waiver_id').notNullable().comment('Empty for none');
    table
      .text('recipient')
      .notNullable()
      .comment('An entity ref; empty for the owner at the time');
    table.text('came_at').notNullable();
    table.text('told_at').comment('Null until it was told');
    table.primary(['kind', 'holder', 'control_id', 'waiver_id', 'recipient']);
    table.index(['told_at'], 'notices_told_at_idx');
  });

  await knex.schema.createTable('notification_digests', table => {
    table.comment('When somebody was last told of something of a kind');
    table.text('recipient').notNullable();
    table.text('kind').notNullable();
    table.text('sent_at').comment('Null until the first time');
    table.text('lease_token').comment('Random; null where nobody is sending');
    table.text('lease_until');
    table.primary(['recipient', 'kind']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification_digests');
  await knex.schema.dropTable('notices');
  await knex.schema.dropTable('notification_places');
  await knex.schema.dropTable('notification_targets');
  await knex.schema.dropTable('notification_state');
};
