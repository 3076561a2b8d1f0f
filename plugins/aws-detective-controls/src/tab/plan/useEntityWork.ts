import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import {
  Waiver,
  WorkItem,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';

/** As many as one request gives; an entity has fewer controls. */
const LIMIT = 500;

/** Waivers and work on the gaps of an entity. */
export interface EntityWork {
  /** Those that are asked for or hold, newest first. */
  waiversOf(controlId: string): Waiver[];
  /** All work that is not closed. */
  items: WorkItem[];
  /** Work that is not closed. */
  itemsOf(controlId: string): WorkItem[];
  error?: Error;
  reload(): void;
}

/** Loads the waivers and the work items of an entity. */
export function useEntityWork(entityRef: string): EntityWork {
  const api = useApi(detectiveControlsApiRef);
  const { value, error, retry } = useAsyncRetry(async () => {
    const entity = [entityRef];
    const [waivers, items] = await Promise.all([
      api.getWaivers({
        entity,
        state: ['requested', 'approved'],
        limit: LIMIT,
      }),
      api.getWorkItems({
        entity,
        state: ['opening', 'open', 'closing', 'reopening'],
        limit: LIMIT,
      }),
    ]);
    return { waivers: waivers.items, items: items.items };
  }, [api, entityRef]);
  return useMemo(
    () => ({
      waiversOf: id =>
        value?.waivers.filter(({ controlId }) => controlId === id) ?? [],
      items: value?.items ?? [],
      itemsOf: id =>
        value?.items.filter(({ controlId }) => controlId === id) ?? [],
      error,
      reload: retry,
    }),
    [value, error, retry],
  );
}
