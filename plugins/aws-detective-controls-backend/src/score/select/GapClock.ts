import { DATED_SIZE } from '../tables/DatedGaps';
import { DAY_SECONDS } from '../tables/days';
import { MarksOfControls, ONE_DUE_SOON, ONE_OVERDUE } from '../tables/DueMarks';
import { DueSums } from './DueSums';
import { AGE_LIMITS, ageNumber } from './gapAge';
import { GapFilter } from './gapFilters';
import { GapLoader } from './GapLoader';
import { Selection } from './Selection';

/** Seconds since 1970 that a column can hold: where no date comes any more. */
const NEVER = 2 ** 31 - 1;

/** How many gaps of one row can be marked. */
const MOST_MARKED = 255;

/** Counts the gaps of a selection's entries by what time has made of them. */
export class GapClock {
  /** For how many seconds before its date a gap is due soon. */
  readonly soonSeconds: number;
  private readonly gaps: GapLoader;
  private readonly now: number;
  private readonly marks: MarksOfControls | undefined;

  constructor(private readonly selection: Selection) {
    const { columns, tables } = selection;
    this.gaps = new GapLoader(selection);
    this.now = this.gaps.now;
    this.soonSeconds = tables.due.soonDays * DAY_SECONDS;
    this.marks =
      columns.length <= MOST_MARKED
        ? tables.places.marks.of(
            `${columns.join()} ${this.gaps.dueSeconds.join()}`,
          )
        : undefined;
  }

  /**
   * Adds up how many gaps of an entry are overdue, due soon, and how old. Which control
   * each is of takes a look at every gap; else what was counted before is added.
   *
   * @param row - where in `sums` to count; -1: each at the position of its control
   */
  count(entry: number, sums: DueSums, row = -1): void {
    const { selection, now } = this;
    const holder = selection.holders[entry];
    const { pauses } = selection.tables;
    if (pauses.of(holder) === undefined) {
      if (row >= 0 && this.addMarks(entry, sums, row)) {
        return;
      }
      if (selection.isWhole(entry)) {
        this.countDated(holder, sums, row);
        return;
      }
    }
    const { positions, begun, due } = this.gaps;
    const count = this.gaps.loadDue(entry);
    for (let index = 0; index < count; index += 1) {
      const at = row < 0 ? positions[index] : row;
      sums.add(at, now - begun[index], due[index] - now);
    }
  }

  /**
   * As {@link count}, from what was counted before: no matter of which control.
   *
   * @returns false where nothing can be remembered of an entry
   */
  private addMarks(entry: number, sums: DueSums, row: number): boolean {
    const { selection, now } = this;
    const place = selection.onlyPlace(entry);
    if (!this.marks || (place < 0 && !selection.isWhole(entry))) {
      return false;
    }
    const marks = place < 0 ? this.marks.holders : this.marks.places;
    const at = place < 0 ? selection.holders[entry] : place;
    if (!marks.holds(at, now)) {
      marks.set(at, this.markGaps(this.gaps.loadDue(entry)));
    }
    sums.addPacked(row, marks.ages.values[at], marks.due.values[at]);
    return true;
  }

  /** Counts the gaps that were loaded, and tells from when and until when it is so. */
  private markGaps(count: number) {
    const { now, soonSeconds } = this;
    let ages = 0;
    let dues = 0;
    let from = 0;
    let until = NEVER;
    const note = (time: number) => {
      if (time > now) {
        until = Math.min(until, time);
      } else {
        from = Math.max(from, time);
      }
    };
    for (let index = 0; index < count; index += 1) {
      const begun = this.gaps.begun[index];
      const due = this.gaps.due[index];
      ages += 2 ** (8 * ageNumber(now - begun));
      if (due <= now + soonSeconds) {
        dues += due < now ? ONE_OVERDUE : ONE_DUE_SOON;
      }
      for (const limit of AGE_LIMITS) {
        note(begun + limit + 1);
      }
      note(due - soonSeconds);
      note(due + 1);
    }
    return { from, until, ages, due: dues };
  }

  /** As {@link count}, of gaps that fail since a known time, all that a holder has. */
  private countDated(holder: number, sums: DueSums, row: number): void {
    const { now, dueSeconds } = this.gaps;
    const { positions, tables } = this.selection;
    const { datedGaps } = tables.places;
    const { records } = datedGaps;
    const end = datedGaps.end(holder);
    for (let at = datedGaps.start(holder); at < end; at += DATED_SIZE) {
      const position = positions[records[at]];
      if (position >= 0) {
        const age = now - records[at + 1];
        const left = records[at + 2] + dueSeconds[position] - now;
        sums.add(row < 0 ? position : row, age, left);
      }
    }
  }

  /** Whether a filter takes any gap of an entry. */
  hasGap(entry: number, takes: GapFilter): boolean {
    const { selection } = this;
    const { now, dueSeconds } = this.gaps;
    const { tables, positions } = selection;
    const holder = selection.holders[entry];
    if (!selection.isWhole(entry) || tables.pauses.of(holder) !== undefined) {
      return this.hasLoadedGap(entry, takes);
    }
    const { datedGaps } = tables.places;
    const { records } = datedGaps;
    const end = datedGaps.end(holder);
    // The first that is found is enough: nothing is loaded.
    for (let at = datedGaps.start(holder); at < end; at += DATED_SIZE) {
      const position = positions[records[at]];
      if (position >= 0) {
        const age = now - records[at + 1];
        if (takes(age, records[at + 2] + dueSeconds[position] - now)) {
          return true;
        }
      }
    }
    return false;
  }

  private hasLoadedGap(entry: number, takes: GapFilter): boolean {
    const { now, begun, due } = this.gaps;
    const count = this.gaps.loadDue(entry);
    for (let index = 0; index < count; index += 1) {
      if (takes(now - begun[index], due[index] - now)) {
        return true;
      }
    }
    return false;
  }
}
