import { Knex } from 'knex';
import { createTestDatabases } from './__testUtils__/databases';
import { migrationsDirectory } from './migrate';

jest.setTimeout(60_000);

/** One row of each table, as the migration makes it. */
const ROWS: Record<string, Record<string, unknown>> = {
  accounts: { account_id: '111122223333', partition: 'aws' },
  targets: {
    id: '111122223333/eu-west-1',
    account_id: '111122223333',
    region: 'eu-west-1',
    partition: 'aws',
  },
  discovery_failures: { position: 0, cause: '{}' },
  readings: {
    target_id: 't',
    collector: 'ec2:vpcs',
    status: 'ok',
    taken_at: '2026-01-15T12:00:00.000Z',
    calls: '{}',
    duration_ms: 1,
  },
  resources: {
    target_id: 't',
    arn: 'a',
    type: 'AWS::EC2::VPC',
    seen: true,
    document: '{}',
    hash: 'h',
  },
  evaluations: {
    target_id: 't',
    control_id: 'c',
    evaluated_at: '2026-01-15T12:00:00.000Z',
  },
  results: {
    target_id: 't',
    subject: 'a',
    control_id: 'c',
    status: 'pass',
    reason: '{}',
    evidence: '[]',
    since: '2026-01-15T12:00:00.000Z',
    hash: 'h',
  },
  transitions: {
    target_id: 't',
    subject: 'a',
    control_id: 'c',
    at: '2026-01-15T12:00:00.000Z',
    from_status: 'pass',
    to_status: 'fail',
  },
  findings: {
    target_id: 't',
    source: 'guardduty',
    finding_id: 'f',
    severity: 'HIGH',
    created_at: '2026-01-15T12:00:00.000Z',
    document: '{}',
    hash: 'h',
  },
  finding_resources: {
    target_id: 't',
    resource_arn: 'a',
    source: 'guardduty',
    finding_id: 'f',
  },
  alarms: {
    target_id: 't',
    arn: 'a',
    name: 'n',
    state: 'OK',
    document: '{}',
    hash: 'h',
  },
  alarm_resources: { target_id: 't', resource_arn: 'a', alarm_arn: 'm' },
  rules: {
    target_id: 't',
    resource_arn: 'a',
    rule_name: 'r',
    compliance: 'COMPLIANT',
    hash: 'h',
  },
  entities: { entity_ref: 'component:default/a', document: '{}', hash: 'h' },
  mappings: {
    target_id: 't',
    entity_ref: 'component:default/a',
    subject: 'a',
    home_target_id: 't',
    inherited: false,
    claims: '[]',
    hash: 'h',
  },
};

async function insertAll(knex: Knex): Promise<void> {
  for (const [table, row] of Object.entries(ROWS)) {
    await knex(table).insert(row);
  }
}

describe('migrations', () => {
  const databases = createTestDatabases();
  const config = { directory: migrationsDirectory() };

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('20261123120000_init.js: makes every table, takes it away with its rows, and makes it anew', async () => {
      const knex = await databases.init(id);
      // Not ours: stands before, and has to stand after.
      await knex.schema.createTable('neighbour', t => void t.text('word'));
      await knex('neighbour').insert({ word: 'kept' });

      await knex.migrate.up({ ...config, name: '20261123120000_init.js' });
      await insertAll(knex);
      for (const [table, row] of Object.entries(ROWS)) {
        const [stored] = await knex(table).select(Object.keys(row));
        const expected = Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            typeof value === 'boolean' && id === 'SQLITE_3'
              ? Number(value)
              : value,
          ]),
        );
        expect({ table, ...stored }).toEqual({ table, ...expected });
      }
      const [target] = await knex('targets').select('region_disabled');
      expect(Boolean(target.region_disabled)).toBe(false);

      await knex.migrate.down({ ...config, name: '20261123120000_init.js' });
      for (const table of Object.keys(ROWS)) {
        expect([table, await knex.schema.hasTable(table)]).toEqual([
          table,
          false,
        ]);
      }
      expect(await knex('neighbour').select()).toEqual([{ word: 'kept' }]);

      await knex.migrate.up({ ...config, name: '20261123120000_init.js' });
      await insertAll(knex);
      expect(await knex('results').count({ rows: '*' })).toHaveLength(1);
    });

    it('keep a row from being stored twice', async () => {
      const knex = await databases.init(id);
      await knex.migrate.latest(config);
      await insertAll(knex);
      for (const [table, row] of Object.entries(ROWS)) {
        await expect(knex(table).insert(row)).rejects.toMatchObject({
          message: expect.stringMatching(/unique/i),
        });
      }
    });
  });
});
