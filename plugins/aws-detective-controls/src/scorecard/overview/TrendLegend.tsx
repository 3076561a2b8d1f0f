import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';
import { JUDGED_STATES, stateWord } from '../figures/scoreStates';
import { stateBackground } from '../figures/stateBackground';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: theme.palette.text.primary,
    fontSize: '0.8125rem',
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: 6 },
  swatch: { width: 14, height: 14, borderRadius: 2, flexShrink: 0 },
}));

/** What each part of the chart stands for, in the order in which they are stacked. */
export function TrendLegend() {
  const classes = useStyles();
  const theme = useTheme();
  const t = useText();
  return (
    <ul className={classes.list}>
      {JUDGED_STATES.map(state => (
        <li key={state} className={classes.item}>
          <span
            className={classes.swatch}
            style={{ background: stateBackground(theme, state) }}
          />
          <span>{stateWord(state, t)}</span>
        </li>
      ))}
    </ul>
  );
}
