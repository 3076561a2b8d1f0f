import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  awsDetectiveControlsScorecardReadPermission,
  ScorecardGap,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { DataTable } from '../../components/DataTable';
import { LoadMore } from '../../components/LoadMore';
import { Muted } from '../../components/Muted';
import { Controls } from '../../hooks/useControls';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { Section } from '../Section';
import { Denied } from '../states/Denied';
import { NothingYet } from '../states/NothingYet';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { gapKey, useGapColumns } from './useGapColumns';

/** How many rows are loaded at a time. */
export const GAP_ROWS = 50;

/** What is to do: entity × control, most urgent first. */
export function GapsView({ controls }: { controls: Controls }) {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const { filter, filtered } = useScorecardUrl();
  // What was asked for or assigned on this page, which the loaded rows do not know.
  const [changes, setChanges] = useState<Record<string, Partial<ScorecardGap>>>(
    {},
  );
  const load = useCallback(
    (cursor?: string) => api.getGaps({ ...filter, cursor, limit: GAP_ROWS }),
    [api, filter],
  );
  const list = usePagedList(load);
  const columns = useGapColumns(controls, (gap, change) =>
    setChanges(previous => ({
      ...previous,
      [gapKey(gap)]: { ...previous[gapKey(gap)], ...change },
    })),
  );
  if (isNotAllowed(list.error)) {
    return (
      <Denied permission={awsDetectiveControlsScorecardReadPermission.name} />
    );
  }
  const caption = t('scorecard.gapsCaption');
  const settled = !list.loading && !list.error;
  const unasked = !filtered || !filter.status;
  return (
    <Section title={caption}>
      {unasked && <Muted>{t('scorecard.gapsUnasked')}</Muted>}
      {list.items.length > 0 && (
        <DataTable
          caption={caption}
          columns={columns}
          rows={list.items.map(gap => ({ ...gap, ...changes[gapKey(gap)] }))}
          rowKey={gapKey}
        />
      )}
      {list.items.length === 0 && settled && <NoGaps />}
      {(list.items.length > 0 || !settled) && <LoadMore list={list} />}
    </Section>
  );
}

/** No gap matches: nothing, or nothing that could be seen. */
function NoGaps() {
  const t = useText();
  const { filtered } = useScorecardUrl();
  // Without a filter there may be no gap, or no sweep yet: the overview tells which.
  return filtered ? <NothingYet /> : <p>{t('scorecard.noGaps')}</p>;
}
