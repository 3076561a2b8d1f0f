import { Declarations } from './CollectorDeclaration';

/** cloudwatch:DescribeAlarms with all alarm types. */
export interface CloudWatchAlarm {
  arn: string;
  name: string;
  kind: 'metric' | 'composite' | 'log';
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  state: string;
  /** When `state` or `evaluationState` last changed. */
  stateUpdatedAt?: string;
  /** When `state` last changed. */
  stateTransitionedAt?: string;
  configurationUpdatedAt?: string;
  /** `EVALUATION_ERROR`, `EVALUATION_FAILURE` or `PARTIAL_DATA`; absent, all is well. */
  evaluationState?: string;
  actionsEnabled: boolean;
  alarmActions: string[];
  /**
   * Every metric that it looks at, metric-math included: namespace, name and
   * dimensions.
   */
  metrics: {
    namespace?: string;
    metricName?: string;
    dimensions: { name: string; value: string }[];
    /** The account that the metric is taken from, where the alarm says. */
    accountId?: string;
  }[];
  /** Its expressions: metric math, and queries of Metrics Insights. */
  expressions: string[];
  /** The rule of a composite alarm, such as `ALARM("a") OR ALARM("b")`. */
  alarmRule?: string;
  /** The query of a log alarm. */
  queryString?: string;
  /** Log groups that a log alarm reads, by name or ARN. */
  logGroups: string[];
}

/**
 * cloudwatch:ListMetrics: what had data in the last two weeks. A metric that is not
 * here may be one that nothing was written to of late.
 */
export interface CloudWatchMetric {
  namespace: string;
  metricName: string;
  dimensions: { name: string; value: string }[];
}

/** cloudwatch:GetMetricData: how often a function was invoked in 90 days. */
export interface LambdaInvocations {
  functionName: string;
  invocations: number;
}

/** What the collectors of this service read. */
export interface CloudWatchReadings {
  /** Of the CloudWatch agent: what had data in the last three hours. */
  'cloudwatch:agent-metrics': CloudWatchMetric[];
  'cloudwatch:alarms': CloudWatchAlarm[];
  /** Of the functions that have no log group. */
  'cloudwatch:lambda-invocations': LambdaInvocations[];
  'cloudwatch:metrics': CloudWatchMetric[];
}

/** What they call. */
export const cloudWatchDeclarations: Declarations<CloudWatchReadings> = {
  'cloudwatch:agent-metrics': {
    target: 'regional',
    list: [
      { operation: 'cloudwatch:ListMetrics', action: 'cloudwatch:ListMetrics' },
    ],
  },
  'cloudwatch:alarms': {
    target: 'regional',
    list: [
      {
        operation: 'cloudwatch:DescribeAlarms',
        action: 'cloudwatch:DescribeAlarms',
      },
    ],
    types: ['AWS::CloudWatch::Alarm'],
  },
  'cloudwatch:lambda-invocations': {
    target: 'regional',
    list: [
      {
        operation: 'cloudwatch:GetMetricData',
        action: 'cloudwatch:GetMetricData',
      },
    ],
    buildsOn: ['lambda:functions', 'logs:log-groups'],
  },
  'cloudwatch:metrics': {
    target: 'regional',
    list: [
      { operation: 'cloudwatch:ListMetrics', action: 'cloudwatch:ListMetrics' },
    ],
  },
};
