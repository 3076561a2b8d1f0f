import {
  ControlStatus,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { ResultCount } from '../../store/Store';

/** Results of an entity's own subjects, and those that it inherits. */
export interface SplitCounts {
  counts: StatusCounts;
  inherited: StatusCounts;
}

const COUNTED_AS: Record<ControlStatus, keyof StatusCounts> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
};

function noCounts(): StatusCounts {
  return {
    pass: 0,
    fail: 0,
    unknown: 0,
    stale: 0,
    waived: 0,
    notApplicable: 0,
  };
}

/**
 * Sums stored counts; a stale result is counted in `stale` only, and a failing one that
 * a waiver covers in `waived` only.
 */
export function sumCounts(rows: ResultCount[]): SplitCounts {
  const sum: SplitCounts = { counts: noCounts(), inherited: noCounts() };
  for (const row of rows) {
    const part = row.inherited ? sum.inherited : sum.counts;
    part[countedAs(row)] += row.count;
  }
  return sum;
}

function countedAs({ stale, waived, status }: ResultCount): keyof StatusCounts {
  if (stale) {
    return 'stale';
  }
  return waived && status === 'fail' ? 'waived' : COUNTED_AS[status];
}

/** The status of a roll-up. */
export interface RollUp {
  status: ControlStatus;
  /** Set where it fails by nothing but what waivers cover. */
  waivedOnly?: true;
}

/**
 * The status of a roll-up: `fail` if any result fails that no waiver covers; else
 * `unknown` if any is unknown or stale; else `fail` with `waivedOnly` if any is waived,
 * since a waiver makes no pass; else `pass` if any passes; else `not-applicable`.
 *
 * @param complete - false while something that the entity claims was never looked
 *   at: it may hold a gap, so that nothing better than `unknown` is said
 */
export function rollUpStatus(
  { counts, inherited }: SplitCounts,
  complete: boolean,
): RollUp {
  const sum = (key: keyof StatusCounts) => counts[key] + inherited[key];
  if (sum('fail') > 0) {
    return { status: 'fail' };
  }
  if (!complete || sum('unknown') > 0 || sum('stale') > 0) {
    return { status: 'unknown' };
  }
  if (sum('waived') > 0) {
    return { status: 'fail', waivedOnly: true };
  }
  return { status: sum('pass') > 0 ? 'pass' : 'not-applicable' };
}
