import { Fault, FaultKind, FaultScope, validateFault } from './Fault';

/** The call that a fault is looked for. */
export type FaultTarget = Required<
  Pick<FaultScope, 'service' | 'operation' | 'region'>
> &
  Pick<FaultScope, 'accountId'>;

type FaultOf<K extends FaultKind['kind']> = Extract<Fault, { kind: K }>;

interface Armed {
  fault: Fault;
  left: number;
}

/** What goes wrong on purpose, at a simulator. */
export class Faults {
  private readonly armed = new Set<Armed>();

  /**
   * Makes something go wrong. Where several faults of one kind match a call, the
   * one that was added first strikes.
   *
   * @returns a function that makes it right again.
   * @throws Error on a fault that is not one.
   */
  add(fault: Fault): () => void {
    const valid = validateFault(fault);
    const entry = { fault: valid, left: valid.times ?? Infinity };
    this.armed.add(entry);
    return () => {
      this.armed.delete(entry);
    };
  }

  /** Makes everything right again. */
  clear(): void {
    this.armed.clear();
  }

  /** The faults that can strike still. */
  list(): Fault[] {
    return [...this.armed].map(({ fault }) => fault);
  }

  /**
   * Strikes: takes the first fault of these kinds that matches a call, and counts
   * it down.
   */
  strike<K extends FaultKind['kind']>(
    target: FaultTarget,
    ...kinds: K[]
  ): FaultOf<K> | undefined {
    for (const entry of this.armed) {
      const { fault } = entry;
      if (
        kinds.some(kind => kind === fault.kind) &&
        matches(fault, target) &&
        entry.left > 0
      ) {
        entry.left -= 1;
        if (entry.left === 0) {
          this.armed.delete(entry);
        }
        return fault as FaultOf<K>;
      }
    }
    return undefined;
  }
}

function matches(fault: Fault, target: FaultTarget): boolean {
  return (
    isSame(fault.service, target.service) &&
    isSame(fault.operation, target.operation) &&
    isSame(fault.accountId, target.accountId) &&
    isSame(fault.region, target.region)
  );
}

function isSame(wanted: string | undefined, given: string | undefined) {
  return wanted === undefined || wanted === given;
}
