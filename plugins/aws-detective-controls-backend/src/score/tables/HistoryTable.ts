import { ScoreHistoryRow } from '../../model';
import { CellRows } from './CellRows';
import { writeCells } from './cells';
import { WORD_CELLS } from './cellWords';
import { toDayNumber } from './days';
import { FindingColumns, SharedFindings } from './FindingColumns';
import { IntColumn } from './IntColumn';

/** How days ended for each place, where they differ from the day before. */
export class HistoryTable {
  /** By place: its newest row; by row: the next older one; -1: none. */
  readonly newest = new IntColumn(-1);
  readonly older = new IntColumn(-1);
  /** By row: days since 1970. */
  readonly day = new IntColumn(0);
  readonly cells = new CellRows();
  /**
   * By row: a bit for each word of its cells that is not as in the next older row; the
   * words of a bit are 32 apart.
   */
  readonly changed = new IntColumn(0);
  readonly findings: FindingColumns;
  private size = 0;

  constructor(sharedFindings: SharedFindings) {
    this.findings = new FindingColumns(sharedFindings);
  }

  set(place: number, { day, cells, findings }: ScoreHistoryRow): void {
    const row = this.intern(place, toDayNumber(day));
    const { width, bytes } = this.cells;
    writeCells(cells, bytes, row * width, width);
    this.findings.set(
      row,
      cells === '' ? { critical: 0, high: 0, shared: [] } : findings,
    );
    this.compare(row);
    const newer = this.newerOf(place, row);
    if (newer >= 0) {
      this.compare(newer);
    }
  }

  /** The row that says how a day ended for a place; -1 where nothing was known yet. */
  rowAt(place: number, day: number): number {
    let row = this.newest.get(place);
    while (row >= 0 && this.day.values[row] > day) {
      row = this.older.values[row];
    }
    return row;
  }

  private newerOf(place: number, row: number): number {
    let newer = -1;
    let at = this.newest.get(place);
    while (at !== row) {
      newer = at;
      at = this.older.values[at];
    }
    return newer;
  }

  private compare(row: number): void {
    const { words, width } = this.cells;
    const count = width / WORD_CELLS;
    const older = this.older.values[row];
    let bits = 0;
    for (let word = 0; word < count; word += 1) {
      const was = older < 0 ? 0 : words[older * count + word];
      if (words[row * count + word] !== was) {
        bits |= 1 << word % 32;
      }
    }
    this.changed.set(row, bits);
  }

  private intern(place: number, day: number): number {
    let newer = -1;
    let row = this.newest.get(place);
    while (row >= 0 && this.day.values[row] > day) {
      newer = row;
      row = this.older.values[row];
    }
    if (row >= 0 && this.day.values[row] === day) {
      return row;
    }
    const added = this.size;
    this.size += 1;
    this.day.set(added, day);
    this.older.set(added, row);
    if (newer >= 0) {
      this.older.set(newer, added);
    } else {
      this.newest.set(place, added);
    }
    this.cells.lengthen(this.size);
    return added;
  }
}
