import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ServeContext } from '../ServeContext';

/** An entity that the caller may read. */
export interface ReadableEntity {
  /** Lower case. */
  entityRef: string;
  entity: Entity;
  /** Who owns it, by its first `ownedBy` relation. */
  ownerRef?: string;
}

/** A request whose path names an entity. */
type EntityRequest = Parameters<HttpAuthService['credentials']>[0];

/** The entity ref of a request's path, in lower case. */
export function requestedEntityRef(request: EntityRequest): string {
  const { kind, namespace, name }: CompoundEntityRef = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}

/**
 * Reads the entity of a request's path with the caller's credentials.
 *
 * @throws NotFoundError for an entity that does not exist, and, with the same
 *   words, for one that the caller may not read
 */
export async function readEntity(
  request: EntityRequest,
  context: Pick<ServeContext, 'catalog' | 'httpAuth'>,
): Promise<ReadableEntity> {
  const credentials = await context.httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const entityRef = requestedEntityRef(request);
  const entity = await context.catalog.getEntityByRef(entityRef, {
    credentials,
  });
  if (!entity) {
    throw new NotFoundError(`No entity '${entityRef}'`);
  }
  const ownerRef = entity.relations?.find(
    relation => relation.type === RELATION_OWNED_BY,
  )?.targetRef;
  return { entityRef, entity, ownerRef };
}
