import type { FlowLog } from '@aws-sdk/client-ec2';
import type { WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A flow log as CreateFlowLogs leaves it. */
export function flowLogDefaults(
  flowLog: WithTags<FlowLog>,
  place: DefaultsContext,
): WithTags<FlowLog> {
  const key = JSON.stringify([
    place.accountId,
    place.region,
    flowLog.ResourceId,
    flowLog.LogDestination,
    flowLog.LogGroupName,
    flowLog.TrafficType,
  ]);
  return {
    FlowLogId: `fl-${stableId(key, 17)}`,
    FlowLogStatus: 'ACTIVE',
    DeliverLogsStatus: 'SUCCESS',
    TrafficType: 'ALL',
    LogDestinationType: flowLog.LogDestination?.includes(':s3:')
      ? 's3'
      : 'cloud-watch-logs',
    LogFormat:
      // The fields of AWS's default format, version 2.
      '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}',
    MaxAggregationInterval: 600,
    CreationTime: new Date('2024-03-04T09:00:00Z'),
    ...flowLog,
  };
}
