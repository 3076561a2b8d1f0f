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
  // And the ones of the organisation's trail, and of a hosted zone of the shop.
  'cloudwatch-logs DescribeLogGroups': TARGETS + 2,
  // All metrics, then those of agents; with the CloudWatch agent, then with the SSM agent.
  // Policies of the account, then those of single log groups.
  ...times(
    2 * TARGETS,
    'cloudwatch ListMetrics',
    'cloudwatch-logs DescribeResourcePolicies',
    'ssm GetInventory',
  ),
};

const ITEMS: Record<string, number> = {
  // The organisation: three accounts on one page.
  'organizations ListAccounts': 1,
  // Of two services, by the accounts that manage an organisation: Kestrel's and Marlow's.
  'organizations ListDelegatedAdministrators': 4,
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
  'securityhub GetFindings': 7,
  // By the global targets, and by the regional ones.
  'securityhub GetAdministratorAccount': 14,
  'securityhub ListFindingAggregators': ACCOUNTS * ENABLED + 7,
  // Of management, and of the shop; and of each region that is linked to one.
  'securityhub GetFindingAggregator': 6,
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

/** Sessions, and both members' global targets again, once the owner of their trail had been swept. */
const GLOBAL_AGAIN: Readonly<Record<string, number>> = {
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
    'cloudwatch-logs DescribeLogGroups',
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

/**
 * Management's and the shop's region in Tokyo again, once that had been swept to which
 * Security Hub brings their findings.
 */
const LINKED_AGAIN: Readonly<Record<string, number>> = {
  ...times(2, ...Object.keys(REGIONAL)),
  ...times(
    2,
    'cloudwatch-logs DescribeDeliveries',
    'cloudwatch-logs DescribeDeliveryDestinations',
    'cloudwatch-logs DescribeDeliverySources',
    'cloudwatch-logs DescribeLogGroups',
    'config-service DescribeConfigurationRecorders',
    'eventbridge ListTargetsByRule',
    'glue SearchTables',
    'guardduty GetAdministratorAccount',
    'guardduty GetDetector',
    'guardduty ListFindings',
    'resource-groups-tagging-api GetResources',
    's3 ListBuckets',
    'securityhub GetAdministratorAccount',
    'securityhub GetFindingAggregator',
    'securityhub GetFindings',
    'securityhub ListFindingAggregators',
    'securitylake ListLogSources',
  ),
  ...times(
    4,
    'cloudwatch ListMetrics',
    'cloudwatch-logs DescribeResourcePolicies',
    'ssm GetInventory',
  ),
  ...times(
    1,
    'cloudwatch GetMetricData',
    'config-service SelectResourceConfig',
    'elastic-load-balancing-v2 DescribeLoadBalancerAttributes',
    's3 GetBucketLogging',
    'sns ListSubscriptionsByTopic',
  ),
};

/**
 * The regions with a bucket that logs nowhere again, once each other was swept, which
 * might have logged to it: those of the data account, and Ireland of the shop and of
 * Marlow. Tokyo of the shop is among those above.
 */
const BUCKETS_AGAIN: Readonly<Record<string, number>> = {
  ...times(4, ...Object.keys(REGIONAL)),
  ...times(
    4,
    'cloudwatch-logs DescribeDeliveries',
    'cloudwatch-logs DescribeDeliveryDestinations',
    'cloudwatch-logs DescribeDeliverySources',
    'cloudwatch-logs DescribeLogGroups',
    'config-service DescribeConfigurationRecorders',
    'glue SearchTables',
    'resource-groups-tagging-api GetResources',
    's3 ListBuckets',
    'securitylake ListLogSources',
  ),
  ...times(
    8,
    'cloudwatch ListMetrics',
    'cloudwatch-logs DescribeResourcePolicies',
    'ssm GetInventory',
  ),
  // Of all that there is of these: 11 of the shop, 4 and 1 of the data, 2 of Marlow.
  's3 GetBucketLogging': 18,
  'elastic-load-balancing-v2 DescribeLoadBalancerAttributes': 5,
  ...times(
    3,
    'ecs DescribeTaskDefinition',
    'eventbridge ListTargetsByRule',
    'securityhub GetAdministratorAccount',
    'securityhub GetFindings',
    'securityhub ListFindingAggregators',
  ),
  ...times(
    2,
    'config-service SelectResourceConfig',
    'ecs DescribeServices',
    'ecs ListServices',
    'eks DescribeCluster',
    'elastic-load-balancing DescribeLoadBalancerAttributes',
    'rds DescribeDBClusterParameters',
    'sns ListSubscriptionsByTopic',
  ),
  ...times(
    1,
    'cloudwatch GetMetricData',
    'config-service DescribeComplianceByResource',
    'guardduty GetAdministratorAccount',
    'guardduty GetDetector',
    'guardduty GetFindings',
    'guardduty ListFindings',
    'opensearch DescribeDomains',
    'securityhub GetFindingAggregator',
  ),
};

/** Calls of the first round beside {@link CALLS}. */
export const FIRST_ROUND: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys({ ...GLOBAL_AGAIN, ...LINKED_AGAIN, ...BUCKETS_AGAIN }).map(
    call => [
      call,
      (GLOBAL_AGAIN[call] ?? 0) +
        (LINKED_AGAIN[call] ?? 0) +
        (BUCKETS_AGAIN[call] ?? 0),
    ],
  ),
);
