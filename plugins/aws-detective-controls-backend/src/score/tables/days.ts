/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Seconds. */
export const DAY_SECONDS = DAY / 1000;

const DAY_NUMBERS = new Map<string, number>();
const MOST_DAYS = 10_000;

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
  const known = DAY_NUMBERS.get(day);
  if (known !== undefined) {
    return known;
  }
  const time = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(time)) {
    throw new Error(`The scorecard's history has a day '${day}'`);
  }
  const number = time / DAY;
  // Each day is asked for by thousands of rows.
  if (DAY_NUMBERS.size < MOST_DAYS) {
    DAY_NUMBERS.set(day, number);
  }
  return number;
}

/** `YYYY-MM-DD` of days since 1970. */
export function toDay(dayNumber: number): string {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}
