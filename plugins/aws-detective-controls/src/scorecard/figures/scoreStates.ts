import {
  ScoreCounts,
  ScoreState,
} from 'backstage-plugin-aws-detective-controls-common';
import { DisplayStatus } from '../../components/palette';
import { TextFunction } from '../../hooks/useText';

/** The states that could be a pass or a gap, worst first, as the counts name them. */
export const JUDGED_STATES = [
  'fail',
  'unknown',
  'stale',
  'waived',
  'pass',
] as const satisfies readonly ScoreState[];

/** One of {@link JUDGED_STATES}. */
export type JudgedState = (typeof JUDGED_STATES)[number];

const STATUSES: Record<ScoreState, DisplayStatus> = {
  fail: 'gap',
  unknown: 'unknown',
  // Stale is an outline on another status; which one it was is not told.
  stale: 'unknown',
  waived: 'waived',
  pass: 'pass',
  'not-applicable': 'not-applicable',
};

/** The colours of a state. */
export function displayStatus(state: ScoreState): DisplayStatus {
  return STATUSES[state];
}

/** The word for a state. */
export function stateWord(state: ScoreState, t: TextFunction): string {
  return state === 'stale' ? t('status.stale') : t(`status.${STATUSES[state]}`);
}

/** A number of entity × control pairs in a state, in words. */
export function stateCount(
  state: JudgedState,
  count: number,
  t: TextFunction,
): string {
  switch (state) {
    case 'fail':
      return t('count.gaps', { count });
    case 'unknown':
      return t('count.notAssessed', { count });
    case 'stale':
      return t('count.stale', { count });
    case 'waived':
      return t('count.waived', { count });
    default:
      return t('count.pass', { count });
  }
}

/** Everything that could be a pass or a gap. */
export function judgedCount(counts: ScoreCounts): number {
  return JUDGED_STATES.reduce((sum, state) => sum + counts[state], 0);
}
