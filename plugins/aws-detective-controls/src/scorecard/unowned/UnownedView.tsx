import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  awsDetectiveControlsUnownedReadPermission,
  UNOWNED_QUEUES,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { DataTable } from '../../components/DataTable';
import { FilterToggle } from '../../components/FilterToggle';
import { LoadMore } from '../../components/LoadMore';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { Section } from '../Section';
import { Denied } from '../states/Denied';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { useUnownedColumns } from './useUnownedColumns';

/** How many rows are loaded at a time. */
const UNOWNED_ROWS = 50;

const useStyles = makeStyles(theme => ({
  queues: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

/** What is nobody's work, queue by queue, each with what would make it somebody's. */
export function UnownedView() {
  const api = useApi(detectiveControlsApiRef);
  const classes = useStyles();
  const t = useText();
  const url = useScorecardUrl();
  const { account, search } = url.filter;
  const queue =
    UNOWNED_QUEUES.find(of => of === url.get('queue')) ?? UNOWNED_QUEUES[0];
  const load = useCallback(
    (cursor?: string) =>
      api.getUnowned({ queue, account, search, cursor, limit: UNOWNED_ROWS }),
    [api, queue, account, search],
  );
  const list = usePagedList(load);
  const columns = useUnownedColumns(queue);
  if (isNotAllowed(list.error)) {
    return (
      <Denied permission={awsDetectiveControlsUnownedReadPermission.name} />
    );
  }
  const caption = t(`scorecard.queue.${queue}`);
  const filtered = account !== undefined || search !== undefined;
  const settled = !list.loading && !list.error;
  return (
    <>
      <div
        className={classes.queues}
        role="group"
        aria-label={t('scorecard.queues')}
      >
        {UNOWNED_QUEUES.map(of => (
          <FilterToggle
            key={of}
            label={t(`scorecard.queue.${of}`)}
            pressed={of === queue}
            onChange={() => url.set({ queue: of })}
          />
        ))}
      </div>
      <Section title={caption}>
        <p>{t(`scorecard.queueText.${queue}`)}</p>
        {list.items.length > 0 && (
          <DataTable
            caption={caption}
            columns={columns}
            rows={list.items}
            rowKey={({ key }) => key}
          />
        )}
        {list.items.length === 0 && settled && (
          <p>{filtered ? t('table.noMatch') : t('scorecard.queueEmpty')}</p>
        )}
        {(list.items.length > 0 || !settled) && <LoadMore list={list} />}
      </Section>
    </>
  );
}
