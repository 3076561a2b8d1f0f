import {
  AwsSecurityFindingFilters,
  DescribeHubCommand,
  GetFindingsCommand,
  GetFindingsCommandInput,
  paginateGetFindings,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { list, useSimulator } from './__testUtils__/startSimulator';

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];
const STATES = ['NEW', 'NOTIFIED', 'SUPPRESSED', 'RESOLVED'];

describe('security hub', () => {
  const { options } = useSimulator(
    {
      securityHub: {
        Findings: list(240, index => ({
          Title: `finding ${index}`,
          Severity: { Label: SEVERITIES[index % 5] },
          Workflow: { Status: STATES[index % 4] },
          RecordState: index % 3 ? 'ACTIVE' : 'ARCHIVED',
          CreatedAt: `ago P${1 + (index % 60)}D`,
          Resources: [{ Id: `arn:aws:s3:::bucket-${index}` }],
          Compliance: {
            SecurityControlId: index < 100 ? 'S3.9' : 'S3.13',
            Status: 'FAILED',
          },
        })),
      },
    },
    { regions: { 'ap-northeast-1': {} } },
  );
  const client = (region?: string) =>
    new SecurityHubClient(options(undefined, region));
  const find = async (
    Filters: AwsSecurityFindingFilters,
    rest: Partial<GetFindingsCommandInput> = {},
  ) => {
    const findings = [];
    for await (const page of paginateGetFindings(
      { client: client() },
      { Filters, ...rest },
    )) {
      expect(page.Findings!.length).toBeLessThanOrEqual(100);
      findings.push(...page.Findings!);
    }
    return findings;
  };
  const equals = (...values: string[]) =>
    values.map(Value => ({ Value, Comparison: 'EQUALS' as const }));

  it('describes the hub', async () => {
    expect(await client().send(new DescribeHubCommand({}))).toMatchObject({
      HubArn: 'arn:aws:securityhub:eu-west-1:111122223333:hub/default',
      AutoEnableControls: true,
    });
  });

  it.each([new DescribeHubCommand({}), new GetFindingsCommand({})])(
    'is to be subscribed to (%#)',
    async command => {
      await expect(
        client('ap-northeast-1').send(command as DescribeHubCommand),
      ).rejects.toMatchObject({
        name: 'InvalidAccessException',
        $metadata: { httpStatusCode: 401 },
      });
    },
  );

  it('gives every finding, page after page', async () => {
    const findings = await find({});

    expect(new Set(findings.map(({ Id }) => Id)).size).toBe(240);
  });

  it('joins values of one attribute with OR, and attributes with AND', async () => {
    const findings = await find({
      SeverityLabel: equals('CRITICAL', 'HIGH'),
      WorkflowStatus: equals('NEW', 'NOTIFIED'),
    });

    expect(findings).toHaveLength(48);
    for (const { Severity, Workflow } of findings) {
      expect(['CRITICAL', 'HIGH']).toContain(Severity?.Label);
      expect(['NEW', 'NOTIFIED']).toContain(Workflow?.Status);
    }
  });

  it('joins what must not be with AND', async () => {
    const findings = await find({
      SeverityLabel: [
        { Value: 'LOW', Comparison: 'NOT_EQUALS' },
        { Value: 'INFORMATIONAL', Comparison: 'NOT_EQUALS' },
      ],
    });

    expect(findings).toHaveLength(144);
  });

  it('takes a prefix, and leaves out another', async () => {
    const findings = await find({
      ResourceId: [
        { Value: 'arn:aws:s3:::bucket-1', Comparison: 'PREFIX' },
        { Value: 'arn:aws:s3:::bucket-10', Comparison: 'PREFIX_NOT_EQUALS' },
      ],
    });

    // Of 1, 10 to 19 and 100 to 199, without 10 and 100 to 109.
    expect(findings).toHaveLength(100);
  });

  it('filters by control, record state and account', async () => {
    const findings = await find({
      ComplianceSecurityControlId: equals('S3.9'),
      RecordState: equals('ACTIVE'),
      AwsAccountId: equals('111122223333'),
    });

    expect(findings).toHaveLength(66);
  });

  it('filters by time', async () => {
    const findings = await find({
      UpdatedAt: [{ DateRange: { Unit: 'DAYS', Value: 10 } }],
    });

    expect(findings).toHaveLength(40);
  });

  it('sorts', async () => {
    const findings = await find(
      {},
      { SortCriteria: [{ Field: 'SeverityNormalized', SortOrder: 'desc' }] },
    );

    const order = findings.map(({ Severity }) => Severity!.Normalized!);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(order[0]).toBe(90);
  });

  it.each<[string, AwsSecurityFindingFilters, string]>([
    [
      'an attribute that is not implemented',
      { NetworkProtocol: equals('TCP') },
      'NetworkProtocol',
    ],
    [
      'a comparison for rules only',
      { Title: [{ Value: 'x', Comparison: 'CONTAINS' }] },
      'CONTAINS',
    ],
    [
      'EQUALS beside NOT_EQUALS',
      {
        SeverityLabel: [
          ...equals('LOW'),
          { Value: 'HIGH', Comparison: 'NOT_EQUALS' },
        ],
      },
      'SeverityLabel',
    ],
    [
      'more than twenty values',
      { ResourceId: equals(...list(21, String)) },
      'at most 20',
    ],
  ])('refuses %s', async (_case, filters, message) => {
    await expect(find(filters)).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: expect.stringContaining(message),
    });
  });

  it('refuses more than a hundred a page', async () => {
    await expect(
      client().send(new GetFindingsCommand({ MaxResults: 101 })),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});
