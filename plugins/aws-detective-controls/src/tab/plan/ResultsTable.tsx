import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';
import { Cause } from '../../components/Cause';
import { DataTable } from '../../components/DataTable';
import { DueDate } from '../../components/DueDate';
import { EvidenceList } from '../../components/EvidenceList';
import { ExternalLink } from '../../components/ExternalLink';
import { Muted } from '../../components/Muted';
import { mutedText } from '../../components/palette';
import { Owner } from '../../components/Owner';
import { Since } from '../../components/Since';
import { ResourceName } from '../../components/ResourceName';
import { StatusChip } from '../../components/StatusChip';
import { SweepLink } from '../../components/SweepLink';
import { WaivedChip } from '../../components/WaivedChip';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { isExempt } from './isExempt';
import { WaiverReason } from './WaiverReason';

/** So many rows are shown before the reader asks for all. */
const SHOWN = 50;

const useStyles = makeStyles(theme => ({
  block: { display: 'block' },
  exempt: {
    border: `1px solid ${mutedText(theme)}`,
    borderRadius: 3,
    padding: '0 4px',
    fontSize: '0.75rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
}));

/** Props of {@link ResultsTable}. */
export interface ResultsTableProps {
  caption: string;
  results: ControlResult[];
}

/** Results of one control: each with its reason, its evidence, its owner and where to look. */
export function ResultsTable({ caption, results }: ResultsTableProps) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const [all, setAll] = useState(false);
  const table = (
    <DataTable
      caption={caption}
      rows={all ? results : results.slice(0, SHOWN)}
      rowKey={result => `${result.controlId} ${result.subject}`}
      columns={[
        {
          id: 'resource',
          header: t('table.resource'),
          width: '26%',
          render: result => (
            <ResourceName
              resource={result.resource}
              subject={result.subject}
              accountId={result.accountId}
              region={result.region}
            />
          ),
        },
        {
          id: 'status',
          header: t('table.status'),
          render: result => (
            <>
              {result.waiver && !result.stale ? (
                <WaivedChip until={result.waiver.endsAt} />
              ) : (
                <StatusChip
                  status={result.status === 'fail' ? 'gap' : result.status}
                  stale={result.stale}
                />
              )}
              <span className={classes.block}>
                <Muted>
                  <Since at={result.since} />
                </Muted>
              </span>
              {result.dueAt && (
                <span className={classes.block}>
                  <DueDate at={result.dueAt} />
                </span>
              )}
            </>
          ),
        },
        {
          id: 'reason',
          header: t('table.reason'),
          render: result => (
            <>
              {isExempt(result) && (
                <>
                  <strong className={classes.exempt}>{t('plan.exempt')}</strong>{' '}
                </>
              )}
              {localized(result.reason)}
              {result.waiver && <WaiverReason waiver={result.waiver} />}
              {result.cause && (
                <span className={classes.block}>
                  {result.status !== 'unknown' && (
                    <Muted>{t('cause.notRefreshed')} </Muted>
                  )}
                  <Cause cause={result.cause} detailed />{' '}
                  <SweepLink
                    cause={result.cause}
                    accountId={result.accountId}
                    region={result.region}
                  />
                </span>
              )}
              <EvidenceList evidence={result.evidence} />
            </>
          ),
        },
        {
          id: 'owner',
          header: t('table.owner'),
          render: result => <Owner entityRef={result.ownerRef} />,
        },
        {
          id: 'look',
          header: t('table.lookAt'),
          render: result => {
            const href = result.resource?.consoleUrl ?? result.consoleUrl;
            return href ? (
              <ExternalLink href={href}>{t('link.console')}</ExternalLink>
            ) : null;
          },
        },
      ]}
    />
  );
  return (
    <>
      {table}
      {!all && results.length > SHOWN && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('plan.showRows', { rows: String(results.length) })}
        </Button>
      )}
    </>
  );
}
