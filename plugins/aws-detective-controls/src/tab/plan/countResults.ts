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

/** Counts rows as a posture does: a stale one counts as stale only. */
export function countResults(results: ControlResult[]): StatusCounts {
  const counts = { ...NO_COUNTS };
  for (const result of results) {
    counts[result.stale ? 'stale' : KEYS[result.status]] += 1;
  }
  return counts;
}
