import { Selection } from '../select/Selection';
import {
  addStates,
  failsIn,
  LOW_BITS,
  RowMask,
  WORD_CELLS,
} from '../tables/cellWords';
import { STATES } from './Tally';

/** Rows that are counted at once: as many as a byte can count. */
const BLOCK = 255;

/** What {@link ControlCounter.add} says of a row. */
export const SAYS_NOTHING = 0;
export const HAS_NO_GAP = 1;
export const HAS_GAP = 2;

/**
 * Counts by control how many rows are in each state. Rows are put together, so that
 * each word of four controls is counted over many rows in a few registers.
 */
export class ControlCounter {
  private readonly mask: RowMask;
  private readonly block: Int32Array;
  private rows = 0;

  /** @param counts - eight numbers for each control, by its position */
  constructor(
    private readonly selection: Pick<Selection, 'positions' | 'mask'>,
    private readonly counts: Int32Array,
  ) {
    this.mask = selection.mask;
    this.block = new Int32Array(BLOCK * this.mask.words.length);
  }

  /**
   * Adds a row, which is copied.
   *
   * @param at - its first word
   */
  add(words: Int32Array, at: number): number {
    const { block } = this;
    const masks = this.mask.words;
    const from = this.rows * masks.length;
    let any = 0;
    let gaps = 0;
    for (let index = 0; index < masks.length; index += 1) {
      const word = words[at + index] & masks[index];
      block[from + index] = word;
      any |= word;
      gaps |= failsIn(word);
    }
    this.rows += 1;
    if (this.rows === BLOCK) {
      this.flush();
    }
    if (gaps !== 0) {
      return HAS_GAP;
    }
    return any === 0 ? SAYS_NOTHING : HAS_NO_GAP;
  }

  /** Adds to the counts what is not in them yet: call it after the last row. */
  flush(): void {
    const length = this.mask.words.length;
    for (let index = 0; index < length; index += 1) {
      this.countWord(index);
    }
    this.rows = 0;
  }

  private countWord(index: number): void {
    const { block, rows } = this;
    const length = this.mask.words.length;
    let first = 0;
    let second = 0;
    let third = 0;
    let firstSecond = 0;
    let firstThird = 0;
    let secondThird = 0;
    for (let at = index; at < rows * length; at += length) {
      const word = block[at];
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
    for (let cell = 0; cell < WORD_CELLS; cell += 1) {
      const position = this.selection.positions[index * WORD_CELLS + cell];
      if (position >= 0) {
        const shift = cell * 8;
        addStates(
          (first >>> shift) & 0xff,
          (second >>> shift) & 0xff,
          (third >>> shift) & 0xff,
          (firstSecond >>> shift) & 0xff,
          (firstThird >>> shift) & 0xff,
          (secondThird >>> shift) & 0xff,
          rows,
          this.counts,
          position * STATES,
        );
      }
    }
  }
}
