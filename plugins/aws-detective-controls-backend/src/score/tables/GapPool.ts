import { PlaceGap } from '../../model';
import { NumberPool } from './NumberPool';

/** Numbers of one gap in {@link GapPool.records}. */
export const GAP_SIZE = 5;

/**
 * The gaps of every place, one after the other: control, failing, since (in seconds
 * since 1970; 0: unknown), waived and later of each.
 */
export class GapPool {
  private readonly pool = new NumberPool();

  get records(): Uint32Array {
    return this.pool.values;
  }

  /** Where the gaps of a place begin in {@link records}. */
  start(place: number): number {
    return this.pool.start(place);
  }

  /** Where they end: the same as the start where there are none. */
  end(place: number): number {
    return this.pool.end(place);
  }

  /** Replaces the gaps of a place. */
  set(place: number, gaps: readonly PlaceGap[]): void {
    let at = this.pool.allot(place, gaps.length * GAP_SIZE);
    const { records } = this;
    for (const [control, failing, since, waived, later = 0] of gaps) {
      records[at] = control;
      records[at + 1] = failing;
      records[at + 2] = since;
      records[at + 3] = waived;
      records[at + 4] = later;
      at += GAP_SIZE;
    }
  }

  /** Puts the gaps in the order of the places: read in that order, they are faster. */
  arrange(): void {
    this.pool.arrange();
  }
}
