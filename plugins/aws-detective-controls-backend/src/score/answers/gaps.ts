import {
  ScorecardFilter,
  ScorecardGap,
  ScoreState,
  SEVERITIES,
} from 'backstage-plugin-aws-detective-controls-common';
import { GapClock } from '../select/GapClock';
import { gapFilters } from '../select/gapFilters';
import { Selection } from '../select/Selection';
import {
  CELL_BYTES,
  CELL_STATES,
  COUNTS_AS,
  FAIL,
  WAIVED,
} from '../tables/cells';
import { KeysetOptions, KeysetPage, PageCollector } from './KeysetPage';
import { accountIdsOf, refText } from './rowOf';

/** A gap without what is stored elsewhere: serve adds it. */
export type IndexedGap = Omit<ScorecardGap, 'waiver' | 'workItem'>;

/** Greater than any time in seconds until the year 2200. */
const NO_DATE = 2 ** 33;

/**
 * A page of the gaps of a selection: overdue ones first, then severe ones, then
 * those that are due soonest; what has no date comes after what has one.
 *
 * @param options - `states` to take; `dated`: only those whose dates are so
 */
export function gapsOf(
  selection: Selection,
  options: KeysetOptions & {
    states: readonly ScoreState[];
    dated: Pick<ScorecardFilter, 'overdue' | 'dueSoon' | 'age'>;
  },
): KeysetPage<IndexedGap> {
  const { columns, controls, holders, tables } = selection;
  const { texts } = tables.facts.refs;
  const clock = new GapClock(selection);
  const width = columns.length;
  const collector = new PageCollector(
    {
      order: 'asc',
      key: row =>
        `${texts[holders[Math.floor(row / width)]]} ${
          controls[row % width].id
        }`,
    },
    options,
  );
  const ofGaps = gapFilters(options.dated, clock.soonSeconds);
  const isAsked = askedBytes(options.states);
  const severities = controls.map(({ severity }) =>
    SEVERITIES.indexOf(severity),
  );
  let total = 0;
  for (let entry = 0; entry < selection.size; entry += 1) {
    const bytes = selection.bytes(entry);
    const offset = selection.offset(entry);
    let isLoaded = false;
    for (let position = 0; position < width; position += 1) {
      const state = bytes[offset + columns[position]];
      if (isAsked[state] === 1) {
        if (!isLoaded) {
          clock.load(entry);
          isLoaded = true;
        }
        const since = state === FAIL ? clock.since[position] : 0;
        const dueAt =
          since > 0 ? clock.dueAt(holders[entry], position, since) : undefined;
        const isOverdue = dueAt !== undefined && dueAt < clock.now;
        const isTaken =
          ofGaps.length === 0 ||
          (dueAt !== undefined &&
            ofGaps.every(takes => takes(clock.now - since, dueAt - clock.now)));
        if (isTaken) {
          total += 1;
          const rank =
            (isOverdue ? 0 : SEVERITIES.length) + severities[position];
          const date = dueAt ?? NO_DATE - state;
          collector.offer(entry * width + position, rank * NO_DATE + date);
        }
      }
    }
  }
  const { rows, next } = collector.page();
  return {
    items: rows.map(row =>
      toGap(selection, clock, Math.floor(row / width), row % width),
    ),
    next,
    total,
  };
}

function askedBytes(states: readonly ScoreState[]): Uint8Array {
  const bytes = new Uint8Array(8);
  for (const state of states) {
    const byte = CELL_BYTES[state];
    bytes[byte] = byte >= WAIVED ? 1 : 0;
  }
  return bytes;
}

function toGap(
  selection: Selection,
  clock: GapClock,
  entry: number,
  position: number,
): IndexedGap {
  const { tables, view, holders, columns, controls } = selection;
  const { places, targets, facts } = tables;
  const holder = holders[entry];
  const column = columns[position];
  const { id, severity, signal, scope } = controls[position];
  const byte = selection.bytes(entry)[selection.offset(entry) + column];

  clock.load(entry);
  const since = clock.since[position];
  const hasDate = byte === FAIL && since > 0;
  const dueAt = hasDate ? clock.dueAt(holder, position, since) : undefined;
  return {
    entityRef: facts.refs.texts[holder],
    title: view.title(holder),
    ownerRef: refText(selection, facts.owner.values[holder]),
    systemRef: refText(selection, facts.system.values[holder]),
    controlId: id,
    severity,
    signal,
    scope,
    state: toState(byte),
    failing: clock.subjects[position],
    accountIds: accountIdsOf(selection, entry, place => {
      const isLate = targets.late.values[places.target.values[place]];
      const { bytes, width } = places.cells;
      return COUNTS_AS[isLate][bytes[place * width + column]] === byte;
    }),
    since: since > 0 ? toIso(since) : undefined,
    dueAt: dueAt === undefined ? undefined : toIso(dueAt),
    overdue: dueAt !== undefined && dueAt < clock.now,
  };
}

function toState(byte: number): IndexedGap['state'] {
  const state = CELL_STATES[byte];
  if (!state || state === 'pass' || state === 'not-applicable') {
    throw new Error(`A cell '${state}' is not a gap`);
  }
  return state;
}

function toIso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
