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
  row: {
    display: 'grid',
    gridTemplateColumns: '6em minmax(0, 9.5em) minmax(0, 1fr)',
    gap: theme.spacing(0.5, 1.5),
    alignItems: 'baseline',
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 'none' },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '6em minmax(0, 1fr)',
    },
  },
  name: { fontWeight: 600 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: 4 },
  detail: {
    color: mutedText(theme),
    fontSize: '0.875rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { gridColumn: '1 / -1' },
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
