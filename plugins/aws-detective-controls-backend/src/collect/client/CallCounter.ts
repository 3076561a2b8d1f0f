import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<CallCounter>();

/**
 * Counts the AWS calls of one collector: every attempt that goes out over HTTP,
 * retries included. Collectors of a target share clients, so a call belongs to
 * the counter within whose `run` it was made.
 */
export class CallCounter {
  private readonly counts = new Map<string, number>();

  /** Counts an attempt for the counter whose `run` is under way, if any. */
  static count(operation: string): void {
    current.getStore()?.add(operation);
  }

  /** Does `work`, and counts what it calls. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return current.run(this, work);
  }

  /** Attempts by operation, such as `{ 'ec2:DescribeVpcs': 2 }`. */
  get calls(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  private add(operation: string): void {
    this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
  }
}
