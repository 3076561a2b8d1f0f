import { FAIL } from '../tables/cells';
import { Selection } from '../select/Selection';
import { countRow } from '../tables/cellWords';
import { STATES, Tally } from './Tally';

/** Adds what the cells of an entry say to a row. */
export function tallyCells(
  selection: Selection,
  entry: number,
  tally: Tally,
  row: number,
): void {
  const { counts } = tally;
  const from = row * STATES;
  const gapsBefore = counts[from + FAIL];
  countRow(
    selection.words(entry),
    selection.wordOffset(entry),
    selection.mask,
    counts,
    from,
  );
  tally.entities[row] += 1;
  if (counts[from + FAIL] > gapsBefore) {
    tally.withGaps[row] += 1;
  }
}

/** Adds the open findings of an entry. */
export function tallyFindings(
  selection: Selection,
  entry: number,
  tally: Tally,
  row: number,
): void {
  const { places } = selection.tables;
  const { findings } = places;
  const holder = selection.holders[entry];
  if (places.hasFindings.values[holder] === 0) {
    return;
  }
  let place = places.first.values[holder];
  for (; place >= 0; place = places.next.values[place]) {
    if (findings.has(place) && selection.maskAt(entry, place).findings) {
      tally.critical[row] += findings.critical.get(place);
      tally.high[row] += findings.high.get(place);
      const shared = findings.sharedOf(place);
      if (shared) {
        tally.share(row, shared);
      }
    }
  }
}
