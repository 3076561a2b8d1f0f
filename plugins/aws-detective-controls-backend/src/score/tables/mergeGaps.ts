import { COUNTS_AS, FAIL } from './cells';
import { DATED_SIZE } from './DatedGaps';
import { GAP_SIZE } from './GapPool';
import type { PlaceTable } from './PlaceTable';
import { TargetTable } from './TargetTable';

/**
 * The gaps of a holder over all its places: of each control that fails, since when the
 * first place does, and from when the days count until the first of them is due.
 *
 * @returns those that fail since a known time, as {@link DatedGaps} has them
 */
export function mergeGaps(
  places: PlaceTable,
  targets: TargetTable,
  holder: number,
): number[] {
  const merged: number[] = [];
  // A place has each control once: in the only one there is nothing to look for.
  const isOnly = places.live.get(holder) <= 1;
  const { records } = places.gaps;
  const { bytes, width } = places.cells;
  let place = places.first.values[holder];
  for (; place >= 0; place = places.next.values[place]) {
    const countsAs =
      COUNTS_AS[targets.late.values[places.target.values[place]]];
    const end = places.gaps.end(place);
    for (let at = places.gaps.start(place); at < end; at += GAP_SIZE) {
      const control = records[at];
      const since = records[at + 2];
      if (countsAs[bytes[place * width + control]] === FAIL && since > 0) {
        const from = since + records[at + 4];
        const known = isOnly ? -1 : find(merged, control);
        if (known < 0) {
          merged.push(control, since, from);
        } else {
          merged[known + 1] = Math.min(since, merged[known + 1]);
          merged[known + 2] = Math.min(from, merged[known + 2]);
        }
      }
    }
  }
  return merged;
}

function find(merged: readonly number[], control: number): number {
  for (let at = 0; at < merged.length; at += DATED_SIZE) {
    if (merged[at] === control) {
      return at;
    }
  }
  return -1;
}
