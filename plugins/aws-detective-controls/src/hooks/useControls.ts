import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useApi } from '@backstage/core-plugin-api';
import {
  Benchmark,
  ControlMetadata,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';

/** The enabled controls, and the editions by which they can be read. */
export interface Controls {
  /** In the order of the improvement plan; empty until they are loaded. */
  list: ControlMetadata[];
  byId: Map<string, ControlMetadata>;
  /** The editions of SEC 4 that are offered, the default first. */
  benchmarks: Benchmark[];
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
      benchmarks: value?.benchmarks ?? [],
      loading,
      error,
      retry,
    };
  }, [value, loading, error, retry]);
}
