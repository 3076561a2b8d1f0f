import { ScoreQuery } from '../ScoreAccess';
import { CELL_BYTES } from '../tables/cells';
import { ScoreTables } from '../tables/ScoreTables';
import { CallerView } from './CallerView';
import { GapClock } from './GapClock';
import { gapFilters } from './gapFilters';
import { HolderFilter, holderFilters } from './holderFilters';
import { PlaceScope } from './PlaceScope';
import { Selection } from './Selection';

/** What of the tables a query is about. */
export function select(tables: ScoreTables, query: ScoreQuery): Selection {
  const { filter } = query;
  const view = new CallerView(tables, query);
  const scope = new PlaceScope(tables, query);
  const selection = new Selection(tables, query, view, scope);
  const filters = holderFilters(query, tables, view);
  const isKept = stateFilter(selection);
  const { live } = tables.places;

  const consider = (holder: number) => {
    if (
      live.get(holder) > 0 &&
      view.shows(holder) &&
      takesAll(filters, holder) &&
      selection.add(holder) &&
      !isKept(selection.size - 1)
    ) {
      selection.drop();
    }
  };

  if (filter.entity?.length) {
    const refs = filter.entity.map(ref =>
      tables.facts.refs.find(ref.toLowerCase()),
    );
    new Set(refs.filter(ref => ref >= 0)).forEach(consider);
  } else {
    const holders = live.values.length;
    for (let holder = 0; holder < holders; holder += 1) {
      consider(holder);
    }
  }
  return selection;
}

/** The filters on what an entry's row says. */
function stateFilter(selection: Selection): (entry: number) => boolean {
  const { filter } = selection.query;
  const { status } = filter;
  const isAsked = new Uint8Array(8);
  for (const state of status ?? []) {
    isAsked[CELL_BYTES[state]] = 1;
  }
  const clock = new GapClock(selection);
  const ofGaps = gapFilters(filter, clock.soonSeconds);
  return entry => {
    if (status?.length && !hasState(selection, entry, isAsked)) {
      return false;
    }
    for (const takes of ofGaps) {
      if (!clock.hasGap(entry, takes)) {
        return false;
      }
    }
    return true;
  };
}

/** A loop, since a function for each of all holders would be garbage at once. */
function takesAll(filters: readonly HolderFilter[], holder: number): boolean {
  for (const takes of filters) {
    if (!takes(holder)) {
      return false;
    }
  }
  return true;
}

/** @param isAsked - by state: 1 for those that are */
function hasState(
  selection: Selection,
  entry: number,
  isAsked: Uint8Array,
): boolean {
  const { columns } = selection;
  const bytes = selection.bytes(entry);
  const offset = selection.offset(entry);
  for (let position = 0; position < columns.length; position += 1) {
    if (isAsked[bytes[offset + columns[position]]] === 1) {
      return true;
    }
  }
  return false;
}

/** One entry for each account in which a holder has anything that counts. */
export function splitByAccount(selection: Selection): Selection {
  const { tables, query, view, scope } = selection;
  const { places, targets } = tables;
  const split = new Selection(tables, query, view, scope);
  const accounts = new Int32Array(targets.accounts.size);
  for (let entry = 0; entry < selection.size; entry += 1) {
    const holder = selection.holders[entry];
    let count = 0;
    let isListed = true;
    let place = places.first.values[holder];
    for (; place >= 0; place = places.next.values[place]) {
      const account = targets.account.values[places.target.values[place]];
      isListed &&= account >= 0;
      if (account >= 0 && !includes(accounts, count, account)) {
        accounts[count] = account;
        count += 1;
      }
    }
    if (count === 1 && isListed) {
      // Most are in one account with all that they have: nothing is to be left out.
      split.add(holder, -1, accounts[0]);
    } else {
      for (let index = 0; index < count; index += 1) {
        split.add(holder, accounts[index]);
      }
    }
  }
  return split;
}

function includes(list: Int32Array, count: number, value: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (list[index] === value) {
      return true;
    }
  }
  return false;
}
