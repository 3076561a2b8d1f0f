import { TestDatabaseId } from '@backstage/backend-test-utils';
import { ClaimRule } from '../../../model';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  ENTITY,
  entity,
  GLOBAL_TARGET,
  mapping,
  OTHER_ACCOUNT,
  resource,
  sweep,
  TARGET,
  target,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { homeTargetId } from './homeTargetId';

jest.setTimeout(60_000);

const OTHER = 'component:default/other';

const TAG_RULE: ClaimRule = {
  by: 'tags',
  source: 'aws.amazon.com/tags',
  value: 'service',
  tags: [{ key: 'service', values: [] }],
};

describe('entities and their mappings', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    return { store, knex };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('gives entities back as they were saved', async () => {
      const { store } = await prepare(id);
      const entities = [
        entity({
          title: '支払い API',
          rules: [
            { by: 'stack', source: 'a', value: 'b', stack: 'payments' },
            {
              by: 'tags',
              source: 'a',
              value: 'b',
              tags: [{ key: 'k', values: [] }],
            },
          ],
          warnings: [
            {
              annotation: 'a',
              value: 'v',
              code: 'malformed-arn',
              message: 'm',
            },
          ],
        }),
        entity({ entityRef: OTHER, ownerRef: undefined, accountId: ACCOUNT }),
      ];
      await store.saveEntities({ entities, complete: true });
      const stored = await store.readEntities();
      expect(stored).toHaveLength(2);
      expect(stored).toEqual(
        expect.arrayContaining(
          entities.map(e => JSON.parse(JSON.stringify(e))),
        ),
      );
    });

    it('writes entities that changed, and says which', async () => {
      const { store, knex } = await prepare(id);
      const save = (title: string) =>
        store.saveEntities({
          entities: [entity(), entity({ entityRef: OTHER, title })],
          complete: true,
        });
      expect((await save('a')).changed.sort()).toEqual([OTHER, ENTITY].sort());
      expect(await save('b')).toEqual({ changed: [OTHER], removed: [] });
      const queries = await recordQueries(knex, () => save('b'));
      expect(queries.filter(({ sql }) => /^(insert|update)/.test(sql))).toEqual(
        [],
      );
    });

    it('removes entities that a complete catalog does not have, with their mappings', async () => {
      const { store, knex } = await prepare(id);
      await store.saveEntities({
        entities: [entity(), entity({ entityRef: OTHER })],
        complete: true,
      });
      await store.saveMappings({
        target: TARGET,
        mappings: [
          mapping(vpcArn('a')),
          mapping(vpcArn('a'), { entityRef: OTHER }),
        ],
      });
      expect(
        await store.saveEntities({ entities: [entity()], complete: true }),
      ).toEqual({ changed: [], removed: [OTHER] });
      expect(await knex('mappings').select('entity_ref')).toEqual([
        { entity_ref: ENTITY },
      ]);
      expect(await store.readEntities()).toHaveLength(1);
    });

    it('keeps entities that are not given where it is not the whole catalog', async () => {
      const { store } = await prepare(id);
      await store.saveEntities({ entities: [entity()], complete: true });
      expect(
        await store.saveEntities({
          entities: [entity({ entityRef: OTHER })],
          complete: false,
        }),
      ).toEqual({ changed: [OTHER], removed: [] });
      expect(await store.readEntities()).toHaveLength(2);
    });

    it('replaces the mappings of one target, and writes those that changed', async () => {
      const { store, knex } = await prepare(id);
      const other = target({ region: 'aws-global' });
      const save = (...names: string[]) =>
        store.saveMappings({
          target: TARGET,
          mappings: names.map(name => mapping(vpcArn(name))),
        });
      await store.saveMappings({
        target: other,
        mappings: [mapping(`account/${ACCOUNT}`)],
      });
      await save('a', 'b');
      const queries = await recordQueries(knex, () => save('b', 'c'));
      const inserts = queries.filter(({ sql }) => /^insert/.test(sql));
      expect(inserts).toHaveLength(1);
      expect(inserts[0].bindings).toContain(vpcArn('c'));
      expect(inserts[0].bindings).not.toContain(vpcArn('b'));
      expect(
        (await knex('mappings').select('subject'))
          .map(row => row.subject)
          .sort(),
      ).toEqual([`account/${ACCOUNT}`, vpcArn('b'), vpcArn('c')].sort());
    });

    it('writes a mapping whose claims changed', async () => {
      const { store } = await prepare(id);
      await sweep(store, {
        resources: [resource('a')],
        mappings: [mapping(vpcArn('a'))],
      });
      const claims = [
        { by: 'arn' as const, source: 'aws.amazon.com/arn', value: 'x' },
      ];
      await store.saveMappings({
        target: TARGET,
        mappings: [mapping(vpcArn('a'), { claims })],
      });
      const { items } = await store.readClaimedResources({
        entityRef: ENTITY,
        query: {},
      });
      expect(items).toEqual([{ resource: resource('a'), claims }]);
    });

    it('saves no mappings of a target that is gone', async () => {
      const { store, knex } = await prepare(id);
      await store.saveMappings({
        target: target({ region: 'eu-nowhere-1' }),
        mappings: [mapping(vpcArn('a'))],
      });
      expect(await knex('mappings')).toEqual([]);
    });

    it('gives the resources of a target as they were saved', async () => {
      const { store } = await prepare(id);
      const saved = resource('a', {
        tags: { a: '1=2', 'k:y': '' },
        watches: [vpcArn('b')],
        listedBy: ['ec2:vpcs'],
      });
      await sweep(store, { resources: [saved] });
      expect(await store.readResources(TARGET)).toEqual([saved]);
      expect(
        await store.readResources(target({ region: 'aws-global' })),
      ).toEqual([]);
    });

    it('gives the targets in which an entity holds something, and the global ones whose results it inherits', async () => {
      const { store } = await prepare(id);
      await store.saveMappings({
        target: TARGET,
        mappings: [
          mapping(vpcArn('a')),
          mapping(vpcArn('b')),
          mapping(`account/${ACCOUNT}`, { inherited: true }),
        ],
      });
      await store.saveEntities({
        entities: [entity({ rules: [TAG_RULE] })],
        complete: true,
      });
      expect(await store.readEntityTargets(ENTITY)).toEqual([
        GLOBAL_TARGET,
        TARGET,
      ]);
      expect(await store.readEntityTargets(OTHER)).toEqual([]);
    });

    it('gives the targets that claims could reach where an entity holds nothing, the longest unswept first', async () => {
      const { store } = await prepare(id);
      const regions = Array.from({ length: 120 }, (_, n) => `eu-west-${n + 1}`);
      await store.syncAccounts({
        accounts: [account({ regions })],
        complete: true,
        now: at(0),
      });
      await sweep(store, { finishedAt: at(1) });
      const save = (rules: ClaimRule[]) =>
        store.saveEntities({ entities: [entity({ rules })], complete: true });

      await save([{ by: 'vpc', source: 'a', value: 'v', vpcId: 'vpc-1' }]);
      const reached = await store.readEntityTargets(ENTITY);
      expect(reached).toHaveLength(100);
      expect(reached).not.toContainEqual(TARGET);
      expect(reached.map(({ region }) => region)).not.toContain('aws-global');

      const arn = `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders`;
      await save([{ by: 'arn', source: 'a', value: arn, arn, prefix: false }]);
      expect(await store.readEntityTargets(ENTITY)).toEqual([TARGET]);

      await save([]);
      expect(await store.readEntityTargets(ENTITY)).toEqual([]);
    });

    it('gives the global target of an account whose regions are not known', async () => {
      const { store } = await prepare(id);
      await store.syncRegions({
        accountId: ACCOUNT,
        partition: 'aws',
        regions: [],
        now: at(0),
      });
      await store.saveEntities({
        entities: [entity({ rules: [TAG_RULE] })],
        complete: true,
      });
      expect(await store.readEntityTargets(ENTITY)).toEqual([
        target({ region: 'aws-global' }),
      ]);
    });
  });
});

describe('homeTargetId', () => {
  it.each([
    [vpcArn('a'), `${ACCOUNT}/eu-west-1`],
    [`account/${ACCOUNT}`, `${ACCOUNT}/aws-global`],
    [`account/${ACCOUNT}/us-east-1`, `${ACCOUNT}/us-east-1`],
    [`account/${ACCOUNT}/us-east-1/resources`, `${ACCOUNT}/us-east-1`],
    [`account/${ACCOUNT}/resources`, `${ACCOUNT}/aws-global`],
    [`account/${OTHER_ACCOUNT}`, `${OTHER_ACCOUNT}/aws-global`],
  ])('finds the results of %s in %s', (subject, home) => {
    expect(homeTargetId(TARGET, subject)).toBe(home);
  });
});
