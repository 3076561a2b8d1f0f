import { GapAges } from 'backstage-plugin-aws-detective-controls-common';
import { DueSums } from '../select/DueSums';
import { GapClock } from '../select/GapClock';
import { Selection } from '../select/Selection';
import { FAIL } from '../tables/cells';
import { ControlCounter, HAS_GAP } from './ControlCounter';
import { Tally } from './Tally';
import { tallyFindings } from './tallyEntry';

/** The figures of each control of a selection, but for findings. */
export interface ControlTally {
  /** One row for each control, by position; entities that it says anything of. */
  tally: Tally;
  /** How old the gaps are. */
  ages: GapAges;
  /** How many entities have any gap. */
  entitiesWithGaps: number;
}

/**
 * Counts a selection by control.
 *
 * @param options - `dates`: whether what is overdue and due soon is told of each control
 *   too, not of all alone, in its first row
 */
export function tallyByControl(
  selection: Selection,
  { dates }: { dates: boolean },
): ControlTally {
  const { columns, size } = selection;
  const tally = new Tally(columns.length);
  const clock = new GapClock(selection);
  const sums = new DueSums(clock.soonSeconds, columns.length);
  const counter = new ControlCounter(selection, tally.counts);
  let entitiesWithGaps = 0;
  for (let entry = 0; entry < size; entry += 1) {
    const said = counter.add(
      selection.words(entry),
      selection.wordOffset(entry),
    );
    if (said === HAS_GAP) {
      entitiesWithGaps += 1;
      clock.count(entry, sums, dates ? -1 : 0);
    }
  }
  counter.flush();
  for (let position = 0; position < columns.length; position += 1) {
    tally.entities[position] = size - tally.count(position, 0);
    tally.withGaps[position] = tally.count(position, FAIL);
  }
  sums.writeTo(tally, columns.length);
  const ages = sums.ages();
  return {
    tally,
    ages: { week: ages[0], month: ages[1], quarter: ages[2], older: ages[3] },
    entitiesWithGaps,
  };
}

/** Adds open findings: an entity's are of each control that says anything of it. */
export function tallyFindingsByControl(
  selection: Selection,
  tally: Tally,
): void {
  const { columns, size, holders, tables } = selection;
  const { hasFindings } = tables.places;
  const own = new Tally(1);
  for (let entry = 0; entry < size; entry += 1) {
    if (hasFindings.values[holders[entry]] === 1) {
      own.clear(0);
      tallyFindings(selection, entry, own, 0);
      const bytes = selection.bytes(entry);
      const offset = selection.offset(entry);
      for (let position = 0; position < columns.length; position += 1) {
        if (bytes[offset + columns[position]] !== 0) {
          tally.addFindings(position, own, 0);
        }
      }
    }
  }
}
