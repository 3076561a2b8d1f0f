import { CloudWatchAlarm, FlowLog, Resource } from '../../model';
import { alarmsByName, childrenOf } from './compositeAlarms';
import { LogGroupIndex } from './logGroups';
import { MetricIndex } from './MetricIndex';
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
  const logGroups = new LogGroupIndex(new ResourceIndex(resources), flowLogs);
  const byName = alarmsByName(alarms);
  const watches = new Map<string, string[]>();
  for (const alarm of alarms) {
    const watched = new Set<string>();
    for (const part of withDescendants(alarm, byName)) {
      part.metrics.forEach(metric =>
        metrics.arnsOf(metric).forEach(arn => watched.add(arn)),
      );
      part.logGroups.forEach(group =>
        logGroups.arnsOf(group).forEach(arn => watched.add(arn)),
      );
    }
    watches.set(alarm.arn, [...watched]);
  }
  return watches;
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
