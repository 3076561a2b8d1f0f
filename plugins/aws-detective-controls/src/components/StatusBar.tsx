import { makeStyles, Theme } from '@material-ui/core/styles';
import { StatusCounts } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';
import { DisplayStatus, mutedText, statusColours } from './palette';
import { countWords } from './counts';

const useStyles = makeStyles(theme => ({
  root: { display: 'block' },
  bar: {
    display: 'flex',
    height: 8,
    borderRadius: 4,
    overflow: 'hidden',
    backgroundColor: theme.palette.type === 'dark' ? '#4a525c' : '#d5dae0',
    gap: 1,
  },
  words: {
    display: 'block',
    color: mutedText(theme),
    fontSize: '0.8125rem',
    marginTop: 2,
  },
}));

const useSegment = makeStyles<Theme, { status: DisplayStatus; grow: number }>(
  theme => ({
    segment: {
      flexGrow: ({ grow }) => grow,
      minWidth: 3,
      backgroundColor: ({ status }) => statusColours(theme, status).solid,
    },
  }),
);

function Segment(props: { status: DisplayStatus; grow: number }) {
  const classes = useSegment(props);
  return <span className={classes.segment} />;
}

/** How much passes, in a bar and, because a bar cannot be read, in words below it. */
export function StatusBar({ counts }: { counts: StatusCounts }) {
  const classes = useStyles();
  const t = useText();
  const segments: [DisplayStatus, number][] = [
    ['pass', counts.pass],
    ['gap', counts.fail],
    ['unknown', counts.unknown + counts.stale],
    ['waived', counts.waived],
  ];
  // Spans, because it also stands inside buttons.
  return (
    <span className={classes.root}>
      <span className={classes.bar} aria-hidden>
        {segments
          .filter(([, grow]) => grow > 0)
          .map(([status, grow]) => (
            <Segment key={status} status={status} grow={grow} />
          ))}
      </span>
      <span className={classes.words}>{countWords(counts, t)}</span>
    </span>
  );
}
