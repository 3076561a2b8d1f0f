import { Entity } from '@backstage/catalog-model';
import {
  EntityPosture,
  isDetectiveControlsAvailable,
} from 'backstage-plugin-aws-detective-controls-common';
import { PostureRows } from '../../store/Store';

function hasClaims({ entity, resources }: PostureRows, catalogEntity: Entity) {
  return (
    resources > 0 ||
    (entity !== undefined &&
      (entity.rules.length > 0 || entity.warnings.length > 0)) ||
    isDetectiveControlsAvailable(catalogEntity)
  );
}

/**
 * Which of the card's states an entity is in.
 *
 * An entity whose annotations are in the catalog but not read yet waits for its
 * first sweep, and so does one that holds nothing while a target that could show
 * otherwise was never swept.
 *
 * @param catalogEntity - as the catalog has it now, possibly newer than `rows`
 */
export function postureState(
  rows: PostureRows,
  catalogEntity: Entity,
): EntityPosture['state'] {
  const { entity, sweep } = rows;
  if (rows.counts.length > 0 || rows.resources > 0) {
    return 'assessed';
  }
  if (!hasClaims(rows, catalogEntity)) {
    return 'no-claims';
  }
  if (sweep.swept < sweep.targets) {
    return 'first-sweep';
  }
  // Without a target there is either nothing to sweep for the claims, and a
  // warning that says so, or the claims were not read yet.
  const warned = entity !== undefined && entity.warnings.length > 0;
  return sweep.targets > 0 || warned ? 'no-resources' : 'first-sweep';
}
