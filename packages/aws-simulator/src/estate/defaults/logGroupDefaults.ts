import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs';
import { arn } from '../arns';
import type { WithTags } from '../Estate';
import type { DefaultsContext } from './index';

/** A log group as CreateLogGroup leaves it: what it holds never expires. */
export function logGroupDefaults(
  group: WithTags<LogGroup>,
  place: DefaultsContext,
): WithTags<LogGroup> {
  const logGroupArn = arn(place, 'logs', `log-group:${group.logGroupName}`);
  return {
    arn: `${logGroupArn}:*`,
    logGroupArn,
    creationTime: Date.parse('2024-03-04T09:00:00Z'),
    logGroupClass: 'STANDARD',
    metricFilterCount: 0,
    storedBytes: 0,
    ...group,
  };
}
