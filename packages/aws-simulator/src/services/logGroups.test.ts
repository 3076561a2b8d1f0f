import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeResourcePoliciesCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import { list, useSimulator } from './__testUtils__/startSimulator';

const POLICY = {
  policyName: 'dns',
  policyDocument: '{"Version":"2012-10-17","Statement":[]}',
};

const POLICY_OF_GROUP = {
  ...POLICY,
  policyName: 'of-app',
  policyScope: 'RESOURCE' as const,
  resourceArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:app',
};

describe('log groups', () => {
  const { options } = useSimulator({
    logGroups: [
      { logGroupName: 'app', retentionInDays: 30, Tags: { service: 'shop' } },
      ...list(100, index => ({ logGroupName: `/aws/lambda/f-${index}` })),
    ],
    logResourcePolicies: [POLICY, POLICY_OF_GROUP],
  });
  const client = () => new CloudWatchLogsClient(options());

  it('lists log groups in pages of fifty', async () => {
    const sizes: number[] = [];
    for await (const page of paginateDescribeLogGroups(
      { client: client() },
      {},
    )) {
      sizes.push(page.logGroups!.length);
    }

    expect(sizes).toEqual([50, 50, 1]);
  });

  it('gives both ARNs of a group, and no retention of one that keeps its log for ever', async () => {
    const { logGroups } = await client().send(
      new DescribeLogGroupsCommand({ limit: 2 }),
    );

    expect(logGroups![0]).toMatchObject({
      arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:app:*',
      logGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:app',
      logGroupClass: 'STANDARD',
      retentionInDays: 30,
    });
    expect(logGroups![0]).not.toHaveProperty('Tags');
    expect(logGroups![1].retentionInDays).toBeUndefined();
  });

  it('finds log groups by how their names begin', async () => {
    const { logGroups } = await client().send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: 'ap' }),
    );

    expect(logGroups!.map(({ logGroupName }) => logGroupName)).toEqual(['app']);
  });

  it('lists the resource policies of the account', async () => {
    const { resourcePolicies } = await client().send(
      new DescribeResourcePoliciesCommand({ limit: 50 }),
    );

    expect(resourcePolicies).toEqual([POLICY]);
  });

  it('lists those of single log groups where they are asked for', async () => {
    const { resourcePolicies } = await client().send(
      new DescribeResourcePoliciesCommand({ policyScope: 'RESOURCE' }),
    );

    expect(resourcePolicies).toEqual([POLICY_OF_GROUP]);
  });

  it('refuses a page of 51, and what it does not filter by', async () => {
    await expect(
      client().send(new DescribeLogGroupsCommand({ limit: 51 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(
      client().send(new DescribeLogGroupsCommand({ logGroupNamePattern: 'a' })),
    ).rejects.toThrow('logGroupNamePattern');
    await expect(
      client().send(
        new DescribeResourcePoliciesCommand({
          policyScope: 'RESOURCE',
          resourceArn: POLICY_OF_GROUP.resourceArn,
        }),
      ),
    ).rejects.toThrow('resourceArn');
  });
});
