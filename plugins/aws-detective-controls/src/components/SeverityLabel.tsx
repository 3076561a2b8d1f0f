import { makeStyles, Theme } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';

const LIGHT = { strong: '#9b1c1c', middle: '#6b4c00', weak: '#454f5b' };
const DARK = { strong: '#ffc1c1', middle: '#ffdf8c', weak: '#d5dce4' };

const useStyles = makeStyles<Theme, { tone: keyof typeof LIGHT }>(theme => ({
  root: {
    color: ({ tone }) => (theme.palette.type === 'dark' ? DARK : LIGHT)[tone],
    fontSize: '0.8125rem',
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
}));

const TONES = {
  critical: 'strong',
  high: 'strong',
  medium: 'middle',
  low: 'weak',
  informational: 'weak',
} as const;

/** How much something matters, in a word. */
export function SeverityLabel({ severity }: { severity: keyof typeof TONES }) {
  const classes = useStyles({ tone: TONES[severity] });
  const t = useText();
  return <span className={classes.root}>{t(`severity.${severity}`)}</span>;
}
