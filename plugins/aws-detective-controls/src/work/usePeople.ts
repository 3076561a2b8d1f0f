import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** How many people and groups are proposed; any other can be typed. */
const PROPOSED = 500;

/** Somebody who can have work. */
export interface Person {
  ref: string;
  title: string;
}

/** Groups and users of the catalog, to propose; none while they load, or where they cannot be. */
export function usePeople(): Person[] {
  const catalog = useApi(catalogApiRef);
  const { value } = useAsync(async () => {
    const { items } = await catalog.queryEntities({
      filter: { kind: ['Group', 'User'] },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'spec.profile.displayName',
      ],
      limit: PROPOSED,
    });
    return items.map(entity => {
      const profile = entity.spec?.profile;
      const display =
        typeof profile === 'object' &&
        !Array.isArray(profile) &&
        profile?.displayName;
      return {
        ref: stringifyEntityRef(entity),
        title: String(display || entity.metadata.title || entity.metadata.name),
      };
    });
  }, [catalog]);
  return value ?? [];
}
