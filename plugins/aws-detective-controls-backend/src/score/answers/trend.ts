import {
  ScorecardDay,
  ScorecardTrend,
} from 'backstage-plugin-aws-detective-controls-common';
import { Selection } from '../select/Selection';
import { dayNumberOf, toDay } from '../tables/days';
import { ControlCounter, HAS_GAP } from './ControlCounter';
import { DayChanges } from './DayChanges';
import { HistoryWalk } from './HistoryWalk';
import { HolderWalk } from './HolderWalk';
import { Tally } from './Tally';
import { tallyFindings } from './tallyEntry';

/** How the last days ended, and how it is now, by today's ownership. */
export function trendOf(
  selection: Selection,
  dayCount: number,
): ScorecardTrend {
  const today = dayNumberOf(selection.query.now);
  const start = today - dayCount + 1;
  const changes = new DayChanges(start, dayCount - 1);
  if (start < today) {
    const walk = new HistoryWalk(selection, changes);
    const ofHolders = new HolderWalk(selection, changes);
    for (let entry = 0; entry < selection.size; entry += 1) {
      (ofHolders.takes(entry) ? ofHolders : walk).add(entry);
    }
  }
  const days = changes.days();
  if (selection.size > 0) {
    days.push(now(selection, today));
  }
  const first = days.findIndex(({ entities }) => entities > 0);
  return { days: first < 0 ? [] : days.slice(first) };
}

function now(selection: Selection, today: number): ScorecardDay {
  const tally = new Tally(1);
  const byControl = new Tally(selection.columns.length);
  const counter = new ControlCounter(selection, byControl.counts);
  for (let entry = 0; entry < selection.size; entry += 1) {
    const said = counter.add(
      selection.words(entry),
      selection.wordOffset(entry),
    );
    tally.withGaps[0] += said === HAS_GAP ? 1 : 0;
    tallyFindings(selection, entry, tally, 0);
  }
  counter.flush();
  tally.entities[0] = selection.size;
  tally.addStates(0, byControl);
  const { counts, entities, entitiesWithGaps, findings } = tally.summary(0);
  return { day: toDay(today), counts, entities, entitiesWithGaps, findings };
}
