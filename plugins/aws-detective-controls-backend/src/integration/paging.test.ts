import { Entity } from '@backstage/catalog-model';
import { generateEstate } from 'aws-simulator';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { Harness } from './__testUtils__/Harness';

// A thousand buckets are a thousand calls.
jest.setTimeout(120_000);

const databases = createTestDatabases();
const ACCOUNT = '100000000001';
const REGION = 'eu-west-1';

const AWS = {
  mainAccount: {
    accessKeyId: `AKIA${ACCOUNT}`,
    secretAccessKey: 'simulated',
    region: REGION,
  },
};

/** Each claims one bucket. */
function entities(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      namespace: 'default',
      annotations: {
        'amazon.com/s3-bucket-arn': `arn:aws:s3:::data-${ACCOUNT}-${REGION}-${index}`,
      },
    },
    spec: { type: 'service' },
  }));
}

describe('a large account', () => {
  const estate = generateEstate({
    accounts: 1,
    regions: [REGION],
    buckets: 1010,
    vpcs: 2,
    loadBalancers: 3,
    dbInstances: 130,
    alarms: 250,
    eventRules: 120,
    functions: 230,
    findingsPerAccount: 450,
    guardDutyFindingsPerAccount: 160,
    configRules: 1,
  });
  const held = estate.accounts[0].regions[REGION];
  let harness: Harness;
  let calls: Record<string, number>;

  beforeAll(async () => {
    harness = await Harness.start({
      knex: await databases.init('SQLITE_3'),
      estate,
      aws: AWS,
      config: { accounts: [{ accountId: ACCOUNT }], regions: [REGION] },
      entities: entities(1),
    });
    await harness.round();
    calls = harness.calls();
  });

  afterAll(() => harness.close());

  it('takes one call a page of each list, and one a thing that has to be asked apart', () => {
    const pages = (items: number, size: number) =>
      Math.max(1, Math.ceil(items / size));
    const lists: (object[] | undefined)[] = [
      held.vpcs,
      held.loadBalancers,
      held.buckets,
      held.dbInstances,
      held.alarms,
      held.functions,
      held.resources,
    ];
    const tagged = lists.flatMap(list => list ?? []).length;
    const { severities } = harness.config.findings;
    const findings = held.securityHub!.Findings!.filter(finding =>
      severities.some(severity => severity === finding.Severity?.Label),
    ).length;
    const high = held.detectors![0].Findings!.filter(
      finding => (finding.Severity ?? 0) >= 7,
    ).length;

    expect(calls).toEqual({
      // The plugin's own, and that of Backstage's AWS integration, which asks
      // whose the main credentials are.
      'sts GetCallerIdentity': 2,
      'ec2 DescribeRegions': 1,
      'cloudfront ListDistributions': 1,
      'cloudtrail DescribeTrails': 1,
      'cloudtrail GetEventSelectors': 1,
      'cloudtrail GetTrailStatus': 1,
      'cloudwatch DescribeAlarms': pages(250, 100),
      'cloudwatch GetMetricData': 1,
      // All of them, and those of the CloudWatch agent.
      'cloudwatch ListMetrics': 2,
      'cloudwatch-logs DescribeLogGroups': pages(held.logGroups!.length, 50),
      // Of the account, and of single log groups.
      'cloudwatch-logs DescribeResourcePolicies': 2,
      // In its own region, and in that of global services.
      'cloudwatch-logs DescribeDeliveries':
        pages(held.deliveries!.length, 50) + 1,
      'cloudwatch-logs DescribeDeliveryDestinations': 2,
      'cloudwatch-logs DescribeDeliverySources':
        pages(held.deliverySources!.length, 50) + 1,
      'config-service DescribeConfigurationRecorderStatus': 1,
      // In its own region, and in every region that the account has enabled.
      'config-service DescribeConfigurationRecorders': 1 + 17,
      'config-service DescribeConfigurationAggregators': 17,
      'config-service DescribeAggregationAuthorizations': 1,
      'detective ListGraphs': 1,
      'detective ListInvitations': 1,
      'config-service SelectResourceConfig': pages(1010, 100),
      'ec2 DescribeFlowLogs': 1,
      'ec2 DescribeInstances': 1,
      'ec2 DescribeVpcs': 1,
      'elastic-load-balancing DescribeLoadBalancers': 1,
      'elastic-load-balancing-v2 DescribeLoadBalancers': 1,
      'elastic-load-balancing-v2 DescribeLoadBalancerAttributes': 3,
      'eventbridge ListRules': pages(120, 100),
      'eventbridge ListTargetsByRule': 120,
      'guardduty GetAdministratorAccount': 1,
      'guardduty GetDetector': 1,
      'guardduty GetFindings': pages(high, 50),
      'guardduty ListDetectors': 1,
      'guardduty ListFindings': pages(high, 50),
      'lambda ListFunctions': pages(230, 50),
      'rds DescribeDBClusters': 1,
      'rds DescribeDBInstances': pages(130, 100),
      'resource-groups-tagging-api GetResources': pages(tagged, 100) + 1,
      'route-53 ListHostedZones': 1,
      'route-53 ListQueryLoggingConfigs': 1,
      // And the one that deliveries go to, which is not among them.
      's3 GetBucketLogging': 1010 + 1,
      // Those of the region; and all, to know whose a trail's bucket is.
      's3 ListBuckets': 2 * pages(1010, 1000),
      's3-control GetPublicAccessBlock': 1,
      'sns ListSubscriptionsByTopic': 1,
      'opensearch ListDomainNames': 1,
      'opensearchserverless ListCollections': 1,
      'ecs ListClusters': 1,
      'ecs ListTaskDefinitionFamilies': 1,
      'eks ListClusters': 1,
      // In its own region, and in every region that the account has enabled.
      'glue SearchTables': 1 + 17,
      'securitylake ListLogSources': 2,
      'securitylake ListSubscribers': 1,
      'cloudwatch-logs DescribeQueryDefinitions': 1,
      'cloudtrail ListEventDataStores': 17,
      'cloudtrail ListTrails': 1,
      'organizations DescribeOrganization': 1,
      'organizations ListDelegatedAdministrators': 2,
      'securityhub DescribeHub': 1,
      // Of its own region, by the global target and the regional one.
      'securityhub GetAdministratorAccount': 2,
      'securityhub GetEnabledStandards': 1,
      'securityhub ListEnabledProductsForImport': 1,
      'securityhub ListFindingAggregators': 17 + 1,
      // Of the CloudWatch agent, and of the SSM agent.
      'ssm GetInventory': 2,
      'securityhub GetFindings': pages(findings, 100),
    });
    expect(pages(findings, 100)).toBeGreaterThan(1);
    expect(pages(high, 50)).toBeGreaterThan(1);
  });

  it('takes the same calls with 500 entities as with one', async () => {
    await harness.reset();
    harness.restart(entities(500));
    await harness.round();

    expect(harness.calls()).toEqual(calls);
    const claimed = await harness
      .knex('mappings')
      .countDistinct({ count: 'entity_ref' })
      .first();
    expect(Number(claimed?.count)).toBe(500);
  });
});
