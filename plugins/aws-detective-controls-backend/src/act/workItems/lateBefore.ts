/** Scores that are late by more than this say nothing: as on the scorecard. */
const LATE_MS = 120_000;

/** See `Store.readCells`. */
export function lateBefore(now: Date): string {
  return new Date(now.getTime() - LATE_MS).toISOString();
}
