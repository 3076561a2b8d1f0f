import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  alarm,
  at,
  ENTITY,
  evaluation,
  failedRun,
  finding,
  mapping,
  OTHER_ACCOUNT,
  resource,
  sweep,
  TARGET,
  verdict,
  vpcArn,
  fullOutcome,
  VPCS_OK,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

describe('what stays of a sweep', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    return { store, knex };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('removes a resource when every list was read, and keeps it when its list failed', async () => {
      const { store } = await prepare(id);
      const named = async () =>
        (await store.readResources(TARGET)).map(({ name }) => name);
      await sweep(store, {
        runs: [VPCS_OK],
        resources: [
          resource('a', { listedBy: ['ec2:vpcs'] }),
          resource('b', { listedBy: ['ec2:vpcs', 'tag:resources'] }),
          resource('c', { listedBy: ['s3:buckets'] }),
          resource('d'),
        ],
      });
      await sweep(store, {
        startedAt: at(10),
        runs: [
          VPCS_OK,
          failedRun('tag:resources', 'throttled'),
          failedRun('s3:buckets', 'disabled'),
        ],
        resources: [],
      });
      // `d` does not say who showed it: any failing list may have.
      expect(await named()).toEqual(['b', 'd']);
      await sweep(store, {
        startedAt: at(20),
        runs: [VPCS_OK],
        resources: undefined,
      });
      expect(await named()).toEqual(['b', 'd']);
      await sweep(store, {
        startedAt: at(30),
        runs: [VPCS_OK, failedRun('config:compliance')],
        resources: [],
      });
      expect(await named()).toEqual([]);
    });

    it('keeps what a list showed of a resource that only a claim names while the list fails', async () => {
      const { store } = await prepare(id);
      const unseen = resource('a', { seen: false, name: undefined, tags: {} });
      await sweep(store, { runs: [VPCS_OK], resources: [resource('a')] });
      await sweep(store, {
        startedAt: at(10),
        runs: [failedRun('ec2:vpcs')],
        resources: [unseen],
      });
      expect(await store.readResources(TARGET)).toEqual([resource('a')]);
      await sweep(store, {
        startedAt: at(20),
        runs: [VPCS_OK],
        resources: [unseen],
      });
      expect(await store.readResources(TARGET)).toMatchObject([
        { arn: vpcArn('a'), seen: false },
      ]);
    });

    it('keeps resources that another target’s list may show, while that is missing', async () => {
      const { store, knex } = await prepare(id);
      const gone = { runs: [VPCS_OK], resources: [] };
      await sweep(store, { runs: [VPCS_OK], resources: [resource('a')] });
      await sweep(store, { ...gone, startedAt: at(10), listMissing: true });
      expect(await knex('resources')).toHaveLength(1);
      await sweep(store, { ...gone, startedAt: at(20) });
      expect(await knex('resources')).toEqual([]);
    });

    it('keeps the mappings of resources that stay, and what their entities inherit', async () => {
      const { store, knex } = await prepare(id);
      const inherited = mapping(`account/${ACCOUNT}/eu-west-1`, {
        inherited: true,
      });
      const stranger = mapping(vpcArn('b'), {
        entityRef: 'component:default/other',
      });
      await sweep(store, {
        runs: [VPCS_OK],
        resources: [
          resource('a', { listedBy: ['ec2:vpcs'] }),
          resource('b', { listedBy: ['s3:buckets'] }),
        ],
        mappings: [mapping(vpcArn('a')), inherited, stranger],
      });
      await sweep(store, {
        startedAt: at(10),
        runs: [failedRun('ec2:vpcs')],
        resources: [],
        mappings: [],
      });
      expect(
        await knex('mappings')
          .orderBy('subject')
          .select('entity_ref', 'subject'),
      ).toEqual([
        { entity_ref: ENTITY, subject: inherited.subject },
        { entity_ref: ENTITY, subject: vpcArn('a') },
      ]);
      await sweep(store, { startedAt: at(20), runs: [VPCS_OK] });
      expect(await knex('mappings')).toEqual([]);
    });

    it('keeps findings, alarms and rules whose reading failed, each source for itself', async () => {
      const { store, knex } = await prepare(id);
      await sweep(store, {
        records: {
          findings: {
            securityhub: [finding('hub')],
            guardduty: [finding('duty', { source: 'guardduty' })],
          },
          alarms: [alarm('cpu')],
          rules: [
            {
              ruleName: 'r',
              compliance: 'COMPLIANT',
              resourceArn: vpcArn('a'),
            },
          ],
        },
      });
      await sweep(store, {
        startedAt: at(10),
        records: { findings: { securityhub: [] } },
      });
      expect(await knex('findings').select('finding_id')).toEqual([
        { finding_id: 'duty' },
      ]);
      expect(await knex('finding_resources').select('finding_id')).toEqual([
        { finding_id: 'duty' },
      ]);
      expect(await knex('alarms')).toHaveLength(1);
      expect(await knex('rules')).toHaveLength(1);
      await sweep(store, {
        startedAt: at(20),
        records: { findings: { guardduty: [] }, alarms: [], rules: [] },
      });
      for (const table of [
        'findings',
        'finding_resources',
        'alarms',
        'alarm_resources',
        'rules',
      ]) {
        expect([table, await knex(table)]).toEqual([table, []]);
      }
    });

    it('follows a finding and an alarm to other resources', async () => {
      const { store, knex } = await prepare(id);
      const records = (name: string) => ({
        findings: {
          securityhub: [finding('f', { resourceArns: [vpcArn(name)] })],
        },
        alarms: [alarm('cpu', { resourceArns: [vpcArn(name)] })],
      });
      await sweep(store, { records: records('a') });
      await sweep(store, { startedAt: at(10), records: records('b') });
      for (const table of ['finding_resources', 'alarm_resources']) {
        expect(await knex(table).select('resource_arn')).toEqual([
          { resource_arn: vpcArn('b') },
        ]);
      }
    });

    it('lets everything of the resources of a disabled region go', async () => {
      const { store, knex } = await prepare(id);
      await sweep(store, fullOutcome(0));
      await sweep(store, {
        startedAt: at(10),
        regionDisabled: true,
        resources: undefined,
        evaluations: [
          evaluation('securityhub-enabled', [
            verdict(`account/${ACCOUNT}/eu-west-1`, 'not-applicable'),
          ]),
        ],
      });
      expect(await knex('results').select('control_id')).toEqual([
        { control_id: 'securityhub-enabled' },
      ]);
      expect(await knex('evaluations').select('control_id')).toEqual([
        { control_id: 'securityhub-enabled' },
      ]);
      for (const table of [
        'resources',
        'findings',
        'alarms',
        'rules',
        'mappings',
      ]) {
        expect([table, await knex(table)]).toEqual([table, []]);
      }
    });
  });
});
