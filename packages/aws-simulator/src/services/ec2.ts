import type {
  DescribeFlowLogsRequest,
  DescribeFlowLogsResult,
  DescribeInstancesRequest,
  DescribeInstancesResult,
  DescribeRegionsRequest,
  DescribeRegionsResult,
  DescribeVpcsRequest,
  DescribeVpcsResult,
  Filter,
} from '@aws-sdk/client-ec2';
import { isRegionEnabled, REGIONS } from '../estate/regions';
import { AwsError } from './AwsError';
import { matchesEc2Filters } from './ec2Filters';
import { here, tagList } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

/** Each of these has a bucket of its own, per account and region. */
const RATE = { perSecond: 20, burst: 100 };

function describeRegions(
  input: DescribeRegionsRequest,
  context: OperationContext,
): DescribeRegionsResult {
  onlyMembers(input as Record<string, unknown>, ['AllRegions', 'RegionNames']);
  const regions = REGIONS.filter(
    ({ partition }) => partition === context.partition,
  ).map(({ name, optIn }) => {
    const optedIn = isRegionEnabled(context.account, name)
      ? 'opted-in'
      : 'not-opted-in';
    return {
      RegionName: name,
      Endpoint: `ec2.${name}.amazonaws.com`,
      OptInStatus: optIn ? optedIn : 'opt-in-not-required',
    };
  });
  for (const name of input.RegionNames ?? []) {
    if (!regions.some(({ RegionName }) => RegionName === name)) {
      throw new AwsError(
        'InvalidParameterValue',
        `Invalid region provided: ${name}`,
      );
    }
  }
  return {
    Regions: regions.filter(
      ({ RegionName, OptInStatus }) =>
        (!input.RegionNames?.length ||
          input.RegionNames.includes(RegionName)) &&
        (input.AllRegions || OptInStatus !== 'not-opted-in'),
    ),
  };
}

function ec2PageSize(value: number | undefined): number {
  return pageSize(value, {
    name: 'MaxResults',
    min: 5,
    max: 1000,
    default: 1000,
    code: 'InvalidParameterValue',
  });
}

function refuseIdsWithPages(
  ids: string[] | undefined,
  input: { MaxResults?: number; NextToken?: string },
): void {
  if (ids?.length && input.MaxResults !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Ids and MaxResults cannot be used in the same request.',
    );
  }
}

function describeVpcs(
  input: DescribeVpcsRequest,
  context: OperationContext,
): DescribeVpcsResult {
  onlyMembers(input as Record<string, unknown>, [
    'Filters',
    'VpcIds',
    'MaxResults',
    'NextToken',
  ]);
  refuseIdsWithPages(input.VpcIds, input);
  const vpcs = here(context).vpcs ?? [];
  for (const id of input.VpcIds ?? []) {
    if (!vpcs.some(vpc => vpc.VpcId === id)) {
      throw new AwsError(
        'InvalidVpcID.NotFound',
        `The vpc ID '${id}' does not exist`,
      );
    }
  }
  const page = context.page({
    items: vpcs.filter(
      vpc =>
        (!input.VpcIds?.length || input.VpcIds.includes(vpc.VpcId!)) &&
        matchesEc2Filters(input.Filters, vpc.Tags, {
          'vpc-id': vpc.VpcId,
          'owner-id': vpc.OwnerId,
          'is-default': String(vpc.IsDefault),
          cidr: vpc.CidrBlock,
          state: vpc.State,
        }),
    ),
    token: input.NextToken,
    size: ec2PageSize(input.MaxResults),
    invalidToken: 'InvalidNextToken',
  });
  return {
    Vpcs: page.items.map(vpc => ({ ...vpc, Tags: tagList(vpc.Tags) })),
    NextToken: page.nextToken,
  };
}

function describeFlowLogs(
  input: DescribeFlowLogsRequest,
  context: OperationContext,
): DescribeFlowLogsResult {
  onlyMembers(input as Record<string, unknown>, [
    'Filter',
    'FlowLogIds',
    'MaxResults',
    'NextToken',
  ]);
  refuseIdsWithPages(input.FlowLogIds, input);
  const filters: Filter[] | undefined = input.Filter;
  const flowLogs = here(context).flowLogs ?? [];
  for (const id of input.FlowLogIds ?? []) {
    if (!flowLogs.some(flowLog => flowLog.FlowLogId === id)) {
      throw new AwsError(
        'InvalidFlowLogId.NotFound',
        `The flow log ID '${id}' does not exist`,
      );
    }
  }
  const page = context.page({
    items: flowLogs.filter(
      flowLog =>
        (!input.FlowLogIds?.length ||
          input.FlowLogIds.includes(flowLog.FlowLogId!)) &&
        matchesEc2Filters(filters, flowLog.Tags, {
          'deliver-log-status': flowLog.DeliverLogsStatus,
          'flow-log-id': flowLog.FlowLogId,
          'log-destination-type': flowLog.LogDestinationType,
          'log-group-name': flowLog.LogGroupName,
          'resource-id': flowLog.ResourceId,
          'traffic-type': flowLog.TrafficType,
        }),
    ),
    token: input.NextToken,
    size: ec2PageSize(input.MaxResults),
    invalidToken: 'InvalidNextToken',
  });
  return {
    FlowLogs: page.items.map(flowLog => ({
      ...flowLog,
      Tags: tagList(flowLog.Tags),
    })),
    NextToken: page.nextToken,
  };
}

/** Lists instances, each in a reservation of its own. */
function describeInstances(
  input: DescribeInstancesRequest,
  context: OperationContext,
): DescribeInstancesResult {
  onlyMembers(input as Record<string, unknown>, [
    'Filters',
    'InstanceIds',
    'MaxResults',
    'NextToken',
  ]);
  refuseIdsWithPages(input.InstanceIds, input);
  const instances = here(context).instances ?? [];
  for (const id of input.InstanceIds ?? []) {
    if (!instances.some(instance => instance.InstanceId === id)) {
      throw new AwsError(
        'InvalidInstanceID.NotFound',
        `The instance ID '${id}' does not exist`,
      );
    }
  }
  const page = context.page({
    items: instances.filter(
      instance =>
        (!input.InstanceIds?.length ||
          input.InstanceIds.includes(instance.InstanceId!)) &&
        matchesEc2Filters(input.Filters, instance.Tags, {
          'instance-id': instance.InstanceId,
          'instance-state-name': instance.State?.Name,
          'vpc-id': instance.VpcId,
        }),
    ),
    token: input.NextToken,
    size: ec2PageSize(input.MaxResults),
    invalidToken: 'InvalidNextToken',
  });
  return {
    Reservations: page.items.map(instance => ({
      ReservationId: instance.InstanceId!.replace(/^i-/, 'r-'),
      OwnerId: context.account.id,
      Instances: [{ ...instance, Tags: tagList(instance.Tags) }],
    })),
    NextToken: page.nextToken,
  };
}

/** Amazon EC2. */
export const ec2: ServiceOperations = {
  service: 'ec2',
  operations: {
    DescribeRegions: {
      action: 'ec2:DescribeRegions',
      rate: RATE,
      run: describeRegions,
    },
    DescribeVpcs: { action: 'ec2:DescribeVpcs', rate: RATE, run: describeVpcs },
    DescribeInstances: {
      action: 'ec2:DescribeInstances',
      rate: RATE,
      run: describeInstances,
    },
    DescribeFlowLogs: {
      action: 'ec2:DescribeFlowLogs',
      rate: RATE,
      run: describeFlowLogs,
    },
  },
};
