import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import {
  UrlFilters,
  UrlFilterValues,
  useUrlFilters,
} from '../../hooks/useUrlFilters';
import {
  FILTER_PARAMETERS,
  filterKey,
  followQuery,
  ignoredChoices,
  PERIODS,
  ReadQuery,
  readQuery,
  SCORECARD_VIEWS,
  ScorecardView,
} from './scorecardQuery';

/** The state of the scorecard, all of which is in the URL. */
export interface ScorecardUrl extends UrlFilters, ReadQuery {
  view: ScorecardView;
  /** Over how many days changes are shown. */
  period: number;
  /** Whether any filter is set. */
  filtered: boolean;
  /** The address of another view or of other filters; those that are not named stay. */
  link(values: UrlFilterValues): string;
  /** Opens another view; filters and period stay. */
  go(view: ScorecardView): void;
  /** Clears every filter. */
  clear(): void;
}

/** Reads and writes the state of the scorecard. `filter` stays the same object while no filter changes. */
export function useScorecardUrl(): ScorecardUrl {
  const filters = useUrlFilters();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const key = filterKey(query);
  const read = useMemo(() => readQuery(new URLSearchParams(key)), [key]);
  const asked = Number(filters.get('period'));
  const link = (values: UrlFilterValues) => {
    const text = followQuery(query, values).toString();
    return text ? `${pathname}?${text}` : pathname;
  };
  return {
    ...filters,
    ...read,
    ignored: [...ignoredChoices(query), ...read.ignored],
    view: SCORECARD_VIEWS.find(of => of === filters.get('view')) ?? 'overview',
    period: PERIODS.find(of => of === asked) ?? 30,
    filtered: key !== '',
    link,
    go: view => navigate(link({ view }), { replace: true }),
    clear: () =>
      filters.set(
        Object.fromEntries(FILTER_PARAMETERS.map(name => [name, undefined])),
      ),
  };
}
