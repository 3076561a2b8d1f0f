import {
  ScoreState,
  SCORE_STATES,
} from 'backstage-plugin-aws-detective-controls-common';
import { CELL_LETTERS, EMPTY_CELL } from '../../model';

/*
 * One byte for the state of a control: the worse, the greater, so that the state of
 * several places together is the greatest of theirs.
 */

/** Says nothing. */
export const EMPTY = 0;
export const NOT_APPLICABLE = 1;
export const PASS = 2;
export const WAIVED = 3;
export const STALE = 4;
export const UNKNOWN = 5;
export const FAIL = 6;

const NO_STATE = 255;

/** The byte of each state. */
export const CELL_BYTES: Record<ScoreState, number> = {
  fail: FAIL,
  unknown: UNKNOWN,
  stale: STALE,
  waived: WAIVED,
  pass: PASS,
  'not-applicable': NOT_APPLICABLE,
};

/** The state of each byte but {@link EMPTY}. */
export const CELL_STATES: readonly (ScoreState | undefined)[] = [
  undefined,
  ...[...SCORE_STATES].reverse(),
];

/**
 * What a byte counts as, by whether its target is late (0 or 1): of a target whose
 * scores are late, nothing that was concluded stands, but what is unknown or not
 * applicable is no better than it was.
 */
export const COUNTS_AS: readonly Uint8Array[] = [
  Uint8Array.of(0, 1, 2, 3, 4, 5, 6),
  Uint8Array.of(0, 1, STALE, STALE, STALE, UNKNOWN, STALE),
];

/** By code of the letter; what is no letter of a state has {@link NO_STATE}. */
const BYTE_OF_LETTER = new Uint8Array(128).fill(NO_STATE);
for (const state of SCORE_STATES) {
  BYTE_OF_LETTER[CELL_LETTERS[state].charCodeAt(0)] = CELL_BYTES[state];
}
BYTE_OF_LETTER[EMPTY_CELL.charCodeAt(0)] = EMPTY;

/**
 * Writes a stored row of letters as bytes.
 *
 * @param width - how many bytes the row has: those after the last letter are emptied
 * @throws Error where a letter stands for no state: it is never taken for a pass
 */
export function writeCells(
  letters: string,
  into: Uint8Array,
  offset: number,
  width: number,
): void {
  if (letters.length > width) {
    throw new Error(
      `A row of the scorecard has ${letters.length} cells, more than there are controls (${width})`,
    );
  }
  for (let column = 0; column < letters.length; column += 1) {
    const code = letters.charCodeAt(column);
    const byte = code < BYTE_OF_LETTER.length ? BYTE_OF_LETTER[code] : NO_STATE;
    if (byte === NO_STATE) {
      throw new Error(
        `A row of the scorecard has a cell '${letters[column]}', which is no state`,
      );
    }
    into[offset + column] = byte;
  }
  into.fill(EMPTY, offset + letters.length, offset + width);
}
