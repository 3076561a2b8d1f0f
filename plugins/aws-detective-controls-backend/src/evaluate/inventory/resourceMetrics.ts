import { CloudWatchAlarm, CloudWatchMetric, Resource } from '../../model';
import { hasMetrics } from './metricDimensions';
import { MetricIndex } from './MetricIndex';
import { isMetricQuery, parseMetricQuery } from './metricQuery';
import { MetricSets, ResourceMetrics } from './MetricSets';

/** The metrics that CloudWatch lists, by the resource that they are of. */
export function listedMetrics(
  metrics: readonly CloudWatchMetric[],
  resources: readonly Resource[],
): ResourceMetrics {
  const index = new MetricIndex(resources);
  const listed = new MetricSets();
  for (const metric of metrics) {
    listed.add(index.arnsOf(metric), metric.namespace, metric.metricName);
  }
  return listed.sets;
}

/** The metrics that alarms look at. */
export interface AlarmedMetrics {
  watched: ResourceMetrics;
  /** Looked at in a way that leaves open whether the resource is watched. */
  doubtful: ResourceMetrics;
  /** Names of alarms that may look at any metric of any resource. */
  opaque: string[];
}

/**
 * The metrics that alarms look at, by the resource. What a composite alarm waits for
 * are alarms of their own.
 */
export function alarmedMetrics(
  alarms: readonly CloudWatchAlarm[],
  resources: readonly Resource[],
): AlarmedMetrics {
  const index = new MetricIndex(resources);
  const watched = new MetricSets();
  const doubtful = new MetricSets();
  const opaque: string[] = [];
  for (const { name, metrics, expressions } of alarms) {
    for (const metric of metrics) {
      const { namespace = '', metricName = '' } = metric;
      watched.add(index.arnsOf(metric), namespace, metricName);
    }
    for (const expression of expressions) {
      const query = parseMetricQuery(expression);
      if (query) {
        const { namespace, metricName } = query;
        const queried = index.queriedBy(query);
        watched.add(queried.watched, namespace, metricName);
        doubtful.add(queried.doubtful, namespace, metricName);
      } else if (mayLookAnywhere(expression)) {
        opaque.push(name);
      }
    }
  }
  return { watched: watched.sets, doubtful: doubtful.sets, opaque };
}

/**
 * Names of alarms that may or may not watch each resource, by its ARN: those whose
 * queries take it in among others, or could not be understood.
 */
export function doubtfulAlarms(
  alarms: readonly CloudWatchAlarm[],
  resources: readonly Resource[],
): Map<string, string[]> {
  const index = new MetricIndex(resources);
  const anywhere = resources
    .filter(({ type }) => hasMetrics(type))
    .map(({ arn }) => arn);
  const names = new Map<string, string[]>();
  for (const { name, expressions } of alarms) {
    const arns = new Set(
      expressions.flatMap(expression => {
        const query = parseMetricQuery(expression);
        if (query) {
          return index.queriedBy(query).doubtful;
        }
        return mayLookAnywhere(expression) ? anywhere : [];
      }),
    );
    arns.forEach(arn => names.set(arn, [...(names.get(arn) ?? []), name]));
  }
  return names;
}

// The rules of Contributor Insights read logs of their own choice.
function mayLookAnywhere(expression: string): boolean {
  return (
    isMetricQuery(expression) || /\bINSIGHT_RULE_METRIC\s*\(/i.test(expression)
  );
}
