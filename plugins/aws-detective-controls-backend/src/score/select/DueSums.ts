import { GAP_AGES } from 'backstage-plugin-aws-detective-controls-common';
import { ageNumber } from './gapAge';

/** Kinds of gaps: each age, and of each what is due later, due soon, and overdue. */
const KINDS = GAP_AGES.length * 3;
const DUE_SOON = 1;
const OVERDUE = 2;

/** What {@link DueSums} fills in, by row. */
export interface DueCounts {
  overdue: Int32Array;
  dueSoon: Int32Array;
}

/** Counts gaps by row: those that are overdue, and due soon; and all of them by age. */
export class DueSums {
  /** By row and kind of gap. */
  private counts: Int32Array;

  /** @param rows - how many there are, if it is known */
  constructor(private readonly soonSeconds: number, rows = 0) {
    this.counts = new Int32Array(rows * KINDS);
  }

  /** Makes room for rows. */
  reserve(rows: number): void {
    if (rows * KINDS > this.counts.length) {
      const longer = new Int32Array(Math.max(64, rows * 2) * KINDS);
      longer.set(this.counts);
      this.counts = longer;
    }
  }

  /**
   * Adds a gap. It is asked of every gap, and which way a comparison goes cannot be
   * foretold: so signs are added up instead.
   *
   * @param age - for how many seconds it has been there
   * @param left - how many seconds are left until it is overdue
   */
  add(row: number, age: number, left: number): void {
    const due = 1 - ((this.soonSeconds - left) >>> 31) + (left >>> 31);
    this.counts[row * KINDS + ageNumber(age) * 3 + due] += 1;
  }

  /** How many gaps there are of each age, by its number in `GAP_AGES`. */
  ages(): number[] {
    const ages = GAP_AGES.map(() => 0);
    this.counts.forEach((count, index) => {
      ages[Math.floor((index % KINDS) / 3)] += count;
    });
    return ages;
  }

  /** Writes what was counted to the first rows of others' counts. */
  writeTo(into: DueCounts, rows: number): void {
    for (let row = 0; row < rows; row += 1) {
      this.writeRow(row, into, row);
    }
  }

  /** Writes a row to one of others' counts. */
  writeRow(row: number, into: DueCounts, intoRow: number): void {
    into.overdue[intoRow] = this.of(row, OVERDUE);
    into.dueSoon[intoRow] = this.of(row, DUE_SOON);
  }

  private of(row: number, due: number): number {
    let count = 0;
    for (let kind = due; kind < KINDS; kind += 3) {
      count += this.counts[row * KINDS + kind];
    }
    return count;
  }
}
