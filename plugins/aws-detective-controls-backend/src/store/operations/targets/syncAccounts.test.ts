import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  alarm,
  at,
  claim,
  evaluation,
  finding,
  mapping,
  OTHER_ACCOUNT,
  outcome,
  resource,
  run,
  sweep,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { Store } from '../../Store';

jest.setTimeout(60_000);

async function regionsOf(store: Store) {
  const { targets } = await store.listTargets({ now: at(0) });
  return targets.map(({ target }) => `${target.accountId}/${target.region}`);
}

describe('syncAccounts and syncRegions', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    const sync = (
      accounts: ReturnType<typeof account>[],
      complete: boolean = true,
    ) => store.syncAccounts({ accounts, complete, now: at(0) });
    return { store, knex, sync };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('makes the global target and those of the listed regions', async () => {
      const { store, sync } = await prepare(id);
      await sync([account({ regions: ['eu-west-1', 'us-east-1'] })]);
      expect(await regionsOf(store)).toEqual([
        `${ACCOUNT}/aws-global`,
        `${ACCOUNT}/eu-west-1`,
        `${ACCOUNT}/us-east-1`,
      ]);
    });

    it('makes only the global target where the regions are the enabled ones', async () => {
      const { store, sync } = await prepare(id);
      await sync([account({ regions: 'enabled' })]);
      expect(await regionsOf(store)).toEqual([`${ACCOUNT}/aws-global`]);
    });

    it('leaves the regional targets of an account whose regions are the enabled ones', async () => {
      const { store, sync } = await prepare(id);
      await sync([account({ regions: 'enabled' })]);
      await store.syncRegions({
        accountId: ACCOUNT,
        partition: 'aws',
        regions: ['eu-west-1'],
        now: at(0),
      });
      await sync([account({ regions: 'enabled' })]);
      expect(await regionsOf(store)).toContain(`${ACCOUNT}/eu-west-1`);
    });

    it('removes the target of a region that config no longer lists', async () => {
      const { store, sync } = await prepare(id);
      await sync([account({ regions: ['eu-west-1', 'us-east-1'] })]);
      await sync([account({ regions: ['us-east-1'] })]);
      expect(await regionsOf(store)).toEqual([
        `${ACCOUNT}/aws-global`,
        `${ACCOUNT}/us-east-1`,
      ]);
    });

    it('removes an account that is gone, with everything stored of it', async () => {
      const { store, knex, sync } = await prepare(id);
      await sync([account(), account({ accountId: OTHER_ACCOUNT })]);
      await sweep(store, {
        runs: [run('ec2:vpcs', { status: 'ok', value: [], takenAt: at(0) })],
        resources: [resource('a')],
        evaluations: [evaluation('c', [verdict(vpcArn('a'), 'pass')])],
        records: {
          findings: { securityhub: [finding('f')] },
          alarms: [alarm('cpu')],
          rules: [
            {
              ruleName: 'r',
              compliance: 'COMPLIANT',
              resourceArn: vpcArn('a'),
            },
          ],
        },
        mappings: [mapping(vpcArn('a'))],
      });
      await sweep(store, {
        startedAt: at(5),
        finishedAt: at(6),
        evaluations: [
          evaluation('c', [verdict(vpcArn('a'), 'fail')], {
            evaluatedAt: at(5),
          }),
        ],
        resources: [resource('a')],
        mappings: [mapping(vpcArn('a'))],
      });
      await knex('finding_pauses').insert({
        target_id: `${ACCOUNT}/eu-west-1`,
        entity_ref: 'component:default/a',
        control_id: 'c',
        subject: vpcArn('a'),
        starts_at: at(0),
        ends_at: at(1),
      });
      const tables = [
        'finding_pauses',
        'resources',
        'evaluations',
        'results',
        'transitions',
        'findings',
        'finding_resources',
        'alarms',
        'alarm_resources',
        'rules',
        'mappings',
      ];
      const rows = () =>
        Promise.all(
          tables.map(async table => [table, (await knex(table)).length]),
        );
      expect(await rows()).toEqual(tables.map(table => [table, 1]));

      await sync([account({ accountId: OTHER_ACCOUNT })]);
      expect(await rows()).toEqual(tables.map(table => [table, 0]));
      expect(await knex('readings')).toEqual([]);
      expect(await knex('accounts').select('account_id')).toEqual([
        { account_id: OTHER_ACCOUNT },
      ]);
      expect(await regionsOf(store)).toEqual([
        `${OTHER_ACCOUNT}/aws-global`,
        `${OTHER_ACCOUNT}/eu-west-1`,
      ]);
    });

    it('keeps accounts that are not given where the list is not complete', async () => {
      const { store, sync } = await prepare(id);
      await sync([account()]);
      await sync([account({ accountId: OTHER_ACCOUNT, regions: [] })], false);
      expect(await regionsOf(store)).toEqual([
        `${ACCOUNT}/aws-global`,
        `${ACCOUNT}/eu-west-1`,
        `${OTHER_ACCOUNT}/aws-global`,
      ]);
    });

    it('writes nothing where nothing changed', async () => {
      const { knex, sync } = await prepare(id);
      await sync([account()]);
      const queries = await recordQueries(knex, () => sync([account()]));
      expect(
        queries.filter(({ sql }) => /^(insert|update|delete)/i.test(sql)),
      ).toEqual([]);
    });

    it('takes over a new name and owner of an account', async () => {
      const { store, sync } = await prepare(id);
      await sync([account()]);
      await sync([account({ name: 'new', ownerRef: 'group:default/new' })]);
      const { targets } = await store.listTargets();
      expect(targets[0]).toMatchObject({
        accountName: 'new',
        ownerRef: 'group:default/new',
      });
    });

    it('makes exactly the given regional targets of an account', async () => {
      const { store, sync } = await prepare(id);
      await sync([
        account({ regions: 'enabled' }),
        account({ accountId: OTHER_ACCOUNT }),
      ]);
      const syncRegions = (regions: string[]) =>
        store.syncRegions({
          accountId: ACCOUNT,
          partition: 'aws',
          regions,
          now: at(0),
        });
      await syncRegions(['eu-west-1', 'us-east-1']);
      await syncRegions(['us-east-1', 'us-west-2']);
      expect(await regionsOf(store)).toEqual([
        `${ACCOUNT}/aws-global`,
        `${ACCOUNT}/us-east-1`,
        `${ACCOUNT}/us-west-2`,
        `${OTHER_ACCOUNT}/aws-global`,
        `${OTHER_ACCOUNT}/eu-west-1`,
      ]);
    });

    it('makes no regional targets of an account that is gone', async () => {
      const { store } = await prepare(id);
      await store.syncRegions({
        accountId: ACCOUNT,
        partition: 'aws',
        regions: ['eu-west-1'],
        now: at(0),
      });
      expect(await regionsOf(store)).toEqual([]);
    });

    it('stores nothing of a sweep whose target was removed meanwhile', async () => {
      const { store, knex, sync } = await prepare(id);
      await sync([account()]);
      const lease = await claim(store, TARGET);
      await sync([account({ regions: [] })]);
      expect(
        await store.saveSweep({
          lease,
          outcome: outcome({ resources: [resource('a')] }),
          nextSweepAt: at(100),
        }),
      ).toBe(false);
      expect(await knex('resources')).toEqual([]);
    });
  });
});
