import { arnPartition } from '../estate/arns';
import { isRegionEnabled } from '../estate/regions';
import { AwsError } from '../services/AwsError';
import type { ServiceOperations } from '../services/Operation';
import type { CredentialScope, WireService } from '../wire';
import type { Fault } from './Fault';
import type { FaultTarget } from './Faults';
import { decide } from './iam';
import { Caller, identify } from './identify';
import { deniedError, serviceError } from './serviceErrors';
import type { Simulation } from './Simulation';

type OperationEntry = ServiceOperations['operations'][string];

/**
 * Stands between a call and its operation: credentials, region, quota, IAM, and
 * the faults that look like any of them.
 */
export class Gate {
  /** Who calls; undefined if nobody has the access key. */
  readonly caller: Caller | undefined;
  /** Of the region that the call was signed for. */
  readonly partition: string;

  constructor(
    private readonly simulation: Simulation,
    private readonly service: WireService,
    private readonly scope: CredentialScope,
  ) {
    this.partition = arnPartition(scope.region);
    this.caller = identify(
      simulation.estate(),
      scope.accessKeyId,
      this.partition,
    );
  }

  /**
   * Lets a call through.
   *
   * @param operation - undefined if the simulator cannot do it.
   * @returns who calls.
   * @throws AwsError in the service's own words.
   */
  pass(target: FaultTarget, operation: OperationEntry | undefined): Caller {
    const caller = this.checkCredentials(target);
    this.checkRegion(target, caller);
    this.checkService(target);
    this.checkQuota(target, caller, operation);
    this.checkPermission(target, caller, operation);
    return caller;
  }

  private checkCredentials(target: FaultTarget): Caller {
    const { caller, simulation } = this;
    if (!caller) {
      throw serviceError(this.service, 'unknownKey');
    }
    const isExpired =
      caller.expiresAt !== undefined && caller.expiresAt <= simulation.now();
    if (isExpired || simulation.faults.strike(target, 'expired-token')) {
      throw serviceError(this.service, 'expiredToken');
    }
    return caller;
  }

  private checkRegion(target: FaultTarget, { account }: Caller): void {
    if (
      !isRegionEnabled(account, this.scope.region) ||
      this.simulation.faults.strike(target, 'region-disabled')
    ) {
      throw serviceError(this.service, 'regionDisabled');
    }
  }

  private checkService(target: FaultTarget): void {
    const { faults } = this.simulation;
    const notSubscribed = faults.strike(target, 'not-subscribed');
    if (notSubscribed) {
      throw toldBy(notSubscribed, serviceError(this.service, 'notSubscribed'));
    }
    const failure = faults.strike(target, 'error');
    if (failure) {
      throw toldBy(failure, serviceError(this.service, 'internal'));
    }
  }

  private checkQuota(
    target: FaultTarget,
    { account }: Caller,
    operation: OperationEntry | undefined,
  ): void {
    const { faults, quotas } = this.simulation;
    const { service, operation: name, region } = target;
    const isPastRate = () =>
      quotas !== undefined &&
      operation?.rate !== undefined &&
      !quotas.take(
        [account.id, region, service, name].join(' '),
        operation.rate,
      );
    if (faults.strike(target, 'throttle') || isPastRate()) {
      throw serviceError(this.service, 'throttled');
    }
  }

  private checkPermission(
    target: FaultTarget,
    caller: Caller,
    operation: OperationEntry | undefined,
  ): void {
    const action = operation?.action;
    if (this.simulation.faults.strike(target, 'deny')) {
      throw deniedError(
        this.service,
        caller.arn,
        action ?? `${this.scope.signingName}:${target.operation}`,
        'with an explicit deny in an identity-based policy',
      );
    }
    if (action === undefined) {
      return;
    }
    const decision = decide(action, caller.grant, caller.account);
    if (!decision.isAllowed) {
      throw deniedError(this.service, caller.arn, action, decision.cause);
    }
  }
}

/** A fault may say in which words it is told. */
function toldBy(
  fault: Extract<Fault, { kind: 'error' | 'not-subscribed' }>,
  usual: AwsError,
): AwsError {
  return new AwsError(
    fault.code ?? usual.code,
    fault.message ?? usual.message,
    fault.status ?? usual.status,
  );
}
