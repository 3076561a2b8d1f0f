import {
  Facet,
  ScorecardFacets,
} from 'backstage-plugin-aws-detective-controls-common';
import { NONE } from '../select/holderFilters';
import { Selection } from '../select/Selection';
import { GroupBy, Grouping } from './Grouping';
import { HolderCounter } from './HolderCounter';
import { compareText } from './KeysetPage';
import { groupHead } from './rowOf';

/** Every value that a filter can take, of what is selected. */
export function facetsOf(selection: Selection): ScorecardFacets {
  const { facts } = selection.tables;
  const holders = selection.listHolders();
  const words = (column: Int32Array, texts: readonly string[]) =>
    wordFacets(
      holders.map(holder => column[holder]),
      texts,
    );
  const { accounts, regions } = placeFacets(selection);
  return {
    owners: groupFacets(selection, 'owner'),
    systems: groupFacets(selection, 'system'),
    domains: groupFacets(selection, 'domain'),
    kinds: words(facts.kind.values, facts.kinds.texts),
    types: words(facts.type.values, facts.types.texts),
    lifecycles: words(facts.lifecycle.values, facts.lifecycles.texts),
    tags: wordFacets(
      holders.flatMap(holder => [...new Set(facts.tagsOf[holder])]),
      facts.tags.texts,
    ),
    accounts,
    regions,
  };
}

/** With what is below each, as the filter takes it. */
function groupFacets(
  selection: Selection,
  groupBy: Exclude<GroupBy, 'account'>,
): Facet[] {
  const grouping = new Grouping(selection, groupBy);
  const ofDirect: number[] = [];
  for (let entry = 0; entry < selection.size; entry += 1) {
    const direct = grouping.direct(entry);
    ofDirect[direct] = (ofDirect[direct] ?? 0) + 1;
  }
  const entities = grouping.rows.map(() => 0);
  ofDirect.forEach((count, direct) => {
    for (const row of grouping.rowsAt(direct)) {
      entities[row] += count;
    }
  });
  return inOrder(
    grouping.rows.map((group, row) => {
      const value = grouping.key(row);
      const { title } = groupHead(selection, groupBy, group, value);
      return { value, title, entities: entities[row] };
    }),
  );
}

function wordFacets(
  values: readonly number[],
  texts: readonly string[],
): Facet[] {
  const entities = new Map<number, number>();
  for (const value of values) {
    if (value >= 0) {
      entities.set(value, (entities.get(value) ?? 0) + 1);
    }
  }
  return inOrder(
    [...entities].map(([value, count]) => ({
      value: texts[value],
      title: texts[value],
      entities: count,
    })),
  );
}

/** Of the accounts and regions in which an entity has a place that may be seen. */
function placeFacets(selection: Selection) {
  const { holders, tables } = selection;
  const { places, targets } = tables;
  const accounts = new HolderCounter();
  const regions = new HolderCounter();
  for (let entry = 0; entry < selection.size; entry += 1) {
    let place = places.first.values[holders[entry]];
    for (; place >= 0; place = places.next.values[place]) {
      if (places.isLive(place) && !selection.maskAt(entry, place).isNone) {
        const target = places.target.values[place];
        accounts.count(targets.account.values[target], entry);
        regions.count(targets.region.values[target], entry);
      }
    }
  }
  return {
    accounts: inOrder(
      accounts.facets(targets.accounts.texts).map(facet => ({
        ...facet,
        title: groupHead(selection, 'account', 0, facet.value).title,
      })),
    ),
    regions: inOrder(regions.facets(targets.regions.texts)),
  };
}

/** By title; `none` comes last. */
function inOrder(facets: Facet[]): Facet[] {
  const rank = ({ value }: Facet) => (value === NONE ? 1 : 0);
  return facets.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.title.toLowerCase(), b.title.toLowerCase()) ||
      compareText(a.value, b.value),
  );
}
