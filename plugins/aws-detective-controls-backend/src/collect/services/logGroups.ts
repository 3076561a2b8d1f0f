import {
  DescribeResourcePoliciesCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import { allPages, pagesOf, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import { logs } from './logs';

/** The log groups of a region, of every class. */
export const logGroups: AwsCollector<'logs:log-groups'> = {
  id: 'logs:log-groups',
  read: async context => {
    const client = context.client(logs);
    const found = await allPages(
      paginateDescribeLogGroups({ client }, { limit: 50 }, context.call),
      page => present(page.logGroups, 'logGroups'),
    );
    return found.map(group => {
      const name = present(group.logGroupName, 'the name of a log group');
      return {
        // `arn` ends with `:*`, which is no part of the group's own ARN.
        arn: present(
          group.logGroupArn ?? group.arn?.replace(/:\*$/, ''),
          `the ARN of the log group ${name}`,
        ),
        name,
        retentionInDays: group.retentionInDays,
        logGroupClass: group.logGroupClass,
      };
    });
  },
};

/** The resource policies of a region that hold for the account's log groups. */
export const resourcePolicies: AwsCollector<'logs:resource-policies'> = {
  id: 'logs:resource-policies',
  read: async context => {
    const client = context.client(logs);
    const pages = pagesOf(
      nextToken =>
        client.send(
          new DescribeResourcePoliciesCommand({ limit: 50, nextToken }),
          context.call,
        ),
      page => page.nextToken,
    );
    const found = await allPages(pages, page =>
      present(page.resourcePolicies, 'resourcePolicies'),
    );
    return found.map(policy => ({
      name: policy.policyName ?? '',
      document: present(
        policy.policyDocument,
        `the document of the resource policy ${policy.policyName}`,
      ),
    }));
  },
};
