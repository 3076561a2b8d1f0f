import { makeStyles } from '@material-ui/core/styles';
import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';
import { place } from './accountId';
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

/** Why something could not be read, and the IAM action that is missing. */
export function Cause({ cause, accountId, region, detailed }: CauseProps) {
  const classes = useStyles();
  const t = useText();
  const where = place(cause.accountId ?? accountId, region);
  return (
    <span>
      {t(`cause.${cause.kind}`)}
      {cause.action && (
        <>
          {': '}
          <CopyText text={cause.action} />
        </>
      )}
      {where && ` ${t('cause.in', { place: where })}`}
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
