import {
  GetResourcesCommand,
  GetResourcesCommandInput,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { list, useSimulator } from './__testUtils__/startSimulator';

const arn = (name: string) => `arn:aws:sqs:eu-west-1:111122223333:${name}`;

describe('tagging', () => {
  const { options } = useSimulator({
    vpcs: [{ VpcId: 'vpc-1', Tags: { service: 'shop', env: 'prod' } }],
    buckets: [{ Name: 'shop', Tags: { service: 'shop', env: 'test' } }],
    dbInstances: [
      {
        DBInstanceIdentifier: 'shop',
        Engine: 'mysql',
        Tags: { service: 'shop', env: 'prod' },
      },
    ],
    alarms: [{ AlarmName: 'shop', Tags: { service: 'shop' } }],
    resources: [
      ...list(110, index => ({ Arn: arn(`q-${index}`), Tags: { team: 'a' } })),
      { Arn: arn('never-tagged') },
      { Arn: arn('once-tagged'), Tags: {} },
    ],
  });
  const client = () => new ResourceGroupsTaggingAPIClient(options());
  const find = async (input: GetResourcesCommandInput) => {
    const arns: string[] = [];
    for await (const page of paginateGetResources(
      { client: client() },
      input,
    )) {
      arns.push(...page.ResourceTagMappingList!.map(it => it.ResourceARN!));
    }
    return arns;
  };

  it('lists what has, or had, tags: page after page', async () => {
    const arns = await find({ ResourcesPerPage: 100 });

    expect(arns).toHaveLength(115);
    expect(arns).toContain(arn('once-tagged'));
    expect(arns).not.toContain(arn('never-tagged'));
  });

  it('ends the list with an empty token', async () => {
    const { PaginationToken } = await client().send(
      new GetResourcesCommand({ ResourceTypeFilters: ['s3'] }),
    );

    expect(PaginationToken).toBe('');
  });

  it('joins keys with AND, and values with OR', async () => {
    expect(
      await find({
        TagFilters: [
          { Key: 'service', Values: ['shop'] },
          { Key: 'env', Values: ['prod', 'test'] },
        ],
      }),
    ).toEqual([
      'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
      'arn:aws:rds:eu-west-1:111122223333:db:shop',
      'arn:aws:s3:::shop',
    ]);
  });

  it('takes a key alone for any value', async () => {
    expect(await find({ TagFilters: [{ Key: 'env' }] })).toHaveLength(3);
  });

  it.each([
    ['s3', ['arn:aws:s3:::shop']],
    ['ec2:vpc', ['arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1']],
    ['rds:db', ['arn:aws:rds:eu-west-1:111122223333:db:shop']],
    [
      'cloudwatch:alarm',
      ['arn:aws:cloudwatch:eu-west-1:111122223333:alarm:shop'],
    ],
  ])('finds resources of the type %s', async (type, expected) => {
    expect(await find({ ResourceTypeFilters: [type] })).toEqual(expected);
  });

  it('finds resources by ARN', async () => {
    expect(
      await find({ ResourceARNList: [arn('q-3'), arn('never-tagged')] }),
    ).toEqual([arn('q-3')]);
  });

  it.each<[GetResourcesCommandInput, string]>([
    [{ ResourcesPerPage: 101 }, 'ResourcesPerPage'],
    [
      { ResourceARNList: [arn('q-3')], TagFilters: [{ Key: 'a' }] },
      'ResourceARNList',
    ],
    [{ TagsPerPage: 100 }, 'TagsPerPage'],
    [{ IncludeComplianceDetails: true }, 'IncludeComplianceDetails'],
  ])('refuses %j', async (input, message) => {
    await expect(client().send(new GetResourcesCommand(input))).rejects.toThrow(
      message,
    );
  });
});
