import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { TargetList } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { Polled, usePolled } from '../hooks/usePolled';

/** How often the sweeps are read again while one runs, in milliseconds. */
export const TARGETS_POLL_MS = 4_000;

/** How often otherwise: the next sweep starts by itself. */
const IDLE_POLL_MS = 60_000;

/** Every target and its sweeps, kept fresh. */
export function useTargets(): Polled<TargetList> {
  const api = useApi(detectiveControlsApiRef);
  const load = useCallback(() => api.getTargets(), [api]);
  return usePolled(load, targets => {
    if (!targets) {
      return undefined;
    }
    return targets.progress.running.length > 0 ? TARGETS_POLL_MS : IDLE_POLL_MS;
  });
}
