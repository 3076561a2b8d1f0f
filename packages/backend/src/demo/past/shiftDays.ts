/** A time so many days later, or earlier. */
export function shiftDays(time: Date, days: number): Date {
  return new Date(time.getTime() + days * 86_400_000);
}
