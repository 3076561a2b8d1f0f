// @ts-check

/**
 * The scorecard's stored roll-ups, and waivers, which change them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('score_state', table => {
    table.comment('One row: what the scorecard has come to');
    table.integer('id').primary();
    table
      .bigInteger('version')
      .notNullable()
      .comment('Grows with every transaction that changes a row it reads');
    table
      .bigInteger('floor')
      .notNullable()
      .comment('Removals up to this version are forgotten');
  });
  await knex('score_state').insert({ id: 1, version: 0, floor: 0 });

  await knex.schema.createTable('score_controls', table => {
    table.comment('The place of each control in the cells of scores');
    table.integer('position').primary();
    table.text('control_id').notNullable().unique();
  });

  await knex.schema.createTable('scores', table => {
    table.comment('What each holder has in each target, rolled up');
    table.text('target_id').notNullable();
    table
      .text('holder')
      .notNullable()
      .comment('An entity ref, or account/<id> where no entity holds it');
    table
      .text('cells')
      .notNullable()
      .comment('A letter for each control; empty where the place is gone');
    table.text('gaps').notNullable().comment('JSON');
    table.text('findings').notNullable().comment('JSON');
    table.bigInteger('version').notNullable().index('scores_version_idx');
    table.primary(['target_id', 'holder']);
  });

  await knex.schema.createTable('score_history', table => {
    table.comment('How a day ended for a place, where it differs from before');
    table.text('target_id').notNullable();
    table.text('holder').notNullable();
    table.text('day').notNullable().comment('YYYY-MM-DD in UTC');
    table.text('cells').notNullable();
    table.text('findings').notNullable().comment('JSON');
    table
      .bigInteger('version')
      .notNullable()
      .index('score_history_version_idx');
    table.primary(['target_id', 'holder', 'day']);
  });

  await knex.schema.alterTable('targets', table => {
    table
      .text('scores_due_at')
      .index('targets_scores_due_at_idx')
      .comment(
        'When its scores are to be rolled up anew: it was swept or mapped, or a result turns stale, or a waiver begins or ends; null for never',
      );
  });
  // What an earlier version stored is to be rolled up once.
  await knex('targets').update({ scores_due_at: '1970-01-01T00:00:00.000Z' });

  await knex.schema.alterTable('mappings', table => {
    // Who holds the subjects of a target, whichever target says so.
    table.index(
      ['home_target_id', 'subject', 'inherited', 'entity_ref'],
      'mappings_home_target_id_idx',
    );
  });

  await knex.schema.createTable('score_entities', table => {
    table.comment('What the scorecard groups and filters catalog entities by');
    table.text('entity_ref').primary();
    table.text('document').notNullable().comment('JSON; empty: it is removed');
    table.text('hash').notNullable();
    table
      .bigInteger('version')
      .notNullable()
      .index('score_entities_version_idx');
  });

  await knex.schema.createTable('waivers', table => {
    table.comment('Accepted exceptions: an overlay on gaps');
    table.text('id').primary();
    table.text('entity_ref').notNullable();
    table.text('control_id').notNullable();
    table.text('subject').comment('One resource or account only');
    table.text('finding').comment('One finding only: <source>:<id>');
    table.text('reason').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('requested, approved, refused, withdrawn or ended');
    table.text('requested_by').notNullable();
    table.text('requested_at').notNullable();
    table.text('decided_by');
    table.text('decided_at');
    table.text('decision_note');
    table.text('starts_at').comment('When it began to hold');
    table.text('ends_at').notNullable().comment('As asked for');
    table.text('ended_at').comment('When it ended, or was withdrawn');
    table.text('ended_by').comment('Who withdrew it');
    table.index(
      ['entity_ref', 'control_id', 'state'],
      'waivers_entity_ref_idx',
    );
    table.index(['state', 'ends_at'], 'waivers_state_idx');
    table.index(['subject', 'control_id', 'state'], 'waivers_subject_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('waivers');
  await knex.schema.dropTable('score_entities');
  await knex.schema.alterTable('mappings', table => {
    table.dropIndex(['home_target_id'], 'mappings_home_target_id_idx');
  });
  await knex.schema.alterTable('targets', table => {
    table.dropIndex(['scores_due_at'], 'targets_scores_due_at_idx');
    table.dropColumn('scores_due_at');
  });
  await knex.schema.dropTable('score_history');
  await knex.schema.dropTable('scores');
  await knex.schema.dropTable('score_controls');
  await knex.schema.dropTable('score_state');
};
