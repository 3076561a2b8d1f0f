import {
  EC2Client,
  paginateDescribeFlowLogs,
  paginateDescribeInstances,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { tagsOf } from './tags';

/** Amazon EC2. */
export const ec2: AwsService<EC2Client> = {
  prefix: 'ec2',
  answers: 'xml',
  create: options => new EC2Client(options),
};

/** The VPCs of a region, those that are shared in from other accounts included. */
export const vpcs: AwsCollector<'ec2:vpcs'> = {
  id: 'ec2:vpcs',
  read: async context => {
    const pages = paginateDescribeVpcs(
      { client: context.client(ec2) },
      { MaxResults: 1000 },
      context.call,
    );
    const found = await allPages(pages, page => present(page.Vpcs, 'Vpcs'));
    return found.map(vpc => ({
      vpcId: present(vpc.VpcId, 'Vpcs[].VpcId'),
      // Whose VPC it is decides whether it is judged at all.
      ownerId: present(vpc.OwnerId, `the owner of the VPC ${vpc.VpcId}`),
      isDefault: vpc.IsDefault ?? false,
      tags: tagsOf(vpc.Tags),
    }));
  },
};

/** The instances of a region; AWS lists those that are gone for another hour. */
export const instances: AwsCollector<'ec2:instances'> = {
  id: 'ec2:instances',
  read: async context => {
    const pages = paginateDescribeInstances(
      { client: context.client(ec2) },
      { MaxResults: 1000 },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.Reservations, 'Reservations').flatMap(
        ({ Instances = [] }) => Instances,
      ),
    );
    return found
      .filter(instance => instance.State?.Name !== 'terminated')
      .map(instance => ({
        instanceId: present(instance.InstanceId, 'the id of an instance'),
        state: present(
          instance.State?.Name,
          `the state of the instance ${instance.InstanceId}`,
        ),
        vpcId: instance.VpcId,
        tags: tagsOf(instance.Tags),
      }));
  },
};

/** The flow logs of a region: of VPCs, subnets, network interfaces and gateways. */
export const flowLogs: AwsCollector<'ec2:flow-logs'> = {
  id: 'ec2:flow-logs',
  read: async context => {
    const pages = paginateDescribeFlowLogs(
      { client: context.client(ec2) },
      { MaxResults: 1000 },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.FlowLogs, 'FlowLogs'),
    );
    return found.map(log => ({
      flowLogId: log.FlowLogId ?? '',
      resourceId: present(
        log.ResourceId,
        `what the flow log ${log.FlowLogId} is of`,
      ),
      flowLogStatus: present(
        log.FlowLogStatus,
        `the status of the flow log ${log.FlowLogId}`,
      ),
      deliverLogsStatus: log.DeliverLogsStatus,
      deliverLogsErrorMessage: log.DeliverLogsErrorMessage,
      trafficType: log.TrafficType,
      logDestinationType: log.LogDestinationType,
      logDestination: log.LogDestination,
      logGroupName: log.LogGroupName,
    }));
  },
};
