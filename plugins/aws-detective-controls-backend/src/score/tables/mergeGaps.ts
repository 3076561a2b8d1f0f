import { PlaceGap } from '../../model';
import { COUNTS_AS, FAIL } from './cells';
import { GAP_SIZE } from './GapPool';
import { PlaceTable } from './PlaceTable';
import { TargetTable } from './TargetTable';

/**
 * The gaps of a holder over all its places: of each control that fails, since when the
 * first place does, and until when the first of them is to be mended.
 *
 * @returns those that fail since a known time
 */
export function mergeGaps(
  places: PlaceTable,
  targets: TargetTable,
  holder: number,
): PlaceGap[] {
  const merged: PlaceGap[] = [];
  // A place has each control once: in the only one there is nothing to look for.
  const isOnly = places.live.get(holder) <= 1;
  const { records } = places.gaps;
  const { bytes, width } = places.cells;
  let place = places.first.values[holder];
  for (; place >= 0; place = places.next.values[place]) {
    const countsAs =
      COUNTS_AS[targets.late.values[places.target.values[place]]];
    const start = places.gaps.start(place);
    const end = places.gaps.end(place);
    for (let record = start; record < end; record += GAP_SIZE) {
      const control = records[record];
      const since = records[record + 2];
      if (countsAs[bytes[place * width + control]] === FAIL && since > 0) {
        const gap: PlaceGap = [
          control,
          records[record + 1],
          since,
          0,
          records[record + 4],
        ];
        const known = isOnly ? -1 : merged.findIndex(([of]) => of === control);
        if (known < 0) {
          merged.push(gap);
        } else {
          merged[known] = earlier(gap, merged[known]);
        }
      }
    }
  }
  return merged;
}

function earlier(
  [control, failing, since, , later = 0]: PlaceGap,
  [, otherFailing, otherSince, , otherLater = 0]: PlaceGap,
): PlaceGap {
  const first = Math.min(since, otherSince);
  const from = Math.min(since + later, otherSince + otherLater);
  return [control, failing + otherFailing, first, 0, from - first];
}
