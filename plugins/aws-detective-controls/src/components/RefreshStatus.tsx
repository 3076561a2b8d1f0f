import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';
import { mutedText } from './palette';
import { RefreshProps } from './RefreshButton';

const useStyles = makeStyles(theme => ({
  root: { color: mutedText(theme), fontSize: '0.8125rem' },
}));

/** What became of asking for a sweep, and whether one runs; said to screen readers too. */
export function RefreshStatus(props: RefreshProps & { running: number }) {
  const { refresh, running } = props;
  const classes = useStyles();
  const t = useText();
  const words = () => {
    if (refresh.asking) {
      return t('refresh.asking');
    }
    if (refresh.error) {
      return t('refresh.failed', { message: refresh.error.message });
    }
    if (running > 0) {
      return t('refresh.running', { count: running });
    }
    return refresh.accepted === undefined
      ? ''
      : t('refresh.accepted', { count: refresh.accepted });
  };
  return (
    <div role="status" className={classes.root}>
      {words()}
    </div>
  );
}
