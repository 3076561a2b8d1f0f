import { Control } from '../../model';
import { controlIdsOf } from '../benchmarks';
import { ControlChoice } from './ControlChoice';

/** The controls that are judged, in the order of `controls`. */
export function selectControls(
  controls: readonly Control[],
  { benchmarks, tiers, enabled, disabled }: ControlChoice,
): Control[] {
  const offered = new Set(benchmarks.flatMap(controlIdsOf));
  return controls.filter(
    ({ metadata: { id, tier } }) =>
      offered.has(id) &&
      !disabled.includes(id) &&
      (tiers.includes(tier) || enabled.includes(id)),
  );
}
