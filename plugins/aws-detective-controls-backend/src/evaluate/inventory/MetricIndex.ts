import { CloudWatchAlarm, Resource } from '../../model';
import {
  dimensionValue,
  METRIC_ROWS,
  MetricRow,
  UNRESOLVED_NAMESPACES,
} from './metricDimensions';
import { MetricQuery } from './metricQuery';

type Metric = CloudWatchAlarm['metrics'][number];

const ROWS_BY_TYPE = groupRows(({ type }) => type);
const ROWS_BY_NAMESPACE = groupRows(({ namespace }) => namespace);

/** What a query looks at: ARNs of resources. */
export interface QueriedResources {
  /** Each by itself: by its name, or in a series of its own. */
  watched: string[];
  /** As one of many whose numbers are made into one, or by what cannot be told. */
  doubtful: string[];
}

/** Finds the resources that a metric is of, by its namespace and dimensions. */
export class MetricIndex {
  private readonly arns = new Map<string, string[]>();
  private readonly byType = new Map<string, Resource[]>();

  constructor(private readonly resources: readonly Resource[]) {
    for (const resource of resources) {
      const ofType = this.byType.get(resource.type);
      if (ofType) {
        ofType.push(resource);
      } else {
        this.byType.set(resource.type, [resource]);
      }
      for (const row of ROWS_BY_TYPE.get(resource.type) ?? []) {
        const key = keyOf(row, (_, source) => dimensionValue(resource, source));
        if (key !== undefined) {
          this.arns.set(key, [...(this.arns.get(key) ?? []), resource.arn]);
        }
      }
    }
  }

  /** ARNs of the resources that a metric is of. */
  arnsOf({ namespace, dimensions, accountId }: Metric): string[] {
    if (accountId && accountId !== this.resources[0]?.accountId) {
      return [];
    }
    const values = new Map(dimensions.map(({ name, value }) => [name, value]));
    return (ROWS_BY_NAMESPACE.get(namespace ?? '') ?? []).flatMap(row => {
      if (row.without?.some(name => values.has(name))) {
        return [];
      }
      const key = keyOf(row, name => values.get(name));
      return (key !== undefined && this.arns.get(key)) || [];
    });
  }

  /** The resources that a query of Metrics Insights looks at. */
  queriedBy(query: MetricQuery): QueriedResources {
    const watched = new Set<string>();
    const doubtful = new Set<string>();
    for (const row of ROWS_BY_NAMESPACE.get(query.namespace) ?? []) {
      for (const resource of this.byType.get(row.type) ?? []) {
        const regard = regardOf(query, row, resource);
        if (regard === 'watched') {
          watched.add(resource.arn);
        } else if (regard === 'doubtful') {
          doubtful.add(resource.arn);
        }
      }
    }
    for (const [type, namespaces] of Object.entries(UNRESOLVED_NAMESPACES)) {
      if (namespaces.includes(query.namespace)) {
        this.byType.get(type)?.forEach(({ arn }) => doubtful.add(arn));
      }
    }
    return {
      watched: [...watched],
      doubtful: [...doubtful].filter(arn => !watched.has(arn)),
    };
  }
}

type Source = MetricRow['dimensions'][string];

function regardOf(
  query: MetricQuery,
  { dimensions, without = [] }: MetricRow,
  resource: Resource,
): 'watched' | 'doubtful' | 'not' {
  const { schema, where, groupBy, limited, clear } = query;
  const keys = Object.keys(dimensions);
  const labels = [...(schema ?? where.map(({ label }) => label)), ...groupBy];
  if (
    (schema && !keys.every(key => schema.includes(key))) ||
    without.some(name => labels.includes(name)) ||
    (labels.some(label => isOfOthers(query.namespace, dimensions, label)) &&
      !keys.some(key => labels.includes(key)))
  ) {
    return 'not';
  }
  if (!clear) {
    return 'doubtful';
  }

  const named = new Set<string>();
  let open = false;
  let tagged = false;
  for (const { label, equals, value } of where) {
    const actual = valueOf(resource, dimensions, label);
    if (actual === undefined) {
      open = true;
      tagged ||= label.startsWith('tag.');
    } else if ((actual === value) !== equals) {
      return 'not';
    } else if (equals) {
      named.add(label);
    }
  }
  if (!tagged && keys.every(key => named.has(key))) {
    return 'watched';
  }
  const single = keys.every(key => named.has(key) || groupBy.includes(key));
  return single && !open && !limited ? 'watched' : 'doubtful';
}

/** Whether a label is one by which a namespace names other types of resources. */
function isOfOthers(
  namespace: string,
  dimensions: MetricRow['dimensions'],
  label: string,
): boolean {
  return (
    !Object.hasOwn(dimensions, label) &&
    (ROWS_BY_NAMESPACE.get(namespace) ?? []).some(row =>
      Object.hasOwn(row.dimensions, label),
    )
  );
}

function valueOf(
  resource: Resource,
  dimensions: MetricRow['dimensions'],
  label: string,
): string | undefined {
  if (label === 'AWS.AccountId') {
    return resource.accountId;
  }
  return Object.hasOwn(dimensions, label)
    ? dimensionValue(resource, dimensions[label])
    : undefined;
}

function keyOf(
  { type, namespace, dimensions }: MetricRow,
  valueIn: (name: string, source: Source) => string | undefined,
): string | undefined {
  const parts = [type, namespace];
  for (const [name, source] of Object.entries(dimensions)) {
    const value = valueIn(name, source);
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
