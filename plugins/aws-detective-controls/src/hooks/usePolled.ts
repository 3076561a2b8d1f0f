import { useCallback, useEffect, useRef, useState } from 'react';
import { assertError } from '@backstage/errors';

/** A value that is loaded, and loaded again while it changes. */
export interface Polled<T> {
  /** What was last loaded; stays while it is loaded again, and when that fails. */
  value?: T;
  /** Why the last load failed; absent again once one succeeds. */
  error?: Error;
  loading: boolean;
  reload(): void;
}

/**
 * Loads a value, and again after the time that `nextAfterMs` gives for it.
 *
 * @param load - keep it stable; a new function starts anew and drops the value
 * @param nextAfterMs - milliseconds until the next load; `undefined` for none
 */
export function usePolled<T>(
  load: () => Promise<T>,
  nextAfterMs: (value: T | undefined) => number | undefined,
): Polled<T> {
  const [state, setState] = useState<{
    source: () => Promise<T>;
    value?: T;
    error?: Error;
    loading: boolean;
  }>({ source: load, loading: true });
  const [turn, setTurn] = useState(0);
  const nextAfter = useRef(nextAfterMs);
  nextAfter.current = nextAfterMs;

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = (value: T | undefined) => {
      const delay = nextAfter.current(value);
      if (delay !== undefined) {
        timer = setTimeout(() => setTurn(previous => previous + 1), delay);
      }
    };
    setState(previous =>
      previous.source === load
        ? { ...previous, loading: true }
        : { source: load, loading: true },
    );
    load().then(
      value => {
        if (current) {
          setState({ source: load, value, loading: false });
          plan(value);
        }
      },
      error => {
        if (current) {
          assertError(error);
          setState(previous => ({ ...previous, error, loading: false }));
          plan(undefined);
        }
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [load, turn]);

  const reload = useCallback(() => setTurn(previous => previous + 1), []);
  const fresh = state.source === load;
  return {
    value: fresh ? state.value : undefined,
    error: fresh ? state.error : undefined,
    loading: fresh ? state.loading : true,
    reload,
  };
}
