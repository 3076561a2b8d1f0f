import {
  ConfigServiceClient,
  DescribeAggregationAuthorizationsCommand,
  DescribeConfigurationAggregatorsCommand,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  paginateDescribeAggregationAuthorizations,
  paginateDescribeConfigurationAggregators,
} from '@aws-sdk/client-config-service';
import { ACCOUNT, list, useSimulator } from './__testUtils__/startSimulator';

const OTHER = '444455556666';
const OUTSIDER = '555566667777';
const ROLE = 'arn:aws:iam::111122223333:role/config';

describe('config aggregation', () => {
  const { options } = useSimulator(
    {
      configRecorders: [{}],
      configAggregators: [
        {
          ConfigurationAggregatorName: 'all',
          OrganizationAggregationSource: { RoleArn: ROLE, AllAwsRegions: true },
        },
        {
          ConfigurationAggregatorName: 'some',
          AccountAggregationSources: [
            { AccountIds: [ACCOUNT], AwsRegions: ['us-east-1'] },
          ],
        },
        {
          ConfigurationAggregatorName: 'told',
          SourceStatuses: [
            { SourceId: ACCOUNT, LastUpdateStatus: 'FAILED' },
            { SourceId: OTHER, LastUpdateStatus: 'SUCCEEDED' },
          ],
        },
        ...list(110, index => ({
          ConfigurationAggregatorName: `more-${index}`,
        })),
      ],
      aggregationAuthorizations: list(120, index => ({
        AuthorizedAccountId: String(200_000_000_000 + index),
        AuthorizedAwsRegion: 'eu-west-1',
      })),
    },
    {
      managementAccountId: ACCOUNT,
      regions: { 'us-east-1': { configRecorders: [{}] } },
      accounts: [
        {
          id: OUTSIDER,
          name: 'outsider',
          managementAccountId: OUTSIDER,
          regions: { 'eu-west-1': { configRecorders: [{}] } },
        },
        {
          id: OTHER,
          name: 'other',
          regions: { 'eu-west-1': { configRecorders: [{}] } },
        },
      ],
    },
  );
  const client = () => new ConfigServiceClient(options());
  const sources = async (name: string, rest = {}) => {
    const answer = await client().send(
      new DescribeConfigurationAggregatorSourcesStatusCommand({
        ConfigurationAggregatorName: name,
        ...rest,
      }),
    );
    return answer.AggregatedSourceStatusList!.map(
      it => `${it.SourceId} ${it.AwsRegion} ${it.LastUpdateStatus}`,
    );
  };

  it('gives aggregators and authorizations in pages of a hundred', async () => {
    const sizes: number[] = [];
    for await (const page of paginateDescribeConfigurationAggregators(
      { client: client() },
      { Limit: 100 },
    )) {
      sizes.push(page.ConfigurationAggregators!.length);
    }
    for await (const page of paginateDescribeAggregationAuthorizations(
      { client: client() },
      {},
    )) {
      sizes.push(page.AggregationAuthorizations!.length);
    }

    expect(sizes).toEqual([100, 13, 100, 20]);
  });

  it('shows an aggregator as AWS does', async () => {
    const { ConfigurationAggregators: found } = await client().send(
      new DescribeConfigurationAggregatorsCommand({
        ConfigurationAggregatorNames: ['told'],
      }),
    );

    expect(found).toEqual([
      {
        ConfigurationAggregatorName: 'told',
        ConfigurationAggregatorArn: expect.stringMatching(
          /^arn:aws:config:eu-west-1:111122223333:config-aggregator\/config-aggregator-\w{8}$/,
        ),
        CreationTime: expect.any(Date),
        LastUpdatedTime: expect.any(Date),
      },
    ]);
  });

  it('gathers from every recorder of its own organisation, or of its accounts and regions', async () => {
    expect((await sources('all')).sort()).toEqual([
      `${ACCOUNT} eu-west-1 SUCCEEDED`,
      `${ACCOUNT} us-east-1 SUCCEEDED`,
      `${OTHER} eu-west-1 SUCCEEDED`,
    ]);
    expect(await sources('some')).toEqual([`${ACCOUNT} us-east-1 SUCCEEDED`]);
  });

  it('says of its sources what it was told, filtered', async () => {
    expect(await sources('told', { UpdateStatus: ['FAILED'] })).toEqual([
      `${ACCOUNT} undefined FAILED`,
    ]);
  });

  it('knows no aggregator that is not there', async () => {
    await expect(sources('gone')).rejects.toMatchObject({
      name: 'NoSuchConfigurationAggregatorException',
    });
  });

  it('refuses more than a hundred a page', async () => {
    await expect(
      client().send(
        new DescribeAggregationAuthorizationsCommand({ Limit: 101 }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidLimitException' });
  });
});
