import { useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { detectiveControlsApiRef } from '../api';
import { place } from '../components/accountId';

/** What fails of a control on an entity: to choose from. */
export interface FailingSubject {
  value: string;
  label: string;
}

/**
 * The resources (or accounts) of an entity that fail a control; none while they load,
 * and none where they cannot be loaded: the whole control can still be asked for.
 */
export function useFailingSubjects(
  entityRef: string,
  controlId: string,
  wanted: boolean,
): FailingSubject[] {
  const api = useApi(detectiveControlsApiRef);
  const { value } = useAsync(async () => {
    // An account that no entity stands for has no list of results of its own.
    if (!wanted || entityRef.startsWith('account/')) {
      return [];
    }
    const { items } = await api.getResults(entityRef, {
      control: [controlId],
      status: ['fail'],
      scope: 'own',
    });
    return items.map(({ subject, resource, accountId, region }) => ({
      value: subject,
      label: `${resource?.name ?? resource?.id ?? subject} · ${place(
        accountId,
        region,
      )}`,
    }));
  }, [api, entityRef, controlId, wanted]);
  return value ?? [];
}
