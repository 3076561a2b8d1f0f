import { Selection } from '../select/Selection';
import { FAIL } from '../tables/cells';
import { countRow, WORD_CELLS } from '../tables/cellWords';
import {
  columnOfChange,
  dayOfChange,
  FINDING_CHANGE_SIZE,
  isOfChange,
  wasOfChange,
} from '../tables/HolderHistory';
import { DayChanges } from './DayChanges';
import { STATES } from './Tally';

/**
 * Follows the history of whole holders back from how the newest day ended, and notes
 * what changed on which day. For holders that share no findings; see
 * {@link HistoryWalk} for what is to be added up from places.
 */
export class HolderWalk {
  /** Of the holder: by byte of the state, how many of its cells are in it. */
  private readonly row = new Int32Array(STATES);
  private critical = 0;
  private high = 0;
  /** Where its next changes are, and where they end. */
  private cell = 0;
  private cellsEnd = 0;
  private finding = 0;
  private findingsEnd = 0;

  constructor(
    private readonly selection: Selection,
    private readonly changes: DayChanges,
  ) {}

  /** Whether an entry can be followed so. */
  takes(entry: number): boolean {
    const { selection } = this;
    const { holderHistory } = selection.tables;
    return (
      selection.wasWhole(entry) &&
      !holderHistory.sharesFindings(selection.holders[entry])
    );
  }

  /** Adds what became of an entry. */
  add(entry: number): void {
    const { changes, row } = this;
    this.begin(this.selection.holders[entry]);
    let day = this.nextDay();
    while (day >= changes.start + changes.count) {
      this.undo(day, -1);
      day = this.nextDay();
    }
    while (day > changes.start) {
      this.note(day);
      day = this.nextDay();
    }
    if (this.hasAny()) {
      for (let state = 0; state < STATES; state += 1) {
        changes.states[state] += row[state];
      }
      changes.entities[0] += 1;
      changes.withGaps[0] += row[FAIL] > 0 ? 1 : 0;
      this.noteFindings(0, 1);
    }
  }

  private begin(holder: number): void {
    const { tables, mask } = this.selection;
    const { cells, critical, high, changes, findingChanges } =
      tables.holderHistory;
    this.row.fill(0);
    countRow(
      cells.words,
      (holder * cells.width) / WORD_CELLS,
      mask,
      this.row,
      0,
    );
    this.critical = critical.get(holder);
    this.high = high.get(holder);
    this.cell = changes.start(holder);
    this.cellsEnd = changes.end(holder);
    this.finding = findingChanges.start(holder);
    this.findingsEnd = findingChanges.end(holder);
  }

  /** The newest day with a change that was not undone; -1: none. */
  private nextDay(): number {
    const { changes, findingChanges } = this.selection.tables.holderHistory;
    const ofCell =
      this.cell < this.cellsEnd ? dayOfChange(changes.values[this.cell]) : -1;
    const ofFinding =
      this.finding < this.findingsEnd
        ? findingChanges.values[this.finding]
        : -1;
    return ofCell > ofFinding ? ofCell : ofFinding;
  }

  /** Goes back to the end of the day before `day`, and notes what changed on `day`. */
  private note(day: number): void {
    const { row, changes } = this;
    const index = day - changes.start;
    const had = this.hasAny();
    const hadGap = row[FAIL] > 0;
    const { critical, high } = this;
    this.undo(day, index);
    const has = this.hasAny();
    if (had) {
      changes.critical[index] += critical;
      changes.high[index] += high;
    }
    if (has) {
      this.noteFindings(index, -1);
    }
    if (had !== has) {
      changes.entities[index] += had ? 1 : -1;
    }
    if (hadGap !== row[FAIL] > 0) {
      changes.withGaps[index] += hadGap ? 1 : -1;
    }
  }

  /** @param index - of the day in the changes; -1: it is not noted */
  private undo(day: number, index: number): void {
    const { row, changes, selection } = this;
    const { holderHistory } = selection.tables;
    const { values } = holderHistory.changes;
    let { cell, finding } = this;
    while (cell < this.cellsEnd && dayOfChange(values[cell]) === day) {
      const change = values[cell];
      cell += 1;
      if (selection.positions[columnOfChange(change)] >= 0) {
        const is = isOfChange(change);
        const was = wasOfChange(change);
        row[is] -= 1;
        row[was] += 1;
        if (index >= 0) {
          changes.states[index * STATES + is] += 1;
          changes.states[index * STATES + was] -= 1;
        }
      }
    }
    this.cell = cell;
    const findings = holderHistory.findingChanges.values;
    if (finding < this.findingsEnd && findings[finding] === day) {
      this.critical = findings[finding + 1];
      this.high = findings[finding + 2];
      finding += FINDING_CHANGE_SIZE;
    }
    this.finding = finding;
  }

  private noteFindings(index: number, sign: 1 | -1): void {
    this.changes.critical[index] += sign * this.critical;
    this.changes.high[index] += sign * this.high;
  }

  private hasAny(): boolean {
    return this.row[0] < this.selection.columns.length;
  }
}
