import { useCallback, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  awsDetectiveControlsScorecardReadPermission,
  Waiver,
  WAIVER_STATES,
  WaiverState,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { DataTable } from '../../components/DataTable';
import { FilterToggle } from '../../components/FilterToggle';
import { LoadMore } from '../../components/LoadMore';
import { Controls } from '../../hooks/useControls';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { DecideDialog } from '../../work';
import { Section } from '../Section';
import { Denied } from '../states/Denied';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { Decision, useWaiverColumns } from './useWaiverColumns';

/** How many rows are loaded at a time. */
const WAIVER_ROWS = 50;

const useStyles = makeStyles(theme => ({
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

/** Every waiver, newest first, with what the reader may decide on it. */
export function WaiversView({ controls }: { controls: Controls }) {
  const api = useApi(detectiveControlsApiRef);
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const url = useScorecardUrl();
  const { entity, control } = url.filter;
  const asked = url.getAll('state');
  const states = WAIVER_STATES.filter(of => asked.includes(of));
  const key = states.join();
  const [decision, setDecision] = useState<Decision>();
  const [decided, setDecided] = useState<Record<string, Waiver>>({});
  const load = useCallback(
    (cursor?: string) =>
      api.getWaivers({
        entity,
        control,
        state: key
          ? WAIVER_STATES.filter(of => key.split(',').includes(of))
          : undefined,
        cursor,
        limit: WAIVER_ROWS,
      }),
    [api, entity, control, key],
  );
  const list = usePagedList(load);
  const controlTitle = (id: string) => {
    const found = controls.byId.get(id);
    return found ? localized(found.title) : id;
  };
  const columns = useWaiverColumns(controlTitle, setDecision);
  if (isNotAllowed(list.error)) {
    return (
      <Denied permission={awsDetectiveControlsScorecardReadPermission.name} />
    );
  }
  const toggle = (state: WaiverState, on: boolean) =>
    url.set({
      state: on ? [...states, state] : states.filter(of => of !== state),
    });
  const caption = t('scorecard.waivers');
  const filtered = key !== '' || entity !== undefined || control !== undefined;
  const settled = !list.loading && !list.error;
  return (
    <>
      <div
        className={classes.states}
        role="group"
        aria-label={t('filter.state')}
      >
        {WAIVER_STATES.map(state => (
          <FilterToggle
            key={state}
            label={t(`work.waiver.${state}`)}
            pressed={states.includes(state)}
            onChange={on => toggle(state, on)}
          />
        ))}
      </div>
      <Section title={caption}>
        <p>{t('scorecard.waiversText')}</p>
        {list.items.length > 0 && (
          <DataTable
            caption={caption}
            columns={columns}
            rows={list.items.map(waiver => decided[waiver.id] ?? waiver)}
            rowKey={({ id }) => id}
          />
        )}
        {list.items.length === 0 && settled && (
          <p>{filtered ? t('table.noMatch') : t('scorecard.noWaivers')}</p>
        )}
        {(list.items.length > 0 || !settled) && <LoadMore list={list} />}
      </Section>
      {decision && (
        <DecideDialog
          waiver={decision.waiver}
          action={decision.action}
          controlTitle={controlTitle(decision.waiver.controlId)}
          onClose={() => setDecision(undefined)}
          onDecided={waiver =>
            setDecided(previous => ({ ...previous, [waiver.id]: waiver }))
          }
        />
      )}
    </>
  );
}
