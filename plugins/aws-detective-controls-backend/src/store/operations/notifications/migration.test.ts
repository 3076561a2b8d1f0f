import { createTestDatabases } from '../../__testUtils__/databases';
import { migrationsDirectory } from '../../migrate';

jest.setTimeout(60_000);

const NAME = '20261124092000_notifications.js';
const TABLES = [
  'notification_state',
  'notification_targets',
  'notification_places',
  'notices',
  'notification_digests',
];

describe('the migration of notifications', () => {
  const databases = createTestDatabases();
  const config = { directory: migrationsDirectory() };

  it.each(databases.eachSupportedId())(
    'comes and goes, and leaves what stands before it, on %s',
    async id => {
      const knex = await databases.init(id);
      let applied: string;
      do {
        const [, [name]] = await knex.migrate.up(config);
        applied = name.split('/').pop()!;
      } while (applied !== NAME);
      await knex('scores').insert({
        target_id: 't',
        holder: 'component:default/a',
        cells: 'p',
        gaps: '[]',
        findings: '{}',
        version: 1,
      });
      const rows = {
        notification_targets: {
          target_id: 't',
          first_swept_at: 'a',
          swept_at: 'b',
          failed: '[]',
        },
        notification_places: { target_id: 't', holder: 'h', cells: 'p' },
        notices: {
          kind: 'new-gap',
          holder: 'h',
          control_id: 'c',
          waiver_id: '',
          recipient: '',
          came_at: 'a',
        },
        notification_digests: { recipient: 'r', kind: 'new-gap' },
      };
      for (const [table, row] of Object.entries(rows)) {
        await knex(table).insert(row);
        await expect(knex(table).insert(row)).rejects.toMatchObject({
          message: expect.stringMatching(/unique/i),
        });
      }
      expect(await knex('notification_state').select()).toEqual([
        { id: 1, looked_at: null },
      ]);

      await knex.migrate.down(config);
      for (const table of TABLES) {
        expect([table, await knex.schema.hasTable(table)]).toEqual([
          table,
          false,
        ]);
      }
      expect(await knex('scores').select('cells')).toEqual([{ cells: 'p' }]);
      await knex.migrate.up(config);
      expect(await knex('notices').select()).toEqual([]);
    },
  );
});
