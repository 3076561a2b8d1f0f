import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from './__testUtils__/databases';
import { DatabaseStore } from './DatabaseStore';

jest.setTimeout(60_000);

describe('DatabaseStore', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('creates its tables', async () => {
      const knex = await databases.init(id);
      await DatabaseStore.create({ database: mockServices.database({ knex }) });
      expect(await knex.schema.hasTable('results')).toBe(true);
    });

    it('leaves the schema alone where config says to skip migrations', async () => {
      const knex = await databases.init(id);
      await DatabaseStore.create({
        database: mockServices.database({ knex, migrations: { skip: true } }),
      });
      expect(await knex.schema.hasTable('results')).toBe(false);
    });
  });
});
