import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TargetList } from 'backstage-plugin-aws-detective-controls-common';
import { place } from '../components/accountId';
import { Muted } from '../components/Muted';
import { useText } from '../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
}));

/** Where the round of sweeps is: how many targets are up to date, and which is swept now. */
export function SweepHeadline(props: { progress: TargetList['progress'] }) {
  const { targets, done, running } = props.progress;
  const classes = useStyles();
  const t = useText();
  const words = t('targets.progress', {
    count: targets,
    done: String(done),
  });
  return (
    <div className={classes.root}>
      <Typography variant="h6" component="h2">
        {words}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={targets > 0 ? (100 * done) / targets : 0}
        aria-label={words}
      />
      <div role="status">
        <Muted>
          {running.length > 0
            ? t('targets.running', {
                targets: running
                  .map(({ accountId, region }) => place(accountId, region))
                  .join(', '),
              })
            : t('targets.idle')}
        </Muted>
      </div>
    </div>
  );
}
