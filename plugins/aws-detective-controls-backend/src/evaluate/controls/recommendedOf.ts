import { Resource, Snapshot } from '../../model';
import { recommendedMetrics, RecommendedMetric } from '../inventory';
import { concluded, Conclusion, unknown } from '../judging';
import { otherDatabaseEngine } from './otherDatabases';

/**
 * The metrics that are recommended for a resource: one at least.
 *
 * @returns a conclusion where there are none (`no-recommendation`), or where it cannot
 *   be told what kind of resource it is
 */
export function recommendedOf(
  snapshot: Snapshot,
  resource: Resource,
): RecommendedMetric[] | Conclusion {
  const engine = otherDatabaseEngine(snapshot, resource);
  if (typeof engine === 'object') {
    return unknown(engine);
  }
  const { type } = resource;
  const recommended = engine ? [] : recommendedMetrics(resource);
  return recommended.length > 0
    ? recommended
    : concluded('not-applicable', 'no-recommendation', [], {
        type: engine ? `${type} (${engine})` : type,
      });
}
