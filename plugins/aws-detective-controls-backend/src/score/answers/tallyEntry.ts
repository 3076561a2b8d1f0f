import { FAIL } from '../tables/cells';
import { Selection } from '../select/Selection';
import { countRow } from '../tables/cellWords';
import { FindingSum, STATES, Tally } from './Tally';

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

/** The open findings of an entry; undefined where there are none. */
export function findingsOf(
  selection: Selection,
  entry: number,
): FindingSum | undefined {
  const { places } = selection.tables;
  const holder = selection.holders[entry];
  if (places.hasFindings.values[holder] === 0) {
    return undefined;
  }
  const { critical, high } = places.findings;
  let sum: FindingSum | undefined;
  let place = places.first.values[holder];
  for (; place >= 0; place = places.next.values[place]) {
    const sharedOnes = places.findings.sharedOf(place);
    if (
      (critical.get(place) > 0 || high.get(place) > 0 || sharedOnes) &&
      selection.maskAt(entry, place).findings
    ) {
      sum ??= { critical: 0, high: 0, shared: [] };
      sum.critical += critical.get(place);
      sum.high += high.get(place);
      if (sharedOnes) {
        sum.shared.push(...sharedOnes);
      }
    }
  }
  return sum;
}

/** Adds the open findings of an entry. */
export function tallyFindings(
  selection: Selection,
  entry: number,
  tally: Tally,
  row: number,
): void {
  const findings = findingsOf(selection, entry);
  if (findings) {
    tally.addFindings(row, findings);
  }
}
