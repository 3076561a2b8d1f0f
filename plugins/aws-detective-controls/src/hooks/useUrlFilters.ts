import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Filters that live in the query of the page's URL. */
export interface UrlFilters {
  /** The value of a filter; empty where it is not set. */
  get(name: string): string;
  /** Sets or, with `undefined` or an empty value, clears filters in one step. */
  set(values: Record<string, string | undefined>): void;
  /** Drops every filter and sets these. */
  replace(values: Record<string, string>): void;
}

/** Reads and writes filters in the URL, without growing the browser's history. */
export function useUrlFilters(): UrlFilters {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (values: Record<string, string | undefined>) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(values)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const replace = useCallback(
    (values: Record<string, string>) => setParams(values, { replace: true }),
    [setParams],
  );
  return { get: name => params.get(name) ?? '', set, replace };
}
