/**
 * A time as the store keeps it: ISO 8601 in UTC with milliseconds, so that text
 * compares as time does. What is no time stays as it is.
 */
export function toStoredTime(time: string): string {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds)
    ? time
    : new Date(milliseconds).toISOString();
}

/** The stored form of a time so many seconds after another; before it, where negative. */
export function shiftTime(time: string, seconds: number): string {
  return new Date(Date.parse(time) + seconds * 1000).toISOString();
}
