import { makeStyles } from '@material-ui/core/styles';
import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';
import { place } from './accountId';
import { causeService, isOfReading } from './causeWords';
import { CopyText } from './CopyText';
import { mutedText } from './palette';
import { RelativeTime } from './RelativeTime';

const useStyles = makeStyles(theme => ({
  message: {
    display: 'block',
    color: mutedText(theme),
    fontSize: '0.8125rem',
    overflowWrap: 'anywhere',
  },
}));

/** Props of {@link Cause}. */
export interface CauseProps {
  cause: UnknownCause;
  accountId?: string;
  region?: string;
  /** Adds what AWS said, its error code, and when it was tried. */
  detailed?: boolean;
}

/** What it was: a service that is not enabled, or else the call or service that failed, and where. */
function Headline({ cause, where }: { cause: UnknownCause; where: string }) {
  const t = useText();
  const service = causeService(cause);
  if (cause.kind === 'disabled' && service) {
    // The action is not what is missing here, and is left out.
    return (
      <>
        {where
          ? t('cause.disabledServiceIn', { service, place: where })
          : t('cause.disabledService', { service })}
      </>
    );
  }
  if (cause.kind === 'region-not-swept' && where) {
    return <>{t('cause.regionNotSweptIn', { place: where })}</>;
  }
  return (
    <>
      {t(`cause.${cause.kind}`)}
      {cause.action && (
        <>
          {': '}
          <CopyText text={cause.action} />
        </>
      )}
      {!cause.action && service && isOfReading(cause) && `: ${service}`}
      {where && ` ${t('cause.in', { place: where })}`}
    </>
  );
}

/** Why something could not be read, of which service, and the IAM action that is missing. */
export function Cause({ cause, accountId, region, detailed }: CauseProps) {
  const classes = useStyles();
  const t = useText();
  return (
    <span>
      <Headline
        cause={cause}
        where={place(cause.accountId ?? accountId, cause.region ?? region)}
      />
      {detailed && (
        <span className={classes.message}>
          <span lang="en">
            {cause.code && `${cause.code}: `}
            {cause.message}
          </span>
          {cause.at && (
            <>
              {' · '}
              {t('cause.lastTried', { time: <RelativeTime at={cause.at} /> })}
            </>
          )}
        </span>
      )}
    </span>
  );
}
