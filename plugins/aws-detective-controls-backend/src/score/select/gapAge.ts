import {
  GAP_AGES,
  GapAge,
} from 'backstage-plugin-aws-detective-controls-common';
import { DAY_SECONDS } from '../tables/days';

const WEEK = 7 * DAY_SECONDS;
const MONTH = 30 * DAY_SECONDS;
const QUARTER = 90 * DAY_SECONDS;

/**
 * The number of an age in `GAP_AGES`. A sum of comparisons, since which way they go
 * cannot be foretold: it is asked of every gap.
 *
 * @param seconds - for how long a gap has been there
 */
export function ageNumber(seconds: number): number {
  return (
    (seconds > WEEK ? 1 : 0) +
    (seconds > MONTH ? 1 : 0) +
    (seconds > QUARTER ? 1 : 0)
  );
}

/** @param seconds - for how long a gap has been there */
export function gapAge(seconds: number): GapAge {
  return GAP_AGES[ageNumber(seconds)];
}
