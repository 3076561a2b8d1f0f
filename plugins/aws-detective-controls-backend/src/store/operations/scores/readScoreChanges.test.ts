import { createTestDatabases } from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  ENTITY,
  entity,
  evaluation,
  finding,
  GLOBAL_TARGET,
  mapping,
  OTHER_ACCOUNT,
  sweep,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import {
  CONTROLS,
  keyOf,
  prepareScores,
  readChanges,
  waive,
} from '../../__testUtils__/scores';
import { ScoreChanges, Verdict } from '../../../model';

jest.setTimeout(180_000);

const NEVER = '1970-01-01T00:00:00.000Z';
const DAY = 24 * 60;

/** A reader that keeps what it heard, as each backend instance does. */
class Listener {
  version?: number;
  resets = 0;
  readonly places = new Map<string, unknown>();
  readonly history = new Map<string, unknown>();
  readonly entities = new Map<string, unknown>();
  rest: unknown;

  take(changes: ScoreChanges | undefined): void {
    if (!changes) {
      return;
    }
    if (changes.reset) {
      this.resets += 1;
      this.places.clear();
      this.history.clear();
      this.entities.clear();
    }
    const { version, controls, accounts, targets, waivers } = changes;
    for (const { cells, ...place } of changes.places) {
      if (cells) {
        this.places.set(keyOf(place), { ...place, cells: trim(cells) });
      } else {
        this.places.delete(keyOf(place));
      }
    }
    for (const { cells, ...row } of changes.history) {
      const key = `${keyOf(row)} ${row.day}`;
      this.history.set(key, { ...row, cells: trim(cells) });
    }
    changes.entities.forEach(it => this.entities.set(it.entityRef, it));
    changes.removedEntities.forEach(ref => this.entities.delete(ref));
    this.version = version;
    this.rest = { controls, accounts, targets, waivers };
  }

  get knowledge() {
    const { places, history, entities, rest, version } = this;
    return { places, history, entities, rest, version };
  }
}

/** What is padded differs with when it was read. */
function trim(cells: string): string {
  return cells.replace(/(?<=.)\.+$/, '');
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const REFS = ['a', 'b', 'c'].map(name => `component:default/${name}`);
const SUBJECTS = ['a', 'b'].map(name => vpcArn(name));
const STATUSES: Verdict['status'][] = ['pass', 'fail', 'not-applicable'];

describe('readScoreChanges', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('gives everything to who knows nothing', async () => {
      const { store, read } = await prepareScores(databases, id);
      await store.saveEntities({
        entities: [
          entity({ tags: ['pci'], systemRef: 'system:default/checkout' }),
        ],
        complete: true,
      });
      const { rules, warnings, ...scored } = entity();
      expect(await read()).toEqual({
        version: expect.any(Number),
        reset: true,
        controls: [],
        places: [],
        history: [],
        entities: [
          { ...scored, tags: ['pci'], systemRef: 'system:default/checkout' },
        ],
        removedEntities: [],
        accounts: [
          {
            accountId: ACCOUNT,
            name: 'payments-prod',
            ownerRef: 'group:default/platform',
          },
        ],
        targets: [
          {
            targetId: `${ACCOUNT}/aws-global`,
            accountId: ACCOUNT,
            region: 'aws-global',
          },
          {
            targetId: `${ACCOUNT}/eu-west-1`,
            accountId: ACCOUNT,
            region: 'eu-west-1',
          },
        ],
        waivers: [],
      });
    });

    it('gives nothing where nothing changed, and everything to who is ahead', async () => {
      const { store, knex, read } = await prepareScores(databases, id);
      const { version } = (await read())!;
      await store.syncAccounts({
        accounts: [account()],
        complete: true,
        now: at(1),
      });
      expect(await read(version)).toBeUndefined();
      // Such as where a database was put back.
      await knex('score_state').update({ version: version - 1 });
      expect(await read(version)).toMatchObject({ reset: true });
    });

    it.each<[string, Parameters<typeof account>[0][]]>([
      ['an account gets another owner', [{ ownerRef: 'group:default/x' }]],
      ['an account comes', [{}, { accountId: OTHER_ACCOUNT }]],
      ['a region comes', [{ regions: ['eu-west-1', 'us-east-1'] }]],
      ['a region goes', [{ regions: [] }]],
      ['an account goes', []],
    ])('tells that %s', async (_, accounts) => {
      const { store, read } = await prepareScores(databases, id);
      const before = (await read())!;
      await store.syncAccounts({
        accounts: accounts.map(account),
        complete: true,
        now: at(1),
      });
      const after = (await read(before.version))!;
      expect(after.reset).toBe(false);
      expect([after.accounts, after.targets]).not.toEqual([
        before.accounts,
        before.targets,
      ]);
    });

    it('gives entities that changed, and those that are removed', async () => {
      const { store, read } = await prepareScores(databases, id);
      const others = entity({ entityRef: 'component:default/other' });
      await store.saveEntities({
        entities: [entity(), others],
        complete: true,
      });
      const { version } = (await read())!;
      await store.saveEntities({
        entities: [entity(), others],
        complete: true,
      });
      expect(await read(version)).toBeUndefined();
      await store.saveEntities({
        entities: [entity({ lifecycle: 'production' })],
        complete: true,
      });
      expect(await read(version)).toMatchObject({
        entities: [{ entityRef: ENTITY, lifecycle: 'production' }],
        removedEntities: ['component:default/other'],
      });
    });

    it('gives the waivers that hold or held, and until when', async () => {
      const { knex, read } = await prepareScores(databases, id);
      const of = { entityRef: ENTITY, controlId: 'trail' };
      await waive(knex, { ...of, subject: vpcArn('a'), from: 1, to: 9 });
      await waive(knex, { ...of, state: 'withdrawn', endedAt: at(5) });
      await waive(knex, { ...of, state: 'requested' });
      expect((await read())!.waivers).toEqual([
        {
          id: 'waiver-0',
          ...of,
          subject: vpcArn('a'),
          startsAt: at(1),
          endsAt: at(9),
        },
        { id: 'waiver-1', ...of, startsAt: at(0), endsAt: at(5) },
      ]);
    });

    it.each([1, 2, 3])(
      'tells who listens all that who reads everything learns, whatever happens (%p)',
      async seed => {
        const { store, knex, refresh } = await prepareScores(databases, id);
        const random = randomOf(seed);
        const one = <T>(items: readonly T[]): T => items[random(items.length)];
        const some = <T>(items: readonly T[]): T[] =>
          items.filter(() => random(3) > 0);
        let minutes = 0;

        const mappings = () =>
          some(REFS).flatMap(entityRef =>
            some([...SUBJECTS, `account/${ACCOUNT}`]).map(subject =>
              mapping(subject, { entityRef, inherited: random(4) === 0 }),
            ),
          );
        const operations: Record<string, () => Promise<unknown>> = {
          sweep: async () => {
            const target = one([TARGET, GLOBAL_TARGET]);
            const stored = await knex('targets')
              .where({ account_id: target.accountId, region: target.region })
              .first();
            return (
              stored &&
              sweep(store, {
                target,
                startedAt: at(minutes),
                finishedAt: at(minutes),
                evaluations: some(CONTROLS).map(controlId =>
                  evaluation(
                    controlId,
                    some([...SUBJECTS, `account/${ACCOUNT}`]).map(subject =>
                      verdict(subject, one(STATUSES)),
                    ),
                    { evaluatedAt: at(minutes) },
                  ),
                ),
                records: {
                  findings: {
                    securityhub: some(['f', 'g']).map(name =>
                      finding(name, { resourceArns: some(SUBJECTS) }),
                    ),
                  },
                },
                mappings: mappings(),
              })
            );
          },
          map: () =>
            store.saveMappings({
              target: TARGET,
              mappings: mappings(),
              now: at(minutes),
            }),
          entities: () =>
            store.saveEntities({
              entities: some(REFS).map(entityRef =>
                entity({ entityRef, lifecycle: one(['a', 'b']) }),
              ),
              complete: true,
              now: at(minutes),
            }),
          accounts: () =>
            store.syncAccounts({
              accounts: [
                account({
                  regions: some(['eu-west-1', 'us-east-1']),
                  ownerRef: one(REFS),
                }),
              ],
              complete: true,
              now: at(minutes),
            }),
          waive: async () => {
            await waive(knex, {
              entityRef: one(REFS),
              controlId: one(CONTROLS),
              subject: one([undefined, ...SUBJECTS]),
              from: minutes,
              to: minutes + random(300),
            });
            await knex('score_state').increment('version', 1);
          },
          wait: async () => {
            minutes += random(3) === 0 ? DAY : random(90);
          },
          controls: () => refresh(minutes, [...CONTROLS, `extra-${random(3)}`]),
          forget: () =>
            store.pruneScores({
              historyBefore: NEVER,
              removedBefore: at(minutes - DAY),
            }),
        };

        const eager = new Listener();
        const lazy = new Listener();
        for (let step = 0; step < 80; step++) {
          await operations[one(Object.keys(operations))]();
          if (random(2) === 0) {
            await refresh(minutes);
          }
          eager.take(await readChanges(store, eager.version));
          if (random(12) === 0) {
            lazy.take(await readChanges(store, lazy.version));
          }
        }
        await refresh(minutes);
        const fresh = new Listener();
        fresh.take(await readChanges(store));
        for (const listener of [eager, lazy]) {
          listener.take(await readChanges(store, listener.version));
          expect(listener.knowledge).toEqual(fresh.knowledge);
        }
        expect(fresh.history.size).toBeGreaterThan(3);
        expect(eager.resets).toBe(1);
      },
    );
  });
});
