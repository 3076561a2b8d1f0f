import type { ServiceOperations } from '../services/Operation';
import {
  CredentialScope,
  loadService,
  SERVICE_TABLE,
  WireRequest,
  WireService,
} from '../wire';

type OperationEntry = ServiceOperations['operations'][string];

/** The services of a simulator: their wire formats, and what they can do. */
export class ServiceRegistry {
  private readonly loaded = new Map<string, WireService>();
  private readonly operations = new Map<string, OperationEntry>();

  /** @throws Error on a service that is not in the service table. */
  constructor(services: readonly ServiceOperations[]) {
    for (const { service, operations } of services) {
      if (!SERVICE_TABLE.some(definition => definition.service === service)) {
        throw new Error(`The service table of the simulator has no ${service}`);
      }
      for (const [name, operation] of Object.entries(operations)) {
        this.operations.set(`${service} ${name}`, operation);
      }
    }
  }

  /**
   * The service that a request is for. Its client package is loaded when the first
   * request comes.
   */
  find(
    { signingName }: CredentialScope,
    request: WireRequest,
  ): WireService | undefined {
    const definition = SERVICE_TABLE.find(
      candidate =>
        candidate.signingName === signingName &&
        (candidate.matches === undefined || candidate.matches(request)),
    );
    if (!definition) {
      return undefined;
    }
    const { service } = definition;
    const loaded = this.loaded.get(service) ?? loadService(definition);
    this.loaded.set(service, loaded);
    return loaded;
  }

  /** What an operation does; undefined if the simulator cannot do it. */
  operation(service: string, name: string): OperationEntry | undefined {
    return this.operations.get(`${service} ${name}`);
  }
}
