import { CELL_LETTERS, EMPTY_CELL } from '../../model';

const NOTHING_NEW = [CELL_LETTERS.unknown, CELL_LETTERS.stale];

/**
 * What is concluded of a place, control by control: that it passes, fails or is not
 * applicable. What is unknown or stale is as it was concluded before; a waived gap is a
 * gap that is known.
 */
export function concludeCells(cells: string, before: string = ''): string {
  return [...cells]
    .map((letter, position) => {
      if (NOTHING_NEW.includes(letter)) {
        return before[position] ?? EMPTY_CELL;
      }
      return letter === CELL_LETTERS.waived ? CELL_LETTERS.fail : letter;
    })
    .join('');
}
