import { CloudWatchAlarm, Resource } from '../../model';
import { dimensionValue, METRIC_ROWS, MetricRow } from './metricDimensions';

type Metric = CloudWatchAlarm['metrics'][number];

const ROWS_BY_TYPE = groupRows(({ type }) => type);
const ROWS_BY_NAMESPACE = groupRows(({ namespace }) => namespace);

/** Finds the resources that a metric is of, by its namespace and dimensions. */
export class MetricIndex {
  private readonly arns = new Map<string, string[]>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      for (const row of ROWS_BY_TYPE.get(resource.type) ?? []) {
        const key = keyOf(row, (_, source) => dimensionValue(resource, source));
        if (key !== undefined) {
          this.arns.set(key, [...(this.arns.get(key) ?? []), resource.arn]);
        }
      }
    }
  }

  /** ARNs of the resources that a metric is of. */
  arnsOf({ namespace, dimensions }: Metric): string[] {
    const values = new Map(dimensions.map(({ name, value }) => [name, value]));
    return (ROWS_BY_NAMESPACE.get(namespace ?? '') ?? []).flatMap(row => {
      if (row.without?.some(name => values.has(name))) {
        return [];
      }
      const key = keyOf(row, name => values.get(name));
      return (key !== undefined && this.arns.get(key)) || [];
    });
  }
}

type Source = MetricRow['dimensions'][string];

function keyOf(
  { type, namespace, dimensions }: MetricRow,
  valueOf: (name: string, source: Source) => string | undefined,
): string | undefined {
  const parts = [type, namespace];
  for (const [name, source] of Object.entries(dimensions)) {
    const value = valueOf(name, source);
    if (value === undefined) {
      return undefined;
    }
    parts.push(name, value);
  }
  return parts.join('\n');
}

function groupRows(
  groupOf: (row: MetricRow) => string,
): Map<string, MetricRow[]> {
  const groups = new Map<string, MetricRow[]>();
  for (const row of METRIC_ROWS) {
    groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  }
  return groups;
}
