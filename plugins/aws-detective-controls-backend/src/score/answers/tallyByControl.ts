import { GapAges } from 'backstage-plugin-aws-detective-controls-common';
import { GapClock } from '../select/GapClock';
import { Selection } from '../select/Selection';
import { FAIL } from '../tables/cells';
import { DAY_SECONDS } from '../tables/days';
import { ControlCounter, HAS_GAP } from './ControlCounter';
import { Tally } from './Tally';
import { findingsOf } from './tallyEntry';

/** How old gaps of each age are at most: a week, a month, a quarter, and more. */
const AGE_SECONDS = [7, 30, 90, Infinity].map(days => days * DAY_SECONDS);

/** The figures of each control of a selection, but for findings. */
export interface ControlTally {
  /** One row for each control, by position; entities that it says anything of. */
  tally: Tally;
  /** How old the gaps are. */
  ages: GapAges;
  /** How many entities have any gap. */
  entitiesWithGaps: number;
}

/** Counts a selection by control. */
export function tallyByControl(selection: Selection): ControlTally {
  const { columns, size } = selection;
  const tally = new Tally(columns.length);
  const ages = new Int32Array(AGE_SECONDS.length);
  const clock = new GapClock(selection);
  const { positions, begun, due, now, soonSeconds } = clock;
  const counter = new ControlCounter(selection, tally.counts);
  let entitiesWithGaps = 0;
  for (let entry = 0; entry < size; entry += 1) {
    const said = counter.add(
      selection.words(entry),
      selection.wordOffset(entry),
    );
    if (said === HAS_GAP) {
      entitiesWithGaps += 1;
      const count = clock.loadDue(entry);
      for (let index = 0; index < count; index += 1) {
        ages[ageOf(now - begun[index])] += 1;
        const left = due[index] - now;
        if (left < 0) {
          tally.overdue[positions[index]] += 1;
        } else if (left <= soonSeconds) {
          tally.dueSoon[positions[index]] += 1;
        }
      }
    }
  }
  counter.flush();
  for (let position = 0; position < columns.length; position += 1) {
    tally.entities[position] = size - tally.count(position, 0);
    tally.withGaps[position] = tally.count(position, FAIL);
  }
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
  const { columns, size } = selection;
  for (let entry = 0; entry < size; entry += 1) {
    const findings = findingsOf(selection, entry);
    if (findings) {
      const bytes = selection.bytes(entry);
      const offset = selection.offset(entry);
      for (let position = 0; position < columns.length; position += 1) {
        if (bytes[offset + columns[position]] !== 0) {
          tally.addFindings(position, findings);
        }
      }
    }
  }
}

/** @param age - in seconds */
function ageOf(age: number): number {
  let group = 0;
  while (age > AGE_SECONDS[group]) {
    group += 1;
  }
  return group;
}
