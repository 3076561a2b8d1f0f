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
  const words = (column: Int32Array, texts: readonly string[]) =>
    wordFacets(countWords(selection, column, texts.length), texts);
  const { accounts, regions } = placeFacets(selection);
  return {
    owners: groupFacets(selection, 'owner'),
    systems: groupFacets(selection, 'system'),
    domains: groupFacets(selection, 'domain'),
    kinds: words(facts.kind.values, facts.kinds.texts),
    types: words(facts.type.values, facts.types.texts),
    lifecycles: words(facts.lifecycle.values, facts.lifecycles.texts),
    tags: wordFacets(countTags(selection), facts.tags.texts),
    accounts,
    regions,
  };
}

/** By word: how many entries have it in a column. */
function countWords(
  { holders, size }: Selection,
  column: Int32Array,
  words: number,
): Int32Array {
  const entities = new Int32Array(words);
  for (let entry = 0; entry < size; entry += 1) {
    const word = column[holders[entry]];
    if (word >= 0) {
      entities[word] += 1;
    }
  }
  return entities;
}

/** By tag: how many entries have it. */
function countTags({ holders, size, tables }: Selection): Int32Array {
  const { tags, tagsOf } = tables.facts;
  const entities = new Int32Array(tags.size);
  for (let entry = 0; entry < size; entry += 1) {
    for (const tag of tagsOf[holders[entry]] ?? []) {
      entities[tag] += 1;
    }
  }
  return entities;
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

/** @param entities - by word */
function wordFacets(entities: Int32Array, texts: readonly string[]): Facet[] {
  return inOrder(
    texts.flatMap((text, word) =>
      entities[word] > 0
        ? [{ value: text, title: text, entities: entities[word] }]
        : [],
    ),
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
