import { arn } from '../arns';
import type { EstateAlarm } from '../Estate';
import type { DefaultsContext } from './index';

const METRIC: Partial<EstateAlarm> = {
  Statistic: 'Average',
  Period: 300,
  EvaluationPeriods: 1,
  Threshold: 0,
  ComparisonOperator: 'GreaterThanThreshold',
};

/** An alarm as PutMetricAlarm, PutCompositeAlarm or PutLogAlarm leave it: actions enabled, none set, no state yet. */
export function alarmDefaults(
  alarm: EstateAlarm,
  place: DefaultsContext,
): EstateAlarm {
  const updated =
    alarm.StateUpdatedTimestamp ?? new Date('2024-03-04T09:00:00Z');
  const isMetric = !alarm.AlarmRule && !alarm.ScheduledQueryConfiguration;
  const metric = alarm.Metrics
    ? { EvaluationPeriods: METRIC.EvaluationPeriods }
    : METRIC;
  return {
    AlarmArn: arn(place, 'cloudwatch', `alarm:${alarm.AlarmName}`),
    ActionsEnabled: true,
    AlarmActions: [],
    OKActions: [],
    InsufficientDataActions: [],
    StateValue: 'INSUFFICIENT_DATA',
    StateReason: 'Unchecked: Initial alarm creation',
    StateUpdatedTimestamp: updated,
    StateTransitionedTimestamp: updated,
    AlarmConfigurationUpdatedTimestamp: new Date('2024-03-04T09:00:00Z'),
    ...(isMetric && metric),
    ...(isMetric && !alarm.Metrics && { Dimensions: [] }),
    ...alarm,
  };
}
