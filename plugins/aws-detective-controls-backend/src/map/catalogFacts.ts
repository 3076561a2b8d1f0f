import {
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { EntityClaims } from '../model';

/** What the catalog says of an entity, beside what it claims. */
export type CatalogFacts = Pick<
  EntityClaims,
  | 'title'
  | 'ownerRef'
  | 'type'
  | 'lifecycle'
  | 'tags'
  | 'systemRef'
  | 'domainRef'
  | 'parentRefs'
>;

/**
 * Reads by what people group and filter entities: from its relations, where the
 * catalog has resolved them, and not from what its descriptor says.
 */
export function catalogFacts(entity: Entity): CatalogFacts {
  const { title, tags } = entity.metadata;
  const profile = entity.spec?.profile;
  const partOf = targetsOf(entity, RELATION_PART_OF);
  const parentRefs = [
    ...targetsOf(entity, RELATION_CHILD_OF),
    ...targetsOf(entity, RELATION_MEMBER_OF),
  ].filter(ref => isOfKind(ref, 'group'));
  return {
    // Users and groups have their names in their profile.
    title: title ?? textOf(isObject(profile) ? profile.displayName : undefined),
    ownerRef: targetsOf(entity, RELATION_OWNED_BY)[0],
    type: textOf(entity.spec?.type),
    lifecycle: textOf(entity.spec?.lifecycle),
    tags: tags?.length ? tags : undefined,
    systemRef: partOf.find(ref => isOfKind(ref, 'system')),
    domainRef: partOf.find(ref => isOfKind(ref, 'domain')),
    parentRefs: parentRefs.length ? parentRefs : undefined,
  };
}

/** Refs in lower case, as stored refs of entities are. */
function targetsOf({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}

function isOfKind(ref: string, kind: string): boolean {
  try {
    return parseEntityRef(ref).kind === kind;
  } catch {
    // What is no ref names nothing of any kind.
    return false;
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
