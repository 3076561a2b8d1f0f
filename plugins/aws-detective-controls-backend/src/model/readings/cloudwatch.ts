import { Declarations } from './CollectorDeclaration';

/** cloudwatch:DescribeAlarms with all alarm types. */
export interface CloudWatchAlarm {
  arn: string;
  name: string;
  kind: 'metric' | 'composite' | 'log';
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  state: string;
  stateUpdatedAt?: string;
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
  }[];
  /** The rule of a composite alarm, such as `ALARM("a") OR ALARM("b")`. */
  alarmRule?: string;
  /** The query of a log alarm. */
  queryString?: string;
  /** Log groups that a log alarm reads, by name or ARN. */
  logGroups: string[];
}

/** What the collectors of this service read. */
export interface CloudWatchReadings {
  'cloudwatch:alarms': CloudWatchAlarm[];
}

/** What they call. */
export const cloudWatchDeclarations: Declarations<CloudWatchReadings> = {
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
};
