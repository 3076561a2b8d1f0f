/** A rate that AWS publishes for an operation. */
export interface Rate {
  /** How many calls come back each second. */
  perSecond: number;
  /** How many calls may come at once. */
  burst: number;
}

interface Bucket {
  tokens: number;
  /** When it was filled last, in milliseconds. */
  filledAt: number;
}

/** Token buckets, one for each account, region and operation. */
export class Quotas {
  private readonly buckets = new Map<string, Bucket>();

  /** @param clock - gives milliseconds, from any start. */
  constructor(private readonly clock: () => number) {}

  /**
   * Takes a token.
   *
   * @param key - what shares the rate: account, region and operation.
   * @returns false if there is none left, and AWS would throttle the call.
   */
  take(key: string, { perSecond, burst }: Rate): boolean {
    const now = this.clock();
    const { tokens, filledAt } = this.buckets.get(key) ?? {
      tokens: burst,
      filledAt: now,
    };
    const filled = Math.min(
      burst,
      tokens + ((now - filledAt) / 1000) * perSecond,
    );
    const isTaken = filled >= 1;
    this.buckets.set(key, {
      tokens: isTaken ? filled - 1 : filled,
      filledAt: now,
    });
    return isTaken;
  }
}
