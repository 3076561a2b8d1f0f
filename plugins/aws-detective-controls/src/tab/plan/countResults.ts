import {
  ControlResult,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { NO_COUNTS } from '../../components/counts';

const KEYS = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
} as const;

/** Which count a row belongs to: a stale one to stale only, a waived gap to waived only. */
function keyOf({ stale, status, waiver }: ControlResult): keyof StatusCounts {
  if (stale) {
    return 'stale';
  }
  return status === 'fail' && waiver ? 'waived' : KEYS[status];
}

/** Counts rows as a posture does. */
export function countResults(results: ControlResult[]): StatusCounts {
  const counts = { ...NO_COUNTS };
  for (const result of results) {
    counts[keyOf(result)] += 1;
  }
  return counts;
}
