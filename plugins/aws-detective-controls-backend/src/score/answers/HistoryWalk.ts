import { CellMask } from '../select/CellMask';
import { mergeCells } from '../select/mergeCells';
import { Selection } from '../select/Selection';
import { CellRows } from '../tables/CellRows';
import { FAIL } from '../tables/cells';
import { countRow, WORD_CELLS } from '../tables/cellWords';
import { DayChanges } from './DayChanges';
import { STATES } from './Tally';

/**
 * Follows the history of entries back from how the last day ended, and notes what
 * changed on which day. From one day to another hardly anything of a row is different,
 * so only the words of four cells in which it is are looked at.
 */
export class HistoryWalk {
  /** Of the entry: by byte of the state, how many of its cells are in it. */
  private readonly row = new Int32Array(STATES);
  /** Of the entry: its merged row, where it has several places; by column. */
  private readonly merged = new CellRows();
  /** Of the entry: its places' rows of the history on the day come to, and their masks. */
  private readonly rows: number[] = [];
  private readonly masks: CellMask[] = [];
  /** Of the entry: how many places of those lists are its own. */
  private count = 0;
  /** Columns in which anything changed on the day, of which each is listed once. */
  private readonly columns: number[] = [];
  private readonly isListed: Uint8Array;
  private critical = 0;
  private high = 0;
  private readonly shared: number[] = [];
  /** Whether its one place counts as it is, so that nothing has to be merged. */
  private isSingle = false;

  constructor(
    private readonly selection: Selection,
    private readonly changes: DayChanges,
  ) {
    const { width } = selection.tables.history.cells;
    this.merged.widen(width);
    this.merged.lengthen(1);
    this.isListed = new Uint8Array(width);
  }

  /** Adds what became of an entry. */
  add(entry: number): void {
    const { changes } = this;
    if (!this.begin(entry)) {
      return;
    }
    let day = this.lastDay();
    while (day > changes.start) {
      this.stepBefore(day);
      day = this.lastDay();
    }
    const { row } = this;
    if (this.hasAny()) {
      for (let state = 0; state < STATES; state += 1) {
        changes.states[state] += row[state];
      }
      changes.entities[0] += 1;
      changes.withGaps[0] += row[FAIL] > 0 ? 1 : 0;
      this.noteFindings(0, 1);
    }
  }

  /** @returns false where there is nothing to see of it */
  private begin(entry: number): boolean {
    const { selection, changes, rows, masks } = this;
    const { places, history } = selection.tables;
    const last = changes.start + changes.count - 1;
    let count = 0;
    let place = places.first.values[selection.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      const at = history.rowAt(place, last);
      if (at >= 0) {
        const mask = selection.maskAt(entry, place);
        if (!mask.isNone || mask.findings) {
          rows[count] = at;
          masks[count] = mask;
          count += 1;
        }
      }
    }
    this.count = count;
    if (count === 0) {
      return false;
    }
    this.isSingle = count === 1 && masks[0].isAll;
    this.countCells();
    this.sumFindings();
    return true;
  }

  private countCells(): void {
    const { selection, rows, masks, row, merged } = this;
    const { columns, mask } = selection;
    const { cells } = selection.tables.history;
    row.fill(0);
    if (this.isSingle) {
      countRow(cells.words, (rows[0] * cells.width) / WORD_CELLS, mask, row, 0);
      return;
    }
    merged.words.fill(0);
    for (let place = 0; place < this.count; place += 1) {
      mergeCells({
        from: cells,
        row: rows[place],
        isLate: false,
        mask: masks[place],
        columns,
        into: merged,
        offset: 0,
      });
    }
    countRow(merged.words, 0, mask, row, 0);
  }

  /** The state of a control on the day come to: the worst of all places. */
  private worst(column: number): number {
    const { rows, masks } = this;
    const { bytes, width } = this.selection.tables.history.cells;
    let worst = 0;
    for (let index = 0; index < this.count; index += 1) {
      const at = rows[index];
      const mask = masks[index];
      if (at >= 0 && (mask.isAll || mask.cells[column] === 1)) {
        const byte = bytes[at * width + column];
        if (byte > worst) {
          worst = byte;
        }
      }
    }
    return worst;
  }

  /** The day of the newest row come to; -1: none. */
  private lastDay(): number {
    const { rows } = this;
    const { day } = this.selection.tables.history;
    let last = -1;
    for (let index = 0; index < this.count; index += 1) {
      const at = rows[index];
      if (at >= 0 && day.values[at] > last) {
        last = day.values[at];
      }
    }
    return last;
  }

  /** Goes back to the end of the day before `day`, and notes what changed on `day`. */
  private stepBefore(day: number): void {
    const { rows, changes, row } = this;
    const { history } = this.selection.tables;
    const index = day - changes.start;
    const had = this.hasAny();
    const hadGap = row[FAIL] > 0;
    let isOther = false;
    for (let at = 0; at < this.count; at += 1) {
      const newer = rows[at];
      if (newer >= 0 && history.day.values[newer] === day) {
        const older = history.older.values[newer];
        rows[at] = older;
        this.compare(newer, older, index);
        isOther ||= this.findingsDiffer(newer, older);
      }
    }
    this.countListed(index);
    const has = this.hasAny();
    if (isOther || has !== had) {
      if (had) {
        changes.entities[index] += 1;
        this.noteFindings(index, 1);
      }
      if (isOther) {
        this.sumFindings();
      }
      if (has) {
        changes.entities[index] -= 1;
        this.noteFindings(index, -1);
      }
    }
    if (hadGap !== row[FAIL] > 0) {
      changes.withGaps[index] += hadGap ? 1 : -1;
    }
  }

  /** Finds the cells of a place that changed on a day; `older` -1: it came then. */
  private compare(newer: number, older: number, index: number): void {
    const { cells, changed } = this.selection.tables.history;
    const count = cells.width / WORD_CELLS;
    let bits = changed.values[newer];
    while (bits !== 0) {
      const first = 31 - Math.clz32(bits);
      bits &= ~(1 << first);
      for (let word = first; word < count; word += 32) {
        this.compareCells(newer, older, word * WORD_CELLS, index);
      }
    }
  }

  private compareCells(
    newer: number,
    older: number,
    from: number,
    index: number,
  ): void {
    const { columns, isListed, selection } = this;
    const { bytes, width } = selection.tables.history.cells;
    for (let column = from; column < from + WORD_CELLS; column += 1) {
      const is = bytes[newer * width + column];
      const was = older < 0 ? 0 : bytes[older * width + column];
      if (is !== was && selection.positions[column] >= 0) {
        if (this.isSingle) {
          this.change(is, was, index);
        } else if (isListed[column] === 0) {
          isListed[column] = 1;
          columns.push(column);
        }
      }
    }
  }

  /** Of an entry with several places: counts the columns that any of them changed in. */
  private countListed(index: number): void {
    const { columns, isListed, merged } = this;
    while (columns.length > 0) {
      const column = columns.pop()!;
      isListed[column] = 0;
      const was = this.worst(column);
      const is = merged.bytes[column];
      if (was !== is) {
        this.change(is, was, index);
        merged.bytes[column] = was;
      }
    }
  }

  private change(is: number, was: number, index: number): void {
    const { row, changes } = this;
    row[is] -= 1;
    row[was] += 1;
    changes.states[index * STATES + is] += 1;
    changes.states[index * STATES + was] -= 1;
  }

  /** Adds the findings of the day come to from a day on, or takes them away. */
  private noteFindings(index: number, sign: 1 | -1): void {
    const { changes, shared } = this;
    changes.critical[index] += sign * this.critical;
    changes.high[index] += sign * this.high;
    for (const finding of shared) {
      changes.share(finding, index, sign);
    }
  }

  private hasAny(): boolean {
    return this.row[0] < this.selection.columns.length;
  }

  private findingsDiffer(newer: number, older: number): boolean {
    const { findings } = this.selection.tables.history;
    const { critical, high } = findings;
    return older < 0
      ? true
      : critical.values[newer] !== critical.values[older] ||
          high.values[newer] !== high.values[older] ||
          findings.sharedOf(newer) !== undefined ||
          findings.sharedOf(older) !== undefined;
  }

  private sumFindings(): void {
    const { rows, masks, shared } = this;
    const { findings } = this.selection.tables.history;
    this.critical = 0;
    this.high = 0;
    shared.length = 0;
    for (let index = 0; index < this.count; index += 1) {
      const at = rows[index];
      if (at >= 0 && masks[index].findings) {
        this.critical += findings.critical.values[at];
        this.high += findings.high.values[at];
        const sharedOnes = findings.sharedOf(at);
        if (sharedOnes) {
          shared.push(...sharedOnes);
        }
      }
    }
  }
}
