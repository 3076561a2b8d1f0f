import { SeededRandom } from '../__testUtils__/randomScores';
import { FAIL } from './cells';
import {
  countRow,
  failsIn,
  rowMask,
  saysAnything,
  WORD_CELLS,
  worstOf,
} from './cellWords';

const EVERY_BYTE = Array.from({ length: FAIL + 1 }, (_unused, byte) => byte);
const EVERY_PAIR = EVERY_BYTE.flatMap(a =>
  EVERY_BYTE.map(b => [a, b] as const),
);

function wordOf(...bytes: number[]): number {
  return new Int32Array(Uint8Array.from(bytes).buffer)[0];
}

function bytesOf(word: number): number[] {
  return [...new Uint8Array(Int32Array.of(word).buffer)];
}

describe('cells in words', () => {
  it.each(EVERY_PAIR)('has %d and %d come to the worse of them', (a, b) => {
    const worst = Math.max(a, b);
    for (let cell = 0; cell < WORD_CELLS; cell += 1) {
      // In each place, beside the worst and the best there are.
      const left = [FAIL, 0, 0, FAIL];
      const right = [0, 0, FAIL, FAIL];
      left[cell] = a;
      right[cell] = b;
      const expected = left.map((byte, at) => Math.max(byte, right[at]));
      expect(expected[cell]).toBe(worst);
      expect(bytesOf(worstOf(wordOf(...left), wordOf(...right)))).toEqual(
        expected,
      );
    }
  });

  it('finds what fails, and nothing else', () => {
    for (const byte of EVERY_BYTE) {
      for (const word of [
        wordOf(byte, 0, 0, 0),
        wordOf(0, 0, 0, byte),
        wordOf(5, byte, 4, 3),
      ]) {
        expect([byte, failsIn(word) !== 0]).toEqual([byte, byte === FAIL]);
      }
    }
  });

  it('counts the cells of the columns that are asked for by their states', () => {
    const random = new SeededRandom(1);
    for (let round = 0; round < 200; round += 1) {
      const width = 8 * (1 + random.below(40));
      const bytes = Uint8Array.from({ length: 2 * width }, () =>
        random.below(FAIL + 1),
      );
      const columns = random.some(
        Array.from({ length: width }, (_unused, column) => column),
        random.next(),
      );
      const expected = new Int32Array(16);
      for (const column of columns) {
        expected[8 + bytes[width + column]] += 1;
      }
      const mask = rowMask(columns, width);
      const words = new Int32Array(bytes.buffer);
      const counts = new Int32Array(16);
      countRow(words, width / WORD_CELLS, mask, counts, 8);
      expect(counts).toEqual(expected);
      expect(saysAnything(words, width / WORD_CELLS, mask)).toBe(
        columns.some(column => bytes[width + column] !== 0),
      );
    }
  });
});
