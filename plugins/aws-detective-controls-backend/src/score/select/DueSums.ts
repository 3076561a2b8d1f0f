import { ageNumber } from './gapAge';

/** Where {@link DueSums} counts, by row. */
export interface DueCounts {
  overdue: Int32Array;
  dueSoon: Int32Array;
}

/** Counts gaps by row: those that are overdue, and due soon; and all of them by age. */
export class DueSums {
  /** By the number of the age in `GAP_AGES`. */
  readonly ages = new Int32Array(4);

  /** @param into - whose arrays may be replaced by longer ones */
  constructor(
    private readonly into: DueCounts,
    private readonly soonSeconds: number,
  ) {}

  /**
   * Adds a gap.
   *
   * @param age - for how many seconds it has been there
   * @param left - how many seconds are left until it is overdue
   */
  add(row: number, age: number, left: number): void {
    this.ages[ageNumber(age)] += 1;
    this.into.overdue[row] += left < 0 ? 1 : 0;
    this.into.dueSoon[row] += left >= 0 && left <= this.soonSeconds ? 1 : 0;
  }
}
