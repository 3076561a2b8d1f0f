import {
  type AwsCredentialsManager,
  DefaultAwsCredentialsManager,
} from '@backstage/integration-aws-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { accountsHint } from '../config';
import type {
  AccountConfig,
  OrganizationConfig,
  PluginConfig,
} from '../config/PluginConfig';
import type { Reading } from '../model';
import { AwsClients } from './client/AwsClients';
import { operationOf } from './client/callMiddleware';
import { classifyError } from './classifyError';
import type { AccountDiscovery, DiscoveredAccount } from './Collector';
import { homeRegion, partitionOf } from './regions';
import {
  listAccounts,
  organizations,
  type OrganizationAccount,
  ORGANIZATIONS_OPERATIONS,
} from './services/organizations';

/**
 * The accounts of config, and the active accounts of the organisation where one
 * is configured. While the organisation cannot be listed, its accounts are those
 * of the last listing.
 */
export class DefaultAccountDiscovery implements AccountDiscovery {
  private readonly clients: AwsClients;
  private listed: OrganizationAccount[] = [];

  /**
   * @param options - the plugin's config, and the whole one for the credentials
   *   of `aws.accounts`
   * @throws an Error where `aws` of the config is malformed
   */
  static fromConfig(options: {
    config: PluginConfig;
    rootConfig: Config;
    logger: LoggerService;
  }): DefaultAccountDiscovery {
    const hint = accountsHint(options.config);
    if (hint) {
      options.logger.warn(hint);
    }
    return new DefaultAccountDiscovery(
      options.config,
      options.logger,
      DefaultAwsCredentialsManager.fromConfig(options.rootConfig),
    );
  }

  private constructor(
    private readonly config: PluginConfig,
    private readonly logger: LoggerService,
    credentialsManager: AwsCredentialsManager,
  ) {
    this.clients = new AwsClients(credentialsManager, config.aws);
  }

  async discover(
    signal: AbortSignal,
  ): Promise<Awaited<ReturnType<AccountDiscovery['discover']>>> {
    const { organization } = this.config;
    if (!organization) {
      return { accounts: this.configured(), complete: true };
    }
    const reading = await this.list(organization, signal);
    return {
      accounts: [...this.configured(), ...this.others(organization)],
      complete: reading.status === 'ok',
      organization: reading,
    };
  }

  /** Closes every connection. To be called once, when the plugin shuts down. */
  close(): void {
    this.clients.destroy();
  }

  private async list(
    { accountId }: OrganizationConfig,
    signal: AbortSignal,
  ): Promise<Reading<{ accounts: number }>> {
    const takenAt = new Date().toISOString();
    try {
      const client = this.clients.get(
        organizations,
        accountId,
        homeRegion('enabled', this.config.aws.partition),
      );
      this.listed = await listAccounts(client, { abortSignal: signal });
      return {
        status: 'ok',
        value: { accounts: this.listed.length },
        takenAt,
      };
    } catch (error) {
      const operation = ORGANIZATIONS_OPERATIONS.find(
        known => known.operation === operationOf(error),
      );
      const failure = classifyError(error, operation, takenAt);
      this.logger.warn(
        `The accounts of the organisation could not be listed: ${failure.reason}`,
      );
      return failure;
    }
  }

  private configured(): DiscoveredAccount[] {
    return this.config.accounts.map(account => this.complete(account));
  }

  private complete(account: AccountConfig): DiscoveredAccount {
    const regions = account.regions ?? this.config.regions;
    const listed = this.listed.find(
      ({ accountId }) => accountId === account.accountId,
    );
    const first = regions === 'enabled' ? undefined : regions[0];
    return {
      accountId: account.accountId,
      name: account.name ?? listed?.name,
      ownerRef: account.ownerRef,
      partition:
        listed?.partition ??
        (first ? partitionOf(first) : this.config.aws.partition),
      regions,
    };
  }

  /** The listed accounts that config neither leaves out nor describes itself. */
  private others({ excludeAccounts }: OrganizationConfig): DiscoveredAccount[] {
    const known = new Set([
      ...excludeAccounts,
      ...this.config.accounts.map(({ accountId }) => accountId),
    ]);
    return this.listed
      .filter(({ accountId }) => !known.has(accountId))
      .map(account => ({ ...account, regions: this.config.regions }));
  }
}
