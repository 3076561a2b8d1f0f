import { CollectorStatus } from 'backstage-plugin-aws-detective-controls-common';
import { Cause } from '../components/Cause';
import { DataTable } from '../components/DataTable';
import { Muted } from '../components/Muted';
import { RelativeTime } from '../components/RelativeTime';
import { StatusChip } from '../components/StatusChip';
import { useLanguage } from '../hooks/useLanguage';
import { useText } from '../hooks/useText';

/** Props of {@link CollectorsTable}. */
export interface CollectorsTableProps {
  caption: string;
  collectors: CollectorStatus[];
}

function failedFirst(left: CollectorStatus, right: CollectorStatus): number {
  return Number(left.status === 'ok') - Number(right.status === 'ok');
}

/** A target's collectors: what failed and why, the missing IAM action, and the calls made. */
export function CollectorsTable(props: CollectorsTableProps) {
  const t = useText();
  const language = useLanguage();
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  });
  return (
    <DataTable
      caption={props.caption}
      rows={[...props.collectors].sort(failedFirst)}
      rowKey={({ collector }) => collector}
      columns={[
        {
          id: 'collector',
          header: t('targets.collector'),
          render: ({ collector }) => <code>{collector}</code>,
        },
        {
          id: 'status',
          header: t('table.status'),
          render: ({ status }) => (
            <StatusChip
              status={status === 'ok' ? 'pass' : 'unknown'}
              label={t(`targets.collectorStatus.${status}`)}
            />
          ),
        },
        {
          id: 'lastSuccess',
          header: t('targets.lastSuccessColumn'),
          render: ({ lastSuccessAt }) =>
            lastSuccessAt ? (
              <RelativeTime at={lastSuccessAt} />
            ) : (
              t('time.never')
            ),
        },
        {
          id: 'cause',
          header: t('targets.cause'),
          width: '40%',
          render: ({ cause }) => cause && <Cause cause={cause} detailed />,
        },
        {
          id: 'calls',
          header: t('targets.calls'),
          render: ({ calls }) => (
            <>
              {Object.values(calls).reduce((sum, count) => sum + count, 0)}
              <br />
              <Muted>
                {Object.entries(calls)
                  .map(([operation, count]) => `${operation} × ${count}`)
                  .join(', ')}
              </Muted>
            </>
          ),
        },
        {
          id: 'duration',
          header: t('targets.duration'),
          render: ({ durationMs }) => seconds.format(durationMs / 1000),
        },
      ]}
    />
  );
}
