import { DatabaseStore } from '../../DatabaseStore';
import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  ACCOUNT,
  at,
  ENTITY,
  entity,
  evaluation,
  finding,
  GLOBAL_TARGET,
  mapping,
  sweep,
  TARGET,
  unknown,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import {
  CONTROLS,
  prepareScores,
  readChanges,
  STALE_AFTER_SECONDS,
} from '../../__testUtils__/scores';

jest.setTimeout(120_000);

const OTHER = 'component:default/other';
const IN_REGION = `${ACCOUNT}/eu-west-1`;
const GLOBAL = `${ACCOUNT}/aws-global`;
const ACCOUNT_SUBJECT = `account/${ACCOUNT}`;
const REGION_SUBJECT = `account/${ACCOUNT}/eu-west-1`;

describe('refreshScores', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('rolls up what an entity holds itself, control by control', async () => {
      const { store, refresh, read } = await prepareScores(databases, id);
      await sweep(store, {
        evaluations: [
          evaluation('flow-logs', [
            verdict(vpcArn('a'), 'pass'),
            verdict(vpcArn('b'), 'fail'),
            verdict(vpcArn('of-nobody'), 'fail'),
          ]),
          evaluation('trail', [
            unknown(vpcArn('a'), 'denied'),
            verdict(vpcArn('b'), 'pass'),
          ]),
        ],
        mappings: [
          mapping(vpcArn('a')),
          mapping(vpcArn('b')),
          mapping(ACCOUNT_SUBJECT, { inherited: true }),
        ],
      });
      expect(await refresh(2)).toEqual({ targets: 1, places: 1 });
      const changes = (await read())!;
      expect(changes.controls).toEqual(CONTROLS);
      expect(changes.places).toEqual([
        {
          targetId: IN_REGION,
          holder: ENTITY,
          cells: 'fu.',
          gaps: [[0, 1, Date.parse(at(0)) / 1000, 0]],
          findings: { critical: 0, high: 0 },
        },
      ]);
      expect(changes.history).toEqual([
        {
          targetId: IN_REGION,
          holder: ENTITY,
          day: '2026-01-15',
          cells: 'fu.',
          findings: { critical: 0, high: 0 },
        },
      ]);
    });

    it('writes nothing, and no version, where a sweep finds the same', async () => {
      const { store, knex, refresh, read } = await prepareScores(databases, id);
      const swept = (minutes: number) => ({
        startedAt: at(minutes),
        finishedAt: at(minutes + 1),
        evaluations: [
          evaluation('flow-logs', [verdict(vpcArn('a'), 'fail')], {
            evaluatedAt: at(minutes),
          }),
        ],
        mappings: [mapping(vpcArn('a'))],
      });
      await sweep(store, swept(0));
      await refresh(2);
      const { version } = (await read())!;
      const stored = await knex('scores').select();
      await sweep(store, swept(10));
      expect(await refresh(12)).toEqual({ targets: 1, places: 0 });
      expect(await read(version)).toBeUndefined();
      expect(await knex('scores').select()).toEqual(stored);
    });

    it('rolls up no target that is not due', async () => {
      const { store, refresh } = await prepareScores(databases, id);
      await sweep(store, {
        evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'pass')])],
        mappings: [mapping(vpcArn('a'))],
      });
      await refresh(2);
      expect(await refresh(3)).toEqual({ targets: 0, places: 0 });
    });

    it('writes how the next day ends only where it differs', async () => {
      const { store, refresh, read } = await prepareScores(databases, id);
      const day = 24 * 60;
      const sweepAt = (minutes: number, status: 'pass' | 'fail') =>
        sweep(store, {
          startedAt: at(minutes),
          finishedAt: at(minutes),
          evaluations: [
            evaluation('trail', [verdict(vpcArn('a'), status)], {
              evaluatedAt: at(minutes),
            }),
          ],
          mappings: [mapping(vpcArn('a'))],
        });
      await sweepAt(0, 'fail');
      await refresh(0);
      await sweepAt(5, 'pass');
      await refresh(5);
      await sweepAt(10, 'fail');
      await refresh(10);
      await sweepAt(day, 'fail');
      await refresh(day);
      await sweepAt(2 * day, 'pass');
      await refresh(2 * day);
      const { history } = (await read())!;
      expect(history.map(row => [row.day, row.cells]).sort()).toEqual([
        ['2026-01-15', '.f.'],
        ['2026-01-17', '.p.'],
      ]);
    });

    it('turns stale by itself, one millisecond after it is too old', async () => {
      const { store, knex, refresh, cells } = await prepareScores(
        databases,
        id,
      );
      await sweep(store, {
        evaluations: [
          evaluation('flow-logs', [verdict(vpcArn('a'), 'pass')]),
          evaluation('trail', [verdict(vpcArn('a'), 'fail')], {
            evaluatedAt: at(20),
          }),
        ],
        mappings: [mapping(vpcArn('a'))],
      });
      await refresh(2);
      const due = async () =>
        (await knex('targets').where({ id: IN_REGION }).first('scores_due_at'))
          .scores_due_at;
      expect(Date.parse(await due())).toBe(Date.parse(at(60)) + 1);
      expect(await refresh(60)).toMatchObject({ targets: 0 });
      expect(await refresh(61)).toMatchObject({ targets: 1, places: 1 });
      expect(await cells()).toEqual({ [`${IN_REGION} ${ENTITY}`]: 'sf.' });
      expect(Date.parse(await due())).toBe(Date.parse(at(80)) + 1);
      await refresh(81);
      expect(await cells()).toEqual({ [`${IN_REGION} ${ENTITY}`]: 'ss.' });
      expect(await due()).toBeNull();
    });

    it('counts a result that stands since it could not be refreshed by its own age', async () => {
      const { store, refresh, cells } = await prepareScores(databases, id);
      const subject = vpcArn('a');
      await sweep(store, {
        evaluations: [evaluation('trail', [verdict(subject, 'pass')])],
        mappings: [mapping(subject)],
      });
      await sweep(store, {
        startedAt: at(50),
        finishedAt: at(50),
        evaluations: [
          evaluation('trail', [unknown(subject, 'throttled')], {
            evaluatedAt: at(50),
          }),
        ],
        mappings: [mapping(subject)],
      });
      await refresh(61);
      expect(await cells()).toEqual({ [`${IN_REGION} ${ENTITY}`]: '.s.' });
    });

    it('empties the place of an entity that is removed, with the day of it', async () => {
      const { store, knex, refresh, read } = await prepareScores(databases, id);
      await store.saveEntities({ entities: [entity()], complete: true });
      await sweep(store, {
        evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'fail')])],
        mappings: [mapping(vpcArn('a'))],
      });
      await refresh(2);
      const { version } = (await read())!;
      await store.saveEntities({ entities: [], complete: true, now: at(3) });
      expect(await refresh(3)).toEqual({ targets: 1, places: 1 });
      expect(await read(version)).toMatchObject({
        reset: false,
        places: [{ holder: ENTITY, cells: '', gaps: [] }],
        history: [{ holder: ENTITY, day: '2026-01-15', cells: '' }],
        entities: [],
        removedEntities: [ENTITY],
      });
      expect((await read())!.places).toEqual([]);
      expect(await knex('scores').select('cells')).toEqual([{ cells: '' }]);
    });

    it('empties the places of a target that is removed, and makes them anew when it comes back', async () => {
      const { store, refresh, read } = await prepareScores(databases, id);
      const swept = {
        evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'fail')])],
        mappings: [mapping(vpcArn('a'))],
      };
      await sweep(store, swept);
      await refresh(2);
      const { version } = (await read())!;
      const sync = (regions: string[]) =>
        store.syncRegions({
          accountId: ACCOUNT,
          partition: 'aws',
          regions,
          now: at(3),
        });
      await sync([]);
      expect(await read(version)).toMatchObject({
        places: [{ targetId: IN_REGION, holder: ENTITY, cells: '' }],
        history: [{ targetId: IN_REGION, cells: '' }],
        targets: [{ targetId: GLOBAL }],
      });
      await sync(['eu-west-1']);
      await sweep(store, swept);
      await refresh(4);
      expect((await read())!.places).toMatchObject([{ cells: '.f.' }]);
    });

    it('counts a resource that two entities claim for each of them, and their findings as shared', async () => {
      const { store, refresh, place } = await prepareScores(databases, id);
      await sweep(store, {
        evaluations: [evaluation('flow-logs', [verdict(vpcArn('a'), 'fail')])],
        records: {
          findings: {
            securityhub: [
              finding('both', { severity: 'CRITICAL' }),
              finding('one', { resourceArns: [vpcArn('b')] }),
              finding('two', { resourceArns: [vpcArn('b'), vpcArn('c')] }),
              finding('low', { severity: 'MEDIUM' }),
              finding('nobody', { resourceArns: [vpcArn('d')] }),
            ],
          },
        },
        mappings: [
          mapping(vpcArn('a')),
          mapping(vpcArn('a'), { entityRef: OTHER }),
          mapping(vpcArn('b'), { entityRef: OTHER }),
          mapping(vpcArn('c'), { entityRef: OTHER }),
        ],
      });
      expect(await refresh(2)).toEqual({ targets: 1, places: 2 });
      const [mine, others] = [await place(ENTITY), await place(OTHER)];
      expect(mine).toMatchObject({
        cells: 'f..',
        findings: { critical: 0, high: 0, shared: [[expect.any(String), 'C']] },
      });
      expect(others).toMatchObject({
        cells: 'f..',
        findings: { critical: 0, high: 2, shared: mine!.findings.shared },
      });
    });

    it('gives account-level results to the entities that own the account, else to the account', async () => {
      const { store, refresh, cells } = await prepareScores(databases, id);
      const inherited = [
        mapping(REGION_SUBJECT, { inherited: true }),
        mapping(ACCOUNT_SUBJECT, { inherited: true }),
      ];
      await sweep(store, {
        target: GLOBAL_TARGET,
        evaluations: [evaluation('trail', [verdict(ACCOUNT_SUBJECT, 'fail')])],
      });
      await sweep(store, {
        evaluations: [
          evaluation('flow-logs', [verdict(REGION_SUBJECT, 'fail')]),
        ],
        mappings: inherited,
      });
      await refresh(2);
      expect(await cells()).toEqual({
        [`${GLOBAL} ${ACCOUNT_SUBJECT}`]: '.f.',
        [`${IN_REGION} ${ACCOUNT_SUBJECT}`]: 'f..',
      });

      // The region's mappings say who owns the account as a whole, too.
      await store.saveMappings({
        target: TARGET,
        mappings: [
          ...inherited,
          mapping(REGION_SUBJECT, { entityRef: OTHER }),
          mapping(ACCOUNT_SUBJECT, { entityRef: OTHER }),
        ],
        now: at(3),
      });
      await refresh(3);
      expect(await cells()).toEqual({
        [`${GLOBAL} ${OTHER}`]: '.f.',
        [`${IN_REGION} ${OTHER}`]: 'f..',
      });

      await store.syncRegions({
        accountId: ACCOUNT,
        partition: 'aws',
        regions: [],
        now: at(4),
      });
      await refresh(4);
      expect(await cells()).toEqual({
        [`${GLOBAL} ${ACCOUNT_SUBJECT}`]: '.f.',
      });
    });

    it('hears from a sweep of a region who owns the account', async () => {
      const { store, refresh, cells } = await prepareScores(databases, id);
      await sweep(store, {
        target: GLOBAL_TARGET,
        evaluations: [evaluation('trail', [verdict(ACCOUNT_SUBJECT, 'fail')])],
      });
      await refresh(2);
      await sweep(store, {
        startedAt: at(3),
        finishedAt: at(3),
        mappings: [mapping(ACCOUNT_SUBJECT)],
      });
      await refresh(3);
      expect(await cells()).toEqual({ [`${GLOBAL} ${ENTITY}`]: '.f.' });
    });

    it('makes a target due for mappings that changed, and for no others', async () => {
      const { store, refresh } = await prepareScores(databases, id);
      await sweep(store, {
        evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'fail')])],
        mappings: [mapping(vpcArn('a'))],
      });
      await refresh(2);
      const save = (name: string) =>
        store.saveMappings({
          target: TARGET,
          mappings: [mapping(vpcArn(name))],
          now: at(3),
        });
      await save('a');
      expect(await refresh(3)).toMatchObject({ targets: 0 });
      await save('b');
      expect(await refresh(3)).toEqual({ targets: 1, places: 1 });
    });

    it('keeps the places of letters, and says nothing of controls that are judged no more', async () => {
      const { store, knex, refresh, read } = await prepareScores(databases, id);
      await sweep(store, {
        evaluations: CONTROLS.map(controlId =>
          evaluation(controlId, [verdict(vpcArn('a'), 'fail')]),
        ),
        mappings: [mapping(vpcArn('a'))],
      });
      await refresh(2, ['trail', 'flow-logs']);
      const before = (await read())!;
      expect(before.controls).toEqual(['trail', 'flow-logs']);
      expect(before.places).toMatchObject([{ cells: 'ff' }]);

      await knex('targets').update({ scores_due_at: at(3) });
      await refresh(3, ['new-one', 'flow-logs']);
      expect(await read(before.version)).toMatchObject({
        controls: ['trail', 'flow-logs', 'new-one'],
        places: [{ cells: '.f.', gaps: [[1, 1, expect.any(Number), 0]] }],
      });
    });

    it('tells of a new control before anything is judged by it', async () => {
      const { refresh, read } = await prepareScores(databases, id);
      await refresh(1);
      const { version } = (await read())!;
      await refresh(2, [...CONTROLS, 'new-one']);
      expect((await read(version))?.controls).toEqual([...CONTROLS, 'new-one']);
      await refresh(3, [...CONTROLS, 'new-one']);
      expect((await read())!.controls).toHaveLength(CONTROLS.length + 1);
    });

    it('is done once by two instances at the same time', async () => {
      const { store, knex, read } = await prepareScores(databases, id);
      const regions = Array.from({ length: 12 }, (_, n) => `eu-west-${n + 1}`);
      await store.syncRegions({
        accountId: ACCOUNT,
        partition: 'aws',
        regions,
        now: at(0),
      });
      for (const region of regions) {
        await sweep(store, {
          target: { ...TARGET, region },
          evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'fail')])],
          mappings: [mapping(vpcArn('a'))],
        });
      }
      const second = await DatabaseStore.create({
        database: mockServices.database({ knex }),
      });
      const options = {
        now: at(2),
        staleAfterSeconds: STALE_AFTER_SECONDS,
        controlIds: CONTROLS,
      };
      const done = await Promise.all(
        [store, second].map(it => it.refreshScores(options)),
      );
      const total = (key: 'targets' | 'places') =>
        done.reduce((sum, it) => sum + it[key], 0);
      expect([total('targets'), total('places')]).toEqual([12, 12]);
      const { places, controls } = (await read())!;
      expect(controls).toEqual(CONTROLS);
      expect(places.map(({ cells }) => cells)).toEqual(
        Array.from({ length: 12 }, () => '.f.'),
      );
      const versions = await knex('scores').distinct('version');
      expect(versions).toHaveLength(12);
    });

    it('rolls the others up where one target cannot be, and says why', async () => {
      const { store, knex, refresh, cells } = await prepareScores(
        databases,
        id,
      );
      const of = {
        evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'fail')])],
      };
      await sweep(store, { ...of, target: GLOBAL_TARGET });
      await sweep(store, { ...of, mappings: [mapping(vpcArn('a'))] });
      await store.saveMappings({
        target: GLOBAL_TARGET,
        mappings: [mapping(vpcArn('a'))],
        now: at(0),
      });
      await knex('results').where({ target_id: GLOBAL }).update({
        reason: 'no JSON',
        control_id: 'resource-no-open-critical-findings',
      });
      await knex('evaluations')
        .where({ target_id: GLOBAL })
        .update({ control_id: 'resource-no-open-critical-findings' });
      await knex('waivers').insert({
        id: 'w',
        entity_ref: ENTITY,
        control_id: 'resource-no-open-critical-findings',
        finding: 'securityhub:f',
        reason: 'r',
        state: 'approved',
        requested_by: 'u',
        requested_at: at(0),
        starts_at: at(0),
        ends_at: at(600),
      });
      await expect(refresh(2)).rejects.toThrow(/JSON/);
      expect(await cells()).toEqual({ [`${IN_REGION} ${ENTITY}`]: '.f.' });
    });

    it('stops where it is told to', async () => {
      const { store, read } = await prepareScores(databases, id);
      await sweep(store, {
        evaluations: [evaluation('trail', [verdict(vpcArn('a'), 'fail')])],
        mappings: [mapping(vpcArn('a'))],
      });
      await store.refreshScores({
        now: at(2),
        staleAfterSeconds: STALE_AFTER_SECONDS,
        controlIds: CONTROLS,
        signal: AbortSignal.abort(),
      });
      expect((await read())!.places).toEqual([]);
    });

    it('names the targets that have been due for too long', async () => {
      const { store, refresh } = await prepareScores(databases, id);
      await sweep(store, { finishedAt: at(1) });
      const late = async (minutes: number) =>
        (await store.readScoreChanges({ lateBefore: at(minutes) })).lateTargets;
      expect(await late(1)).toEqual([]);
      expect(await late(2)).toEqual([IN_REGION]);
      // A later sweep does not make it less late.
      await sweep(store, { startedAt: at(3), finishedAt: at(3) });
      expect(await late(2)).toEqual([IN_REGION]);
      await refresh(4);
      expect(await late(99)).toEqual([]);
      expect((await readChanges(store))!.places).toEqual([]);
    });
  });
});
