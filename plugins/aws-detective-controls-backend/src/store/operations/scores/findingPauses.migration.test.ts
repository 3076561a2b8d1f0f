import { createTestDatabases } from '../../__testUtils__/databases';
import { migrationsDirectory } from '../../migrate';

jest.setTimeout(60_000);

const NAME = '20261201090000_finding_pauses.js';

describe('the migration of pauses by waivers of findings', () => {
  const databases = createTestDatabases();
  const config = { directory: migrationsDirectory() };

  it.each(databases.eachSupportedId())(
    'comes and goes, and leaves waivers as they are, on %s',
    async id => {
      const knex = await databases.init(id);
      let applied: string;
      do {
        const [, [name]] = await knex.migrate.up(config);
        applied = name.split('/').pop()!;
      } while (applied !== NAME);
      await knex('waivers').insert({
        id: 'w',
        entity_ref: 'component:default/a',
        control_id: 'c',
        reason: 'r',
        state: 'ended',
        requested_by: 'user:default/a',
        requested_at: 'a',
        ends_at: 'b',
      });
      const row = {
        target_id: 't',
        entity_ref: 'component:default/a',
        control_id: 'c',
        subject: 's',
        starts_at: 'a',
        ends_at: 'b',
      };
      await knex('finding_pauses').insert(row);
      await expect(knex('finding_pauses').insert(row)).rejects.toMatchObject({
        message: expect.stringMatching(/unique/i),
      });
      await knex('finding_pauses').insert({ ...row, starts_at: 'c' });

      await knex.migrate.down(config);
      expect(await knex.schema.hasTable('finding_pauses')).toBe(false);
      expect(await knex('waivers').pluck('id')).toEqual(['w']);
      await knex.migrate.up(config);
      expect(await knex('finding_pauses').select()).toEqual([]);
    },
  );
});
