import { ScoreQuery } from '../ScoreAccess';
import { Dictionary } from '../tables/Dictionary';
import { ScoreTables } from '../tables/ScoreTables';
import { CallerView } from './CallerView';

/** Whether a holder is of those that a filter takes. */
export type HolderFilter = (holder: number) => boolean;

/** The value of what has no owner, system or domain. */
export const NONE = 'none';

/** The filters of a query on holders: all must hold. */
export function holderFilters(
  query: ScoreQuery,
  tables: ScoreTables,
  view: CallerView,
): HolderFilter[] {
  const { filter } = query;
  const { facts } = tables;
  const filters: HolderFilter[] = [];

  const owners = ownerRefs(query, tables, view);
  if (owners) {
    filters.push(inRefs(owners, holder => facts.owner.values[holder]));
  }
  if (filter.system?.length) {
    const systems = refsOf(filter.system, tables);
    filters.push(inRefs(systems, holder => view.systemOf(holder)));
  }
  const domains = domainRefs(query, tables, view);
  if (domains) {
    filters.push(inRefs(domains, holder => view.domainOf(holder)));
  }
  if (filter.entity?.length) {
    const entities = new Set(refsOf(filter.entity, tables));
    filters.push(holder => entities.has(holder));
  }
  if (filter.kind?.length) {
    const kinds = filter.kind.map(kind => kind.toLowerCase());
    filters.push(inWords(kinds, facts.kinds, facts.kind.values));
  }
  if (filter.type?.length) {
    filters.push(inWords(filter.type, facts.types, facts.type.values));
  }
  if (filter.lifecycle?.length) {
    filters.push(
      inWords(filter.lifecycle, facts.lifecycles, facts.lifecycle.values),
    );
  }
  if (filter.tag?.length) {
    const tags = facts.tags.flags(filter.tag);
    filters.push(
      holder => facts.tagsOf[holder]?.some(tag => tags[tag] === 1) ?? false,
    );
  }
  const search = filter.search?.trim().toLowerCase();
  if (search) {
    filters.push(holder => facts.texts[holder].includes(search));
  }
  return filters;
}

/**
 * The owners that a query asks for: groups with all below them; -1 for none;
 * undefined where it asks for every one.
 */
export function ownerRefs(
  { filter, mine }: ScoreQuery,
  tables: ScoreTables,
  view: CallerView,
): Set<number> | undefined {
  if (!filter.owner?.length) {
    return undefined;
  }
  const asked = filter.owner.flatMap(ref => (ref === 'mine' ? mine : [ref]));
  return tables.facts.groups.below(refsOf(asked, tables), view.visible);
}

/** The domains that a query asks for, as {@link ownerRefs}. */
export function domainRefs(
  { filter }: ScoreQuery,
  tables: ScoreTables,
  view: CallerView,
): Set<number> | undefined {
  if (!filter.domain?.length) {
    return undefined;
  }
  const asked = refsOf(filter.domain, tables);
  return tables.facts.domains.below(asked, view.visible);
}

/** Those of refs that are known; -1 for `none`. */
function refsOf(texts: readonly string[], { facts }: ScoreTables): Set<number> {
  const refs = new Set<number>();
  for (const text of texts) {
    const ref = facts.refs.find(text.toLowerCase());
    if (text === NONE || ref >= 0) {
      refs.add(text === NONE ? -1 : ref);
    }
  }
  return refs;
}

function inRefs(
  refs: ReadonlySet<number>,
  refOf: (holder: number) => number,
): HolderFilter {
  return holder => refs.has(refOf(holder));
}

function inWords(
  asked: readonly string[],
  words: Dictionary,
  column: Int32Array,
): HolderFilter {
  const flags = words.flags(asked);
  return holder => column[holder] >= 0 && flags[column[holder]] === 1;
}
