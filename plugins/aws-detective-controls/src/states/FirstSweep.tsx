import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { SweepProgress } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';

/** The entity claims something, and nothing was assessed yet. */
export function FirstSweep({ sweep }: { sweep: SweepProgress }) {
  const t = useText();
  const words = t('state.firstSweepProgress', {
    count: sweep.targets,
    swept: String(sweep.swept),
  });
  return (
    <>
      <Typography variant="h6" component="h3">
        {t('state.firstSweepTitle')}
      </Typography>
      <Typography variant="body2" paragraph>
        {t('state.firstSweepText')}
      </Typography>
      <LinearProgress
        variant={sweep.swept > 0 ? 'determinate' : 'indeterminate'}
        value={(100 * sweep.swept) / Math.max(1, sweep.targets)}
        aria-label={t('state.firstSweepTitle')}
      />
      <Typography variant="body2" role="status">
        {words}
        {sweep.running > 0 &&
          ` · ${t('refresh.running', { count: sweep.running })}`}
      </Typography>
    </>
  );
}
