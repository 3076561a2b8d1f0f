import { useCallback, useEffect, useRef, useState } from 'react';
import { assertError } from '@backstage/errors';
import {
  badParameterOf,
  Page,
} from 'backstage-plugin-aws-detective-controls-common';

/** A list that is read page by page. */
export interface PagedList<T> {
  items: T[];
  /** How many items there are on all pages, where the list says so. */
  total?: number;
  /** Whether there is a page that was not loaded yet. */
  more: boolean;
  loading: boolean;
  error?: Error;
  loadMore(): void;
  /**
   * Loads the page again that failed, or starts anew where none did, and where the list
   * cannot go on from its place.
   */
  retry(): void;
}

/** Gives a page of a list, and perhaps how long the list is. */
export type LoadPage<T> = (
  cursor?: string,
) => Promise<Page<T> & { total?: number }>;

interface State<T> {
  source: LoadPage<T>;
  items: T[];
  total?: number;
  cursor?: string;
  pages: number;
  loading: boolean;
  error?: Error;
}

/**
 * Reads a list page by page.
 *
 * @param load - keep it stable; a new function starts anew
 * @param eagerPages - how many pages are loaded without being asked for
 * @param version - another value starts anew, such as the age of what is listed
 */
export function usePagedList<T>(
  load: LoadPage<T>,
  eagerPages = 1,
  version?: string,
): PagedList<T> {
  const empty: State<T> = { source: load, items: [], pages: 0, loading: true };
  const [stored, setState] = useState<State<T>>(empty);
  const state = stored.source === load ? stored : empty;
  const latest = useRef(load);
  latest.current = load;
  const beginnings = useRef(0);

  const fetchPage = useCallback(
    (cursor: string | undefined) => {
      if (cursor === undefined) {
        beginnings.current += 1;
      }
      const beginning = beginnings.current;
      // A page of a list that has begun anew meanwhile belongs to none.
      const isLate = () =>
        latest.current !== load || beginnings.current !== beginning;
      setState(previous =>
        previous.source === load && cursor !== undefined
          ? { ...previous, loading: true, error: undefined }
          : { source: load, items: [], pages: 0, loading: true },
      );
      load(cursor).then(
        page => {
          if (isLate()) {
            return;
          }
          setState(previous => ({
            source: load,
            items:
              cursor === undefined
                ? page.items
                : [...previous.items, ...page.items],
            total: page.total,
            cursor: page.nextCursor,
            pages: cursor === undefined ? 1 : previous.pages + 1,
            loading: false,
          }));
        },
        error => {
          if (isLate()) {
            return;
          }
          assertError(error);
          setState(previous => ({ ...previous, loading: false, error }));
        },
      );
    },
    [load],
  );

  useEffect(() => fetchPage(undefined), [fetchPage, version]);

  const { cursor, pages, loading, error } = state;
  const eager =
    cursor !== undefined && pages < eagerPages && !loading && !error;
  useEffect(() => {
    if (eager) {
      fetchPage(cursor);
    }
  }, [eager, cursor, fetchPage]);

  const loadMore = useCallback(() => fetchPage(cursor), [fetchPage, cursor]);
  // A place in the list that is no longer known will not be known again.
  const isLost = badParameterOf(error)?.parameter === 'cursor';
  const retry = useCallback(
    () => fetchPage(isLost ? undefined : cursor),
    [fetchPage, isLost, cursor],
  );
  return {
    items: state.items,
    total: state.total,
    more: cursor !== undefined,
    loading: loading || eager,
    error,
    loadMore,
    retry,
  };
}
