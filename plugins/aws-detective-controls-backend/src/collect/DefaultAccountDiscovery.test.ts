import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { MANAGER, smallEstate } from './__testUtils__/estates';
import { ACCOUNT, TestAws } from './__testUtils__/TestAws';
import { readPluginConfig } from '../config';
import { DefaultAccountDiscovery } from './DefaultAccountDiscovery';

const OTHERS = Array.from({ length: 21 }, (_, index) =>
  String(500_000_000_000 + index),
);

describe('DefaultAccountDiscovery', () => {
  let aws: TestAws;
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    const estate = smallEstate();
    estate.accounts.push(
      ...OTHERS.map(id => ({ id, name: `account ${id}`, regions: {} })),
      { id: '600000000000', name: 'gone', status: 'SUSPENDED', regions: {} },
    );
    aws = await TestAws.start(estate);
  });

  afterEach(() => {
    aws.reset();
    jest.clearAllMocks();
  });

  afterAll(() => aws.close());

  function discovery(plugin: JsonObject) {
    const rootConfig = aws.rootConfig({ plugin });
    return DefaultAccountDiscovery.fromConfig({
      rootConfig,
      config: readPluginConfig(rootConfig),
      logger,
    });
  }

  const discover = (from: DefaultAccountDiscovery) =>
    from.discover(new AbortController().signal);

  it('gives the accounts of config, with their partition by their regions', async () => {
    const found = await discover(
      discovery({
        regions: ['eu-west-1'],
        accounts: [
          { accountId: ACCOUNT, name: 'Payments', owner: 'payments' },
          { accountId: '222233334444', regions: ['cn-north-1'] },
          { accountId: '333344445555', regions: 'enabled' },
        ],
        aws: { partition: 'aws-us-gov' },
      }),
    );

    expect(found).toEqual({
      complete: true,
      accounts: [
        {
          accountId: ACCOUNT,
          name: 'Payments',
          ownerRef: 'group:default/payments',
          partition: 'aws',
          regions: ['eu-west-1'],
        },
        {
          accountId: '222233334444',
          partition: 'aws-cn',
          regions: ['cn-north-1'],
        },
        {
          accountId: '333344445555',
          partition: 'aws-us-gov',
          regions: 'enabled',
        },
      ],
    });
    expect(aws.simulator.journal.entries()).toEqual([]);
  });

  it('says what to add where there is nothing to sweep', async () => {
    const found = await discover(discovery({ accounts: [] }));

    expect(found).toEqual({ complete: true, accounts: [] });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('awsDetectiveControls.accounts'),
    );
  });

  it('adds the active accounts of the organisation, of every page', async () => {
    const found = await discover(
      discovery({
        regions: ['eu-west-1'],
        accounts: [{ accountId: ACCOUNT, owner: 'payments' }],
        organization: { accountId: MANAGER, excludeAccounts: [MANAGER] },
      }),
    );

    expect(found.complete).toBe(true);
    expect(found.organization).toMatchObject({
      status: 'ok',
      value: { accounts: 23 },
    });
    expect(found.accounts.map(({ accountId }) => accountId)).toEqual([
      ACCOUNT,
      ...OTHERS,
    ]);
    expect(found.accounts[0]).toMatchObject({
      name: 'payments',
      ownerRef: 'group:default/payments',
    });
    expect(found.accounts[1]).toEqual({
      accountId: OTHERS[0],
      name: `account ${OTHERS[0]}`,
      partition: 'aws',
      regions: ['eu-west-1'],
    });
  });

  it.each([
    ['deny', 'denied'],
    ['throttle', 'throttled'],
    ['half-page', 'failed'],
    ['truncate', 'failed'],
  ] as const)(
    'keeps the accounts of config where the listing fails (%s)',
    async (kind, status) => {
      aws.simulator.faults.add({ kind, service: 'organizations' });

      const found = await discover(
        discovery({ organization: { accountId: MANAGER } }),
      );

      expect(found.complete).toBe(false);
      expect(found.accounts.map(({ accountId }) => accountId)).toEqual([
        ACCOUNT,
      ]);
      expect(found.organization).toMatchObject({
        status,
        action: 'organizations:ListAccounts',
      });
      expect(logger.warn).toHaveBeenCalledTimes(1);
    },
  );

  it('keeps the accounts of the last listing where the next one fails', async () => {
    const kept = discovery({ organization: { accountId: MANAGER } });
    const before = await discover(kept);
    aws.simulator.faults.add({ kind: 'deny', service: 'organizations' });

    const after = await discover(kept);

    expect(after.accounts).toEqual(before.accounts);
    expect(after.complete).toBe(false);
  });
});
