import { LoggerService } from '@backstage/backend-plugin-api';
import { AccountDiscovery } from '../collect/Collector';
import { isOk } from '../model';
import { Store } from '../store';

/** What an {@link AccountSync} works with. */
export interface AccountSyncOptions {
  store: Store;
  discovery: AccountDiscovery;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Makes a target of every account and region there is to sweep. Accounts that
 * could not be listed keep their targets.
 */
export class AccountSync {
  constructor(private readonly options: AccountSyncOptions) {}

  /** Finds the accounts, and brings the store's targets in line with them. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, discovery, logger } = this.options;
    const now = (this.options.now ?? (() => new Date()))().toISOString();
    const { accounts, complete, organization } = await discovery.discover(
      signal,
    );
    await store.syncAccounts({ accounts, complete, now });

    if (organization && !isOk(organization)) {
      const { status, reason, action, code, takenAt } = organization;
      logger.warn(
        `Accounts of the organization could not be listed: ${reason}`,
      );
      await store.saveDiscoveryFailures([
        {
          kind: status,
          message: reason,
          action,
          code,
          collector: 'organizations:accounts',
          at: takenAt,
        },
      ]);
    } else {
      await store.saveDiscoveryFailures([]);
    }
  }
}
