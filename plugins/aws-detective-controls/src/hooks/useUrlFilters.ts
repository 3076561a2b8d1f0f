import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Values of filters to set; one without any is cleared. */
export type UrlFilterValues = Record<
  string,
  string | readonly string[] | undefined
>;

/** A query with filters set or cleared. */
export function withFilters(
  query: URLSearchParams,
  values: UrlFilterValues,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    next.delete(name);
    for (const item of typeof value === 'string' ? [value] : value ?? []) {
      if (item) {
        next.append(name, item);
      }
    }
  }
  return next;
}

/** Filters that live in the query of the page's URL. */
export interface UrlFilters {
  /** The value of a filter; empty where it is not set. */
  get(name: string): string;
  /** Every value of a filter that takes several. */
  getAll(name: string): string[];
  /** Sets or, with `undefined` or an empty value, clears filters in one step. */
  set(values: UrlFilterValues): void;
  /** Drops every filter and sets these. */
  replace(values: Record<string, string>): void;
}

/** Reads and writes filters in the URL, without growing the browser's history. */
export function useUrlFilters(): UrlFilters {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (values: UrlFilterValues) =>
      setParams(previous => withFilters(previous, values), { replace: true }),
    [setParams],
  );
  const replace = useCallback(
    (values: Record<string, string>) => setParams(values, { replace: true }),
    [setParams],
  );
  return {
    get: name => params.get(name) ?? '',
    getAll: name => params.getAll(name).filter(Boolean),
    set,
    replace,
  };
}
