import { ScorecardFilter } from 'backstage-plugin-aws-detective-controls-common';
import { gapAge } from './gapAge';

/**
 * Whether a gap is of those that a filter takes.
 *
 * @param age - for how many seconds it has been there
 * @param left - how many seconds are left until it is overdue
 */
export type GapFilter = (age: number, left: number) => boolean;

/** The filters of a query on gaps that have a date. */
export function gapFilters(
  {
    overdue,
    dueSoon,
    age,
  }: Pick<ScorecardFilter, 'overdue' | 'dueSoon' | 'age'>,
  soonSeconds: number,
): GapFilter[] {
  const filters: GapFilter[] = [];
  if (overdue) {
    filters.push((_age, left) => left < 0);
  }
  if (dueSoon) {
    filters.push((_age, left) => left >= 0 && left <= soonSeconds);
  }
  if (age?.length) {
    filters.push(seconds => age.includes(gapAge(seconds)));
  }
  return filters;
}
