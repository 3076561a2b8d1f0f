import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  alarm,
  at,
  ENTITY,
  finding,
  mapping,
  resource,
  sweep,
  vpcArn,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

describe('searching lists', () => {
  const databases = createTestDatabases();

  async function prepare(id: TestDatabaseId) {
    const { store } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await sweep(store, {
      resources: [
        resource('a', { name: 'Billing 100%', tags: { team: 'blue' } }),
        resource('b', { name: undefined, tags: { team: 'red', x: 'y' } }),
        resource('strange', { name: 'other' }),
      ],
      records: {
        findings: {
          securityhub: [
            finding('weak', { title: 'Weak_key in use', type: 'Software' }),
            finding('open', {
              title: 'Port "22" is open',
              product: 'Inspector',
              resourceArns: [vpcArn('b'), vpcArn('strange')],
            }),
          ],
        },
        alarms: [
          alarm('cpu', { metric: 'AWS/RDS CPUUtilization' }),
          alarm('errors', { resourceArns: [vpcArn('b')] }),
        ],
        rules: [
          {
            ruleName: 'flow-logs',
            compliance: 'COMPLIANT',
            resourceArn: vpcArn('a'),
          },
          {
            ruleName: 'default-sg',
            compliance: 'NON_COMPLIANT',
            resourceArn: vpcArn('b'),
          },
        ],
      },
      mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
    });
    const of = (search: string) => ({ entityRef: ENTITY, query: { search } });
    return {
      store,
      findings: async (search: string) =>
        (await store.readFindings(of(search))).items.map(item => item.id),
      alarms: async (search: string) =>
        (await store.readAlarms(of(search))).items.map(item => item.name),
      rules: async (search: string) =>
        (await store.readRules(of(search))).items.map(item => item.ruleName),
      resources: async (search: string) =>
        (await store.readClaimedResources(of(search))).items.map(
          item => item.resource.id,
        ),
    };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('finds findings by title, type and product, in any case', async () => {
      const { findings } = await prepare(id);
      expect(await findings('weak_KEY')).toEqual(['weak']);
      expect(await findings('software')).toEqual(['weak']);
      expect(await findings('"22"')).toEqual(['open']);
      expect((await findings('inspector')).sort()).toEqual(['open', 'weak']);
      expect(await findings('nothing like it')).toEqual([]);
    });

    it('finds what names a claimed resource by its ARN, name or type', async () => {
      const { findings, alarms, rules } = await prepare(id);
      expect(await findings('vpc-b')).toEqual(['open']);
      expect(await findings('billing')).toEqual(['weak']);
      expect(await alarms('vpc-b')).toEqual(['errors']);
      expect(await rules('billing')).toEqual(['flow-logs']);
      expect((await alarms('aws::ec2::vpc')).sort()).toEqual(['cpu', 'errors']);
    });

    it('finds nothing by a resource that the entity does not claim', async () => {
      const { findings } = await prepare(id);
      expect(await findings('strange')).toEqual([]);
    });

    it('finds alarms by name and metric, and rules by name', async () => {
      const { alarms, rules } = await prepare(id);
      expect(await alarms('err')).toEqual(['errors']);
      expect(await alarms('cpuutil')).toEqual(['cpu']);
      expect(await rules('default')).toEqual(['default-sg']);
    });

    it('finds resources by name, ARN and tags', async () => {
      const { resources } = await prepare(id);
      expect(await resources('BILLING')).toEqual(['vpc-a']);
      expect(await resources('vpc-b')).toEqual(['vpc-b']);
      expect(await resources('team=red')).toEqual(['vpc-b']);
      expect(await resources('team=')).toEqual(['vpc-a', 'vpc-b']);
    });

    it('takes wildcards and the escape character as they are', async () => {
      const { findings, resources } = await prepare(id);
      expect(await resources('100%')).toEqual(['vpc-a']);
      expect(await resources('1%0')).toEqual([]);
      expect(await findings('Weak_key')).toEqual(['weak']);
      expect(await findings('Weak_k_y')).toEqual([]);
      expect(await findings('!')).toEqual([]);
      expect(await findings('\\')).toEqual([]);
      expect(await findings("'")).toEqual([]);
    });

    it('finds everything where the search is blank', async () => {
      const { findings } = await prepare(id);
      expect(await findings('  ')).toHaveLength(2);
    });

    it('refuses a cursor under another search', async () => {
      const { store } = await prepare(id);
      const { nextCursor: cursor } = await store.readFindings({
        entityRef: ENTITY,
        query: { limit: 1, search: 'i' },
      });
      expect(cursor).toBeDefined();
      await expect(
        store.readFindings({
          entityRef: ENTITY,
          query: { cursor, search: 'o' },
        }),
      ).rejects.toThrow(/^cursor: /);
    });

    it('reads a search page by page', async () => {
      const { store } = await prepare(id);
      const query = { limit: 1, search: 'inspector' };
      const first = await store.readFindings({ entityRef: ENTITY, query });
      const second = await store.readFindings({
        entityRef: ENTITY,
        query: { ...query, cursor: first.nextCursor },
      });
      expect(
        [...first.items, ...second.items].map(item => item.id).sort(),
      ).toEqual(['open', 'weak']);
      expect(second.nextCursor).toBeUndefined();
    });
  });
});
