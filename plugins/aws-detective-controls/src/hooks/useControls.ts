import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import { ControlMetadata } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';

/** The enabled controls. */
export interface Controls {
  /** In the order of the improvement plan; empty until they are loaded. */
  list: ControlMetadata[];
  byId: Map<string, ControlMetadata>;
  loading: boolean;
  error?: Error;
  retry(): void;
}

/** Loads the catalogue of enabled controls once. */
export function useControls(): Controls {
  const api = useApi(detectiveControlsApiRef);
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getControls(),
    [api],
  );
  return useMemo(() => {
    const list = value?.items ?? [];
    return {
      list,
      byId: new Map(list.map(control => [control.id, control])),
      loading,
      error,
      retry,
    };
  }, [value, loading, error, retry]);
}
