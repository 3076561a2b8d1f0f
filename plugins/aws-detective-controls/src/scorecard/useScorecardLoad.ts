import { Polled, usePolled } from '../hooks/usePolled';

/** How often the figures on an open page are read again, in milliseconds. */
export const SCORECARD_POLL_MS = 60_000;

/**
 * Loads a part of the scorecard, and again every minute.
 *
 * @param load - keep it stable; a new function starts anew
 */
export function useScorecardLoad<T>(load: () => Promise<T>): Polled<T> {
  return usePolled(load, value =>
    value === undefined ? undefined : SCORECARD_POLL_MS,
  );
}
