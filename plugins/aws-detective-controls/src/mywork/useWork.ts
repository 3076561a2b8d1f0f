import { useCallback, useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardFilter,
  ScorecardGap,
  ScoreSummary,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { PagedList, usePagedList } from '../hooks/usePagedList';
import { Polled } from '../hooks/usePolled';
import { useScorecardLoad } from '../scorecard/useScorecardLoad';

/** So many gaps are shown before the reader asks for more. */
const PAGE = 10;

/** The same filter as long as the owners are the same, however they are given. */
function useOwnerFilter(owners: readonly string[]): ScorecardFilter {
  const key = owners.join('\n');
  return useMemo(() => ({ owner: key.split('\n') }), [key]);
}

/** The figures of owners, again every minute. */
export function useWorkSummary(
  owners: readonly string[],
): Polled<ScoreSummary> {
  const api = useApi(detectiveControlsApiRef);
  const filter = useOwnerFilter(owners);
  const load = useCallback(
    async () => (await api.getScorecardHeadline(filter)).summary,
    [api, filter],
  );
  return useScorecardLoad(load);
}

/** The gaps of owners, most urgent first; other figures mean another list. */
export function useWorkGaps(
  owners: readonly string[],
  summary: ScoreSummary,
): PagedList<ScorecardGap> {
  const api = useApi(detectiveControlsApiRef);
  const filter = useOwnerFilter(owners);
  const load = useCallback(
    (cursor?: string) => api.getGaps({ ...filter, limit: PAGE, cursor }),
    [api, filter],
  );
  return usePagedList(load, 1, JSON.stringify(summary.counts));
}
