import { Entity } from '@backstage/catalog-model';
import { CLAIM_ANNOTATIONS } from './annotations';

/**
 * Whether an entity has an annotation that claims AWS resources: for deciding
 * where to show the card and the tab.
 *
 * Entities that are named only by a tag of their resources have none; where such
 * tags are in use, show the card everywhere.
 *
 * @param entity - a catalog entity
 * @public
 */
export function isDetectiveControlsAvailable(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return CLAIM_ANNOTATIONS.some(({ key }) => Boolean(annotations[key]?.trim()));
}
