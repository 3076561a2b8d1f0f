/*
 * Arithmetic on four cells at once. A row of cells is read as words of 32 bits with a
 * cell in each byte; no cell is greater than 6, so its state is in three bits.
 */
import {
  EMPTY,
  FAIL,
  NOT_APPLICABLE,
  PASS,
  STALE,
  UNKNOWN,
  WAIVED,
} from './cells';

/** Cells in one word. */
export const WORD_CELLS = 4;

/** The lowest bit of each cell of a word. */
export const LOW_BITS = 0x01010101;

const SIGN_BITS = 0x80808080;

/** The greater of each pair of cells. */
export function worstOf(a: number, b: number): number {
  // The sign of each byte in which `a` is not less; then all bits of that byte.
  const sign = ((a | SIGN_BITS) - b) & SIGN_BITS;
  const isA = sign | (sign - (sign >>> 7));
  return (a & isA) | (b & ~isA);
}

/** Not 0 where any cell of a word fails. */
export function failsIn(word: number): number {
  return (word >>> 1) & (word >>> 2) & LOW_BITS;
}

/** Which cells of a row count. */
export interface RowMask {
  /** By word of the row: all bits of the cells that count. */
  words: Int32Array;
  /** How many cells count. */
  cells: number;
}

/** @param columns - the cells that count, of rows of so many bytes */
export function rowMask(columns: readonly number[], width: number): RowMask {
  const bytes = new Uint8Array(width);
  for (const column of columns) {
    bytes[column] = 0xff;
  }
  return { words: new Int32Array(bytes.buffer), cells: columns.length };
}

/** Whether any cell of a row says anything. */
export function saysAnything(
  words: Int32Array,
  at: number,
  mask: RowMask,
): boolean {
  for (let index = 0; index < mask.words.length; index += 1) {
    if ((words[at + index] & mask.words[index]) !== 0) {
      return true;
    }
  }
  return false;
}

/**
 * Adds to eight numbers, one for each byte of a cell, how many of some cells are in
 * each state: from in how many cells each bit is set, and each pair of bits. It is asked
 * of every row, so what it takes is in no object.
 *
 * @param cells - how many cells there are
 */
export function addStates(
  first: number,
  second: number,
  third: number,
  firstSecond: number,
  firstThird: number,
  secondThird: number,
  cells: number,
  into: Int32Array,
  from: number,
): void {
  const notApplicable = first - firstSecond - firstThird;
  const pass = second - firstSecond - secondThird;
  const stale = third - firstThird - secondThird;
  into[from + NOT_APPLICABLE] += notApplicable;
  into[from + PASS] += pass;
  into[from + WAIVED] += firstSecond;
  into[from + STALE] += stale;
  into[from + UNKNOWN] += firstThird;
  into[from + FAIL] += secondThird;
  into[from + EMPTY] +=
    cells -
    (notApplicable + pass + firstSecond + stale + firstThird + secondThird);
}

/** Adds to eight numbers how many cells of a row are in each state. */
export function countRow(
  words: Int32Array,
  at: number,
  mask: RowMask,
  into: Int32Array,
  from: number,
): void {
  // Each a sum by place in the word; rows have fewer than 256 words.
  let first = 0;
  let second = 0;
  let third = 0;
  let firstSecond = 0;
  let firstThird = 0;
  let secondThird = 0;
  const masks = mask.words;
  for (let index = 0; index < masks.length; index += 1) {
    const word = words[at + index] & masks[index];
    const a = word & LOW_BITS;
    const b = (word >>> 1) & LOW_BITS;
    const c = (word >>> 2) & LOW_BITS;
    first = (first + a) | 0;
    second = (second + b) | 0;
    third = (third + c) | 0;
    firstSecond = (firstSecond + (a & b)) | 0;
    firstThird = (firstThird + (a & c)) | 0;
    secondThird = (secondThird + (b & c)) | 0;
  }
  addStates(
    sumOf(first),
    sumOf(second),
    sumOf(third),
    sumOf(firstSecond),
    sumOf(firstThird),
    sumOf(secondThird),
    mask.cells,
    into,
    from,
  );
}

/** The sum of the four bytes of a word. */
function sumOf(word: number): number {
  return (
    (word & 0xff) +
    ((word >>> 8) & 0xff) +
    ((word >>> 16) & 0xff) +
    (word >>> 24)
  );
}
