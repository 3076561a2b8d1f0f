import { ScoreQuery } from '../ScoreAccess';
import { CELL_BYTES } from '../tables/cells';
import { ScoreTables } from '../tables/ScoreTables';
import { CallerView } from './CallerView';
import { GapClock } from './GapClock';
import { gapFilters } from './gapFilters';
import { holderFilters } from './holderFilters';
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
      filters.every(takes => takes(holder)) &&
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
    if (status?.length) {
      const bytes = selection.bytes(entry);
      const offset = selection.offset(entry);
      if (
        !selection.columns.some(column => isAsked[bytes[offset + column]] === 1)
      ) {
        return false;
      }
    }
    return ofGaps.every(takes => clock.hasGap(entry, takes));
  };
}

/** One entry for each account in which a holder has anything that counts. */
export function splitByAccount(selection: Selection): Selection {
  const { tables, query, view, scope } = selection;
  const { places, targets } = tables;
  const split = new Selection(tables, query, view, scope);
  const accounts: number[] = [];
  for (let entry = 0; entry < selection.size; entry += 1) {
    const holder = selection.holders[entry];
    accounts.length = 0;
    let place = places.first.values[holder];
    for (; place >= 0; place = places.next.values[place]) {
      const account = targets.account.values[places.target.values[place]];
      if (!accounts.includes(account)) {
        accounts.push(account);
      }
    }
    if (accounts.length === 1 && accounts[0] >= 0) {
      // Most are in one account with all that they have: nothing is to be left out.
      split.add(holder, -1, accounts[0]);
      continue;
    }
    for (const account of accounts) {
      if (account >= 0) {
        split.add(holder, account);
      }
    }
  }
  return split;
}
