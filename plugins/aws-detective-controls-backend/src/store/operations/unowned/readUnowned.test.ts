import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  entity,
  evaluation,
  finding,
  mapping,
  OTHER_ACCOUNT,
  resource,
  sweep,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { RowCondition, UnownedQuery } from '../../Store';

jest.setTimeout(60_000);

describe('what no entity holds', () => {
  const databases = createTestDatabases();

  /** `a` is held, `b` is inherited only, and `c` to `e` are nobody's. */
  async function prepare(id: TestDatabaseId) {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
      complete: true,
      now: at(0),
    });
    await sweep(store, {
      resources: [
        ...['a', 'b', 'c', 'd', 'e'].map(name => resource(name)),
        resource('claimed', { seen: false }),
      ],
      evaluations: [
        evaluation('high', [
          verdict(vpcArn('a'), 'fail'),
          verdict(vpcArn('b'), 'fail'),
          verdict(vpcArn('d'), 'fail'),
          verdict(vpcArn('e'), 'pass'),
        ]),
        evaluation('low', [verdict(vpcArn('d'), 'fail')]),
        evaluation('off', [verdict(vpcArn('e'), 'fail')]),
      ],
      records: {
        findings: {
          securityhub: [
            finding('held', { resourceArns: [vpcArn('a'), vpcArn('c')] }),
            finding('low', { severity: 'LOW', resourceArns: [vpcArn('c')] }),
            finding('high', { resourceArns: [vpcArn('d'), vpcArn('c')] }),
            finding('none', { severity: 'CRITICAL', resourceArns: [] }),
          ],
        },
      },
      mappings: [
        mapping(vpcArn('a')),
        mapping(vpcArn('b'), { inherited: true }),
      ],
    });
    const resources = (query: UnownedQuery = {}, condition?: RowCondition) =>
      store.readUnownedResources({
        query,
        condition,
        signals: new Map([
          ['high', 'logging'],
          ['low', 'alarms'],
        ]),
      });
    const findings = (query: UnownedQuery = {}, condition?: RowCondition) =>
      store.readUnownedFindings({ query, condition });
    return { store, knex, resources, findings };
  }

  it.each(databases.eachSupportedId())(
    'is what the account’s own entity alone holds, but for the account itself, on %p',
    async id => {
      const { store, knex, resources, findings } = await prepare(id);
      const region = `account/${ACCOUNT}/eu-west-1`;
      const standIn = 'resource:default/retail';
      await store.saveEntities({
        entities: [entity({ entityRef: standIn, accountId: ACCOUNT })],
        complete: false,
      });
      await store.saveMappings({
        target: TARGET,
        mappings: [
          mapping(vpcArn('a')),
          ...[vpcArn('b'), vpcArn('c'), region].map(subject =>
            mapping(subject, { entityRef: standIn }),
          ),
        ],
      });
      await knex('finding_resources').insert({
        target_id: region.replace('account/', ''),
        source: 'securityhub',
        finding_id: 'none',
        resource_arn: region,
      });
      expect((await resources()).items.map(item => item.resource.name)).toEqual(
        ['d', 'b', 'c', 'e'],
      );
      expect((await findings()).items.map(item => item.finding.id)).toEqual([
        'high',
        'low',
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'gives resources that nobody holds, most gaps first, on %p',
    async id => {
      const { resources } = await prepare(id);
      const page = await resources();
      expect(page.total).toBe(4);
      expect(page.items.map(item => [item.resource.name, item.gaps])).toEqual([
        ['d', 2],
        ['b', 1],
        ['c', 0],
        ['e', 0],
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'gives findings none of whose resources anybody holds, worst first, on %p',
    async id => {
      const { findings } = await prepare(id);
      const page = await findings();
      expect(page.total).toBe(3);
      expect(
        page.items.map(item => [item.finding.id, item.resource?.name]),
      ).toEqual([
        ['none', undefined],
        ['high', 'c'],
        ['low', 'c'],
      ]);
      expect(page.items[0].target).toEqual(TARGET);
    },
  );

  it.each(databases.eachSupportedId())(
    'pages without losing or doubling, in two queries, on %p',
    async id => {
      const { knex, resources, findings } = await prepare(id);
      const names: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await resources({ limit: 1, cursor });
        expect(page.total).toBe(4);
        names.push(...page.items.map(item => item.resource.name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(names).toEqual(['d', 'b', 'c', 'e']);

      expect(await recordQueries(knex, () => resources())).toHaveLength(2);
      expect(await recordQueries(knex, () => findings())).toHaveLength(2);
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps to an account and to what is searched for, on %p',
    async id => {
      const { resources, findings } = await prepare(id);
      const totals = async (query: UnownedQuery) => [
        (await resources(query)).total,
        (await findings(query)).total,
      ];
      expect(await totals({ accountIds: [OTHER_ACCOUNT] })).toEqual([0, 0]);
      expect(await totals({ accountIds: [ACCOUNT] })).toEqual([4, 3]);
      expect(await totals({ search: 'VPC-D' })).toEqual([1, 0]);
      expect(await totals({ search: 'finding h' })).toEqual([0, 1]);
      expect(await totals({ search: '100%' })).toEqual([0, 0]);
    },
  );

  describe.each(databases.eachSupportedId())('under conditions on %p', id => {
    const inAccount = (accountId: string): RowCondition => ({
      key: 'account',
      values: [accountId],
    });
    const ALL = ['d 2', 'b 1', 'c 0', 'e 0'];
    const FOUND = ['none', 'high', 'low'];
    const HUB = 'resource-no-open-critical-findings';

    it.each<[string, RowCondition, resources: string[], found: string[]]>([
      ['the account', inAccount(ACCOUNT), ALL, FOUND],
      ['another account', inAccount(OTHER_ACCOUNT), [], []],
      ['all but the account', { not: inAccount(ACCOUNT) }, [], []],
      ['the region', { key: 'region', values: ['eu-west-1'] }, ALL, FOUND],
      ['another region', { key: 'region', values: ['us-east-1'] }, [], []],
      [
        'an owner',
        { key: 'owner', values: ['group:default/payments'] },
        [],
        [],
      ],
      ['an entity', { key: 'entity', values: ['component:default/x'] }, [], []],
      ['a system', { key: 'system', values: ['system:default/x'] }, [], []],
      ['a control', { key: 'control', values: ['low'] }, ['d 1'], []],
      [
        'all but a control',
        { not: { key: 'control', values: ['high'] } },
        ['d 1', 'b 0', 'c 0', 'e 0'],
        FOUND,
      ],
      [
        'a control that is not judged',
        { key: 'control', values: ['off'] },
        [],
        [],
      ],
      ['the control of findings', { key: 'control', values: [HUB] }, [], FOUND],
      ['a signal', { key: 'signal', values: ['alarms'] }, ['d 1'], []],
      [
        'the signal of findings',
        { key: 'signal', values: ['findings'] },
        [],
        FOUND,
      ],
      [
        'an account and a control',
        {
          all: [inAccount(ACCOUNT), { key: 'control', values: ['high'] }],
        },
        ['b 1', 'd 1', 'e 0'],
        [],
      ],
      [
        'another account and a control',
        {
          all: [inAccount(OTHER_ACCOUNT), { key: 'control', values: ['high'] }],
        },
        [],
        [],
      ],
      [
        'another account or a control',
        {
          any: [inAccount(OTHER_ACCOUNT), { key: 'control', values: ['low'] }],
        },
        ['d 1'],
        [],
      ],
      ['everything', { all: [] }, ALL, FOUND],
      ['nothing', { any: [] }, [], []],
    ])('is restricted to %s', async (_name, condition, expected, found) => {
      const { resources, findings } = await prepare(id);
      const page = await resources({}, condition);
      expect(
        page.items.map(item => `${item.resource.name} ${item.gaps}`),
      ).toEqual(expected);
      const list = await findings({}, condition);
      expect(list.items.map(item => item.finding.id)).toEqual(found);
      expect([page.total, list.total]).toEqual([expected.length, found.length]);
    });
  });

  it.each(databases.eachSupportedId())(
    'refuses the cursor of other filters on %p',
    async id => {
      const { resources, findings } = await prepare(id);
      const { nextCursor } = await resources({ limit: 1 });
      await expect(
        resources({ limit: 1, cursor: nextCursor, search: 'x' }),
      ).rejects.toThrow(/^cursor: /);
      await expect(findings({ cursor: nextCursor })).rejects.toThrow(
        /^cursor: /,
      );
    },
  );
});
