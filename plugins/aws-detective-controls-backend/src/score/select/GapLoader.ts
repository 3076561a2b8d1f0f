import { WaiverSpan } from '../../model';
import { dueDate } from '../dueDate';
import { DueOptions } from '../ScoreIndexOptions';
import { COUNTS_AS, FAIL, WAIVED } from '../tables/cells';
import { DATED_SIZE } from '../tables/DatedGaps';
import { DAY_SECONDS } from '../tables/days';
import { GAP_SIZE } from '../tables/GapPool';
import { Selection } from './Selection';

const NO_WAIVERS: readonly WaiverSpan[] = [];

/**
 * Loads the gaps of one entry of a selection after the other, into the same memory, and
 * tells until when each is to be mended.
 */
export class GapLoader {
  /** Seconds since 1970. */
  readonly now: number;
  /** By position: for how many seconds a gap may stay. */
  readonly dueSeconds: Int32Array;
  /** Of the entry of {@link load}, by position: since when in seconds; 0: unknown. */
  readonly since: Uint32Array;
  /** Of the entry of {@link load}, by position: since when the days count until it is due. */
  private readonly dueFrom: Uint32Array;
  /** Of the entry of {@link load}, by position: how many subjects fail or are waived. */
  readonly subjects: Uint32Array;
  /** Of the gaps of {@link loadDue}: the control, since when, and until when to mend it. */
  readonly positions: Int32Array;
  readonly begun: Uint32Array;
  readonly due: Float64Array;
  private loaded = 0;
  private readonly options: DueOptions;
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
   * Loads the gaps of an entry that have a date, those that fail since a known time, into
   * {@link positions}, {@link begun} and {@link due}. Asked of every entry: it
   * makes no object.
   *
   * @returns how many there are
   */
  loadDue(entry: number): number {
    const { selection } = this;
    if (selection.isWhole(entry)) {
      return this.loadDated(selection.holders[entry]);
    }
    const place = selection.onlyPlace(entry);
    return place >= 0 ? this.loadPlace(place) : this.loadMerged(entry);
  }

  private loadDated(holder: number): number {
    const { places } = this.selection.tables;
    const { records } = places.datedGaps;
    const end = places.datedGaps.end(holder);
    let at = places.datedGaps.start(holder);
    this.loaded = 0;
    for (; at < end; at += DATED_SIZE) {
      const position = this.selection.positions[records[at]];
      if (position >= 0) {
        this.loadGap(holder, position, records[at + 1], records[at + 2]);
      }
    }
    return this.loaded;
  }

  private loadPlace(place: number): number {
    const { positions, tables } = this.selection;
    const { cells, gaps, holder } = tables.places;
    const { records } = gaps;
    const end = gaps.end(place);
    this.loaded = 0;
    for (let at = gaps.start(place); at < end; at += GAP_SIZE) {
      const column = records[at];
      const since = records[at + 2];
      const isFailing = cells.bytes[place * cells.width + column] === FAIL;
      if (since > 0 && positions[column] >= 0 && isFailing) {
        const from = since + records[at + 4];
        this.loadGap(holder.values[place], positions[column], since, from);
      }
    }
    return this.loaded;
  }

  private loadMerged(entry: number): number {
    this.load(entry);
    const { selection, touched, since, dueFrom } = this;
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    this.loaded = 0;
    for (let index = 0; index < this.touchedCount; index += 1) {
      const position = touched[index];
      const first = since[position];
      if (first > 0 && bytes[offset + selection.columns[position]] === FAIL) {
        const from = dueFrom[position];
        this.loadGap(selection.holders[entry], position, first, from);
      }
    }
    return this.loaded;
  }

  private loadGap(
    holder: number,
    position: number,
    since: number,
    from: number,
  ): void {
    const { loaded } = this;
    this.positions[loaded] = position;
    this.begun[loaded] = since;
    this.due[loaded] = this.dueOf(holder, position, since, from);
    this.loaded = loaded + 1;
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
    return this.dueOf(holder, position, since, this.dueFrom[position]);
  }

  /** @param from - since when the days count until it is due */
  private dueOf(
    holder: number,
    position: number,
    since: number,
    from: number,
  ): number {
    const waivers = this.waiversOf(holder, position);
    if (waivers.length === 0) {
      return from + this.dueSeconds[position];
    }
    const due = dueDate({
      since,
      severity: this.selection.controls[position].severity,
      waivers,
      now: this.now,
      dueDays: this.options.dueDays,
    });
    return due + from - since;
  }

  private waiversOf(holder: number, position: number): readonly WaiverSpan[] {
    const { tables, controls } = this.selection;
    const waivers = tables.pauses.of(holder);
    return waivers?.get(controls[position].id) ?? NO_WAIVERS;
  }
}
