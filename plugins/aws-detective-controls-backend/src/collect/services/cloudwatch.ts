import {
  CloudWatchClient,
  type CompositeAlarm,
  type Dimension,
  type LogAlarm,
  type MetricAlarm,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import type { CloudWatchAlarm } from '../../model';
import { allPages } from '../allPages';

/** Amazon CloudWatch. */
export const cloudWatch: AwsService<CloudWatchClient> = {
  prefix: 'cloudwatch',
  answers: 'json',
  create: options => new CloudWatchClient(options),
};

/** The alarms of a region: metric, composite and log alarms. */
export const alarms: AwsCollector<'cloudwatch:alarms'> = {
  id: 'cloudwatch:alarms',
  read: async context => {
    const pages = paginateDescribeAlarms(
      { client: context.client(cloudWatch) },
      // Without its types named, AWS gives metric alarms only.
      {
        AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
        MaxRecords: 100,
      },
      context.call,
    );
    return allPages(pages, page => [
      ...(page.MetricAlarms ?? []).map(metricAlarm),
      ...(page.CompositeAlarms ?? []).map(compositeAlarm),
      ...(page.LogAlarms ?? []).map(logAlarm),
    ]);
  },
};

function common(alarm: MetricAlarm | CompositeAlarm | LogAlarm) {
  return {
    arn: alarm.AlarmArn ?? '',
    name: alarm.AlarmName ?? '',
    state: alarm.StateValue ?? '',
    stateUpdatedAt: alarm.StateUpdatedTimestamp?.toISOString(),
    actionsEnabled: alarm.ActionsEnabled ?? false,
    alarmActions: alarm.AlarmActions ?? [],
    metrics: [],
    logGroups: [],
  };
}

function metricAlarm(alarm: MetricAlarm): CloudWatchAlarm {
  const ofExpressions = (alarm.Metrics ?? []).flatMap(
    query => query.MetricStat?.Metric ?? [],
  );
  const own = alarm.MetricName ? [alarm] : [];
  return {
    ...common(alarm),
    kind: 'metric',
    metrics: [...own, ...ofExpressions].map(metric => ({
      namespace: metric.Namespace,
      metricName: metric.MetricName,
      dimensions: (metric.Dimensions ?? []).map(dimension),
    })),
  };
}

function dimension({ Name, Value }: Dimension) {
  return { name: Name ?? '', value: Value ?? '' };
}

function compositeAlarm(alarm: CompositeAlarm): CloudWatchAlarm {
  return {
    ...common(alarm),
    kind: 'composite',
    alarmRule: alarm.AlarmRule,
  };
}

function logAlarm(alarm: LogAlarm): CloudWatchAlarm {
  return {
    ...common(alarm),
    kind: 'log',
    queryString: alarm.ScheduledQueryConfiguration?.QueryString,
    logGroups: alarm.ScheduledQueryConfiguration?.LogGroupIdentifiers ?? [],
  };
}
