import { SEVERITIES } from 'backstage-plugin-aws-detective-controls-common';
import { GapLoader } from '../select/GapLoader';
import { GapFilter } from '../select/gapFilters';
import { Selection } from '../select/Selection';
import { FAIL } from '../tables/cells';
import { countRow } from '../tables/cellWords';
import { STATES } from './Tally';

/** Greater than any time in seconds until the year 2200. */
const NO_DATE = 2 ** 33;

/** Those that are not overdue come after all that are. */
const NOT_OVERDUE = SEVERITIES.length;

/**
 * Lists the gaps of a selection, each with how urgent it is: overdue ones first, then
 * severe ones, then those that are due soonest; what has no date comes after what has one.
 */
export class GapLister {
  private readonly severities: readonly number[];
  /** Of an entry: by state, how many of its cells are in it. */
  private readonly states = new Int32Array(STATES);
  /** Of an entry, by position: 1 for gaps that have a date. */
  private readonly isDated: Uint8Array;

  /**
   * @param isAsked - by state: 1 for those whose gaps to list
   * @param filters - what is to hold of the dates of a gap; one without is then left out
   */
  constructor(
    private readonly selection: Selection,
    private readonly loader: GapLoader,
    private readonly isAsked: Uint8Array,
    private readonly filters: readonly GapFilter[],
  ) {
    this.severities = selection.controls.map(({ severity }) =>
      SEVERITIES.indexOf(severity),
    );
    this.isDated = new Uint8Array(selection.controls.length);
  }

  /**
   * Lists the gaps of an entry.
   *
   * @param add - takes the number of the gap, which is entry × controls + position, and
   *   how urgent it is: the less, the more
   */
  list(entry: number, add: (row: number, value: number) => void): void {
    const { loader, severities, isAsked, isDated } = this;
    const from = entry * isDated.length;
    const dated = isAsked[FAIL] === 1 ? loader.loadDue(entry) : 0;
    for (let index = 0; index < dated; index += 1) {
      const position = loader.positions[index];
      const due = loader.due[index];
      const left = due - loader.now;
      isDated[position] = 1;
      if (this.takes(loader.now - loader.begun[index], left)) {
        const rank = severities[position] + (left < 0 ? 0 : NOT_OVERDUE);
        add(from + position, rank * NO_DATE + due);
      }
    }
    if (this.filters.length === 0 && this.countAsked(entry) > dated) {
      this.listUndated(entry, add);
    }
    for (let index = 0; index < dated; index += 1) {
      isDated[loader.positions[index]] = 0;
    }
  }

  private listUndated(
    entry: number,
    add: (row: number, value: number) => void,
  ): void {
    const { selection, severities, isAsked, isDated } = this;
    const { columns } = selection;
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    for (let position = 0; position < columns.length; position += 1) {
      const state = bytes[offset + columns[position]];
      if (isAsked[state] === 1 && isDated[position] === 0) {
        const rank = severities[position] + NOT_OVERDUE;
        add(
          entry * columns.length + position,
          rank * NO_DATE + NO_DATE - state,
        );
      }
    }
  }

  private takes(age: number, left: number): boolean {
    for (const takes of this.filters) {
      if (!takes(age, left)) {
        return false;
      }
    }
    return true;
  }

  private countAsked(entry: number): number {
    const { selection, states, isAsked } = this;
    states.fill(0);
    countRow(
      selection.words(entry),
      selection.wordOffset(entry),
      selection.mask,
      states,
      0,
    );
    let asked = 0;
    for (let state = 0; state < STATES; state += 1) {
      asked += states[state] * isAsked[state];
    }
    return asked;
  }
}
