import type { OperationContext } from '../services/Operation';
import type { CredentialScope, WireService } from '../wire';
import type { FaultTarget } from './Faults';
import type { Caller } from './identify';
import { cutPage, invalidTokenError } from './paging';
import { serviceError } from './serviceErrors';
import { issueSessionKey } from './sessionKeys';
import type { Simulation } from './Simulation';

/** The call that an operation is run for. */
export interface OperationCall {
  simulation: Simulation;
  service: WireService;
  caller: Caller;
  scope: CredentialScope;
  partition: string;
  target: FaultTarget;
  input: Record<string, unknown>;
}

/** Makes what an operation is told about its call. */
export function operationContext(call: OperationCall): OperationContext {
  const { simulation, caller, scope, target } = call;
  return {
    estate: simulation.estate(),
    account: caller.account,
    region: scope.region,
    partition: call.partition,
    accessKeyId: scope.accessKeyId,
    callerArn: caller.arn,
    now: simulation.now,
    issueSession: ({ durationSeconds, ...session }) =>
      issueSessionKey({
        ...session,
        expiresAt: new Date(
          simulation.now().getTime() + durationSeconds * 1000,
        ),
      }),
    page: options =>
      cutPage(
        {
          service: target.service,
          operation: target.operation,
          accountId: caller.account.id,
          region: target.region,
          input: call.input,
        },
        options,
        () => strikeLaterPage(call, options.invalidToken),
      ),
  };
}

function strikeLaterPage(
  { simulation, service, target }: OperationCall,
  invalidToken: string,
): void {
  const fault = simulation.faults.strike(
    target,
    'page-token-expired',
    'half-page',
  );
  if (fault?.kind === 'page-token-expired') {
    throw invalidTokenError(invalidToken);
  }
  if (fault) {
    throw serviceError(service, 'internal');
  }
}
