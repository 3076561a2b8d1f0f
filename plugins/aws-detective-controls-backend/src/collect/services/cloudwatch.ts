import {
  CloudWatchClient,
  type CompositeAlarm,
  type Dimension,
  type ListMetricsCommandInput,
  type LogAlarm,
  type MetricAlarm,
  paginateDescribeAlarms,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import type { CloudWatchAlarm, CloudWatchMetric } from '../../model';
import { allPages, present } from '../allPages';

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
    return allPages(pages, page => {
      const { MetricAlarms, CompositeAlarms, LogAlarms } = page;
      present(MetricAlarms ?? CompositeAlarms ?? LogAlarms, 'MetricAlarms');
      return [
        ...(MetricAlarms ?? []).map(metricAlarm),
        ...(CompositeAlarms ?? []).map(compositeAlarm),
        ...(LogAlarms ?? []).map(logAlarm),
      ];
    });
  },
};

/** The metrics of a region, of every namespace, that had data in the last two weeks. */
export const metrics: AwsCollector<'cloudwatch:metrics'> = {
  id: 'cloudwatch:metrics',
  read: context => readMetrics(context, {}),
};

/**
 * The metrics of the region's CloudWatch agents that had data of late: an agent that
 * stopped goes on for two weeks in a list of all metrics.
 */
export const agentMetrics: AwsCollector<'cloudwatch:agent-metrics'> = {
  id: 'cloudwatch:agent-metrics',
  read: context =>
    readMetrics(context, { Namespace: 'CWAgent', RecentlyActive: 'PT3H' }),
};

async function readMetrics(
  context: AwsCollectorContext,
  input: ListMetricsCommandInput,
): Promise<CloudWatchMetric[]> {
  const client = context.client(cloudWatch);
  const pages = paginateListMetrics({ client }, input, context.call);
  return allPages(pages, page =>
    present(page.Metrics, 'Metrics').map(metric => ({
      namespace: metric.Namespace ?? '',
      metricName: metric.MetricName ?? '',
      dimensions: (metric.Dimensions ?? []).map(dimension),
    })),
  );
}

function common(alarm: MetricAlarm | CompositeAlarm | LogAlarm) {
  return {
    arn: present(alarm.AlarmArn, 'AlarmArn of an alarm'),
    name: alarm.AlarmName ?? '',
    state: present(alarm.StateValue, 'StateValue of an alarm'),
    stateUpdatedAt: alarm.StateUpdatedTimestamp?.toISOString(),
    stateTransitionedAt: alarm.StateTransitionedTimestamp?.toISOString(),
    configurationUpdatedAt:
      alarm.AlarmConfigurationUpdatedTimestamp?.toISOString(),
    actionsEnabled: present(alarm.ActionsEnabled, 'ActionsEnabled of an alarm'),
    alarmActions: alarm.AlarmActions ?? [],
    metrics: [],
    expressions: [],
    logGroups: [],
  };
}

function metricAlarm(alarm: MetricAlarm): CloudWatchAlarm {
  const queries = alarm.Metrics ?? [];
  const ofExpressions = queries.flatMap(({ MetricStat, AccountId }) =>
    MetricStat?.Metric ? { ...MetricStat.Metric, AccountId } : [],
  );
  const own = alarm.MetricName ? [{ ...alarm, AccountId: undefined }] : [];
  return {
    ...common(alarm),
    kind: 'metric',
    evaluationState: alarm.EvaluationState,
    metrics: [...own, ...ofExpressions].map(metric => ({
      namespace: metric.Namespace,
      metricName: metric.MetricName,
      dimensions: (metric.Dimensions ?? []).map(dimension),
      accountId: metric.AccountId,
    })),
    expressions: queries.flatMap(({ Expression }) => Expression ?? []),
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
    evaluationState: alarm.EvaluationState,
    queryString: alarm.ScheduledQueryConfiguration?.QueryString,
    logGroups: alarm.ScheduledQueryConfiguration?.LogGroupIdentifiers ?? [],
  };
}
