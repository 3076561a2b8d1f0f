import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ResultWaiver } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../../components/Muted';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles({
  root: { display: 'block', overflowWrap: 'anywhere' },
});

/** Why a gap is accepted for a time, and who says so; nothing where the reader is not told. */
export function WaiverReason({ waiver }: { waiver: ResultWaiver }) {
  const t = useText();
  const classes = useStyles();
  const by = waiver.decidedBy ?? waiver.requestedBy;
  if (waiver.reason === undefined || by === undefined) {
    return null;
  }
  return (
    <span className={classes.root}>
      {t('plan.waivedBecause', { reason: waiver.reason })}{' '}
      <Muted>
        {t(waiver.decidedBy ? 'plan.waiverApprovedBy' : 'plan.waiverAskedBy', {
          who: <EntityRefLink entityRef={by} defaultKind="user" hideIcon />,
        })}
      </Muted>
    </span>
  );
}
