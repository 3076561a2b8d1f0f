const UNITS: [Intl.RelativeTimeFormatUnit & string, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function largestUnit(seconds: number): [Intl.RelativeTimeFormatUnit, number] {
  const [unit, size] =
    UNITS.find(([, of]) => Math.abs(seconds) >= of) ?? UNITS[UNITS.length - 1];
  return [unit, Math.trunc(seconds / size)];
}

/** How far a time is from now, in words: `6 minutes ago`, `2 日前`. */
export function relativeTime(
  iso: string,
  now: number,
  language: string,
): string {
  const [unit, value] = largestUnit((Date.parse(iso) - now) / 1000);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    value,
    unit,
  );
}

/** A number of seconds in its largest unit: `12 days`, `12 日`. */
export function duration(seconds: number, language: string): string {
  const [unit, value] = largestUnit(Math.max(0, seconds));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}

/** The day of a time, in the reader's zone. */
export function dayOf(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(
    new Date(iso),
  );
}

/** A time to the second, in the reader's zone, with the zone named. */
export function exactTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'long',
  }).format(new Date(iso));
}
