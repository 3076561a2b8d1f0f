import { Resource } from '../../model';
import { UNRESOLVED_NAMESPACES } from './metricDimensions';
import { MetricPresence, RecommendedAlarms } from './MetricPresence';
import { RECOMMENDED_ALARMS } from './recommendedAlarms';
import { metricKey } from './MetricSets';

/** A metric that deserves an alarm. */
export interface RecommendedMetric {
  namespace: string;
  name: string;
  presence: MetricPresence;
  /** As {@link metricKey} writes it. */
  key: string;
}

const ROWS_BY_TYPE = new Map<string, RecommendedAlarms[]>();
for (const row of RECOMMENDED_ALARMS) {
  ROWS_BY_TYPE.set(row.type, [...(ROWS_BY_TYPE.get(row.type) ?? []), row]);
}

/** The metrics of a resource that deserve an alarm; none where nothing is recommended. */
export function recommendedMetrics({
  type,
  id,
}: Pick<Resource, 'type' | 'id'>): RecommendedMetric[] {
  return (ROWS_BY_TYPE.get(type) ?? [])
    .filter(({ idPrefix = '' }) => id.startsWith(idPrefix))
    .flatMap(({ namespace, metrics }) =>
      Object.entries(metrics).flatMap(([presence, names]) =>
        names.map(name => ({
          namespace,
          name,
          presence: presence as MetricPresence,
          key: metricKey(namespace, name),
        })),
      ),
    );
}

/** Whether metrics may be those of a resource whose ARN does not hold how they name it. */
export function isOfUnresolved(
  { type }: Pick<Resource, 'type'>,
  metrics: readonly { namespace?: string }[],
): boolean {
  const namespaces = UNRESOLVED_NAMESPACES[type] ?? [];
  return metrics.some(({ namespace = '' }) => namespaces.includes(namespace));
}
