import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { AwsSimulator, Estate } from 'aws-simulator';
import { readPluginConfig } from '../../config';
import { Target } from '../../model';
import { DefaultTargetReader } from '../DefaultTargetReader';
import { Sweep } from './Sweep';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

/** A simulated AWS, and a reader that is configured to read it. */
export class TestAws {
  static async start(estate: Estate): Promise<TestAws> {
    return new TestAws(await AwsSimulator.start({ estate, quotas: 'off' }));
  }

  private readonly readers: DefaultTargetReader[] = [];

  private constructor(readonly simulator: AwsSimulator) {}

  /** Configuration that reads an account with the account's own key. */
  rootConfig(
    options: {
      /** Members of `awsDetectiveControls.aws`. */
      aws?: JsonObject;
      /** Members of `awsDetectiveControls`. */
      plugin?: JsonObject;
      /** `aws.accounts`. */
      accounts?: JsonObject[];
    } = {},
  ) {
    const key = (accountId: string) => ({
      accountId,
      accessKeyId: `AKIA${accountId}`,
      secretAccessKey: 'simulated-secret',
    });
    return mockServices.rootConfig({
      data: {
        aws: {
          accounts:
            options.accounts ??
            this.simulator.estate.accounts.map(({ id }) => key(id)),
        },
        awsDetectiveControls: {
          aws: { endpoint: this.simulator.url, maxAttempts: 1, ...options.aws },
          accounts: [{ accountId: ACCOUNT, regions: [REGION] }],
          ...options.plugin,
        },
      },
    });
  }

  reader(options?: Parameters<TestAws['rootConfig']>[0]): DefaultTargetReader {
    const rootConfig = this.rootConfig(options);
    const reader = DefaultTargetReader.fromConfig({
      rootConfig,
      config: readPluginConfig(rootConfig),
      logger: mockServices.logger.mock(),
    });
    this.readers.push(reader);
    return reader;
  }

  /** One sweep of a target by a new reader. */
  async sweep(
    target: Partial<Target> = {},
    reader = this.reader(),
  ): Promise<Sweep> {
    const runs = await reader.read(
      { accountId: ACCOUNT, region: REGION, partition: 'aws', ...target },
      { signal: new AbortController().signal },
    );
    return new Sweep(runs);
  }

  /** Undoes faults and the journal. */
  reset(estate?: Estate): void {
    this.simulator.faults.clear();
    this.simulator.journal.clear();
    if (estate) {
      this.simulator.estate = estate;
    }
    this.readers.splice(0).forEach(reader => reader.close());
  }

  async close(): Promise<void> {
    this.reset();
    await this.simulator.close();
  }
}
