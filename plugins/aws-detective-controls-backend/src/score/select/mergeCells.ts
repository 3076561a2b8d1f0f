import { CellRows } from '../tables/CellRows';
import { COUNTS_AS } from '../tables/cells';
import { WORD_CELLS, worstOf } from '../tables/cellWords';
import { CellMask } from './CellMask';

/** Adds the cells of one place to a row: of each control the worse one stays. */
export function mergeCells(options: {
  from: CellRows;
  row: number;
  isLate: boolean;
  mask: CellMask;
  columns: readonly number[];
  into: CellRows;
  /** Where the row begins in `into`, in bytes. */
  offset: number;
}): void {
  const { from, row, isLate, mask, columns, into, offset } = options;
  if (mask.isAll && !isLate) {
    // Columns that are not asked for are merged, too: nobody looks at them.
    const count = from.width / WORD_CELLS;
    const start = row * count;
    const to = offset / WORD_CELLS;
    for (let index = 0; index < count; index += 1) {
      const word = from.words[start + index];
      into.words[to + index] = worstOf(into.words[to + index], word);
    }
    return;
  }
  const countsAs = COUNTS_AS[isLate ? 1 : 0];
  const at = row * from.width;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const byte = countsAs[from.bytes[at + column]];
    if (
      byte > into.bytes[offset + column] &&
      (mask.isAll || mask.cells[column] === 1)
    ) {
      into.bytes[offset + column] = byte;
    }
  }
}
