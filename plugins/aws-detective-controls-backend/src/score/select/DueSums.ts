import { DAY_SECONDS } from '../tables/days';

/** How old gaps of each age but the last are at most: a week, a month, a quarter. */
const WEEK = 7 * DAY_SECONDS;
const MONTH = 30 * DAY_SECONDS;
const QUARTER = 90 * DAY_SECONDS;

/** Where {@link DueSums} counts, by row. */
export interface DueCounts {
  overdue: Int32Array;
  dueSoon: Int32Array;
}

/** Counts gaps by row: those that are overdue, and due soon; and all of them by age. */
export class DueSums {
  /** Up to a week, a month, a quarter, and older. */
  readonly ages = new Int32Array(4);

  /** @param into - whose arrays may be replaced by longer ones */
  constructor(
    private readonly into: DueCounts,
    private readonly soonSeconds: number,
  ) {}

  /**
   * Adds a gap. Sums of comparisons, since which way they go cannot be foretold.
   *
   * @param age - for how many seconds it has been there
   * @param left - how many seconds are left until it is overdue
   */
  add(row: number, age: number, left: number): void {
    this.ages[
      (age > WEEK ? 1 : 0) + (age > MONTH ? 1 : 0) + (age > QUARTER ? 1 : 0)
    ] += 1;
    this.into.overdue[row] += left < 0 ? 1 : 0;
    this.into.dueSoon[row] += left >= 0 && left <= this.soonSeconds ? 1 : 0;
  }
}
