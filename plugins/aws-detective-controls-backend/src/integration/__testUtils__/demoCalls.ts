/*
 * What a later round over the demo calls: as many as its pages and items need. Four
 * accounts are swept in the two regions that they use, so there are eight regional
 * targets, and each account's global one. No list has a second page.
 */
const ACCOUNTS = 4;
const TARGETS = 8;
/** That an account has enabled: all that need no opting in. */
const ENABLED = 17;

function times(count: number, ...operations: string[]): Record<string, number> {
  return Object.fromEntries(
    operations.map(operation => [operation, count] as const),
  );
}

const REGIONAL = times(
  TARGETS,
  'cloudwatch DescribeAlarms',
  'cloudwatch-logs DescribeQueryDefinitions',
  'cloudwatch-logs DescribeResourcePolicies',
  'config-service DescribeConfigurationRecorderStatus',
  'detective ListGraphs',
  'detective ListInvitations',
  'ec2 DescribeFlowLogs',
  'ec2 DescribeInstances',
  'ec2 DescribeVpcs',
  'ecs ListClusters',
  'ecs ListTaskDefinitionFamilies',
  'eks ListClusters',
  'elastic-load-balancing DescribeLoadBalancers',
  'elastic-load-balancing-v2 DescribeLoadBalancers',
  'eventbridge ListRules',
  'guardduty ListDetectors',
  'lambda ListFunctions',
  'opensearch ListDomainNames',
  'opensearchserverless ListCollections',
  'rds DescribeDBClusters',
  'rds DescribeDBInstances',
  'securityhub DescribeHub',
  'securityhub GetEnabledStandards',
  'securityhub ListEnabledProductsForImport',
  'securitylake ListSubscribers',
);

const GLOBAL = times(
  ACCOUNTS,
  'cloudfront ListDistributions',
  'cloudtrail DescribeTrails',
  'cloudtrail ListTrails',
  'ec2 DescribeRegions',
  'organizations DescribeOrganization',
  'route-53 ListHostedZones',
  'route-53 ListQueryLoggingConfigs',
  's3-control GetPublicAccessBlock',
);

/** What may be in any region is looked for in every one that an account has enabled. */
export const EVERYWHERE = times(
  ACCOUNTS * ENABLED,
  'cloudtrail ListEventDataStores',
  'config-service DescribeConfigurationAggregators',
  'securityhub ListFindingAggregators',
);

const BOTH: Record<string, number> = {
  ...times(
    TARGETS + ACCOUNTS,
    'resource-groups-tagging-api GetResources',
    's3 ListBuckets',
    'securitylake ListLogSources',
  ),
  ...times(
    TARGETS + ACCOUNTS * ENABLED,
    'config-service DescribeConfigurationRecorders',
    'glue SearchTables',
  ),
  // Regional ones, those of CloudFront, and three regions with a bucket of a trail.
  ...times(
    TARGETS + ACCOUNTS + 3,
    'cloudwatch-logs DescribeDeliveries',
    'cloudwatch-logs DescribeDeliveryDestinations',
    'cloudwatch-logs DescribeDeliverySources',
  ),
  // And the one of the organisation's trail.
  'cloudwatch-logs DescribeLogGroups': TARGETS + 1,
  // All metrics, then those of agents; with the CloudWatch agent, then with the SSM agent.
  ...times(2 * TARGETS, 'cloudwatch ListMetrics', 'ssm GetInventory'),
};

const ITEMS: Record<string, number> = {
  // The organisation: three accounts on one page.
  'organizations ListAccounts': 1,
  // Each account sees one trail, the organisation's or its own; the shop sees both.
  ...times(5, 'cloudtrail GetEventSelectors', 'cloudtrail GetTrailStatus'),
  // A distribution each of checkout and of loyalty.
  'cloudfront GetDistributionConfig': 2,
  // Where a function has no log group: the shop, in both regions.
  'cloudwatch GetMetricData': 2,
  // Where there is a recorder: 2 of management, 2 of the shop, 1 of the data, 1 of Marlow.
  'config-service DescribeAggregationAuthorizations': 6,
  // Marlow's recorder leaves compliance out.
  'config-service DescribeComplianceByResource': 1,
  // Of the organisation's aggregator, and of the shop's.
  'config-service DescribeConfigurationAggregatorSourcesStatus': 2,
  // Of the shop's in Tokyo nothing is recorded.
  'config-service SelectResourceConfig': 4,
  // The clusters `retail` and `data`, with three families in all.
  'ecs DescribeServices': 2,
  'ecs DescribeTaskDefinition': 3,
  'ecs ListServices': 2,
  // `release-runners` and `spice-kitchen`.
  'eks DescribeCluster': 2,
  'elastic-load-balancing DescribeLoadBalancerAttributes': 2,
  // Application and network load balancers: 4 and 1 of the shop, 1 of the data.
  'elastic-load-balancing-v2 DescribeLoadBalancerAttributes': 6,
  // Of rules that take security findings: 2 and 1 of management, 2 and 1 of the shop, 1.
  'eventbridge ListTargetsByRule': 7,
  // Once for each detector: the data account has none, nor has Marlow.
  'guardduty GetAdministratorAccount': 4,
  'guardduty GetDetector': 4,
  'guardduty ListFindings': 4,
  // High findings are listed in one place only: the shop in eu-west-1.
  'guardduty GetFindings': 1,
  'opensearch DescribeDomains': 1,
  // AWS's own group, and that of `lake-catalog`.
  'rds DescribeDBClusterParameters': 2,
  // The trails' buckets of management, of the shop and of Marlow.
  ...times(
    3,
    's3 GetBucketAcl',
    's3 GetBucketLifecycleConfiguration',
    's3 GetBucketPolicyStatus',
    's3 GetPublicAccessBlock',
  ),
  // 2 of management, 11 and 1 of the shop, 4 and 1 of the data, 2 of Marlow; then the
  // trails' three, by the global targets.
  's3 GetBucketLogging': 24,
  // Regions with Security Hub: 2 of management, 2 of the shop, 1 of the data, 2 of Marlow.
  ...times(7, 'securityhub GetAdministratorAccount', 'securityhub GetFindings'),
  // Of management, and of the shop.
  'securityhub GetFindingAggregator': 2,
  // `security-findings`, `on-call`, `on-call-tokyo` and `lake-alerts`.
  'sns ListSubscriptionsByTopic': 4,
};

/** How often each operation is called. */
export const CALLS: Readonly<Record<string, number>> = {
  ...REGIONAL,
  ...GLOBAL,
  ...EVERYWHERE,
  ...BOTH,
  ...ITEMS,
};

/**
 * Calls of the first round beside {@link CALLS}: sessions, and both members' global
 * targets again, once the owner of their trail had been swept.
 */
export const FIRST_ROUND: Readonly<Record<string, number>> = {
  // Of each account, and of the management account to list accounts.
  'sts AssumeRole': ACCOUNTS + 1,
  'sts GetCallerIdentity': ACCOUNTS,
  ...times(2, ...Object.keys(GLOBAL)),
  // The trails that they see, and the regions with a bucket of one.
  ...times(
    3,
    'cloudtrail GetEventSelectors',
    'cloudtrail GetTrailStatus',
    'cloudwatch-logs DescribeDeliveries',
    'cloudwatch-logs DescribeDeliveryDestinations',
    'cloudwatch-logs DescribeDeliverySources',
  ),
  ...times(
    2,
    'resource-groups-tagging-api GetResources',
    's3 ListBuckets',
    'securitylake ListLogSources',
  ),
  ...times(
    2 * ENABLED,
    ...Object.keys(EVERYWHERE),
    'config-service DescribeConfigurationRecorders',
    'glue SearchTables',
  ),
  // What the shop has: the data account has none of it.
  'cloudfront GetDistributionConfig': 2,
  ...times(
    1,
    'config-service DescribeConfigurationAggregatorSourcesStatus',
    's3 GetBucketAcl',
    's3 GetBucketLifecycleConfiguration',
    's3 GetBucketLogging',
    's3 GetBucketPolicyStatus',
    's3 GetPublicAccessBlock',
    'securityhub GetFindingAggregator',
  ),
  'config-service DescribeAggregationAuthorizations': 3,
  'securityhub GetAdministratorAccount': 3,
};
