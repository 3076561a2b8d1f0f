import {
  GAP_AGES,
  GapAge,
} from 'backstage-plugin-aws-detective-controls-common';
import { DAY_SECONDS } from '../tables/days';

const WEEK = 7 * DAY_SECONDS;
const MONTH = 30 * DAY_SECONDS;
const QUARTER = 90 * DAY_SECONDS;

/** Those after which an age has the next number. */
export const AGE_LIMITS: readonly number[] = [WEEK, MONTH, QUARTER];

/**
 * The number of an age in `GAP_AGES`. A sum of signs instead of comparisons, since
 * which way those go cannot be foretold: it is asked of every gap.
 *
 * @param seconds - for how long a gap has been there
 */
export function ageNumber(seconds: number): number {
  return (
    ((WEEK - seconds) >>> 31) +
    ((MONTH - seconds) >>> 31) +
    ((QUARTER - seconds) >>> 31)
  );
}

/** @param seconds - for how long a gap has been there */
export function gapAge(seconds: number): GapAge {
  return GAP_AGES[ageNumber(seconds)];
}
