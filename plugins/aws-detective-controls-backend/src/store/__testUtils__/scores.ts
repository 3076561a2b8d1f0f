import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ScoreChanges, ScorePlace } from '../../model';
import { Store } from '../Store';
import { createTestStore } from './databases';
import { account, at } from './fixtures';

/** The controls of scores, in the order of their letters. */
export const CONTROLS = [
  'flow-logs',
  'trail',
  'resource-no-open-critical-findings',
];

/** So long a result is fresh. */
export const STALE_AFTER_SECONDS = 3600;

/** A store of one account with a region, and what its scorecard does. */
export async function prepareScores(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const { store, knex } = await createTestStore(databases, id);
  await store.syncAccounts({
    accounts: [account()],
    complete: true,
    now: at(0),
  });
  return {
    store,
    knex,
    refresh: (minutes: number, controlIds = CONTROLS) =>
      store.refreshScores({
        now: at(minutes),
        staleAfterSeconds: STALE_AFTER_SECONDS,
        controlIds,
      }),
    read: (after?: number) => readChanges(store, after),
    /** The letters of each place, by `<target> <holder>`. */
    cells: async () =>
      Object.fromEntries(
        (await readChanges(store))!.places.map(place => [
          keyOf(place),
          place.cells,
        ]),
      ),
    /** One place of everything that there is. */
    place: async (holder: string) =>
      (await readChanges(store))!.places.find(it => it.holder === holder),
  };
}

/** What changed since a version, or everything. */
export async function readChanges(
  store: Store,
  after?: number,
): Promise<ScoreChanges | undefined> {
  const { changes } = await store.readScoreChanges({
    after,
    lateBefore: at(-600),
  });
  return changes;
}

/** Tells a place from others. */
export function keyOf({
  targetId,
  holder,
}: Pick<ScorePlace, 'targetId' | 'holder'>): string {
  return `${targetId} ${holder}`;
}

/** Stores a waiver that holds from one minute to another, as if it had been approved. */
export async function waive(
  knex: Knex,
  waiver: {
    entityRef: string;
    controlId: string;
    subject?: string;
    finding?: string;
    from?: number;
    to?: number;
    state?: string;
    endedAt?: string;
  },
): Promise<void> {
  const { from = 0, to = 600 } = waiver;
  const [{ count }] = await knex('waivers').count({ count: '*' });
  await knex('waivers').insert({
    id: `waiver-${count}`,
    entity_ref: waiver.entityRef,
    control_id: waiver.controlId,
    subject: waiver.subject,
    finding: waiver.finding,
    reason: 'accepted by the board',
    state: waiver.state ?? 'approved',
    requested_by: 'user:default/a',
    requested_at: at(from),
    starts_at: at(from),
    ends_at: at(to),
    ended_at: waiver.endedAt,
  });
  await knex('targets').update({ scores_due_at: at(0) });
}
