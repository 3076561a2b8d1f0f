import {
  DescribeResourcePoliciesCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import { allPages, pagesOf, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import { mapEach } from '../readEach';
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

/** Those that AWS lists unless told are the first. */
const POLICY_SCOPES = [undefined, 'RESOURCE'] as const;

/** The resource policies of a region: of all its log groups, and of single ones. */
export const resourcePolicies: AwsCollector<'logs:resource-policies'> = {
  id: 'logs:resource-policies',
  read: async context => {
    const client = context.client(logs);
    const lists = await mapEach(POLICY_SCOPES, policyScope => {
      const pages = pagesOf(
        nextToken =>
          client.send(
            new DescribeResourcePoliciesCommand({
              limit: 50,
              nextToken,
              policyScope,
            }),
            context.call,
          ),
        page => page.nextToken,
      );
      return allPages(pages, page =>
        present(page.resourcePolicies, 'resourcePolicies'),
      );
    });
    return lists.flat().map(policy => ({
      name: policy.policyName ?? '',
      resourceArn: policy.resourceArn,
      document: present(
        policy.policyDocument,
        `the document of the resource policy ${
          policy.policyName ?? policy.resourceArn
        }`,
      ),
    }));
  },
};
