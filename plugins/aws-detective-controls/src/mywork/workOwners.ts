import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';

/**
 * Whose gaps are the work of a group or user: a group's own with those of all groups
 * below it, which the backend adds; a user's own with those of the user's groups.
 */
export function workOwners(entity: Entity): string[] {
  const groups =
    entity.kind.toLowerCase() === 'user'
      ? getEntityRelations(entity, 'memberOf', { kind: 'group' }).map(group =>
          stringifyEntityRef(group),
        )
      : [];
  return [stringifyEntityRef(entity), ...groups];
}
