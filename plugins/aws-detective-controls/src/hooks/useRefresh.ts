import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { awsDetectiveControlsRefreshPermission } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';

/** Asking for a sweep of an entity's targets. */
export interface Refresh {
  /** Whether the caller may; false until that is known. */
  allowed: boolean;
  asking: boolean;
  /** How many targets the sweep that was asked for has. */
  accepted?: number;
  error?: Error;
  ask(): void;
}

/** Asks for a sweep, and tells `onAccepted` once the backend took the request. */
export function useRefresh(entityRef: string, onAccepted: () => void): Refresh {
  const api = useApi(detectiveControlsApiRef);
  const { allowed } = usePermission({
    permission: awsDetectiveControlsRefreshPermission,
  });
  const [state, ask] = useAsyncFn(async () => {
    const { targets } = await api.refresh(entityRef);
    onAccepted();
    return targets;
  }, [api, entityRef, onAccepted]);
  return {
    allowed,
    asking: state.loading,
    accepted: state.value,
    error: state.error,
    ask,
  };
}
