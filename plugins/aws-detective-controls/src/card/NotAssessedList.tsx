import { makeStyles } from '@material-ui/core/styles';
import { NotAssessed } from 'backstage-plugin-aws-detective-controls-common';
import { Cause } from '../components/Cause';
import { Muted } from '../components/Muted';
import { Notice } from '../components/Notice';
import { SweepLink } from '../components/SweepLink';
import { useText } from '../hooks/useText';

const SHOWN = 3;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: '0.875rem', fontWeight: 600 },
});

/** The honest line: what could not be assessed, why, and how much hangs on it. */
export function NotAssessedList(props: { notAssessed: NotAssessed[] }) {
  const classes = useStyles();
  const t = useText();
  const { notAssessed } = props;
  if (notAssessed.length === 0) {
    return null;
  }
  const more = notAssessed.length - SHOWN;
  return (
    <Notice tone="unknown">
      <h3 className={classes.heading}>{t('card.couldNotAssess')}</h3>
      <ul>
        {notAssessed
          .slice(0, SHOWN)
          .map(({ cause, accountId, region, results, controlIds }) => (
            <li
              key={[
                accountId,
                region,
                cause.kind,
                cause.action,
                cause.collector,
                ...controlIds,
              ].join(' ')}
            >
              <Cause cause={cause} accountId={accountId} region={region} />
              {` · ${t('count.results', { count: results })} `}
              <SweepLink cause={cause} accountId={accountId} region={region} />
            </li>
          ))}
      </ul>
      {more > 0 && <Muted>{t('count.more', { count: more })}</Muted>}
    </Notice>
  );
}
