import { mergeCells, Selection } from '../select/Selection';
import { CellRows } from '../tables/CellRows';
import { WORD_CELLS } from '../tables/cellWords';
import { Tally } from './Tally';

/** How a past day ended for the entries of a selection: by today's ownership. */
export class HistoryReader {
  /** The memory in which the row that was read is, from word {@link at} on. */
  words: Int32Array;
  at = 0;
  private readonly merged = new CellRows();
  /** Rows of the history table of the entry that was read whose findings count. */
  private readonly rows: number[] = [];

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
    const { selection, rows, merged } = this;
    const { places, history } = selection.tables;
    const { cells } = history;
    rows.length = 0;
    let merges = 0;
    let place = places.first.values[selection.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      const row = history.rowAt(place, day);
      if (row >= 0) {
        const mask = selection.maskAt(entry, place);
        if (mask.findings) {
          rows.push(row);
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

  /** Adds the findings of the entry and day that were read. */
  addFindings(tally: Tally, row: number): void {
    const { findings } = this.selection.tables.history;
    for (const at of this.rows) {
      tally.critical[row] += findings.critical.get(at);
      tally.high[row] += findings.high.get(at);
      const shared = findings.sharedOf(at);
      if (shared) {
        tally.share(row, shared);
      }
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
