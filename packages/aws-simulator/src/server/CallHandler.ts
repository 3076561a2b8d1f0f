import { randomUUID } from 'node:crypto';
import { AwsError } from '../services/AwsError';
import {
  CredentialScope,
  ParsedRequest,
  parseRequest,
  readCredentialScope,
  renderError,
  renderResponse,
  WireRequest,
  WireResponse,
  WireService,
} from '../wire';
import type { FaultTarget } from './Faults';
import { Gate } from './Gate';
import type { JournalEntry } from './Journal';
import { operationContext } from './operationContext';
import type { Simulation } from './Simulation';

/** What becomes of a call. */
export type Outcome =
  | { kind: 'answer'; response: WireResponse; isTruncated: boolean }
  /** No answer, and the connection stays open. */
  | { kind: 'silence' }
  /** No answer, and the connection is cut. */
  | { kind: 'cut' };

/** Answers one call, and writes it into the journal. */
export class CallHandler {
  private readonly requestId = randomUUID();
  private readonly startedAt = performance.now();
  private readonly entry: JournalEntry;
  private service?: WireService;
  private struck?: 'timeout' | 'disconnect' | 'truncate';

  constructor(
    private readonly simulation: Simulation,
    private readonly request: WireRequest,
  ) {
    this.entry = { at: simulation.now(), durationMs: 0 };
  }

  /** Gives the outcome; errors of AWS are answers too, and nothing is thrown. */
  async handle(): Promise<Outcome> {
    const response = await this.respond();
    this.entry.status = response?.status;
    this.entry.code ??= this.struck;
    this.entry.durationMs = performance.now() - this.startedAt;
    this.simulation.journal.record(this.entry);

    if (response) {
      const isTruncated = this.struck === 'truncate';
      return { kind: 'answer', response, isTruncated };
    }
    return { kind: this.struck === 'timeout' ? 'silence' : 'cut' };
  }

  private async respond(): Promise<WireResponse | undefined> {
    try {
      return await this.run();
    } catch (error) {
      const told =
        error instanceof AwsError
          ? error
          : new AwsError('InternalFailure', describe(error), 500);
      this.entry.code = told.code;
      return renderError(this.service, told, this.requestId);
    }
  }

  private async run(): Promise<WireResponse | undefined> {
    const scope = this.readScope();
    const service = this.findService(scope);
    const parsed = await this.parse(service);
    const gate = new Gate(this.simulation, service, scope);

    const target: FaultTarget = {
      service: service.definition.service,
      operation: parsed.operation.name,
      region: scope.region,
      accountId: gate.caller?.account.id,
    };
    const operation = this.simulation.registry.operation(
      target.service,
      target.operation,
    );
    this.entry.operation = target.operation;
    this.entry.accountId = target.accountId;
    this.entry.action = operation?.action;

    await this.strikeConnection(target);
    if (this.struck === 'timeout' || this.struck === 'disconnect') {
      return undefined;
    }

    const caller = gate.pass(target, operation);
    if (!operation) {
      throw new AwsError(
        'NotImplementedException',
        `The simulator does not implement ${target.operation} of ${target.service}`,
        501,
      );
    }
    const { partition } = gate;
    const { input } = parsed;
    const { simulation } = this;
    const output = await operation.run(
      input,
      operationContext({
        simulation,
        service,
        caller,
        scope,
        partition,
        target,
        input,
      }),
    );
    return renderResponse(service, parsed, output ?? {}, this.requestId);
  }

  private readScope(): CredentialScope {
    const scope = readCredentialScope(this.request);
    if (!scope) {
      throw new AwsError(
        'MissingAuthenticationTokenException',
        'The request is not signed',
        403,
      );
    }
    this.entry.region = scope.region;
    return scope;
  }

  private findService(scope: CredentialScope): WireService {
    const service = this.simulation.registry.find(scope, this.request);
    if (!service) {
      throw new AwsError(
        'UnknownServiceException',
        `The simulator does not know the service ${scope.signingName}`,
        404,
      );
    }
    this.service = service;
    this.entry.service = service.definition.service;
    return service;
  }

  private async parse(service: WireService): Promise<ParsedRequest> {
    let parsed: ParsedRequest | undefined;
    try {
      parsed = await parseRequest(service, this.request);
    } catch (error) {
      throw new AwsError('SerializationException', describe(error), 400);
    }
    if (!parsed) {
      const { method, url } = this.request;
      throw new AwsError(
        'UnknownOperationException',
        `${service.definition.service} has no operation for ${method} ${url.pathname}`,
        404,
      );
    }
    return parsed;
  }

  /** The faults that are no answer, or not a whole one. */
  private async strikeConnection(target: FaultTarget): Promise<void> {
    const { faults } = this.simulation;
    const latency = faults.strike(target, 'latency');
    if (latency) {
      await new Promise(resolve => {
        setTimeout(resolve, latency.milliseconds).unref();
      });
    }
    const struck = faults.strike(target, 'timeout', 'disconnect', 'truncate');
    this.struck = struck?.kind;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
