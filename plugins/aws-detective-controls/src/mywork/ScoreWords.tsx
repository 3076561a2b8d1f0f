import { ScoreCounts } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../components/Muted';
import { useText } from '../hooks/useText';
import {
  JUDGED_STATES,
  judgedCount,
  stateCount,
} from '../scorecard/figures/scoreStates';

/** Counts of controls in words, worst first: `2 gaps · 1 not assessed · 12 pass`. */
export function ScoreWords({ counts }: { counts: ScoreCounts }) {
  const t = useText();
  return (
    <Muted>
      {judgedCount(counts) === 0
        ? t('plan.nothingJudged')
        : JUDGED_STATES.filter(state => counts[state] > 0)
            .map(state => stateCount(state, counts[state], t))
            .join(' · ')}
    </Muted>
  );
}
