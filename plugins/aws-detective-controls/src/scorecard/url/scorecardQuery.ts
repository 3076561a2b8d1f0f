import {
  BENCHMARK_IDS,
  GAP_AGES,
  SCORE_STATES,
  SCORECARD_GROUPS,
  SCORECARD_SORTS,
  ScorecardFilter,
  SEVERITIES,
  SIGNALS,
  UNOWNED_QUEUES,
  WAIVER_STATES,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  Choices,
  IgnoredValue,
  ignoredValues,
} from '../../hooks/ignoredValues';
import { UrlFilterValues, withFilters } from '../../hooks/useUrlFilters';

/** The views of the scorecard, in the order of its tabs. */
export const SCORECARD_VIEWS = [
  'overview',
  'table',
  'gaps',
  'unowned',
  'waivers',
] as const;

/** A view of the scorecard. */
export type ScorecardView = (typeof SCORECARD_VIEWS)[number];

/** Over how many days changes are shown. */
export const PERIODS = [7, 30, 90, 365] as const;

/** What the rows of the heat map can be. */
export const HEATMAP_GROUPS = ['owner', 'system', 'domain', 'account'] as const;

/** The parameters that narrow nothing, and say how it is shown. */
const SHOWN_BY: Choices = {
  view: SCORECARD_VIEWS,
  period: PERIODS.map(String),
  by: SCORECARD_GROUPS,
  sort: SCORECARD_SORTS,
  order: ['asc', 'desc'],
  rows: HEATMAP_GROUPS,
  queue: UNOWNED_QUEUES,
  state: WAIVER_STATES,
};

/** The filters that take several values, in the order in which they are offered. */
export const LIST_FILTERS = [
  'owner',
  'system',
  'domain',
  'severity',
  'signal',
  'status',
  'entity',
  'kind',
  'type',
  'lifecycle',
  'tag',
  'account',
  'region',
  'bestPractice',
  'step',
  'control',
] as const;

/** The filters on dates of gaps that are on or off. */
export const DUE_FILTERS = ['overdue', 'dueSoon'] as const;

/** A filter that takes several values. */
export type ListFilter = (typeof LIST_FILTERS)[number];

/** Every parameter of the query that narrows what is shown. */
export const FILTER_PARAMETERS = [
  ...LIST_FILTERS,
  'benchmark',
  ...DUE_FILTERS,
  'age',
  'q',
] as const;

/** The parameters that only one view has. */
const VIEW_PARAMETERS = ['by', 'sort', 'order', 'rows', 'queue', 'state'];

/** As many characters as the backend searches for. */
export const SEARCH_LENGTH = 200;

/** What a query asks for. */
export interface ReadQuery {
  filter: ScorecardFilter;
  /** What the query says that is no value of its filter. */
  ignored: IgnoredValue[];
}

/** Reads the filters of a query. */
export function readQuery(query: URLSearchParams): ReadQuery {
  const ignored: IgnoredValue[] = [];
  const known = <T extends string>(name: string, values: readonly T[]) => {
    const found: T[] = [];
    for (const value of query.getAll(name).filter(Boolean)) {
      const match = values.find(of => of === value);
      if (match) {
        found.push(match);
      } else {
        ignored.push({ name, value });
      }
    }
    return found.length > 0 ? found : undefined;
  };
  const any = (name: ListFilter) => {
    const values = query.getAll(name).filter(Boolean);
    return values.length > 0 ? values : undefined;
  };
  const filter: ScorecardFilter = {
    owner: any('owner'),
    system: any('system'),
    domain: any('domain'),
    entity: any('entity'),
    kind: any('kind'),
    type: any('type'),
    lifecycle: any('lifecycle'),
    tag: any('tag'),
    search: query.get('q')?.trim().slice(0, SEARCH_LENGTH) || undefined,
    account: any('account'),
    region: any('region'),
    benchmark: known('benchmark', BENCHMARK_IDS)?.[0],
    bestPractice: any('bestPractice'),
    step: any('step'),
    control: any('control'),
    signal: known('signal', SIGNALS),
    severity: known('severity', SEVERITIES),
    status: known('status', SCORE_STATES),
    overdue: known('overdue', ['1']) && true,
    dueSoon: known('dueSoon', ['1']) && true,
    age: known('age', GAP_AGES),
  };
  return {
    filter: Object.fromEntries(
      Object.entries(filter).filter(([, value]) => value !== undefined),
    ),
    ignored,
  };
}

/** What a query says of how it is shown that does not exist. */
export function ignoredChoices(query: URLSearchParams): IgnoredValue[] {
  return ignoredValues(name => query.getAll(name), SHOWN_BY);
}

/** The part of a query that {@link readQuery} reads, as one text. */
export function filterKey(query: URLSearchParams): string {
  const only = new URLSearchParams();
  for (const name of FILTER_PARAMETERS) {
    for (const value of query.getAll(name).filter(Boolean)) {
      only.append(name, value);
    }
  }
  return only.toString();
}

/** A query that shows something else: filters and period stay, the view's own parameters go. */
export function followQuery(
  query: URLSearchParams,
  values: UrlFilterValues,
): URLSearchParams {
  const kept = new URLSearchParams(query);
  VIEW_PARAMETERS.forEach(name => kept.delete(name));
  const view = 'view' in values ? values.view : kept.get('view') ?? undefined;
  return withFilters(kept, {
    ...values,
    // The first view needs no name.
    view: view === 'overview' ? undefined : view,
  });
}
