import { ClaimRule, Mapping, Target } from '../../../model';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  ACCOUNT,
  at,
  claim,
  ENTITY,
  entity,
  GLOBAL_TARGET,
  mapping,
  OTHER_ACCOUNT,
  sweep,
  TARGET,
  target,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { arnRule, preparePosture } from '../../__testUtils__/preparePosture';

jest.setTimeout(60_000);

const ENTITY_TAG = {
  by: 'entity-tag' as const,
  source: 'backstage.io/entity-ref',
  value: ENTITY,
};

function queueRule({ region, accountId }: Target): ClaimRule {
  return arnRule(`arn:aws:sqs:${region}:${accountId}:orders`);
}

const NO_FINDINGS = {
  counts: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, INFORMATIONAL: 0 },
};

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'the sweep of a posture on %s',
  id => {
    it('shows how far all regional targets are before anything is claimed', async () => {
      const { store, read } = await preparePosture(databases, id);
      expect(await read(0)).toEqual({
        entity: entity(),
        resources: 0,
        accounts: [],
        counts: [],
        openFindings: NO_FINDINGS,
        doFirst: [],
        dueGaps: [],
        waivers: [],
        notAssessed: [],
        sweep: { targets: 2, swept: 0, running: 0 },
        shownArns: [],
      });
      await sweep(store);
      await claim(store, target({ accountId: OTHER_ACCOUNT }), at(10));
      expect((await read(10)).sweep).toEqual({
        targets: 2,
        swept: 1,
        running: 1,
      });
    });

    it('shows how far the targets are in which the entity holds something', async () => {
      const { store, read } = await preparePosture(databases, id);
      const other = target({ accountId: OTHER_ACCOUNT });
      await store.saveEntities({
        entities: [entity({ rules: [queueRule(TARGET), queueRule(other)] })],
        complete: true,
      });
      await sweep(store, {
        target: GLOBAL_TARGET,
        mappings: [mapping(`account/${ACCOUNT}`, { inherited: true })],
      });
      await sweep(store, { mappings: [mapping(vpcArn('a'))] });
      expect((await read(1)).sweep).toEqual({
        targets: 2,
        swept: 1,
        running: 0,
      });
      await claim(store, other, at(10));
      expect((await read(10)).sweep).toEqual({
        targets: 2,
        swept: 1,
        running: 1,
      });
      await sweep(store, { target: other, startedAt: at(30) });
      expect((await read(40)).sweep).toEqual({
        targets: 1,
        swept: 1,
        running: 0,
      });
    });

    it('waits for the account as a whole, whose results it inherits', async () => {
      const { store, read } = await preparePosture(databases, id);
      await store.saveEntities({
        entities: [entity({ rules: [queueRule(TARGET)] })],
        complete: true,
      });
      const mappings = [
        mapping(vpcArn('a')),
        mapping(`account/${ACCOUNT}`, { inherited: true }),
      ];
      await sweep(store, { mappings });
      expect((await read()).sweep).toMatchObject({ targets: 2, swept: 1 });
      await sweep(store, { target: GLOBAL_TARGET });
      expect((await read()).sweep).toMatchObject({ targets: 1, swept: 1 });
    });

    it.each<[string, ClaimRule[], Partial<Mapping>, number]>([
      ['an ARN elsewhere', [queueRule(TARGET)], {}, 1],
      ['an ARN without region', [arnRule('arn:aws:s3:::invoices')], {}, 2],
      ['tags', [{ by: 'tags', source: 'a', value: 'b', tags: [] }], {}, 2],
      [
        'an entity tag that named it',
        [queueRule(TARGET)],
        { claims: [ENTITY_TAG] },
        2,
      ],
      ['no rule', [], {}, 2],
    ])(
      'counts a region that was never swept by what could be in it: %s',
      async (_name, rules, held, targets) => {
        const { store, read } = await preparePosture(databases, id);
        await store.saveEntities({
          entities: [entity({ rules })],
          complete: true,
        });
        for (const accountId of [ACCOUNT, OTHER_ACCOUNT]) {
          await sweep(store, { target: { ...GLOBAL_TARGET, accountId } });
        }
        await sweep(store, { mappings: [mapping(vpcArn('a'), held)] });
        expect((await read()).sweep).toMatchObject({ targets, swept: 1 });
      },
    );

    it('waits for accounts whose regions are not known, and for those it names even when their sweep did not tell', async () => {
      const { store, read } = await preparePosture(databases, id);
      const globalOther = { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT };
      await store.syncRegions({
        accountId: OTHER_ACCOUNT,
        partition: 'aws',
        regions: [],
        now: at(0),
      });
      const targetsWith = async (rule: ClaimRule) => {
        await store.saveEntities({
          entities: [entity({ rules: [rule] })],
          complete: true,
        });
        return (await read()).sweep.targets;
      };
      const tags: ClaimRule = { by: 'tags', source: 'a', value: 'b', tags: [] };
      const named = queueRule(target({ accountId: OTHER_ACCOUNT }));
      await sweep(store, { target: GLOBAL_TARGET });
      await sweep(store, { mappings: [mapping(vpcArn('a'))] });
      expect(await targetsWith(tags)).toBe(2);
      expect(await targetsWith(named)).toBe(2);
      expect(await targetsWith(queueRule(TARGET))).toBe(1);

      await sweep(store, { target: globalOther });
      expect(await targetsWith(tags)).toBe(1);
      expect(await targetsWith(named)).toBe(2);
    });

    it('says at once that a claim matched nothing where its only target was swept', async () => {
      const { store, read } = await preparePosture(databases, id);
      await store.saveEntities({
        entities: [entity({ rules: [queueRule(TARGET)] })],
        complete: true,
      });
      await sweep(store);
      expect((await read()).sweep).toEqual({
        targets: 1,
        swept: 1,
        running: 0,
      });
    });
  },
);
