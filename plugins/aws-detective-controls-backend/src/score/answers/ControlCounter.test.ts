import { SeededRandom } from '../__testUtils__/randomScores';
import { FAIL } from '../tables/cells';
import { rowMask, WORD_CELLS } from '../tables/cellWords';
import {
  ControlCounter,
  HAS_GAP,
  HAS_NO_GAP,
  SAYS_NOTHING,
} from './ControlCounter';
import { STATES } from './Tally';

const WIDTH = 16;
const WORDS = WIDTH / WORD_CELLS;
/** By position; the others are not asked for. */
const COLUMNS = [7, 0, 13, 2];

function counterOf(counts: Int32Array): ControlCounter {
  const positions = new Int32Array(WIDTH).fill(-1);
  COLUMNS.forEach((column, position) => {
    positions[column] = position;
  });
  return new ControlCounter(
    { positions, mask: rowMask(COLUMNS, WIDTH) },
    counts,
  );
}

describe('ControlCounter', () => {
  // A byte counts to 255, so that more rows than that are counted in parts.
  it.each([0, 1, 254, 255, 256, 510, 1000])('counts %d rows', rows => {
    const random = new SeededRandom(rows);
    // All of one state for a while, so that a part is full of it.
    const bytes = Uint8Array.from({ length: rows * WIDTH }, (_unused, index) =>
      index < 300 * WIDTH ? FAIL : random.below(FAIL + 1),
    );
    const expected = new Int32Array(COLUMNS.length * STATES);
    const counts = new Int32Array(COLUMNS.length * STATES);
    const counter = counterOf(counts);
    for (let row = 0; row < rows; row += 1) {
      COLUMNS.forEach((column, position) => {
        expected[position * STATES + bytes[row * WIDTH + column]] += 1;
      });
      counter.add(new Int32Array(bytes.buffer), row * WORDS);
    }
    counter.flush();
    expect(counts).toEqual(expected);
  });

  it('says what of a row is asked for', () => {
    const counter = counterOf(new Int32Array(COLUMNS.length * STATES));
    const said = (column: number, byte: number) => {
      const bytes = new Uint8Array(WIDTH);
      bytes[column] = byte;
      return counter.add(new Int32Array(bytes.buffer), 0);
    };
    expect(said(7, FAIL)).toBe(HAS_GAP);
    expect(said(7, 5)).toBe(HAS_NO_GAP);
    expect(said(7, 0)).toBe(SAYS_NOTHING);
    expect(said(6, FAIL)).toBe(SAYS_NOTHING);
  });
});
