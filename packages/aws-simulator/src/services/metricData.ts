import type {
  GetMetricDataInput,
  GetMetricDataOutput,
  MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import type { EstateMetric } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here } from './estateViews';
import { onlyMembers, required } from './inputs';
import type { Operation, OperationContext } from './Operation';

const MOST_QUERIES = 500;
const MOST_DATAPOINTS = 100_800;
const HOUR_MS = 3_600_000;
/** For how long ListMetrics goes on showing a metric. */
const SHOWN_MS = 14 * 24 * HOUR_MS;
/** What `RecentlyActive: PT3H` means. */
const RECENT_MS = 3 * HOUR_MS;

/**
 * Metrics as ListMetrics shows them. One of which the estate gives no datapoints
 * has data at all times.
 */
export function shownMetrics(
  context: OperationContext,
  { recentlyActive }: { recentlyActive: boolean },
): EstateMetric[] {
  const since =
    context.now().getTime() - (recentlyActive ? RECENT_MS : SHOWN_MS);
  return (here(context).metrics ?? []).filter(
    ({ Datapoints }) =>
      Datapoints === undefined ||
      Datapoints.some(({ Timestamp }) => Timestamp!.getTime() >= since),
  );
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

interface Value {
  id: string;
  timestamp: Date;
  value: number;
}

/** Names and dimensions of a metric, in any order the same text. */
function keyOf({ Namespace, MetricName, Dimensions = [] }: EstateMetric) {
  const dimensions = Dimensions.map(({ Name, Value: value }) => [Name, value]);
  return JSON.stringify([Namespace, MetricName, dimensions.sort()]);
}

/** The sums of one query, by the start of their periods, newest first. */
function sums(
  query: MetricDataQuery,
  metrics: ReadonlyMap<string, EstateMetric>,
  { StartTime: start, EndTime: end }: GetMetricDataInput,
): Value[] {
  const { Id, MetricStat: asked, ...rest } = query;
  onlyMembers(rest as Record<string, unknown>, []);
  const id = required(Id, 'Id');
  const { Metric, Period, Stat } = required(asked, 'MetricStat');
  if (Stat !== 'Sum') {
    throw invalid(`The simulator has sums of metrics only, not ${Stat}.`);
  }
  const period = required(Period, 'Period') * 1000;
  const byPeriod = new Map<number, number>();
  for (const { Timestamp, Sum = 0 } of metrics.get(keyOf(Metric!))
    ?.Datapoints ?? []) {
    const time = Timestamp!.getTime();
    if (time >= start!.getTime() && time < end!.getTime()) {
      const from = Math.floor(time / period) * period;
      byPeriod.set(from, (byPeriod.get(from) ?? 0) + Sum);
    }
  }
  return [...byPeriod]
    .sort(([a], [b]) => b - a)
    .map(([time, value]) => ({ id, timestamp: new Date(time), value }));
}

/**
 * Gives the sums of metrics; of a query that has more on a later page, partial
 * data.
 */
const getMetricData: Operation<GetMetricDataInput, GetMetricDataOutput> = (
  input,
  context,
) => {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'EndTime',
    'MaxDatapoints',
    'MetricDataQueries',
    'NextToken',
    'StartTime',
  ]);
  const queries = required(input.MetricDataQueries, 'MetricDataQueries');
  if (queries.length > MOST_QUERIES) {
    throw invalid(`At most ${MOST_QUERIES} MetricDataQueries can be given.`);
  }
  const size = input.MaxDatapoints ?? MOST_DATAPOINTS;
  if (size < 1 || size > MOST_DATAPOINTS) {
    throw invalid(`MaxDatapoints is ${size}: at most ${MOST_DATAPOINTS}.`);
  }
  const metrics = new Map(
    (here(context).metrics ?? []).map(metric => [keyOf(metric), metric]),
  );
  const values = queries.flatMap(query => sums(query, metrics, input));
  const page = context.page({
    items: values,
    token: input.NextToken,
    size,
    invalidToken: 'InvalidNextToken',
  });
  const last = page.items.at(-1);
  const rest = last ? values.slice(values.indexOf(last) + 1) : [];
  return {
    MetricDataResults: queries.map(({ Id, MetricStat }) => {
      const own = page.items.filter(({ id }) => id === Id);
      return {
        Id,
        Label: MetricStat?.Metric?.MetricName,
        Timestamps: own.map(({ timestamp }) => timestamp),
        Values: own.map(({ value }) => value),
        StatusCode: rest.some(({ id }) => id === Id)
          ? 'PartialData'
          : 'Complete',
      };
    }),
    Messages: [],
    NextToken: page.nextToken,
  };
};

/** GetMetricData, at its published rate. */
export const metricDataOperation = {
  action: 'cloudwatch:GetMetricData',
  rate: { perSecond: 500, burst: 500 },
  run: getMetricData,
};
