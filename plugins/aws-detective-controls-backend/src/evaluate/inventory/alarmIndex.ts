import { CloudWatchAlarm, FlowLog, Resource } from '../../model';
import { alarmsByName, childrenOf } from './compositeAlarms';
import { LogGroupIndex } from './logGroups';
import { MetricIndex } from './MetricIndex';
import { parseMetricQuery } from './metricQuery';
import { ResourceIndex } from './ResourceIndex';

/**
 * What each alarm watches: the resources of its metrics and log groups, and for
 * a composite alarm those of the alarms that it waits for.
 *
 * @returns ARNs of resources, by the ARN of the alarm
 */
export function indexAlarms(
  alarms: readonly CloudWatchAlarm[],
  resources: readonly Resource[],
  flowLogs: readonly FlowLog[],
): Map<string, string[]> {
  const metrics = new MetricIndex(resources);
  const byId = new ResourceIndex(resources);
  const logGroups = new LogGroupIndex(byId, flowLogs);
  const byName = alarmsByName(alarms);
  const watches = new Map<string, string[]>();
  for (const alarm of alarms) {
    const watched = new Set<string>();
    for (const part of withDescendants(alarm, byName)) {
      part.metrics.forEach(metric =>
        metrics.arnsOf(metric).forEach(arn => watched.add(arn)),
      );
      for (const expression of part.expressions) {
        const query = parseMetricQuery(expression);
        const queried = query ? metrics.queriedBy(query).watched : [];
        queried.forEach(arn => watched.add(arn));
        performanceInsightsIn(expression).forEach(id =>
          byId.named([{ id }]).forEach(({ arn }) => watched.add(arn)),
        );
      }
      part.logGroups.forEach(group =>
        logGroups.arnsOf(group).forEach(arn => watched.add(arn)),
      );
    }
    watches.set(alarm.arn, [...watched]);
  }
  return watches;
}

const PERFORMANCE_INSIGHTS =
  /\bDB_PERF_INSIGHTS\s*\(\s*['"]\w+['"]\s*,\s*['"]([^'"]+)['"]/gi;

/** Resource ids (`db-…`) of the databases whose Performance Insights an expression reads. */
function performanceInsightsIn(expression: string): string[] {
  return [...expression.matchAll(PERFORMANCE_INSIGHTS)].map(([, id]) => id);
}

// Rules may name each other in a circle.
function withDescendants(
  alarm: CloudWatchAlarm,
  byName: ReadonlyMap<string, CloudWatchAlarm>,
): Set<CloudWatchAlarm> {
  const all = new Set([alarm]);
  for (const member of all) {
    childrenOf(member, byName).forEach(child => all.add(child));
  }
  return all;
}
