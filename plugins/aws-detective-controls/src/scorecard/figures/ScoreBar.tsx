import { makeStyles, Theme } from '@material-ui/core/styles';
import { ScoreCounts } from 'backstage-plugin-aws-detective-controls-common';
import { statusColours } from '../../components/palette';
import { displayStatus, JUDGED_STATES, JudgedState } from './scoreStates';

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

const useSegment = makeStyles<Theme, { state: JudgedState; grow: number }>(
  theme => ({
    segment: {
      minWidth: 3,
      flexGrow: ({ grow }) => grow,
      // Hatched, because shape says it before colour does.
      background: ({ state }) => {
        const { solid, ground } = statusColours(theme, displayStatus(state));
        return state === 'unknown' || state === 'stale'
          ? `repeating-linear-gradient(${
              state === 'stale' ? '-45deg' : '45deg'
            }, ${solid} 0 3px, ${ground} 3px 6px)`
          : solid;
      },
    },
  }),
);

function Segment(props: { state: JudgedState; grow: number }) {
  return <span className={useSegment(props).segment} />;
}

/** Props of {@link ScoreBar}. */
export interface ScoreBarProps {
  counts: ScoreCounts;
  /** Which states it is made of, from the left; passing first unless told. */
  states?: readonly JudgedState[];
}

const FROM_LEFT = [...JUDGED_STATES].reverse();

/** Counts as a bar; the words beside it say the same. */
export function ScoreBar({ counts, states = FROM_LEFT }: ScoreBarProps) {
  return (
    <span className={useStyles().root} aria-hidden>
      {states
        .filter(state => counts[state] > 0)
        .map(state => (
          <Segment key={state} state={state} grow={counts[state]} />
        ))}
    </span>
  );
}
