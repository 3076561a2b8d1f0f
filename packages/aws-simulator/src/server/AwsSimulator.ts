import type { Estate } from '../estate/Estate';
import { validateEstate } from '../estate/validateEstate';
import { ALL_SERVICES } from '../services';
import type { ServiceOperations } from '../services/Operation';
import type { WireRequest } from '../wire';
import { answerAdmin, isAdmin } from './admin';
import { CallHandler, Outcome } from './CallHandler';
import { Faults } from './Faults';
import { HttpListener } from './HttpListener';
import { Journal } from './Journal';
import { Quotas } from './Quotas';
import { ServiceRegistry } from './ServiceRegistry';
import type { Simulation } from './Simulation';

/** How a simulator is started. */
export interface AwsSimulatorOptions {
  /** What the simulated AWS holds; AWS's defaults are filled in. */
  estate: Estate;
  /** What it can do; every service of this package unless told. */
  services?: readonly ServiceOperations[];
  /** Where it listens; any free port unless told. */
  port?: number;
  /** Its clock; the real time unless told. */
  now?: () => Date;
  /** Whether calls are throttled at AWS's published rates; `aws` unless told. */
  quotas?: 'aws' | 'off';
}

/**
 * An AWS endpoint on loopback that real AWS SDK clients talk to.
 *
 * @example
 * ```ts
 * const simulator = await AwsSimulator.start({ estate });
 * const ec2 = new EC2Client(
 *   simulator.clientOptions({ accountId: '111122223333', region: 'eu-west-1' }),
 * );
 * await ec2.send(new DescribeVpcsCommand({}));
 * await simulator.close();
 * ```
 */
export class AwsSimulator {
  /** What goes wrong on purpose. */
  readonly faults = new Faults();
  /** The calls that were made. */
  readonly journal = new Journal();
  /** What the simulated AWS holds; can be replaced at any time. */
  estate: Estate;
  private listener?: HttpListener;

  private constructor({ estate, now }: AwsSimulatorOptions) {
    this.estate = validateEstate(estate, 'of the simulator', { now: now?.() });
  }

  /**
   * Starts a simulator.
   *
   * @throws EstateError that names what is wrong with the estate; Error if the
   *   port is in use.
   */
  static async start(options: AwsSimulatorOptions): Promise<AwsSimulator> {
    const simulator = new AwsSimulator(options);
    const simulation = simulator.simulation(options);
    simulator.listener = await HttpListener.start(options.port ?? 0, request =>
      simulator.handle(simulation, request),
    );
    return simulator;
  }

  /** The endpoint, such as `http://127.0.0.1:4600`. */
  get url(): string {
    if (!this.listener) {
      throw new Error('The simulator is closed');
    }
    return this.listener.url;
  }

  /**
   * What a client of the AWS SDK takes to be the account's own key at this
   * endpoint. It does not retry, so that tests see each error.
   */
  clientOptions({ accountId, region }: { accountId: string; region: string }) {
    return {
      endpoint: this.url,
      region,
      credentials: {
        accessKeyId: `AKIA${accountId}`,
        secretAccessKey: 'simulated-secret',
      },
      maxAttempts: 1,
    };
  }

  /** Stops listening, and cuts open connections. */
  async close(): Promise<void> {
    const { listener } = this;
    this.listener = undefined;
    await listener?.close();
  }

  private simulation({
    services = ALL_SERVICES,
    now = () => new Date(),
    quotas = 'aws',
  }: AwsSimulatorOptions): Simulation {
    return {
      registry: new ServiceRegistry(services),
      faults: this.faults,
      journal: this.journal,
      // Buckets fill with the time that passes, whatever the simulated date is.
      quotas:
        quotas === 'aws' ? new Quotas(() => performance.now()) : undefined,
      now,
      estate: () => this.estate,
    };
  }

  private async handle(
    simulation: Simulation,
    request: WireRequest,
  ): Promise<Outcome> {
    return isAdmin(request)
      ? answerAdmin(this, request)
      : new CallHandler(simulation, request).handle();
  }
}
