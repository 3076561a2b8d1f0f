import { WaiverSpan } from '../../model';
import { dueDate } from '../dueDate';
import { COUNTS_AS, FAIL, WAIVED } from '../tables/cells';
import { DAY_SECONDS } from '../tables/days';
import { GAP_SIZE, GapPool } from '../tables/GapPool';
import { DueOptions } from '../ScoreIndexOptions';
import { DueSums } from './DueSums';
import { GapFilter } from './gapFilters';
import { Selection } from './Selection';

const NO_WAIVERS: readonly WaiverSpan[] = [];

/** Walks the gaps of a selection's entries, and tells until when each is to be mended. */
export class GapClock {
  /** Seconds since 1970. */
  readonly now: number;
  private readonly dueSeconds: Int32Array;
  /** For how many seconds before its date a gap is due soon. */
  readonly soonSeconds: number;
  private readonly options: DueOptions;
  /** Of the entry that was loaded, by position: since when in seconds; 0: unknown. */
  readonly since: Uint32Array;
  /** Of the entry that was loaded, by position: since when the days count until it is due. */
  private readonly dueFrom: Uint32Array;
  /** Of the entry that was loaded, by position: how many subjects fail or are waived. */
  readonly subjects: Uint32Array;
  /** Of the gaps of {@link loadDue}: the control, since when, and until when to mend it. */
  readonly positions: Int32Array;
  readonly begun: Uint32Array;
  readonly due: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;

  constructor(private readonly selection: Selection) {
    const { controls, query, tables } = selection;
    this.options = tables.due;
    this.now = Math.floor(query.now.getTime() / 1000);
    this.dueSeconds = Int32Array.from(
      controls,
      ({ severity }) => this.options.dueDays[severity] * DAY_SECONDS,
    );
    this.soonSeconds = this.options.soonDays * DAY_SECONDS;
    this.since = new Uint32Array(controls.length);
    this.dueFrom = new Uint32Array(controls.length);
    this.subjects = new Uint32Array(controls.length);
    this.positions = new Int32Array(controls.length);
    this.begun = new Uint32Array(controls.length);
    this.due = new Float64Array(controls.length);
    this.isTouched = new Uint8Array(controls.length);
    this.touched = new Int32Array(controls.length);
  }

  /**
   * Adds up how many gaps of an entry are overdue, due soon, and how old: one pass over
   * all gaps of all entries, which is most of what a headline takes.
   *
   * @param row - where in `sums` to count; -1: each at the position of its control
   */
  count(entry: number, sums: DueSums, row = -1): void {
    const { selection, now } = this;
    const holder = selection.holders[entry];
    const { places, pauses } = selection.tables;
    if (selection.isWhole(entry) && pauses.of(holder) === undefined) {
      this.countMerged(places.mergedGaps, holder, sums, row);
      return;
    }
    const count = this.loadDue(entry);
    for (let index = 0; index < count; index += 1) {
      const at = row < 0 ? this.positions[index] : row;
      sums.add(at, now - this.begun[index], this.due[index] - now);
    }
  }

  /** As {@link count}, of gaps that fail since a known time, all that a holder has. */
  private countMerged(
    gaps: GapPool,
    holder: number,
    sums: DueSums,
    row: number,
  ): void {
    const { now, dueSeconds } = this;
    const { positions } = this.selection;
    const { records } = gaps;
    const start = gaps.start(holder);
    const end = gaps.end(holder);
    for (let record = start; record < end; record += GAP_SIZE) {
      const position = positions[records[record]];
      if (position >= 0) {
        const age = now - records[record + 2];
        const left = records[record + 4] - age + dueSeconds[position];
        sums.add(row < 0 ? position : row, age, left);
      }
    }
  }

  /**
   * Loads the gaps of an entry that have a date, those that fail since a known time, into
   * {@link positions}, {@link begun} and {@link due}. Asked of every entry: it
   * makes no object.
   *
   * @returns how many there are
   */
  loadDue(entry: number): number {
    const { selection } = this;
    const { places } = selection.tables;
    const holder = selection.holders[entry];
    if (selection.isWhole(entry)) {
      return this.loadDueOf(entry, places.mergedGaps, holder);
    }
    const place = selection.onlyPlace(entry);
    if (place >= 0) {
      return this.loadDueOf(entry, places.gaps, place);
    }
    this.load(entry);
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    const { touched, since } = this;
    let count = 0;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const position = touched[index];
      const first = since[position];
      if (first > 0 && bytes[offset + selection.columns[position]] === FAIL) {
        this.positions[count] = position;
        this.begun[count] = first;
        this.due[count] = this.dueAt(holder, position, first);
        count += 1;
      }
    }
    return count;
  }

  /** As {@link loadDue}, where no gaps of several places have to be added up. */
  private loadDueOf(entry: number, gaps: GapPool, row: number): number {
    const { selection, positions, begun, due, dueFrom, dueSeconds } = this;
    const holder = selection.holders[entry];
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    const { pauses } = selection.tables;
    const isPaused = pauses.of(holder) !== undefined;
    const { records } = gaps;
    const start = gaps.start(row);
    const end = gaps.end(row);
    let count = 0;
    for (let record = start; record < end; record += GAP_SIZE) {
      const column = records[record];
      const position = selection.positions[column];
      const first = records[record + 2];
      if (first > 0 && position >= 0 && bytes[offset + column] === FAIL) {
        const from = first + records[record + 4];
        positions[count] = position;
        begun[count] = first;
        if (isPaused) {
          dueFrom[position] = from;
          due[count] = this.dueAt(holder, position, first);
          dueFrom[position] = 0;
        } else {
          due[count] = from + dueSeconds[position];
        }
        count += 1;
      }
    }
    return count;
  }

  /**
   * Adds up the gaps of those places in which a control is as bad as in all, into
   * {@link since} and {@link subjects}.
   */
  load(entry: number): void {
    this.clear();
    const { selection, since, dueFrom, subjects, touched, isTouched } = this;
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    const { places, targets } = selection.tables;
    const { records } = places.gaps;
    const { width, bytes: cells } = places.cells;
    const { positions } = selection;
    let place = places.first.values[selection.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      const start = places.gaps.start(place);
      const end = places.gaps.end(place);
      const mask = end > start ? selection.maskAt(entry, place) : undefined;
      if (mask && !mask.isNone) {
        const isLate = targets.late.values[places.target.values[place]];
        const countsAs = COUNTS_AS[isLate];
        for (let record = start; record < end; record += GAP_SIZE) {
          const column = records[record];
          const position = positions[column];
          const state = countsAs[cells[place * width + column]];
          if (
            position >= 0 &&
            (state === FAIL || state === WAIVED) &&
            state === bytes[offset + column] &&
            (mask.isAll || mask.cells[column] === 1)
          ) {
            const first = records[record + 2];
            if (isTouched[position] === 0) {
              isTouched[position] = 1;
              touched[this.touchedCount] = position;
              this.touchedCount += 1;
            }
            if (
              first > 0 &&
              (since[position] === 0 || first < since[position])
            ) {
              since[position] = first;
            }
            const from = first + records[record + 4];
            if (
              first > 0 &&
              (dueFrom[position] === 0 || from < dueFrom[position])
            ) {
              dueFrom[position] = from;
            }
            subjects[position] += records[record + (state === FAIL ? 1 : 3)];
          }
        }
      }
    }
  }

  private clear(): void {
    for (let index = 0; index < this.touchedCount; index += 1) {
      const position = this.touched[index];
      this.isTouched[position] = 0;
      this.since[position] = 0;
      this.dueFrom[position] = 0;
      this.subjects[position] = 0;
    }
    this.touchedCount = 0;
  }

  /** Until when a gap of the entry that was loaded is to be mended: seconds since 1970. */
  dueAt(holder: number, position: number, since: number): number {
    const later = this.dueFrom[position] - since;
    const waivers = this.waiversOf(holder, position);
    if (waivers.length === 0) {
      return since + later + this.dueSeconds[position];
    }
    const due = dueDate({
      since,
      severity: this.selection.controls[position].severity,
      waivers,
      now: this.now,
      dueDays: this.options.dueDays,
    });
    return due + later;
  }

  /** Whether a filter takes any gap of an entry. */
  hasGap(entry: number, takes: GapFilter): boolean {
    const { selection, now, dueSeconds } = this;
    const { tables, positions } = selection;
    const holder = selection.holders[entry];
    if (!selection.isWhole(entry) || tables.pauses.of(holder) !== undefined) {
      return this.hasLoadedGap(entry, takes);
    }
    const { mergedGaps } = tables.places;
    const { records } = mergedGaps;
    const end = mergedGaps.end(holder);
    // The first that is found is enough: nothing is loaded.
    for (let at = mergedGaps.start(holder); at < end; at += GAP_SIZE) {
      const position = positions[records[at]];
      if (position >= 0) {
        const age = now - records[at + 2];
        if (takes(age, records[at + 4] - age + dueSeconds[position])) {
          return true;
        }
      }
    }
    return false;
  }

  private hasLoadedGap(entry: number, takes: GapFilter): boolean {
    const count = this.loadDue(entry);
    for (let index = 0; index < count; index += 1) {
      if (takes(this.now - this.begun[index], this.due[index] - this.now)) {
        return true;
      }
    }
    return false;
  }

  private waiversOf(holder: number, position: number): readonly WaiverSpan[] {
    const { tables, controls } = this.selection;
    const waivers = tables.pauses.of(holder);
    return waivers?.get(controls[position].id) ?? NO_WAIVERS;
  }
}
