import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ControlMetadata,
  Waiver,
} from 'backstage-plugin-aws-detective-controls-common';
import { useGapPermissions } from '../../hooks/useGapPermissions';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import {
  DecideDialog,
  WaiverAction,
  WaiverDialog,
  WaiverLine,
  WorkItemDialog,
} from '../../work';
import { EntityWork } from './useEntityWork';
import { WorkItemEntry } from './WorkItemEntry';

const useStyles = makeStyles(theme => ({
  root: { fontSize: '0.875rem', overflowWrap: 'anywhere' },
  heading: {
    fontSize: '0.875rem',
    fontWeight: 600,
    margin: theme.spacing(2, 0, 0.5),
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** Props of {@link GapWork}. */
export interface GapWorkProps {
  entityRef: string;
  control: ControlMetadata;
  /** Who has the gap. */
  ownerRef?: string;
  /** Whether a gap is open that no waiver covers. */
  open: boolean;
  work: EntityWork;
  /** Told once something about the gap changed. */
  onChange(): void;
}

type Asked =
  | { dialog: 'waiver' | 'work' }
  | { dialog: 'decide'; waiver: Waiver; action: WaiverAction };

/** The gap as work: who has it, what was asked for, and what the reader may do about it. */
export function GapWork(props: GapWorkProps) {
  const { entityRef, control, ownerRef, open, work, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const may = useGapPermissions(entityRef, control.id);
  const [asked, setAsked] = useState<Asked>();
  const waivers = work.waiversOf(control.id);
  const items = work.itemsOf(control.id);
  const canAsk = open && may.askWaiver;
  const canAssign = open && may.manageWork;
  if (waivers.length + items.length === 0 && !canAsk && !canAssign) {
    return null;
  }
  const controlTitle = localized(control.title);
  const close = () => setAsked(undefined);
  const gap = { entityRef, controlId: control.id, controlTitle };
  return (
    <div className={classes.root} data-gap-work={control.id}>
      <h6 className={classes.heading}>{t('plan.work')}</h6>
      {waivers.length + items.length > 0 && (
        <ul className={classes.list}>
          {items.map(item => (
            <WorkItemEntry
              key={item.id}
              item={item}
              controlTitle={controlTitle}
              closable={may.manageWork}
              onChange={onChange}
            />
          ))}
          {waivers.map(waiver => (
            <li key={waiver.id}>
              <WaiverLine waiver={waiver} />
              {waiver.actions?.map(action => (
                <Button
                  key={action}
                  size="small"
                  aria-haspopup="dialog"
                  aria-label={`${t(`work.${action}`)}: ${controlTitle}`}
                  onClick={() => setAsked({ dialog: 'decide', waiver, action })}
                >
                  {t(`work.${action}`)}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      )}
      {(canAsk || canAssign) && (
        <div className={classes.buttons}>
          {canAssign && (
            <Button
              size="small"
              variant="outlined"
              aria-haspopup="dialog"
              aria-label={`${t('work.assign')}: ${controlTitle}`}
              onClick={() => setAsked({ dialog: 'work' })}
            >
              {t('work.assign')}
            </Button>
          )}
          {canAsk && (
            <Button
              size="small"
              variant="outlined"
              aria-haspopup="dialog"
              aria-label={`${t('work.askWaiver')}: ${controlTitle}`}
              onClick={() => setAsked({ dialog: 'waiver' })}
            >
              {t('work.askWaiver')}
            </Button>
          )}
        </div>
      )}
      {asked?.dialog === 'waiver' && (
        <WaiverDialog {...gap} onClose={close} onRequested={onChange} />
      )}
      {asked?.dialog === 'work' && (
        <WorkItemDialog
          {...gap}
          ownerRef={ownerRef}
          onClose={close}
          onCreated={onChange}
        />
      )}
      {asked?.dialog === 'decide' && (
        <DecideDialog
          controlTitle={controlTitle}
          onClose={close}
          waiver={asked.waiver}
          action={asked.action}
          onDecided={onChange}
        />
      )}
    </div>
  );
}
