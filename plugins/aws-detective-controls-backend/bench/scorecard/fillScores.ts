import { Knex } from 'knex';
import { EntityClaims, ScoreChanges, ScorePlace } from '../../src/model';
import { DatabaseStore } from '../../src/store';
import { placeControls } from '../../src/store/operations/scores/placeControls';
import { toJson } from '../../src/store/sql/content';
import { shiftTime } from '../../src/store/sql/time';
import { REGIONS } from '../largeScores';
import { bulkInsert } from './bulkInsert';

/**
 * Fills a store as sweeps, the catalog and `refreshScores` would: accounts, targets
 * and entities by its own operations, the rolled-up rows in bulk.
 */
export async function fillScores(
  store: DatabaseStore,
  knex: Knex,
  changes: ScoreChanges,
  now: Date,
): Promise<void> {
  const time = now.toISOString();
  await store.syncAccounts({
    accounts: changes.accounts.map(account => ({
      ...account,
      partition: 'aws',
      // The global one goes without saying.
      regions: REGIONS.slice(1),
    })),
    complete: true,
    now: time,
  });
  await store.saveEntities({
    entities: changes.entities.map(
      (entity): EntityClaims => ({ ...entity, rules: [], warnings: [] }),
    ),
    complete: true,
  });
  await placeControls(knex, changes.controls);
  // Rolled up, and due again when something turns stale: no target is late.
  await knex('targets').update({ scores_due_at: shiftTime(time, 3 * 3600) });
  await saveWaivers(knex, changes);
  await saveRows(knex, changes);
  await knex.raw('analyze');
}

/** What of a place is stored, as `refreshScores` writes it. */
export function storedPlace({ holder, cells, gaps, findings }: ScorePlace) {
  return { holder, cells, gaps: toJson(gaps), findings: toJson(findings) };
}

async function saveRows(
  knex: Knex,
  { targets, places, history }: ScoreChanges,
): Promise<void> {
  // Each target is rolled up by itself, and gets a version of its own.
  const { version: first } = await knex('score_state').first('version');
  const versions = new Map(
    targets.map(({ targetId }, index) => [targetId, Number(first) + 1 + index]),
  );
  await bulkInsert(
    knex,
    'scores',
    {
      target_id: 'text',
      holder: 'text',
      cells: 'text',
      gaps: 'text',
      findings: 'text',
      version: 'integer',
    },
    places.map(place => [
      place.targetId,
      ...Object.values(storedPlace(place)),
      versions.get(place.targetId),
    ]),
  );
  await bulkInsert(
    knex,
    'score_history',
    {
      target_id: 'text',
      holder: 'text',
      day: 'text',
      cells: 'text',
      findings: 'text',
      version: 'integer',
    },
    history.map(row => [
      row.targetId,
      row.holder,
      row.day,
      row.cells,
      toJson(row.findings),
      versions.get(row.targetId),
    ]),
  );
  await knex('score_state').update({ version: Number(first) + targets.length });
}

/** Stores waivers that were approved and hold. */
export async function saveWaivers(
  knex: Knex,
  { waivers }: Pick<ScoreChanges, 'waivers'>,
): Promise<void> {
  await bulkInsert(
    knex,
    'waivers',
    {
      id: 'text',
      entity_ref: 'text',
      control_id: 'text',
      reason: 'text',
      state: 'text',
      requested_by: 'text',
      requested_at: 'text',
      starts_at: 'text',
      ends_at: 'text',
    },
    waivers.map(waiver => [
      waiver.id,
      waiver.entityRef,
      waiver.controlId,
      'accepted',
      'approved',
      'user:default/asker',
      waiver.startsAt,
      waiver.startsAt,
      waiver.endsAt,
    ]),
  );
}
