/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Seconds. */
export const DAY_SECONDS = DAY / 1000;

/** The day of a time in UTC, as days since 1970. */
export function dayNumberOf(time: Date): number {
  return Math.floor(time.getTime() / DAY);
}

/**
 * A day as days since 1970.
 *
 * @param day - `YYYY-MM-DD`
 * @throws Error where it is not a day
 */
export function toDayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(time)) {
    throw new Error(`The scorecard's history has a day '${day}'`);
  }
  return time / DAY;
}

/** `YYYY-MM-DD` of days since 1970. */
export function toDay(dayNumber: number): string {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}
