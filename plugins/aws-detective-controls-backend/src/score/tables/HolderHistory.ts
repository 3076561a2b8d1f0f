import { CellRows } from './CellRows';
import { WORD_CELLS, worstOf } from './cellWords';
import { HistoryTable } from './HistoryTable';
import { IntColumn } from './IntColumn';
import { NumberPool } from './NumberPool';
import { PlaceTable } from './PlaceTable';

/** Numbers of one record in {@link HolderHistory.findingChanges}. */
export const FINDING_CHANGE_SIZE = 3;

/**
 * How days ended for each holder, over all its places: how the newest one did, and what
 * is to be undone to come to the days before it. Most questions are about holders as a
 * whole, and hardly anything changes from one day to another: so this is much less than
 * the rows of the places.
 */
export class HolderHistory {
  /** By holder: how the newest day of its history ended. */
  readonly cells = new CellRows();
  /** By holder: the open findings then. */
  readonly critical = new IntColumn(0);
  readonly high = new IntColumn(0);
  /** By holder, the newest first: what a day changed, as {@link changeOf} packs it. */
  readonly changes = new NumberPool();
  /**
   * By holder, the newest first: a day that changed findings, and how many critical and
   * high ones there were before.
   */
  readonly findingChanges = new NumberPool();
  /** By holder: 1 where others have some of its findings, too. */
  private readonly shared = new IntColumn(0);
  /** Of the holder that is set: the rows of its places on the day come to. */
  private readonly rows: number[] = [];

  constructor(
    private readonly places: PlaceTable,
    private readonly history: HistoryTable,
  ) {}

  /**
   * Whether others may have had some of a holder's findings, too: so that they cannot
   * just be added up. Then {@link findingChanges} says nothing of it.
   */
  sharesFindings(holder: number): boolean {
    return this.shared.get(holder) === 1;
  }

  /** After rows of the history of a holder's places were set. */
  set(holder: number): void {
    const { history, rows, cells } = this;
    const { width } = history.cells;
    cells.lengthen(holder + 1);
    this.begin(holder);
    let isWords = new Int32Array(width / WORD_CELLS);
    let wasWords = new Int32Array(width / WORD_CELLS);
    this.mergeInto(isWords);
    cells.words.set(isWords, (holder * width) / WORD_CELLS);
    let findings = this.sumFindings();
    this.critical.set(holder, findings.critical);
    this.high.set(holder, findings.high);

    const changes: number[] = [];
    const findingChanges: number[] = [];
    for (let day = this.lastDay(); day >= 0; day = this.lastDay()) {
      for (let at = 0; at < rows.length; at += 1) {
        if (rows[at] >= 0 && history.day.values[rows[at]] === day) {
          rows[at] = history.older.values[rows[at]];
        }
      }
      this.mergeInto(wasWords);
      compareWords(isWords, wasWords, day, changes);
      [isWords, wasWords] = [wasWords, isWords];
      const before = this.sumFindings();
      if (
        before.critical !== findings.critical ||
        before.high !== findings.high
      ) {
        findingChanges.push(day, before.critical, before.high);
      }
      findings = before;
    }
    this.changes.set(holder, changes);
    this.findingChanges.set(holder, findingChanges);
  }

  /** After many holders were set. */
  arrange(): void {
    this.changes.arrange();
    this.findingChanges.arrange();
  }

  private begin(holder: number): void {
    const { places, history, rows } = this;
    rows.length = 0;
    let isShared = 0;
    let place = places.first.get(holder);
    for (; place >= 0; place = places.next.values[place]) {
      const newest = history.newest.get(place);
      if (newest >= 0) {
        rows.push(newest);
      }
      let row = newest;
      for (; row >= 0; row = history.older.values[row]) {
        isShared ||= history.findings.sharedOf(row) ? 1 : 0;
      }
    }
    this.shared.set(holder, isShared);
  }

  private lastDay(): number {
    let last = -1;
    for (const row of this.rows) {
      if (row >= 0) {
        last = Math.max(last, this.history.day.values[row]);
      }
    }
    return last;
  }

  /** The worst of the rows come to. */
  private mergeInto(into: Int32Array): void {
    const { words } = this.history.cells;
    into.fill(0);
    for (const row of this.rows) {
      if (row >= 0) {
        const from = row * into.length;
        for (let index = 0; index < into.length; index += 1) {
          into[index] = worstOf(into[index], words[from + index]);
        }
      }
    }
  }

  private sumFindings(): { critical: number; high: number } {
    const { findings } = this.history;
    let critical = 0;
    let high = 0;
    for (const row of this.rows) {
      if (row >= 0) {
        critical += findings.critical.values[row];
        high += findings.high.values[row];
      }
    }
    return { critical, high };
  }
}

const STATE_BITS = 3;
const COLUMN_BITS = 10;
const DAY_SHIFT = COLUMN_BITS + 2 * STATE_BITS;

/** A cell's change as one number: the greater, the later its day. */
function pack(day: number, column: number, is: number, was: number): number {
  if (column >= 2 ** COLUMN_BITS || day >= 2 ** (31 - DAY_SHIFT)) {
    throw new Error(
      `The scorecard's history cannot have column ${column} on day ${day}`,
    );
  }
  return (
    (day << DAY_SHIFT) | (column << (2 * STATE_BITS)) | (is << STATE_BITS) | was
  );
}

/** The day of a change, in days since 1970. */
export function dayOfChange(change: number): number {
  return change >>> DAY_SHIFT;
}

/** The column of a change. */
export function columnOfChange(change: number): number {
  return (change >>> (2 * STATE_BITS)) & (2 ** COLUMN_BITS - 1);
}

/** What the cell became on the day of a change. */
export function isOfChange(change: number): number {
  return (change >>> STATE_BITS) & (2 ** STATE_BITS - 1);
}

/** What the cell was before. */
export function wasOfChange(change: number): number {
  return change & (2 ** STATE_BITS - 1);
}

function compareWords(
  is: Int32Array,
  was: Int32Array,
  day: number,
  changes: number[],
): void {
  for (let word = 0; word < is.length; word += 1) {
    if (is[word] !== was[word]) {
      for (let cell = 0; cell < WORD_CELLS; cell += 1) {
        // The words are read as the cells were written: the first is the lowest byte.
        const isByte = (is[word] >>> (cell * 8)) & 0xff;
        const wasByte = (was[word] >>> (cell * 8)) & 0xff;
        if (isByte !== wasByte) {
          changes.push(pack(day, word * WORD_CELLS + cell, isByte, wasByte));
        }
      }
    }
  }
}
