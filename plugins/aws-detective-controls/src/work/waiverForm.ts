/** The fewest and the most characters that a reason may have. */
export const REASON_MIN = 10;
export const REASON_MAX = 2_000;

/** Whether a reason says enough, and not too much. */
export function isReason(text: string): boolean {
  const { length } = text.trim();
  return length >= REASON_MIN && length <= REASON_MAX;
}

/** A day of the reader's calendar, as a date field has it: `2026-11-24`. */
export function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(
    date.getDate(),
  )}`;
}

/** The first day on which a waiver can end: tomorrow. */
export function firstEndDay(now: Date): string {
  return localDay(
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1),
  );
}

/**
 * The end of a day of the reader's calendar as a time; undefined where the day is no
 * day, or is not after today.
 */
export function endOfDay(day: string, now: Date): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match || day < firstEndDay(now)) {
    return undefined;
  }
  const [, year, month, date] = match.map(Number);
  const end = new Date(year, month - 1, date, 23, 59, 59);
  // The 31st of a shorter month would silently become the 1st of the next.
  return localDay(end) === day ? end.toISOString() : undefined;
}
