import { IntColumn } from './IntColumn';

const SMALLEST_CLEANING = 16_384;

/**
 * A list of numbers for each row, one after the other. What was replaced is cleaned away
 * when it takes more room than what holds.
 */
export class NumberPool {
  values = new Uint32Array(0);
  private readonly starts = new IntColumn(0);
  private readonly counts = new IntColumn(0);
  private filled = 0;
  private used = 0;

  /** Where the numbers of a row begin in {@link values}. */
  start(row: number): number {
    return this.starts.get(row);
  }

  /** Where they end: the same as the start where there are none. */
  end(row: number): number {
    return this.starts.get(row) + this.counts.get(row);
  }

  /**
   * Replaces the numbers of a row by as many others, which are to be written to
   * {@link values}.
   *
   * @returns where to write the first
   */
  allot(row: number, count: number): number {
    this.used -= this.counts.get(row);
    this.counts.set(row, 0);
    if (this.filled - this.used > Math.max(SMALLEST_CLEANING, this.used)) {
      this.arrange();
    }
    const start = this.filled;
    this.reserve(start + count);
    this.starts.set(row, start);
    this.counts.set(row, count);
    this.filled += count;
    this.used += count;
    return start;
  }

  /** Replaces the numbers of a row. */
  set(row: number, numbers: readonly number[]): void {
    const at = this.allot(row, numbers.length);
    this.values.set(numbers, at);
  }

  /** Puts the numbers in the order of the rows: read in that order, they are faster. */
  arrange(): void {
    // With room for what comes next, or that copied everything once more.
    const kept = new Uint32Array(Math.ceil(this.used * 1.25) + 64);
    let end = 0;
    for (let row = 0; row < this.counts.values.length; row += 1) {
      const count = this.counts.values[row];
      if (count > 0) {
        const from = this.starts.get(row);
        kept.set(this.values.subarray(from, from + count), end);
        this.starts.set(row, end);
        end += count;
      }
    }
    this.values = kept;
    this.filled = this.used;
  }

  private reserve(length: number): void {
    if (length > this.values.length) {
      const grown = new Uint32Array(length * 2 + 64);
      grown.set(this.values);
      this.values = grown;
    }
  }
}
