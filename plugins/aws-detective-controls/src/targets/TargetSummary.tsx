import { makeStyles } from '@material-ui/core/styles';
import { TargetStatus } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../components/Muted';
import { RelativeTime } from '../components/RelativeTime';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../hooks/useText';
import { failedCollectors } from './targetModel';

const useStyles = makeStyles({
  region: { fontWeight: 600, flex: '0 1 9em' },
});

function ReadChip({ target }: { target: TargetStatus }) {
  const t = useText();
  const failed = failedCollectors(target).length;
  const read = target.collectors.length;
  if (target.state === 'region-disabled') {
    return (
      <StatusChip
        status="not-applicable"
        label={t('targets.state.region-disabled')}
      />
    );
  }
  if (failed > 0) {
    return (
      <StatusChip
        status="unknown"
        label={t('targets.failed', { count: failed })}
      />
    );
  }
  if (read === 0) {
    return <StatusChip status="unknown" label={t('targets.state.never')} />;
  }
  return target.stale ? (
    <StatusChip status="not-applicable" stale label={t('status.stale')} />
  ) : (
    <StatusChip status="pass" label={t('targets.allRead', { count: read })} />
  );
}

/** One target in a line: region, what could be read, when, and at how many calls. */
export function TargetSummary({ target }: { target: TargetStatus }) {
  const classes = useStyles();
  const t = useText();
  const failed = failedCollectors(target).length;
  return (
    <>
      <span className={classes.region}>{target.region}</span>
      <ReadChip target={target} />
      {failed > 0 && target.stale && (
        <StatusChip status="not-applicable" stale label={t('status.stale')} />
      )}
      <Muted>
        {target.state !== 'region-disabled' &&
          `${t(`targets.state.${target.state}`)} · `}
        {target.progress &&
          `${t('targets.collectorProgress', {
            done: String(target.progress.done),
            of: String(target.progress.of),
          })}${
            target.progress.current ? ` (${target.progress.current})` : ''
          } · `}
        {t('targets.lastSuccess', {
          time: target.lastSuccessAt ? (
            <RelativeTime at={target.lastSuccessAt} />
          ) : (
            <span>{t('time.never')}</span>
          ),
        })}
        {' · '}
        {t('count.calls', { count: target.calls })}
        {target.nextSweepAt && (
          <>
            {' · '}
            {t('targets.next', {
              time: <RelativeTime at={target.nextSweepAt} />,
            })}
          </>
        )}
      </Muted>
    </>
  );
}
