import { paginateGetInventory, SSMClient } from '@aws-sdk/client-ssm';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';

/** What packages of the CloudWatch agent are called: on Linux, on Windows. */
const CLOUDWATCH_AGENT = ['amazon-cloudwatch-agent', 'Amazon CloudWatch Agent'];
/** What packages of the SSM agent are called. */
const SSM_AGENT = ['amazon-ssm-agent', 'Amazon SSM Agent'];

/** AWS Systems Manager. */
export const ssm: AwsService<SSMClient> = {
  prefix: 'ssm',
  answers: 'json',
  create: options => new SSMClient(options),
};

/**
 * The nodes of a region whose list of applications Systems Manager has, and which
 * of them have the CloudWatch agent.
 *
 * GetInventory cannot be asked whose applications are known. A managed node runs
 * the SSM agent, so one whose applications name it has a list, and what the list
 * does not name is not installed.
 */
export const inventory: AwsCollector<'ssm:inventory'> = {
  id: 'ssm:inventory',
  read: async context => {
    const withAgent = await nodesWith(context, CLOUDWATCH_AGENT);
    const listed = await nodesWith(context, SSM_AGENT);
    return [...new Map([...listed, ...withAgent])].map(
      ([nodeId, instanceStatus]) => ({
        nodeId,
        instanceStatus,
        hasCloudWatchAgent: withAgent.has(nodeId),
      }),
    );
  },
};

/** The status of each node that has one of some applications, by its id. */
async function nodesWith(
  context: AwsCollectorContext,
  applications: string[],
): Promise<Map<string, string | undefined>> {
  const pages = paginateGetInventory(
    { client: context.client(ssm) },
    {
      Filters: [
        { Key: 'AWS:Application.Name', Values: applications, Type: 'Equal' },
      ],
      MaxResults: 50,
    },
    context.call,
  );
  const nodes = await allPages(pages, page =>
    present(page.Entities, 'Entities'),
  );
  return new Map(
    nodes.map(({ Id, Data }) => [
      present(Id, 'the id of a managed node'),
      Data?.['AWS:InstanceInformation']?.Content?.[0]?.InstanceStatus,
    ]),
  );
}
