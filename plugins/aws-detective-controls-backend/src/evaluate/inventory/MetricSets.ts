/** Metrics of resources: keys of {@link metricKey}, by ARN. */
export type ResourceMetrics = ReadonlyMap<string, ReadonlySet<string>>;

/** A metric of a resource, whatever its dimensions. */
export function metricKey(namespace: string, metricName: string): string {
  return `${namespace} ${metricName}`;
}

/** Gathers {@link ResourceMetrics}. */
export class MetricSets {
  readonly sets = new Map<string, Set<string>>();

  add(arns: readonly string[], namespace: string, metricName: string): void {
    const key = metricKey(namespace, metricName);
    for (const arn of arns) {
      const set = this.sets.get(arn);
      if (set) {
        set.add(key);
      } else {
        this.sets.set(arn, new Set([key]));
      }
    }
  }
}
