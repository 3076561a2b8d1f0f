import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  Waiver,
  WorkItem,
} from 'backstage-plugin-aws-detective-controls-common';
import { useGapPermissions } from '../hooks/useGapPermissions';
import { useText } from '../hooks/useText';
import { WaiverDialog } from './WaiverDialog';
import { WorkItemDialog } from './WorkItemDialog';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** Props of {@link GapActions}. */
export interface GapActionsProps {
  /** The entity, or `account/<id>`, whose gap it is. */
  entityRef: string;
  /** What people call it, for a screen reader. */
  entityTitle: string;
  controlId: string;
  controlTitle: string;
  ownerRef?: string;
  /** Told of what was made, so that it can be shown. */
  onRequested(waiver: Waiver): void;
  onCreated(item: WorkItem): void;
}

/**
 * What can be done with a gap beside mending it: give it to somebody, open a ticket,
 * ask for a waiver. Only what the policy allows for this gap is offered.
 */
export function GapActions(props: GapActionsProps) {
  const { entityRef, entityTitle, controlId, controlTitle, ownerRef } = props;
  const classes = useStyles();
  const t = useText();
  const [open, setOpen] = useState<'waiver' | 'work'>();
  const may = useGapPermissions(entityRef, controlId);
  const close = () => setOpen(undefined);
  const of = `${controlTitle} · ${entityTitle}`;
  return (
    <div className={classes.root}>
      {may.manageWork && (
        <Button
          size="small"
          variant="outlined"
          aria-label={`${t('work.assign')}: ${of}`}
          aria-haspopup="dialog"
          onClick={() => setOpen('work')}
        >
          {t('work.assign')}
        </Button>
      )}
      {may.askWaiver && (
        <Button
          size="small"
          variant="outlined"
          aria-label={`${t('work.askWaiver')}: ${of}`}
          aria-haspopup="dialog"
          onClick={() => setOpen('waiver')}
        >
          {t('work.askWaiver')}
        </Button>
      )}
      {open === 'waiver' && (
        <WaiverDialog
          entityRef={entityRef}
          controlId={controlId}
          controlTitle={controlTitle}
          onClose={close}
          onRequested={props.onRequested}
        />
      )}
      {open === 'work' && (
        <WorkItemDialog
          entityRef={entityRef}
          controlId={controlId}
          controlTitle={controlTitle}
          ownerRef={ownerRef}
          onClose={close}
          onCreated={props.onCreated}
        />
      )}
    </div>
  );
}
