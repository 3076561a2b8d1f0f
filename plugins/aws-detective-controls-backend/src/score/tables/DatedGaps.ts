import { NumberPool } from './NumberPool';

/** Numbers of one gap in {@link DatedGaps.records}. */
export const DATED_SIZE = 3;

/**
 * The gaps of each holder over all its places that fail since a known time, one after the
 * other: control, since when, and from when the days count until it is due (both in
 * seconds since 1970). Every headline reads all of them, so they are small.
 */
export class DatedGaps {
  private readonly pool = new NumberPool();

  get records(): Uint32Array {
    return this.pool.values;
  }

  /** Where the gaps of a holder begin in {@link records}. */
  start(holder: number): number {
    return this.pool.start(holder);
  }

  /** Where they end: the same as the start where there are none. */
  end(holder: number): number {
    return this.pool.end(holder);
  }

  /** @param records - three numbers for each gap */
  set(holder: number, records: readonly number[]): void {
    this.pool.set(holder, records);
  }

  /** Puts the gaps in the order of the holders: read in that order, they are faster. */
  arrange(): void {
    this.pool.arrange();
  }
}
