/** Which calls a fault strikes; each member that is given must match. */
export interface FaultScope {
  /** Client package, such as `ec2` or `config-service`. */
  service?: string;
  operation?: string;
  accountId?: string;
  region?: string;
  /** How many calls it strikes before it is over; every call unless told. */
  times?: number;
}

/** What goes wrong. */
export type FaultKind =
  /** The answer comes late. */
  | { kind: 'latency'; milliseconds: number }
  /** An error of the service, 500 with the service's own code unless told. */
  | { kind: 'error'; status?: number; code?: string; message?: string }
  /** No answer ever comes. */
  | { kind: 'timeout' }
  /** The connection is cut instead of an answer. */
  | { kind: 'disconnect' }
  /** The connection is cut in the middle of the answer's body. */
  | { kind: 'truncate' }
  /** The service's own throttling error. */
  | { kind: 'throttle' }
  /** IAM refuses. */
  | { kind: 'deny' }
  /** The caller's credentials have expired. */
  | { kind: 'expired-token' }
  /** The region is not enabled for the account. */
  | { kind: 'region-disabled' }
  /** The account does not use the service; the service's own code unless told. */
  | { kind: 'not-subscribed'; status?: number; code?: string; message?: string }
  /** A first page is answered; the token to the next is then not valid any more. */
  | { kind: 'page-token-expired' }
  /** A first page is answered; the next one is an error of the service. */
  | { kind: 'half-page' };

/** Something that goes wrong on purpose. */
export type Fault = FaultScope & FaultKind;

const KINDS: readonly FaultKind['kind'][] = [
  'latency',
  'error',
  'timeout',
  'disconnect',
  'truncate',
  'throttle',
  'deny',
  'expired-token',
  'region-disabled',
  'not-subscribed',
  'page-token-expired',
  'half-page',
];

const SCOPE_MEMBERS = ['service', 'operation', 'accountId', 'region'] as const;
const TEXT_MEMBERS = [...SCOPE_MEMBERS, 'code', 'message'] as const;
const NUMBER_MEMBERS = ['times', 'milliseconds', 'status'] as const;

/**
 * Checks a fault that came from outside.
 *
 * @throws Error that names the member which is wrong, and what it takes.
 */
export function validateFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) {
    throw new Error('A fault is an object with a `kind`');
  }
  const fault = value as Record<string, unknown>;
  if (!KINDS.some(kind => kind === fault.kind)) {
    throw new Error(
      `fault.kind is one of ${KINDS.join(', ')}, not ${JSON.stringify(
        fault.kind,
      )}`,
    );
  }
  for (const [name, given] of Object.entries(fault)) {
    if (given !== undefined && name !== 'kind') {
      checkMember(name, given);
    }
  }
  if (fault.kind === 'latency' && fault.milliseconds === undefined) {
    throw new Error('fault.milliseconds is needed for a fault of kind latency');
  }
  return value as Fault;
}

function checkMember(name: string, given: unknown): void {
  if (TEXT_MEMBERS.some(member => member === name)) {
    if (typeof given !== 'string' || given === '') {
      throw new Error(`fault.${name} takes text, not ${JSON.stringify(given)}`);
    }
  } else if (NUMBER_MEMBERS.some(member => member === name)) {
    if (!Number.isInteger(given) || (given as number) < 0) {
      throw new Error(
        `fault.${name} takes a whole number, not ${JSON.stringify(given)}`,
      );
    }
  } else {
    throw new Error(`fault.${name} is not known`);
  }
}
