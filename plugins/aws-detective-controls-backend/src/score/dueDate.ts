import { Severity } from 'backstage-plugin-aws-detective-controls-common';
import { pausedSeconds, ScoreWaiver, WaiverSpan } from '../model';

/** How many days there are to mend a gap, from when it was first seen. */
export type DueDays = Record<Severity, number>;

const DAY_SECONDS = 24 * 60 * 60;

/**
 * The time under a waiver, of waivers that pause a gap's due date as a whole: those of one
 * subject or finding do not, since the others of the gap stay to be mended. What those make
 * of it is rolled up with the gap: see `PlaceGap`.
 */
export function pausingSpan(waiver: ScoreWaiver): WaiverSpan | undefined {
  if (waiver.subject !== undefined || waiver.finding !== undefined) {
    return undefined;
  }
  return {
    startsAt: Date.parse(waiver.startsAt) / 1000,
    endsAt: Date.parse(waiver.endsAt) / 1000,
  };
}

/**
 * Until when a gap is to be mended: from when it was first seen, plus the time that
 * it has been under a waiver since. While one holds, the date moves on with `now`.
 *
 * @param options - times in seconds since 1970; `waivers` of the gap's holder and
 *   control, in any order; they may overlap
 * @returns seconds since 1970
 */
export function dueDate(options: {
  since: number;
  severity: Severity;
  waivers: readonly WaiverSpan[];
  now: number;
  dueDays: DueDays;
}): number {
  const { since, severity, waivers, now, dueDays } = options;
  return (
    since +
    dueDays[severity] * DAY_SECONDS +
    pausedSeconds({ since, waivers, now })
  );
}
