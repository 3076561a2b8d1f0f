import {
  ScorecardFilter,
  ScorecardGap,
  ScoreState,
} from 'backstage-plugin-aws-detective-controls-common';
import { GapLoader } from '../select/GapLoader';
import { gapFilters } from '../select/gapFilters';
import { Selection } from '../select/Selection';
import {
  CELL_BYTES,
  CELL_STATES,
  COUNTS_AS,
  FAIL,
  WAIVED,
} from '../tables/cells';
import { DAY_SECONDS } from '../tables/days';
import { GapLister } from './GapLister';
import { KeysetOptions, KeysetPage, PageCollector } from './KeysetPage';
import { accountIdsOf, refText } from './rowOf';

/** A gap without what is stored elsewhere: serve adds it. */
export type IndexedGap = Omit<ScorecardGap, 'waiver' | 'workItem'>;

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
  const { controls, holders, tables } = selection;
  const { texts } = tables.facts.refs;
  const loader = new GapLoader(selection);
  const width = controls.length;
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
  let total = 0;
  const add = (row: number, value: number) => {
    total += 1;
    // There are millions, and the most are on no page that anybody looks at.
    if (!collector.misses(value)) {
      collector.offer(row, value);
    }
  };

  const filters = gapFilters(options.dated, tables.due.soonDays * DAY_SECONDS);
  const isAsked = askedBytes(options.states);
  const lister = new GapLister(selection, loader, isAsked, filters);
  for (let entry = 0; entry < selection.size; entry += 1) {
    lister.list(entry, add);
  }
  const { rows, next } = collector.page();
  return {
    items: rows.map(row =>
      toGap(selection, loader, Math.floor(row / width), row % width),
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
  loader: GapLoader,
  entry: number,
  position: number,
): IndexedGap {
  const { tables, view, holders, columns, controls } = selection;
  const { places, targets, facts } = tables;
  const holder = holders[entry];
  const column = columns[position];
  const { id, severity, signal, scope } = controls[position];
  const byte = selection.bytes(entry)[selection.offset(entry) + column];

  loader.load(entry);
  const since = loader.since[position];
  const hasDate = byte === FAIL && since > 0;
  const dueAt = hasDate ? loader.dueAt(holder, position, since) : undefined;
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
    failing: loader.subjects[position],
    accountIds: accountIdsOf(selection, entry, place => {
      const isLate = targets.late.values[places.target.values[place]];
      const { bytes, width } = places.cells;
      return COUNTS_AS[isLate][bytes[place * width + column]] === byte;
    }),
    since: since > 0 ? toIso(since) : undefined,
    dueAt: dueAt === undefined ? undefined : toIso(dueAt),
    overdue: dueAt !== undefined && dueAt < loader.now,
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
