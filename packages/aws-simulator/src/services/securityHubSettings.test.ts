import {
  GetAdministratorAccountCommand,
  GetEnabledStandardsCommand,
  GetFindingAggregatorCommand,
  ListEnabledProductsForImportCommand,
  ListFindingAggregatorsCommand,
  paginateGetEnabledStandards,
  paginateListEnabledProductsForImport,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { list, useSimulator } from './__testUtils__/startSimulator';

const PRODUCT =
  'arn:aws:securityhub:eu-west-1:111122223333:product-subscription';

describe('security hub settings', () => {
  const { options } = useSimulator(
    {
      securityHub: {
        Standards: list(120, index => ({
          StandardsArn: `arn:aws:securityhub:eu-west-1::standards/custom-${index}/v/1.0.0`,
          ...(index === 0 && { StandardsStatus: 'INCOMPLETE' }),
        })),
        ProductSubscriptions: list(120, index => `${PRODUCT}/acme/${index}`),
        Administrator: { AccountId: '999900001111', MemberStatus: 'Enabled' },
      },
    },
    {
      regions: {
        'eu-central-1': {
          securityHub: {
            FindingAggregator: {
              RegionLinkingMode: 'SPECIFIED_REGIONS',
              Regions: ['eu-west-1'],
            },
          },
        },
        'us-east-1': {},
      },
    },
  );
  const client = (region?: string) =>
    new SecurityHubClient(options(undefined, region));

  it('gives standards and products in pages of a hundred', async () => {
    const sizes: number[] = [];
    for await (const page of paginateGetEnabledStandards(
      { client: client() },
      { MaxResults: 100 },
    )) {
      sizes.push(page.StandardsSubscriptions!.length);
    }
    for await (const page of paginateListEnabledProductsForImport(
      { client: client() },
      { MaxResults: 100 },
    )) {
      sizes.push(page.ProductSubscriptions!.length);
    }

    expect(sizes).toEqual([100, 20, 100, 20]);
  });

  it('has each standard ready unless told', async () => {
    const { StandardsSubscriptions: found } = await client().send(
      new GetEnabledStandardsCommand({ MaxResults: 2 }),
    );

    expect(found).toMatchObject([
      { StandardsStatus: 'INCOMPLETE' },
      {
        StandardsStatus: 'READY',
        StandardsSubscriptionArn:
          'arn:aws:securityhub:eu-west-1:111122223333:subscription/custom-1/v/1.0.0',
      },
    ]);
  });

  it('turns on what EnableSecurityHub does where nothing is told', async () => {
    const hub = client('eu-central-1');
    const standards = await hub.send(new GetEnabledStandardsCommand({}));
    const products = await hub.send(
      new ListEnabledProductsForImportCommand({}),
    );

    expect(
      standards.StandardsSubscriptions!.map(it => it.StandardsArn),
    ).toEqual([
      'arn:aws:securityhub:eu-central-1::standards/aws-foundational-security-best-practices/v/1.0.0',
      'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0',
    ]);
    expect(products.ProductSubscriptions).toEqual([
      'arn:aws:securityhub:eu-central-1:111122223333:product-subscription/aws/guardduty',
      'arn:aws:securityhub:eu-central-1:111122223333:product-subscription/aws/securityhub',
    ]);
  });

  it.each(['eu-west-1', 'eu-central-1'])(
    'shows the aggregator of the home region in %s',
    async region => {
      const { FindingAggregators: found } = await client(region).send(
        new ListFindingAggregatorsCommand({}),
      );
      const aggregator = await client(region).send(
        new GetFindingAggregatorCommand({
          FindingAggregatorArn: found![0].FindingAggregatorArn,
        }),
      );

      expect(found).toHaveLength(1);
      expect(aggregator).toMatchObject({
        FindingAggregationRegion: 'eu-central-1',
        RegionLinkingMode: 'SPECIFIED_REGIONS',
        Regions: ['eu-west-1'],
      });
    },
  );

  it('knows no aggregator but that one', async () => {
    await expect(
      client().send(
        new GetFindingAggregatorCommand({ FindingAggregatorArn: 'arn:else' }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('names the administrator of a member, and none of another', async () => {
    const command = new GetAdministratorAccountCommand({});

    expect((await client().send(command)).Administrator).toMatchObject({
      AccountId: '999900001111',
      MemberStatus: 'Enabled',
    });
    expect(
      (await client('eu-central-1').send(command)).Administrator,
    ).toBeUndefined();
  });

  it.each([
    new GetAdministratorAccountCommand({}),
    new GetEnabledStandardsCommand({}),
    new GetFindingAggregatorCommand({ FindingAggregatorArn: 'arn:any' }),
    new ListEnabledProductsForImportCommand({}),
    new ListFindingAggregatorsCommand({}),
  ])('is to be subscribed to (%#)', async command => {
    await expect(
      client('us-east-1').send(command as GetEnabledStandardsCommand),
    ).rejects.toMatchObject({ name: 'InvalidAccessException' });
  });
});
