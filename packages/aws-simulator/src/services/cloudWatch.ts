import type {
  AlarmType,
  DescribeAlarmsInput,
  DescribeAlarmsOutput,
  ListMetricsInput,
  ListMetricsOutput,
} from '@aws-sdk/client-cloudwatch';
import type { EstateAlarm } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import { metricDataOperation, shownMetrics } from './metricData';
import type { OperationContext, ServiceOperations } from './Operation';

/** What kind of alarm the members of one say that it is. */
function kindOf(alarm: EstateAlarm): AlarmType {
  if (alarm.AlarmRule !== undefined) {
    return 'CompositeAlarm';
  }
  return alarm.ScheduledQueryConfiguration ? 'LogAlarm' : 'MetricAlarm';
}

const INVALID = 'InvalidParameterValue';
/** AWS lets nobody ask for another size. */
const METRICS_A_PAGE = 500;

function select(
  alarms: EstateAlarm[],
  input: DescribeAlarmsInput,
): EstateAlarm[] {
  const types = input.AlarmTypes?.length ? input.AlarmTypes : ['MetricAlarm'];
  return alarms.filter(
    alarm =>
      types.includes(kindOf(alarm)) &&
      (!input.AlarmNames?.length ||
        input.AlarmNames.includes(alarm.AlarmName!)) &&
      alarm.AlarmName!.startsWith(input.AlarmNamePrefix ?? '') &&
      (input.StateValue === undefined ||
        alarm.StateValue === input.StateValue) &&
      (input.ActionPrefix === undefined ||
        [
          ...(alarm.AlarmActions ?? []),
          ...(alarm.OKActions ?? []),
          ...(alarm.InsufficientDataActions ?? []),
        ].some(action => action.startsWith(input.ActionPrefix!))),
  );
}

/** Lists alarms: of the metric kind only, unless AlarmTypes says more. */
function describeAlarms(
  input: DescribeAlarmsInput,
  context: OperationContext,
): DescribeAlarmsOutput {
  onlyMembers(input as Record<string, unknown>, [
    'ActionPrefix',
    'AlarmNamePrefix',
    'AlarmNames',
    'AlarmTypes',
    'MaxRecords',
    'NextToken',
    'StateValue',
  ]);
  if (input.AlarmNames?.length && input.AlarmNamePrefix !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'AlarmNames and AlarmNamePrefix cannot be specified together.',
    );
  }
  if ((input.AlarmNames?.length ?? 0) > 100) {
    throw new AwsError(INVALID, 'At most 100 AlarmNames can be given.');
  }
  const page = context.page({
    items: select(here(context).alarms ?? [], input),
    token: input.NextToken,
    size: pageSize(input.MaxRecords, {
      name: 'MaxRecords',
      min: 1,
      max: 100,
      default: 50,
      code: INVALID,
    }),
    invalidToken: 'InvalidNextToken',
  });
  const ofKind = (kind: AlarmType) =>
    page.items
      .filter(alarm => kindOf(alarm) === kind)
      .map(alarm => without(alarm, 'Tags'));
  return {
    MetricAlarms: ofKind('MetricAlarm'),
    CompositeAlarms: ofKind('CompositeAlarm'),
    LogAlarms: ofKind('LogAlarm'),
    NextToken: page.nextToken,
  };
}

/** Lists metrics by what they have in common, 500 a page. */
function listMetrics(
  input: ListMetricsInput,
  context: OperationContext,
): ListMetricsOutput {
  onlyMembers(input as Record<string, unknown>, [
    'Dimensions',
    'MetricName',
    'Namespace',
    'NextToken',
    'RecentlyActive',
  ]);
  const { Dimensions: filters = [], MetricName, Namespace } = input;
  const recentlyActive = input.RecentlyActive !== undefined;
  const page = context.page({
    items: shownMetrics(context, { recentlyActive }).filter(
      metric =>
        (Namespace === undefined || metric.Namespace === Namespace) &&
        (MetricName === undefined || metric.MetricName === MetricName) &&
        filters.every(filter =>
          metric.Dimensions?.some(
            ({ Name, Value }) =>
              Name === filter.Name &&
              (filter.Value === undefined || Value === filter.Value),
          ),
        ),
    ),
    token: input.NextToken,
    size: METRICS_A_PAGE,
    invalidToken: INVALID,
  });
  return {
    Metrics: page.items.map(metric => without(metric, 'Datapoints')),
    NextToken: page.nextToken,
  };
}

/** Amazon CloudWatch. */
export const cloudWatch: ServiceOperations = {
  service: 'cloudwatch',
  operations: {
    DescribeAlarms: {
      action: 'cloudwatch:DescribeAlarms',
      rate: { perSecond: 9, burst: 9 },
      run: describeAlarms,
    },
    ListMetrics: {
      action: 'cloudwatch:ListMetrics',
      rate: { perSecond: 25, burst: 25 },
      run: listMetrics,
    },
    GetMetricData: metricDataOperation,
  },
};
