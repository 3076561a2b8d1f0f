import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import { ENTITY, entity } from '../../__testUtils__/fixtures';
import { prepareScores } from '../../__testUtils__/scores';

jest.setTimeout(60_000);

const NEVER = '1970-01-01T00:00:00.000Z';
const NO_FINDINGS = '{"critical":0,"high":0}';

describe('pruneScores', () => {
  const databases = createTestDatabases();

  async function prepare(
    id: TestDatabaseId,
    days: [targetId: string, holder: string, day: string, cells: string][],
  ) {
    const bench = await prepareScores(databases, id);
    for (const [index, [targetId, holder, day, cells]] of days.entries()) {
      const version = index + 10;
      const place = {
        target_id: targetId,
        holder,
        cells,
        findings: NO_FINDINGS,
        version,
      };
      await bench.knex('score_history').insert({ ...place, day });
      await bench
        .knex('scores')
        .insert({ ...place, gaps: '[]' })
        .onConflict(['target_id', 'holder'])
        .merge();
      await bench.knex('score_state').update({ version });
    }
    return bench;
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('removes the history from before a day, but with what the time from then on begins', async () => {
      const { store, knex } = await prepare(id, [
        ['t', 'a', '2026-01-01', 'f'],
        ['t', 'a', '2026-01-02', 'p'],
        ['t', 'a', '2026-01-03', 'f'],
        ['t', 'a', '2026-01-10', 'p'],
        ['t', 'only-old', '2026-01-01', 'f'],
        ['t', 'gone', '2026-01-01', 'f'],
        ['t', 'gone', '2026-01-02', ''],
        ['t', 'came-back', '2026-01-01', ''],
        ['t', 'came-back', '2026-01-02', 'p'],
        ['u', 'a', '2026-01-01', 'f'],
        ['u', 'a', '2026-01-02', 'p'],
      ]);
      expect(
        await store.pruneScores({
          historyBefore: '2026-01-05T12:00:00.000Z',
          removedBefore: NEVER,
        }),
      ).toEqual({ history: 6, removed: 0 });
      const rows = await knex('score_history').select();
      expect(
        rows.map(row => `${row.target_id} ${row.holder} ${row.day}`).sort(),
      ).toEqual([
        't a 2026-01-03',
        't a 2026-01-10',
        't came-back 2026-01-02',
        't only-old 2026-01-01',
        'u a 2026-01-02',
      ]);
    });

    it('forgets what was removed long ago, and gives everything to who did not hear of it', async () => {
      const { store, knex, read } = await prepare(id, [
        ['t', 'gone', '2026-01-01', ''],
        ['t', 'stays', '2026-01-02', 'f'],
        ['t', 'just-gone', '2026-01-08', ''],
      ]);
      await knex('score_entities').insert([
        {
          entity_ref: 'component:default/x',
          document: '',
          hash: '',
          version: 10,
        },
        {
          entity_ref: 'component:default/y',
          document: '',
          hash: '',
          version: 12,
        },
      ]);
      expect(
        await store.pruneScores({
          historyBefore: NEVER,
          removedBefore: '2026-01-05T00:00:00.000Z',
        }),
      ).toEqual({ history: 0, removed: 2 });
      expect(await read(12)).toBeUndefined();
      // What is up to date to the forgotten versions hears of the rest.
      expect(await read(11)).toMatchObject({
        reset: false,
        places: [{ holder: 'just-gone', cells: '' }],
        removedEntities: ['component:default/y'],
      });
      expect(await read(10)).toMatchObject({
        reset: true,
        places: [{ holder: 'stays' }],
        removedEntities: [],
      });
    });

    it('forgets what waivers of findings covered, where that was over before the history begins', async () => {
      const { store, knex } = await prepare(id, []);
      const pause = (subject: string, endsAt: string) => ({
        target_id: 't',
        entity_ref: ENTITY,
        control_id: 'c',
        subject,
        starts_at: '2026-01-01T00:00:00.000Z',
        ends_at: endsAt,
      });
      await knex('finding_pauses').insert([
        pause('old', '2026-01-05T11:59:59.999Z'),
        pause('kept', '2026-01-05T12:00:00.000Z'),
      ]);
      await store.pruneScores({
        historyBefore: '2026-01-05T12:00:00.000Z',
        removedBefore: NEVER,
      });
      expect(await knex('finding_pauses').pluck('subject')).toEqual(['kept']);
    });

    it('does not send all readers back to the beginning where nothing was removed', async () => {
      const { store, knex } = await prepare(id, [
        ['t', 'a', '2026-01-01', 'f'],
      ]);
      await store.pruneScores({
        historyBefore: NEVER,
        removedBefore: '2026-01-05T00:00:00.000Z',
      });
      const [{ floor }] = await knex('score_state').select('floor');
      expect(Number(floor)).toBe(0);
    });

    it('lets an entity come back that was forgotten', async () => {
      const { store, knex, read } = await prepare(id, []);
      await store.saveEntities({ entities: [entity()], complete: true });
      await store.saveEntities({ entities: [], complete: true });
      await knex('score_entities').delete();
      await store.saveEntities({ entities: [entity()], complete: true });
      expect((await read())!.entities).toMatchObject([{ entityRef: ENTITY }]);
    });
  });
});
