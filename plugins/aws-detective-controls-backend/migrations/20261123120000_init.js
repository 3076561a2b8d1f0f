// @ts-check

/**
 * Every table of the plugin. Times are ISO 8601 strings in UTC with
 * milliseconds, so that they sort and compare alike on every database; structured
 * values that SQL never looks into are JSON in text columns.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('accounts', table => {
    table.comment('AWS accounts that are swept');
    table.text('account_id').primary().comment('Twelve digits');
    table.text('name');
    table.text('owner_ref').comment('From config or AWS Organizations');
    table.text('partition').notNullable();
  });

  await knex.schema.createTable('targets', table => {
    table.comment('One AWS account in one region, and its turn to be swept');
    table.text('id').primary().comment('<account id>/<region>');
    table.text('account_id').notNullable().index('targets_account_id_idx');
    table.text('region').notNullable();
    table.text('partition').notNullable();
    table
      .text('next_sweep_at')
      .index('targets_next_sweep_at_idx')
      .comment('Null while it is claimed and nobody asked for another sweep');
    table.text('lease_token').comment('Random; null where nobody holds it');
    table.text('lease_owner').comment('The backend instance that holds it');
    table.text('lease_until');
    table.text('progress').comment('JSON: done, of, current');
    table.text('last_started_at');
    table.text('last_finished_at');
    table.text('last_success_at');
    table.boolean('region_disabled').notNullable().defaultTo(false);
  });

  await knex.schema.createTable('discovery_failures', table => {
    table.comment('What kept accounts from being found');
    table.integer('position').primary();
    table.text('cause').notNullable().comment('JSON');
  });

  await knex.schema.createTable('readings', table => {
    table.comment('The last run of each collector of each target');
    table.text('target_id').notNullable();
    table.text('collector').notNullable();
    table.text('status').notNullable();
    table.text('cause').comment('JSON; where the reading failed');
    table.text('taken_at').notNullable();
    table.text('last_success_at');
    table.text('calls').notNullable().comment('JSON: AWS calls by operation');
    table.integer('duration_ms').notNullable();
    table
      .text('value')
      .comment('JSON; of the few small readings that other targets need');
    table.primary(['target_id', 'collector']);
  });

  await knex.schema.createTable('resources', table => {
    table.comment('AWS resources, as the last sweep of their target saw them');
    table.text('target_id').notNullable();
    table.text('arn').notNullable();
    table.text('type').notNullable();
    table
      .boolean('seen')
      .notNullable()
      .comment('False where only a claim names it');
    table.text('listed_by').comment('JSON: the collectors that showed it');
    table.text('document').notNullable().comment('JSON: the whole resource');
    table.text('hash').notNullable();
    table.primary(['target_id', 'arn']);
  });

  await knex.schema.createTable('evaluations', table => {
    table.comment('When each control was last judged in each target');
    table.text('target_id').notNullable();
    table.text('control_id').notNullable();
    table.text('evaluated_at').notNullable();
    table.primary(['target_id', 'control_id']);
  });

  await knex.schema.createTable('results', table => {
    table.comment('Control x subject: what holds now');
    table.text('target_id').notNullable();
    table.text('subject').notNullable();
    table.text('control_id').notNullable();
    table.text('status').notNullable();
    table.text('reason').notNullable().comment('JSON');
    table.text('evidence').notNullable().comment('JSON, without takenAt');
    table.text('since').notNullable();
    table
      .text('evaluated_at')
      .comment('Where it could not be refreshed; else that of the evaluation');
    table.text('cause').comment('JSON, without at');
    table.text('cause_kind');
    table.text('cause_account_id');
    table.text('hash').notNullable().comment('Of status, reason and evidence');
    table.primary(['target_id', 'subject', 'control_id']);
    table.index(
      ['cause_account_id', 'cause_kind', 'target_id'],
      'results_cause_account_id_idx',
    );
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('One row for each change of status of a result');
    table.text('target_id').notNullable();
    table.text('subject').notNullable();
    table.text('control_id').notNullable();
    table.text('at').notNullable();
    table.text('from_status').notNullable();
    table.text('to_status').notNullable();
    table.primary(['target_id', 'subject', 'control_id', 'at']);
  });

  await knex.schema.createTable('findings', table => {
    table.comment('Open findings');
    table.text('target_id').notNullable();
    table.text('source').notNullable();
    table.text('finding_id').notNullable();
    table.text('severity').notNullable();
    table.text('created_at').notNullable();
    table.text('document').notNullable().comment('JSON: the whole finding');
    table.text('hash').notNullable();
    table.primary(['target_id', 'source', 'finding_id']);
  });

  await knex.schema.createTable('finding_resources', table => {
    table.comment('The resources that each finding names');
    table.text('target_id').notNullable();
    table.text('resource_arn').notNullable();
    table.text('source').notNullable();
    table.text('finding_id').notNullable();
    table.primary(['target_id', 'resource_arn', 'source', 'finding_id']);
    table.index(
      ['target_id', 'source', 'finding_id'],
      'finding_resources_finding_idx',
    );
  });

  await knex.schema.createTable('alarms', table => {
    table.comment('CloudWatch alarms');
    table.text('target_id').notNullable();
    table.text('arn').notNullable();
    table.text('name').notNullable();
    table.text('state').notNullable();
    table.text('document').notNullable().comment('JSON: the whole alarm');
    table.text('hash').notNullable();
    table.primary(['target_id', 'arn']);
  });

  await knex.schema.createTable('alarm_resources', table => {
    table.comment('The resources that each alarm watches');
    table.text('target_id').notNullable();
    table.text('resource_arn').notNullable();
    table.text('alarm_arn').notNullable();
    table.primary(['target_id', 'resource_arn', 'alarm_arn']);
    table.index(['target_id', 'alarm_arn'], 'alarm_resources_alarm_idx');
  });

  await knex.schema.createTable('rules', table => {
    table.comment('AWS Config rule x resource');
    table.text('target_id').notNullable();
    table.text('resource_arn').notNullable();
    table.text('rule_name').notNullable();
    table.text('compliance').notNullable();
    table.text('hash').notNullable();
    table.primary(['target_id', 'resource_arn', 'rule_name']);
  });

  await knex.schema.createTable('entities', table => {
    table.comment('Catalog entities and their claims');
    table.text('entity_ref').primary();
    table.text('owner_ref');
    table
      .text('account_id')
      .index('entities_account_id_idx')
      .comment('Of entities that stand for an AWS account');
    table.text('document').notNullable().comment('JSON: the whole entity');
    table.text('hash').notNullable();
  });

  await knex.schema.createTable('mappings', table => {
    table.comment('Which entity holds which subject, by which claims');
    table.text('target_id').notNullable().comment('The target that says so');
    table.text('entity_ref').notNullable();
    table.text('subject').notNullable();
    table
      .text('home_target_id')
      .notNullable()
      .comment('The target that has the results of the subject');
    table.boolean('inherited').notNullable();
    table.text('claims').notNullable().comment('JSON');
    table.text('hash').notNullable();
    table.primary(['target_id', 'entity_ref', 'subject']);
    table.index(
      ['entity_ref', 'home_target_id', 'subject', 'inherited'],
      'mappings_entity_ref_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'mappings',
    'entities',
    'rules',
    'alarm_resources',
    'alarms',
    'finding_resources',
    'findings',
    'transitions',
    'results',
    'evaluations',
    'resources',
    'readings',
    'discovery_failures',
    'targets',
    'accounts',
  ]) {
    await knex.schema.dropTable(table);
  }
};
