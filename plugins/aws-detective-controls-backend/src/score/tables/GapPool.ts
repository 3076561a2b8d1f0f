import { PlaceGap } from '../../model';
import { IntColumn } from './IntColumn';

/** Numbers of one gap in {@link GapPool.records}. */
export const GAP_SIZE = 5;
const SMALLEST_CLEANING = 4096;

/**
 * The gaps of every place, one after the other: control, failing, since (in seconds
 * since 1970; 0: unknown), waived and later of each. What was replaced is cleaned away
 * when it takes more room than what holds.
 */
export class GapPool {
  records = new Uint32Array(0);
  private readonly starts = new IntColumn(0);
  private readonly counts = new IntColumn(0);
  private end = 0;
  private used = 0;

  /** Where the gaps of a place begin in {@link records}. */
  start(place: number): number {
    return this.starts.get(place);
  }

  /** How many gaps a place has. */
  count(place: number): number {
    return this.counts.get(place);
  }

  /** Replaces the gaps of a place. */
  set(place: number, gaps: readonly PlaceGap[]): void {
    this.used -= this.counts.get(place);
    this.counts.set(place, 0);
    if (this.end - this.used > Math.max(SMALLEST_CLEANING, this.used)) {
      this.clean();
    }
    this.reserve((this.end + gaps.length) * GAP_SIZE);
    this.starts.set(place, this.end * GAP_SIZE);
    this.counts.set(place, gaps.length);
    const { records } = this;
    for (const [control, failing, since, waived, later = 0] of gaps) {
      const at = this.end * GAP_SIZE;
      records[at] = control;
      records[at + 1] = failing;
      records[at + 2] = since;
      records[at + 3] = waived;
      records[at + 4] = later;
      this.end += 1;
    }
    this.used += gaps.length;
  }

  /** Puts the gaps in the order of the places: read in that order, they are faster. */
  arrange(): void {
    this.clean();
  }

  private reserve(length: number): void {
    if (length > this.records.length) {
      const grown = new Uint32Array(Math.ceil(length * 1.25) + 64);
      grown.set(this.records);
      this.records = grown;
    }
  }

  private clean(): void {
    const kept = new Uint32Array(this.used * GAP_SIZE);
    let end = 0;
    for (let place = 0; place < this.counts.values.length; place += 1) {
      const count = this.counts.values[place];
      if (count > 0) {
        const from = this.starts.get(place);
        kept.set(this.records.subarray(from, from + count * GAP_SIZE), end);
        this.starts.set(place, end);
        end += count * GAP_SIZE;
      }
    }
    this.records = kept;
    this.end = this.used;
  }
}
