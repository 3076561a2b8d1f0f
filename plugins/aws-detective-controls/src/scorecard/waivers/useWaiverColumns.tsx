import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Waiver } from 'backstage-plugin-aws-detective-controls-common';
import { Column } from '../../components/DataTable';
import { CopyText } from '../../components/CopyText';
import { DisplayStatus } from '../../components/palette';
import { Muted } from '../../components/Muted';
import { RelativeTime } from '../../components/RelativeTime';
import { StatusChip } from '../../components/StatusChip';
import { useEntityTabLink } from '../../hooks/useTabLink';
import { dayOf } from '../../components/time';
import { useLanguage } from '../../hooks/useLanguage';
import { useText } from '../../hooks/useText';
import { WaiverAction } from '../../work';
import { accountOf, rowTitle } from '../groups';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** What is about to be decided. */
export interface Decision {
  waiver: Waiver;
  action: WaiverAction;
}

/** Only one that holds is a waiver in the words of the page; none is ever green. */
function chipOf({ state }: Waiver): DisplayStatus {
  return state === 'approved' ? 'waived' : 'not-applicable';
}

/** The columns of the list of waivers. */
export function useWaiverColumns(
  controlTitle: (id: string) => string,
  onDecide: (decision: Decision) => void,
): Column<Waiver>[] {
  const classes = useStyles();
  const language = useLanguage();
  const t = useText();
  const tab = useEntityTabLink();
  return [
    {
      id: 'gap',
      header: t('scorecard.gap'),
      width: '28%',
      render: ({ entityRef, controlId, subject, finding }) => {
        const account = accountOf(entityRef);
        const control = controlTitle(controlId);
        const title = rowTitle('entity', { key: entityRef, title: '' }, t);
        const only = subject ?? finding;
        return (
          <>
            {account ? (
              <>
                {control}
                <div>{title}</div>
              </>
            ) : (
              <>
                <Link to={tab(entityRef, { control: controlId })}>
                  {control}
                </Link>
                <div>
                  <EntityRefLink entityRef={entityRef} hideIcon />
                </div>
              </>
            )}
            {only && <CopyText text={only} />}
          </>
        );
      },
    },
    {
      id: 'state',
      header: t('table.state'),
      render: waiver => (
        <>
          <StatusChip
            status={chipOf(waiver)}
            label={t(`work.waiver.${waiver.state}`)}
          />
          <div>
            <Muted>
              {t('work.until', { day: dayOf(waiver.endsAt, language) })}
            </Muted>
          </div>
        </>
      ),
    },
    {
      id: 'reason',
      header: t('work.reason'),
      width: '28%',
      render: ({ reason, decisionNote }) => (
        <>
          {reason}
          {decisionNote && (
            <div>
              <Muted>
                {t('work.note')}: {decisionNote}
              </Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'people',
      header: t('work.people'),
      render: ({ requestedBy, requestedAt, decidedBy, decidedAt }) => (
        <>
          {t('work.askedBy', {
            who: (
              <EntityRefLink
                entityRef={requestedBy}
                hideIcon
                underline="always"
              />
            ),
            time: <RelativeTime at={requestedAt} />,
          })}
          {decidedBy && decidedAt && (
            <div>
              {t('work.decidedBy', {
                who: (
                  <EntityRefLink
                    entityRef={decidedBy}
                    hideIcon
                    underline="always"
                  />
                ),
                time: <RelativeTime at={decidedAt} />,
              })}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'actions',
      header: t('table.actions'),
      render: waiver =>
        waiver.actions &&
        waiver.actions.length > 0 && (
          <div className={classes.actions}>
            {waiver.actions.map(action => (
              <Button
                key={action}
                size="small"
                variant="outlined"
                aria-haspopup="dialog"
                aria-label={`${t(`work.${action}`)}: ${controlTitle(
                  waiver.controlId,
                )} · ${waiver.entityRef}`}
                onClick={() => onDecide({ waiver, action })}
              >
                {t(`work.${action}`)}
              </Button>
            ))}
          </div>
        ),
    },
  ];
}
