import { StatusCounts } from 'backstage-plugin-aws-detective-controls-common';
import { TextFunction } from '../hooks/useText';

/** No results at all. */
export const NO_COUNTS: StatusCounts = {
  pass: 0,
  fail: 0,
  unknown: 0,
  stale: 0,
  waived: 0,
  notApplicable: 0,
};

/** The sum of several counts. */
export function addCounts(...all: StatusCounts[]): StatusCounts {
  return all.reduce(
    (sum, counts) => ({
      pass: sum.pass + counts.pass,
      fail: sum.fail + counts.fail,
      unknown: sum.unknown + counts.unknown,
      stale: sum.stale + counts.stale,
      waived: sum.waived + counts.waived,
      notApplicable: sum.notApplicable + counts.notApplicable,
    }),
    NO_COUNTS,
  );
}

/** Results that could be a pass or a gap: all but the not applicable. A waived gap is one. */
export function judged(counts: StatusCounts): number {
  return (
    counts.pass + counts.fail + counts.unknown + counts.stale + counts.waived
  );
}

/** Every result. */
export function total(counts: StatusCounts): number {
  return judged(counts) + counts.notApplicable;
}

/** Results that nobody can vouch for now: unknown or stale. */
export function unassessed(counts: StatusCounts): number {
  return counts.unknown + counts.stale;
}

/** The counts in words: `20 of 23 pass · 2 gaps · 1 not assessed`. */
export function countWords(counts: StatusCounts, t: TextFunction): string {
  if (judged(counts) === 0) {
    return counts.notApplicable > 0
      ? t('count.notApplicable', { count: counts.notApplicable })
      : t('plan.nothingJudged');
  }
  return [
    t('count.passOf', { pass: String(counts.pass), count: judged(counts) }),
    counts.fail > 0 && t('count.gaps', { count: counts.fail }),
    counts.unknown > 0 && t('count.notAssessed', { count: counts.unknown }),
    counts.stale > 0 && t('count.stale', { count: counts.stale }),
    counts.waived > 0 && t('count.waived', { count: counts.waived }),
  ]
    .filter(Boolean)
    .join(' · ');
}
