import {
  ScoreBreakdown,
  ScoreCounts,
  ScorecardHeadline,
  Signal,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import { ScoreControl } from '../ScoreAccess';
import { Selection } from '../select/Selection';
import { dayNumberOf, toDay } from '../tables/days';
import { ControlCounter, HAS_GAP, SAYS_NOTHING } from './ControlCounter';
import { HistoryReader } from './HistoryReader';
import { shares, STATES, Tally, toCounts } from './Tally';
import { tallyByControl } from './tallyByControl';
import { tallyFindings } from './tallyEntry';

/** The figures of all that is selected, and how they were `periodDays` ago. */
export function headlineOf(
  selection: Selection,
  periodDays: number,
): ScorecardHeadline {
  const { controls, query } = selection;
  const { tally, ages, entitiesWithGaps } = tallyByControl(selection, {
    dates: false,
  });
  const day = dayNumberOf(query.now) - periodDays;
  const before = tallyDay(selection, day);

  const breakdown = <T extends string>(
    key: T,
    isPart: (control: ScoreControl) => boolean,
  ): ScoreBreakdown<T> => {
    const positions = controls.flatMap((control, position) =>
      isPart(control) ? [position] : [],
    );
    return {
      key,
      ...part(tally, positions),
      before: before && part(before.byControl, positions),
    };
  };
  const asked = <T extends string>(of: (control: ScoreControl) => T) =>
    new Set(query.controls.map(of));
  const signals = asked(({ signal }) => signal);

  return {
    summary: total(selection, tally, entitiesWithGaps),
    before: before && withoutDates(before.total),
    beforeDay: toDay(day),
    bySignal: SIGNALS.filter(signal => signals.has(signal)).map(signal =>
      breakdown<Signal>(signal, control => control.signal === signal),
    ),
    byBestPractice: [...asked(({ bestPractice }) => bestPractice)].map(id =>
      breakdown(id, ({ bestPractice }) => bestPractice === id),
    ),
    ages,
    lateTargets: countLateTargets(selection),
  };
}

function part(tally: Tally, positions: readonly number[]) {
  const sum = new Int32Array(STATES);
  for (const position of positions) {
    for (let state = 0; state < STATES; state += 1) {
      sum[state] += tally.count(position, state);
    }
  }
  const counts: ScoreCounts = toCounts(sum, 0);
  const { assessed, passing } = shares(counts);
  return { counts, passing, assessed };
}

/** Sums over the controls, but what is of the entities: each counts once. */
function total(
  selection: Selection,
  byControl: Tally,
  entitiesWithGaps: number,
) {
  const tally = new Tally(1);
  tally.addStates(0, byControl);
  // Where there is no control, there is no row.
  tally.overdue[0] = byControl.overdue[0] ?? 0;
  tally.dueSoon[0] = byControl.dueSoon[0] ?? 0;
  tally.entities[0] = selection.size;
  tally.withGaps[0] = entitiesWithGaps;
  for (let entry = 0; entry < selection.size; entry += 1) {
    tallyFindings(selection, entry, tally, 0);
  }
  return tally.summary(0);
}

/** How a day ended; undefined where nothing was stored then. */
function tallyDay(selection: Selection, day: number) {
  const { columns } = selection;
  const byControl = new Tally(columns.length);
  const tally = new Tally(1);
  const counter = new ControlCounter(selection, byControl.counts);
  const reader = new HistoryReader(selection);
  for (let entry = 0; entry < selection.size; entry += 1) {
    if (reader.read(entry, day)) {
      const said = counter.add(reader.words, reader.at);
      if (said !== SAYS_NOTHING) {
        tally.entities[0] += 1;
        tally.withGaps[0] += said === HAS_GAP ? 1 : 0;
        reader.addFindings(tally, 0);
      }
    }
  }
  counter.flush();
  if (tally.entities[0] === 0) {
    return undefined;
  }
  tally.addStates(0, byControl);
  return { byControl, total: tally.summary(0) };
}

function withoutDates({
  overdue: _overdue,
  dueSoon: _dueSoon,
  ...summary
}: ScorecardHeadline['summary']) {
  return summary;
}

/** The late targets in which anything that is selected has a place. */
function countLateTargets(selection: Selection): number {
  const { places, targets } = selection.tables;
  const late = new Set<number>();
  if (!targets.late.values.includes(1)) {
    return 0;
  }
  for (let entry = 0; entry < selection.size; entry += 1) {
    let place = places.first.values[selection.holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      const target = places.target.values[place];
      if (
        targets.late.values[target] === 1 &&
        places.isLive(place) &&
        !selection.maskAt(entry, place).isNone
      ) {
        late.add(target);
      }
    }
  }
  return late.size;
}
