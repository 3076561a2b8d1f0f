import {
  ConfigServiceClient,
  DescribeComplianceByResourceCommand,
  DescribeConfigRulesCommand,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  paginateDescribeComplianceByResource,
  paginateSelectResourceConfig,
} from '@aws-sdk/client-config-service';
import { list, useSimulator } from './__testUtils__/startSimulator';

const QUERY =
  "SELECT configuration.targetResourceId, configuration.complianceType, configuration.configRuleList.configRuleName WHERE resourceType = 'AWS::Config::ResourceCompliance'";

const RULES = [
  {
    ConfigRuleName: 'encrypted',
    Evaluations: list(130, index => ({
      ResourceType: 'AWS::S3::Bucket',
      ResourceId: `bucket-${String(index).padStart(3, '0')}`,
      ComplianceType: index === 0 ? 'NON_COMPLIANT' : 'COMPLIANT',
    })),
  },
  {
    ConfigRuleName: 'logged',
    Evaluations: [
      {
        ResourceType: 'AWS::S3::Bucket',
        ResourceId: 'bucket-000',
        ComplianceType: 'COMPLIANT',
      },
      {
        ResourceType: 'AWS::S3::Bucket',
        ResourceId: 'bucket-001',
        ComplianceType: 'INSUFFICIENT_DATA',
      },
      {
        ResourceType: 'AWS::SQS::Queue',
        ResourceId: 'queue',
        ComplianceType: 'NOT_APPLICABLE',
      },
    ],
  },
];

describe('config', () => {
  const { options } = useSimulator(
    {
      configRecorders: [
        { status: { recording: true } },
        { name: 'aws-made', recordingScope: 'INTERNAL' },
      ],
      configRules: RULES,
    },
    {
      regions: {
        'ap-northeast-1': {
          configRecorders: [
            {
              recordingGroup: {
                allSupported: false,
                resourceTypes: ['AWS::S3::Bucket'],
                recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
              },
            },
          ],
          configRules: RULES,
        },
      },
    },
  );
  const client = (region?: string) =>
    new ConfigServiceClient(options(undefined, region));
  const select = async (
    Expression: string,
    region?: string,
  ): Promise<Record<string, any>[]> => {
    const rows: string[] = [];
    for await (const page of paginateSelectResourceConfig(
      { client: client(region) },
      { Expression, Limit: 100 },
    )) {
      rows.push(...page.Results!);
    }
    return rows.map(row => JSON.parse(row));
  };

  it("shows the customer's recorder, and not those that AWS made", async () => {
    const { ConfigurationRecorders } = await client().send(
      new DescribeConfigurationRecordersCommand({}),
    );
    const { ConfigurationRecordersStatus } = await client().send(
      new DescribeConfigurationRecorderStatusCommand({}),
    );

    expect(ConfigurationRecorders).toEqual([
      expect.objectContaining({ name: 'default', recordingScope: 'PAID' }),
    ]);
    expect(ConfigurationRecordersStatus).toEqual([
      expect.objectContaining({
        name: 'default',
        recording: true,
        lastStatus: 'SUCCESS',
      }),
    ]);
  });

  it('says that a recorder does not exist', async () => {
    await expect(
      client().send(
        new DescribeConfigurationRecordersCommand({
          ConfigurationRecorderNames: ['none'],
        }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchConfigurationRecorderException' });
  });

  it('answers a query with JSON rows, one for each resource that a rule applies to', async () => {
    const rows = await select(QUERY);

    expect(rows).toHaveLength(130);
    expect(rows[0]).toEqual({
      configuration: {
        targetResourceId: 'bucket-000',
        complianceType: 'NON_COMPLIANT',
        configRuleList: [
          { configRuleName: 'encrypted' },
          { configRuleName: 'logged' },
        ],
      },
    });
    expect(rows[1].configuration.complianceType).toBe('INSUFFICIENT_DATA');
  });

  it('joins conditions with AND', async () => {
    const rows = await select(
      `${QUERY} AND configuration.complianceType = 'NON_COMPLIANT'`,
    );

    expect(rows.map(row => row.configuration.targetResourceId)).toEqual([
      'bucket-000',
    ]);
  });

  it('answers no row where the recorder does not keep compliance', async () => {
    expect(await select(QUERY, 'ap-northeast-1')).toEqual([]);
  });

  it.each([
    ['no SELECT', "resourceType = 'x'"],
    ['an open string', "SELECT * WHERE resourceType = 'x"],
    [
      'another resource type',
      "SELECT * WHERE resourceType = 'AWS::S3::Bucket'",
    ],
    ['no condition', 'SELECT resourceId'],
    ['OR', `${QUERY} OR resourceId = 'x'`],
    ['ORDER BY', `${QUERY} ORDER BY resourceId`],
    ['another comparison', 'SELECT * WHERE configuration.size > 3'],
  ])('refuses a query with %s', async (_case, expression) => {
    await expect(select(expression)).rejects.toMatchObject({
      name: 'InvalidExpressionException',
    });
  });

  it('lists compliance by resource in pages, without rules', async () => {
    let found = 0;
    for await (const page of paginateDescribeComplianceByResource(
      { client: client('ap-northeast-1') },
      { Limit: 100 },
    )) {
      found += page.ComplianceByResources!.length;
    }

    expect(found).toBe(130);
  });

  it('gives ten resources a page unless told', async () => {
    const { ComplianceByResources } = await client().send(
      new DescribeComplianceByResourceCommand({}),
    );

    expect(ComplianceByResources).toHaveLength(10);
  });

  it('finds the compliance of one resource', async () => {
    const { ComplianceByResources } = await client().send(
      new DescribeComplianceByResourceCommand({
        ResourceType: 'AWS::S3::Bucket',
        ResourceId: 'bucket-000',
        ComplianceTypes: ['NON_COMPLIANT'],
      }),
    );

    expect(ComplianceByResources).toEqual([
      expect.objectContaining({
        ResourceId: 'bucket-000',
        Compliance: {
          ComplianceType: 'NON_COMPLIANT',
          ComplianceContributorCount: { CappedCount: 1, CapExceeded: false },
        },
      }),
    ]);
  });

  it('refuses more than a hundred a page', async () => {
    await expect(
      client().send(new DescribeComplianceByResourceCommand({ Limit: 101 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });

  it('lists rules, with the defaults of AWS', async () => {
    const { ConfigRules } = await client().send(
      new DescribeConfigRulesCommand({ ConfigRuleNames: ['logged'] }),
    );

    expect(ConfigRules).toEqual([
      expect.objectContaining({
        ConfigRuleName: 'logged',
        ConfigRuleState: 'ACTIVE',
        Source: { Owner: 'AWS', SourceIdentifier: 'LOGGED' },
      }),
    ]);
  });
});
