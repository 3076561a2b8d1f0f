import { GAP_AGES } from 'backstage-plugin-aws-detective-controls-common';
import { ageNumber } from './gapAge';

/** The numbers of a row: one for each age, what is overdue, what is due soon, and the rest. */
const AGES = GAP_AGES.length;
const LATER = AGES;
const DUE_SOON = LATER + 1;
const OVERDUE = LATER + 2;
const SIZE = 8;

/** What {@link DueSums} fills in, by row. */
export interface DueCounts {
  overdue: Int32Array;
  dueSoon: Int32Array;
}

/** Counts gaps by row: those that are overdue, and due soon; and all of them by age. */
export class DueSums {
  private counts: Int32Array;

  /** @param rows - how many there are, if it is known */
  constructor(private readonly soonSeconds: number, rows = 0) {
    this.counts = new Int32Array(rows * SIZE);
  }

  /** Makes room for rows. */
  reserve(rows: number): void {
    if (rows * SIZE > this.counts.length) {
      const longer = new Int32Array(Math.max(64, rows * 2) * SIZE);
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
    const at = row * SIZE;
    const due = 1 - ((this.soonSeconds - left) >>> 31) + (left >>> 31);
    this.counts[at + ageNumber(age)] += 1;
    this.counts[at + LATER + due] += 1;
  }

  /** Adds many gaps, counted in the bytes of two numbers as {@link DueMarks} has them. */
  addPacked(row: number, ages: number, due: number): void {
    const { counts } = this;
    const at = row * SIZE;
    for (let age = 0; age < AGES; age += 1) {
      counts[at + age] += (ages >>> (8 * age)) & 0xff;
    }
    counts[at + OVERDUE] += due & 0xff;
    counts[at + DUE_SOON] += (due >>> 8) & 0xff;
  }

  /** How many gaps there are of each age, by its number in `GAP_AGES`. */
  ages(): number[] {
    return GAP_AGES.map((_age, age) => {
      let sum = 0;
      for (let at = age; at < this.counts.length; at += SIZE) {
        sum += this.counts[at];
      }
      return sum;
    });
  }

  /** Writes what was counted to the first rows of others' counts. */
  writeTo(into: DueCounts, rows: number): void {
    for (let row = 0; row < rows; row += 1) {
      this.writeRow(row, into, row);
    }
  }

  /** Writes a row to one of others' counts. */
  writeRow(row: number, into: DueCounts, intoRow: number): void {
    into.overdue[intoRow] = this.counts[row * SIZE + OVERDUE];
    into.dueSoon[intoRow] = this.counts[row * SIZE + DUE_SOON];
  }
}
