import { mockServices } from '@backstage/backend-test-utils';
import { AccountDiscovery } from '../collect/Collector';
import { FailedReading } from '../model';
import { DatabaseStore } from '../store';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  OTHER_ACCOUNT,
} from '../store/__testUtils__/fixtures';
import { AccountSync } from './AccountSync';

const databases = createTestDatabases();

type Discovered = Awaited<ReturnType<AccountDiscovery['discover']>>;

const DENIED: FailedReading = {
  status: 'denied',
  reason: 'User is not authorized to perform: organizations:ListAccounts',
  action: 'organizations:ListAccounts',
  code: 'AccessDeniedException',
  takenAt: at(0),
};

const LISTED: Discovered = {
  accounts: [account(), account({ accountId: OTHER_ACCOUNT })],
  complete: true,
  organization: { status: 'ok', value: { accounts: 2 }, takenAt: at(0) },
};

describe.each(databases.eachSupportedId())('AccountSync on %p', databaseId => {
  const { signal } = new AbortController();
  const logger = mockServices.logger.mock();
  let store: DatabaseStore;
  let discovered: Discovered;
  let sync: AccountSync;

  beforeEach(async () => {
    ({ store } = await createTestStore(databases, databaseId));
    sync = new AccountSync({
      store,
      discovery: { discover: async () => discovered },
      logger,
      now: () => new Date(at(0)),
    });
  });

  const accountIds = async () => {
    const { targets } = await store.listTargets();
    return [...new Set(targets.map(it => it.target.accountId))].sort();
  };

  it('makes targets of what was found', async () => {
    discovered = LISTED;
    await sync.run(signal);
    const { targets, discoveryFailures } = await store.listTargets();
    expect(targets).toHaveLength(4);
    expect(discoveryFailures).toEqual([]);
  });

  it('keeps what was known where the listing failed, and says why', async () => {
    discovered = LISTED;
    await sync.run(signal);
    discovered = {
      accounts: [account()],
      complete: false,
      organization: DENIED,
    };
    await sync.run(signal);

    expect(await accountIds()).toEqual([ACCOUNT, OTHER_ACCOUNT]);
    expect((await store.listTargets()).discoveryFailures).toEqual([
      {
        kind: 'denied',
        message: DENIED.reason,
        action: DENIED.action,
        code: DENIED.code,
        collector: 'organizations:accounts',
        at: DENIED.takenAt,
      },
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('organizations:ListAccounts'),
    );
  });

  it('forgets the failure, and what left, with the next listing', async () => {
    discovered = { ...LISTED, complete: false, organization: DENIED };
    await sync.run(signal);
    discovered = { ...LISTED, accounts: [account()] };
    await sync.run(signal);

    expect(await accountIds()).toEqual([ACCOUNT]);
    expect((await store.listTargets()).discoveryFailures).toEqual([]);
  });

  it('needs no organisation', async () => {
    discovered = { accounts: [account()], complete: true };
    await sync.run(signal);
    expect(await accountIds()).toEqual([ACCOUNT]);
    expect((await store.listTargets()).discoveryFailures).toEqual([]);
  });
});
