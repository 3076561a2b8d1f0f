import { makeStyles, Theme } from '@material-ui/core/styles';
import { ScoreCounts } from 'backstage-plugin-aws-detective-controls-common';
import { mutedText } from '../../components/palette';
import { JUDGED_STATES, JudgedState } from './scoreStates';
import { stateBackground } from './stateBackground';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: 1,
    height: 8,
    borderRadius: 4,
    overflow: 'hidden',
    margin: theme.spacing(0.5, 0),
    backgroundColor: theme.palette.type === 'dark' ? '#4a525c' : '#d5dae0',
  },
}));

/** A state, or everything that was assessed, good or bad. */
type Part = JudgedState | 'assessed';

const useSegment = makeStyles<Theme, { part: Part; grow: number }>(theme => ({
  segment: {
    minWidth: 3,
    flexGrow: ({ grow }) => grow,
    background: ({ part }) =>
      part === 'assessed' ? mutedText(theme) : stateBackground(theme, part),
  },
}));

function Segment(props: { part: Part; grow: number }) {
  return <span className={useSegment(props).segment} data-part={props.part} />;
}

/** Props of {@link ScoreBar}. */
export interface ScoreBarProps {
  counts: ScoreCounts;
  /**
   * Whether it says only how much was assessed: gaps, waived and passing ones are then
   * one part, in the colour of none of them.
   */
  assessedOnly?: boolean;
}

const FROM_LEFT = [...JUDGED_STATES].reverse();

function partsOf({ counts, assessedOnly }: ScoreBarProps): [Part, number][] {
  return assessedOnly
    ? [
        ['assessed', counts.pass + counts.fail + counts.waived],
        ['stale', counts.stale],
        ['unknown', counts.unknown],
      ]
    : FROM_LEFT.map(state => [state, counts[state]]);
}

/** Counts as a bar, passing first; the words beside it say the same. */
export function ScoreBar(props: ScoreBarProps) {
  return (
    <span className={useStyles().root} aria-hidden>
      {partsOf(props)
        .filter(([, count]) => count > 0)
        .map(([part, count]) => (
          <Segment key={part} part={part} grow={count} />
        ))}
    </span>
  );
}
