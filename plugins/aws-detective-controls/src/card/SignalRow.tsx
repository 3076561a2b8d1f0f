import { makeStyles } from '@material-ui/core/styles';
import {
  EntityPosture,
  SignalPosture,
} from 'backstage-plugin-aws-detective-controls-common';
import { mutedText } from '../components/palette';
import { Controls } from '../hooks/useControls';
import { useText } from '../hooks/useText';
import { SignalChips } from './SignalChips';
import { SignalDetail } from './SignalDetail';

const useStyles = makeStyles(theme => ({
  // Wraps by its own width, since a card may be narrow in a wide window.
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    alignItems: 'baseline',
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 'none' },
  },
  name: { flex: '0 0 6em', fontWeight: 600 },
  chips: {
    flex: '1 0 9.5em',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: 4,
  },
  detail: {
    // As good as all of the room that is left.
    flex: '1000 1 14em',
    color: mutedText(theme),
    fontSize: '0.875rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
}));

/** Props of {@link SignalRow}. */
export interface SignalRowProps {
  signal: SignalPosture;
  posture: EntityPosture;
  controls: Controls;
  tabLink(query?: Record<string, string>): string;
}

/** One signal of the card: its name, its state, and a short why. */
export function SignalRow(props: SignalRowProps) {
  const classes = useStyles();
  const t = useText();
  return (
    <li className={classes.row} data-signal={props.signal.signal}>
      <span className={classes.name}>{t(`signal.${props.signal.signal}`)}</span>
      <span className={classes.chips}>
        <SignalChips signal={props.signal} />
      </span>
      <span className={classes.detail}>
        <SignalDetail {...props} />
      </span>
    </li>
  );
}
