import { IntColumn } from './IntColumn';

/** How many sets of controls are remembered: four signals, four severities, two benchmarks. */
const MOST_SETS = 12;

/** What one gap adds to {@link DueMarks.due}. */
export const ONE_OVERDUE = 1;
export const ONE_DUE_SOON = 2 ** 8;

/**
 * Of rows, holders or places: how many gaps each has of each age, overdue and due soon.
 * Between one date and the next that stays as it is, mostly for days.
 */
export class DueMarks {
  /** By row: from when and until when it holds, in seconds since 1970; 0 and 0: never. */
  private readonly from = new IntColumn(0);
  private readonly until = new IntColumn(0);
  /** By row: a byte for each age. */
  readonly ages = new IntColumn(0);
  /** By row: a byte for what is overdue, and one for what is due soon. */
  readonly due = new IntColumn(0);

  holds(row: number, now: number): boolean {
    return this.from.get(row) <= now && now < this.until.get(row);
  }

  set(
    row: number,
    marks: { from: number; until: number; ages: number; due: number },
  ): void {
    this.from.set(row, marks.from);
    this.until.set(row, marks.until);
    this.ages.set(row, marks.ages);
    this.due.set(row, marks.due);
  }

  forget(row: number): void {
    if (this.until.get(row) !== 0) {
      this.until.set(row, 0);
    }
  }
}

/** The marks of a set of controls. */
export interface MarksOfControls {
  holders: DueMarks;
  places: DueMarks;
}

/** The marks of the sets of controls that were asked for last. */
export class DueMarksTable {
  private readonly sets = new Map<string, MarksOfControls>();

  /** @param key - of the set: its columns, and how long each has until it is due */
  of(key: string): MarksOfControls {
    const known = this.sets.get(key);
    // Again last in line: what nobody asks for is forgotten first.
    this.sets.delete(key);
    const marks = known ?? { holders: new DueMarks(), places: new DueMarks() };
    this.sets.set(key, marks);
    if (this.sets.size > MOST_SETS) {
      const [oldest] = this.sets.keys();
      this.sets.delete(oldest);
    }
    return marks;
  }

  forgetHolder(holder: number): void {
    for (const { holders } of this.sets.values()) {
      holders.forget(holder);
    }
  }

  forgetPlace(place: number): void {
    for (const { places } of this.sets.values()) {
      places.forget(place);
    }
  }
}
