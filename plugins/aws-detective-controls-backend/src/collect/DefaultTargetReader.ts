import {
  DefaultAwsCredentialsManager,
  type AwsCredentialsManager,
} from '@backstage/integration-aws-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { PluginConfig } from '../config/PluginConfig';
import {
  GLOBAL_COLLECTORS,
  GLOBAL_REGION,
  REGIONAL_COLLECTORS,
  type Target,
  targetId,
} from '../model';
import { AwsClients } from './client/AwsClients';
import { CallerIdentities } from './client/CallerIdentities';
import type { CollectorRun, TargetReader } from './Collector';
import { homeRegion } from './regions';
import { TargetSweep } from './TargetSweep';

/** Reads targets through the AWS SDK. */
export class DefaultTargetReader implements TargetReader {
  private readonly clients: AwsClients;
  private readonly identities: CallerIdentities;

  /**
   * @param options - the plugin's config, and the whole one for the credentials
   *   of `aws.accounts`
   * @throws an Error where `aws` of the config is malformed
   */
  static fromConfig(options: {
    config: PluginConfig;
    rootConfig: Config;
    logger: LoggerService;
  }): DefaultTargetReader {
    return new DefaultTargetReader(
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
    this.identities = new CallerIdentities(this.clients);
  }

  async read(
    target: Target,
    options: Parameters<TargetReader['read']>[1],
  ): Promise<CollectorRun[]> {
    const account = this.config.accounts.find(
      ({ accountId }) => accountId === target.accountId,
    );
    const sweep = new TargetSweep({
      target,
      homeRegion: homeRegion(
        account?.regions ?? this.config.regions,
        target.partition,
      ),
      config: this.config,
      clients: this.clients,
      identities: this.identities,
      signal: options.signal,
      others: options.others,
      onRun: (run, progress) => {
        this.log(target, run);
        options.onRun?.(run, progress);
      },
    });
    const ofKind =
      target.region === GLOBAL_REGION ? GLOBAL_COLLECTORS : REGIONAL_COLLECTORS;
    return sweep.run(options.collectors ?? ofKind);
  }

  /** Closes every connection. To be called once, when the plugin shuts down. */
  close(): void {
    this.clients.destroy();
  }

  private log(target: Target, { collector, reading }: CollectorRun): void {
    if (reading.status !== 'ok') {
      const { status, reason, code } = reading;
      this.logger.debug(
        `${targetId(target)} ${collector}: ${status}: ${reason}`,
        code ? { code } : undefined,
      );
    }
  }
}
