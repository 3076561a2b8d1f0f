import { mergeCells } from '../select/mergeCells';
import { Selection } from '../select/Selection';
import { CellRows } from '../tables/CellRows';
import { WORD_CELLS } from '../tables/cellWords';
import {
  columnOfChange,
  dayOfChange,
  FINDING_CHANGE_SIZE,
  wasOfChange,
} from '../tables/HolderHistory';
import { Tally } from './Tally';

/** How a past day ended for the entries of a selection: by today's ownership. */
export class HistoryReader {
  /** The memory in which the row that was read is, from word {@link at} on. */
  words: Int32Array;
  at = 0;
  private readonly merged = new CellRows();
  /** The findings of what was read: those that no other holder has, and the others. */
  private critical = 0;
  private high = 0;
  private readonly shared: number[] = [];

  constructor(private readonly selection: Selection) {
    this.merged.widen(selection.tables.history.cells.width);
    this.merged.lengthen(1);
    this.words = this.merged.words;
  }

  /**
   * Reads how a day ended for an entry.
   *
   * @param day - days since 1970
   * @returns false where nothing was stored then; true says nothing of what there was
   */
  read(entry: number, day: number): boolean {
    const { selection } = this;
    const { holderHistory } = selection.tables;
    const holder = selection.holders[entry];
    if (selection.wasWhole(entry) && !holderHistory.sharesFindings(holder)) {
      this.readWhole(holder, day);
      return true;
    }
    return this.readPlaces(entry, day);
  }

  /** Adds the findings of the entry and day that were read. */
  addFindings(tally: Tally, row: number): void {
    tally.critical[row] += this.critical;
    tally.high[row] += this.high;
    if (this.shared.length > 0) {
      tally.share(row, this.shared);
    }
  }

  /** From how the newest day ended, back to the day. */
  private readWhole(holder: number, day: number): void {
    const { holderHistory } = this.selection.tables;
    const { cells, changes, findingChanges } = holderHistory;
    const { values } = changes;
    this.words = cells.words;
    this.at = (holder * cells.width) / WORD_CELLS;
    const end = changes.end(holder);
    let index = changes.start(holder);
    if (index < end && dayOfChange(values[index]) > day) {
      this.copyRow(cells.width / WORD_CELLS);
      for (; index < end && dayOfChange(values[index]) > day; index += 1) {
        const change = values[index];
        this.merged.bytes[columnOfChange(change)] = wasOfChange(change);
      }
    }

    this.critical = holderHistory.critical.get(holder);
    this.high = holderHistory.high.get(holder);
    this.forgetShared();
    const last = findingChanges.end(holder);
    let at = findingChanges.start(holder);
    while (at < last && findingChanges.values[at] > day) {
      this.critical = findingChanges.values[at + 1];
      this.high = findingChanges.values[at + 2];
      at += FINDING_CHANGE_SIZE;
    }
  }

  /** Copies the row that was read, so that it can be changed. */
  private copyRow(count: number): void {
    const { words } = this.merged;
    for (let index = 0; index < count; index += 1) {
      words[index] = this.words[this.at + index];
    }
    this.words = words;
    this.at = 0;
  }

  private readPlaces(entry: number, day: number): boolean {
    const { selection, merged } = this;
    const { places, history } = selection.tables;
    const { cells } = history;
    this.critical = 0;
    this.high = 0;
    this.forgetShared();
    let merges = 0;
    let place = places.first.values[selection.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      const row = history.rowAt(place, day);
      if (row >= 0) {
        const mask = selection.maskAt(entry, place);
        if (mask.findings) {
          this.noteFindings(row);
        }
        if (!mask.isNone && merges === 0 && mask.isAll) {
          // Most entries have no other place: it is only pointed to.
          this.words = cells.words;
          this.at = (row * cells.width) / WORD_CELLS;
          merges = 1;
        } else if (!mask.isNone) {
          this.startMerging(merges);
          mergeCells({
            from: cells,
            row,
            isLate: false,
            mask,
            columns: selection.columns,
            into: merged,
            offset: 0,
          });
          merges += 1;
        }
      }
    }
    return merges > 0;
  }

  private noteFindings(row: number): void {
    const { findings } = this.selection.tables.history;
    this.critical += findings.critical.get(row);
    this.high += findings.high.get(row);
    const shared = findings.sharedOf(row);
    if (shared) {
      this.shared.push(...shared);
    }
  }

  private forgetShared(): void {
    // Setting the length takes time, even where it is the same.
    if (this.shared.length > 0) {
      this.shared.length = 0;
    }
  }

  private startMerging(merges: number): void {
    const { words } = this.merged;
    if (merges > 0 && this.words === words) {
      return;
    }
    for (let index = 0; index < words.length; index += 1) {
      words[index] = merges > 0 ? this.words[this.at + index] : 0;
    }
    this.words = words;
    this.at = 0;
  }
}
