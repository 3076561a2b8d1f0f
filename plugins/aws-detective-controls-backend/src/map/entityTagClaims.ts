import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Claim } from 'backstage-plugin-aws-detective-controls-common';
import { EntityClaims, Resource } from '../model';
import { ResourceIndex } from './ResourceIndex';

/** A resource, and the tag of it that names an entity. */
export interface EntityTagMatch {
  resource: Resource;
  claim: Claim;
}

/**
 * The ref of the entity that a tag's value names: a whole entity ref, one without
 * a namespace, or a bare name, which is a component's. Case does not matter.
 *
 * @returns undefined for a value that names none
 */
export function entityRefOfTag(value: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(value.trim(), {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    ).toLocaleLowerCase('en-US');
  } catch {
    return undefined;
  }
}

/**
 * The resources that name an entity of the catalog in one of the configured tags,
 * by entity ref.
 *
 * @param entityTagKeys - keys of tags, as AWS has them: case matters
 */
export function entityTagClaims(
  index: ResourceIndex,
  entities: readonly EntityClaims[],
  entityTagKeys: readonly string[],
): Map<string, EntityTagMatch[]> {
  const known = new Set(entities.map(({ entityRef }) => entityRef));
  const matches = new Map<string, EntityTagMatch[]>();
  for (const key of entityTagKeys) {
    for (const resource of index.withTagKey(key)) {
      const value = resource.tags[key];
      const entityRef = entityRefOfTag(value);
      if (entityRef && known.has(entityRef)) {
        const list = matches.get(entityRef) ?? [];
        matches.set(entityRef, list);
        list.push({
          resource,
          claim: { by: 'entity-tag', source: key, value },
        });
      }
    }
  }
  return matches;
}
