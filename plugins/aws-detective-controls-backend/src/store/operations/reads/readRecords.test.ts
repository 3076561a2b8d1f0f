import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Page,
  PageOptions,
} from 'backstage-plugin-aws-detective-controls-common';
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
  finding,
  mapping,
  resource,
  sweep,
  TARGET,
  vpcArn,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

const ALARM_ARN = `arn:aws:cloudwatch:eu-west-1:${ACCOUNT}:alarm:own`;

/** Reads a list page by page. */
async function collect<T>(
  read: (query: PageOptions) => Promise<Page<T>>,
  limit: number,
): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

describe('lists beside results', () => {
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
        resource('a'),
        resource('b'),
        resource('strange'),
        resource('own', { arn: ALARM_ARN, type: 'AWS::CloudWatch::Alarm' }),
      ],
      records: {
        findings: {
          securityhub: [
            finding('high-old'),
            finding('high-new', { createdAt: at(5) }),
            finding('critical', {
              severity: 'CRITICAL',
              resourceArns: [vpcArn('b'), vpcArn('strange'), vpcArn('a')],
            }),
            finding('strange', { resourceArns: [vpcArn('strange')] }),
            finding('low', { severity: 'LOW' }),
          ],
          guardduty: [
            finding('duty', { source: 'guardduty', createdAt: at(4) }),
          ],
        },
        alarms: [
          alarm('cpu'),
          alarm('errors', { state: 'ALARM', resourceArns: [vpcArn('b')] }),
          alarm('none', { state: 'INSUFFICIENT_DATA' }),
          alarm('own', { arn: ALARM_ARN, resourceArns: [] }),
          alarm('strange', { resourceArns: [vpcArn('strange')] }),
        ],
        rules: [
          { ruleName: 'x', compliance: 'COMPLIANT', resourceArn: vpcArn('a') },
          {
            ruleName: 'y',
            compliance: 'NON_COMPLIANT',
            resourceArn: vpcArn('b'),
          },
          {
            ruleName: 'x',
            compliance: 'NON_COMPLIANT',
            resourceArn: vpcArn('b'),
          },
          {
            ruleName: 'x',
            compliance: 'NON_COMPLIANT',
            resourceArn: vpcArn('strange'),
          },
        ],
      },
      mappings: [
        mapping(vpcArn('a')),
        mapping(vpcArn('b')),
        mapping(ALARM_ARN),
        mapping(vpcArn('strange'), { entityRef: 'component:default/other' }),
      ],
    });
    return store;
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('gives findings most severe and newest first, each once, on any page size', async () => {
      const store = await prepare(id);
      for (const limit of [1, 2, 100]) {
        const items = await collect(
          query => store.readFindings({ entityRef: ENTITY, query }),
          limit,
        );
        expect(items.map(item => item.id)).toEqual([
          'critical',
          'high-new',
          'duty',
          'high-old',
          'low',
        ]);
      }
    });

    it('gives a finding with the resources that the entity claims, and no others', async () => {
      const store = await prepare(id);
      const { items } = await store.readFindings({
        entityRef: ENTITY,
        query: { severity: ['CRITICAL'] },
      });
      expect(items).toEqual([
        {
          ...finding('critical', {
            severity: 'CRITICAL',
            resourceArns: [vpcArn('b'), vpcArn('strange'), vpcArn('a')],
          }),
          target: TARGET,
          resources: [resource('b'), resource('a')],
        },
      ]);
    });

    it('filters findings by severity and source', async () => {
      const store = await prepare(id);
      const idsOf = async (
        query: Parameters<typeof store.readFindings>[0]['query'],
      ) =>
        (await store.readFindings({ entityRef: ENTITY, query })).items.map(
          item => item.id,
        );
      expect(await idsOf({ severity: ['LOW', 'CRITICAL'] })).toEqual([
        'critical',
        'low',
      ]);
      expect(await idsOf({ source: ['guardduty'] })).toEqual(['duty']);
      expect(await idsOf({ severity: ['LOW'], source: ['guardduty'] })).toEqual(
        [],
      );
    });

    it('gives alarms that ring first, with those that it claims themselves', async () => {
      const store = await prepare(id);
      for (const limit of [1, 3, 100]) {
        const items = await collect(
          query => store.readAlarms({ entityRef: ENTITY, query }),
          limit,
        );
        expect(items.map(item => item.name)).toEqual([
          'errors',
          'none',
          'cpu',
          'own',
        ]);
      }
    });

    it('gives an alarm with the resources that it watches', async () => {
      const store = await prepare(id);
      const { items } = await store.readAlarms({
        entityRef: ENTITY,
        query: { state: ['ALARM'] },
      });
      expect(items).toEqual([
        {
          ...alarm('errors', { state: 'ALARM', resourceArns: [vpcArn('b')] }),
          target: TARGET,
          resources: [resource('b')],
        },
      ]);
    });

    it('gives rules that are not complied with first', async () => {
      const store = await prepare(id);
      for (const limit of [1, 2, 100]) {
        const items = await collect(
          query => store.readRules({ entityRef: ENTITY, query }),
          limit,
        );
        expect(items).toEqual(
          [
            ['x', 'NON_COMPLIANT', 'b'],
            ['y', 'NON_COMPLIANT', 'b'],
            ['x', 'COMPLIANT', 'a'],
          ].map(([ruleName, compliance, name]) => ({
            ruleName,
            compliance,
            resourceArn: vpcArn(name),
            target: TARGET,
            resource: resource(name),
          })),
        );
      }
    });

    it('filters rules by compliance', async () => {
      const store = await prepare(id);
      const { items } = await store.readRules({
        entityRef: ENTITY,
        query: { compliance: ['COMPLIANT', 'NOT_APPLICABLE'] },
      });
      expect(items.map(item => item.compliance)).toEqual(['COMPLIANT']);
    });

    it('gives the claimed resources by type, with the claims that took them', async () => {
      const store = await prepare(id);
      for (const limit of [1, 100]) {
        const items = await collect(
          query => store.readClaimedResources({ entityRef: ENTITY, query }),
          limit,
        );
        expect(items.map(item => item.resource.arn)).toEqual([
          ALARM_ARN,
          vpcArn('a'),
          vpcArn('b'),
        ]);
        expect(items[1]).toEqual({
          resource: resource('a'),
          claims: mapping(vpcArn('a')).claims,
        });
      }
    });

    it('gives nothing of what is only inherited', async () => {
      const store = await prepare(id);
      await store.saveMappings({
        target: TARGET,
        mappings: [mapping(vpcArn('a'), { inherited: true })],
      });
      const options = { entityRef: ENTITY, query: {} };
      expect(await store.readFindings(options)).toEqual({ items: [] });
      expect(await store.readAlarms(options)).toEqual({ items: [] });
      expect(await store.readRules(options)).toEqual({ items: [] });
      expect(await store.readClaimedResources(options)).toEqual({ items: [] });
    });

    it('refuses the cursor of one list in another, and of another entity', async () => {
      const store = await prepare(id);
      const { nextCursor: cursor } = await store.readFindings({
        entityRef: ENTITY,
        query: { limit: 1 },
      });
      const query = { cursor };
      for (const read of [
        () => store.readAlarms({ entityRef: ENTITY, query }),
        () => store.readRules({ entityRef: ENTITY, query }),
        () => store.readClaimedResources({ entityRef: ENTITY, query }),
        () =>
          store.readFindings({ entityRef: 'component:default/other', query }),
        () =>
          store.readFindings({
            entityRef: ENTITY,
            query: { cursor, severity: ['HIGH'] },
          }),
      ]) {
        await expect(read()).rejects.toThrow(/^cursor: /);
      }
    });
  });
});
