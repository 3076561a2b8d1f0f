import { Estate, RegionEstate, validateEstate } from 'aws-simulator';
import { ACCOUNT, REGION, twinEstate, TwinEstateOptions } from './twinEstate';

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function add<K extends keyof RegionEstate>(
  region: RegionEstate,
  collection: K,
  items: RegionEstate[K],
): void {
  const list = (region[collection] ?? []) as unknown[];
  Object.assign(region, { [collection]: [...list, ...(items as unknown[])] });
}

function addEvaluations(region: RegionEstate): void {
  region.configRules![0].Evaluations!.push(
    ...times(101, index => ({
      ResourceType: 'AWS::SQS::Queue',
      ResourceId: `queue-${index}`,
      ComplianceType: 'COMPLIANT' as const,
    })),
  );
}

/** For each operation that gives pages, what makes a second page of it. */
export const SECOND_PAGES: Record<
  string,
  (region: RegionEstate, regions: Record<string, RegionEstate>) => void
> = {
  'aoss:ListCollections': region =>
    add(
      region,
      'openSearchCollections',
      times(101, index => ({
        name: `more-${index}`,
        status: 'FAILED' as const,
      })),
    ),
  'cloudtrail:ListEventDataStores': region =>
    add(
      region,
      'eventDataStores',
      times(101, index => ({
        Name: `more-${index}`,
        Status: 'PENDING_DELETION' as const,
      })),
    ),
  'cloudwatch:DescribeAlarms': region =>
    add(
      region,
      'alarms',
      times(101, index => ({
        AlarmName: `business-${index}`,
        Namespace: 'Twins',
        MetricName: 'Orders',
      })),
    ),
  'cloudwatch:ListMetrics': region =>
    add(
      region,
      'metrics',
      times(501, index => ({ Namespace: 'Twins', MetricName: `m-${index}` })),
    ),
  'config:DescribeAggregationAuthorizations': (region, regions) => {
    // Another region that records would fail without a word of this one.
    Object.values(regions)
      .filter(other => other !== region)
      .forEach(other => delete other.configRecorders);
    add(
      region,
      'aggregationAuthorizations',
      // Of the account itself, which no verdict hangs on.
      times(101, () => ({
        AuthorizedAccountId: ACCOUNT,
        AuthorizedAwsRegion: REGION,
      })),
    );
  },
  'config:DescribeConfigurationAggregators': region =>
    add(
      region,
      'configAggregators',
      times(101, index => ({
        ConfigurationAggregatorName: `more-${index}`,
        SourceStatuses: [],
      })),
    ),
  'config:DescribeConfigurationAggregatorSourcesStatus': (region, regions) => {
    const recorded = Object.keys(regions).filter(
      name => regions[name].configRecorders?.length,
    );
    const statuses = [
      ...recorded.map(AwsRegion => ({ SourceId: ACCOUNT, AwsRegion })),
      ...times(101, index => ({
        SourceId: `${200000000000 + index}`,
        AwsRegion: REGION,
      })),
    ];
    region.configAggregators![0].SourceStatuses = statuses.map(status => ({
      ...status,
      LastUpdateStatus: 'SUCCEEDED' as const,
    }));
  },
  'cloudtrail:ListTrails': region =>
    add(
      region,
      'trails',
      times(21, index => ({
        Name: `more-${index}`,
        S3BucketName: 'twins-trail-vended',
      })),
    ),
  'config:DescribeComplianceByResource': addEvaluations,
  'config:SelectResourceConfig': addEvaluations,
  'ecs:ListClusters': region =>
    add(
      region,
      'ecsClusters',
      times(101, index => ({ clusterName: `more-${index}` })),
    ),
  'ecs:ListServices': region =>
    add(
      region,
      'ecsServices',
      times(101, index => ({
        serviceName: `more-${index}`,
        clusterArn: `arn:aws:ecs:${REGION}:${ACCOUNT}:cluster/twins`,
      })),
    ),
  'ecs:ListTaskDefinitionFamilies': region =>
    add(
      region,
      'taskDefinitions',
      times(101, index => ({
        family: `more-${index}`,
        containerDefinitions: [{ name: 'app' }],
      })),
    ),
  'eks:ListClusters': region =>
    add(
      region,
      'eksClusters',
      times(101, index => ({ name: `more-${index}` })),
    ),
  'glue:SearchTables': region =>
    add(
      region,
      'glueTables',
      times(101, index => ({ Name: `more-${index}` })),
    ),
  'logs:DescribeQueryDefinitions': region =>
    add(
      region,
      'queryDefinitions',
      times(1001, index => ({
        name: `more-${index}`,
        queryString: 'fields @message',
      })),
    ),
  'securitylake:ListLogSources': region =>
    region.securityLake!.LogSources!.push(
      ...times(101, () => ({ account: ACCOUNT, region: REGION, sources: [] })),
    ),
  'securitylake:ListSubscribers': region =>
    region.securityLake!.Subscribers!.push(
      ...times(101, index => ({
        subscriberName: `more-${index}`,
        subscriberStatus: 'DEACTIVATED' as const,
      })),
    ),
  'detective:ListGraphs': region =>
    add(
      region,
      'detectiveGraphs',
      times(201, index => ({
        Arn: `arn:aws:detective:${REGION}:${ACCOUNT}:graph:${index}`,
      })),
    ),
  'detective:ListInvitations': region =>
    add(
      region,
      'detectiveInvitations',
      times(201, index => ({
        GraphArn: `arn:aws:detective:${REGION}:999900001111:graph:${index}`,
        AdministratorId: '999900001111',
      })),
    ),
  'ec2:DescribeFlowLogs': region =>
    add(
      region,
      'flowLogs',
      times(1001, index => ({
        FlowLogId: `fl-${index}`,
        ResourceId: `subnet-${index}`,
        LogGroupName: 'subnets',
      })),
    ),
  'ec2:DescribeInstances': region =>
    add(
      region,
      'instances',
      times(1001, index => ({
        InstanceId: `i-more-${index}`,
        State: { Name: 'stopped' as const },
      })),
    ),
  'ec2:DescribeVpcs': region =>
    add(
      region,
      'vpcs',
      times(1001, index => ({
        VpcId: `vpc-1${String(index).padStart(4, '0')}`,
      })),
    ),
  'cloudfront:ListDistributions': region =>
    add(
      region,
      'distributions',
      times(101, index => ({
        Id: `E1MORE${index}`,
        Logging: { Enabled: true, Bucket: 'twins-cdn.s3.amazonaws.com' },
      })),
    ),
  'elb:DescribeLoadBalancers': region =>
    add(
      region,
      'classicLoadBalancers',
      times(401, index => ({ LoadBalancerName: `classic-${index}` })),
    ),
  'elasticloadbalancing:DescribeLoadBalancers': region =>
    add(
      region,
      'loadBalancers',
      times(401, index => ({
        LoadBalancerName: `inner-${index}`,
        Type: 'gateway' as const,
      })),
    ),
  'events:ListRules': region =>
    add(
      region,
      'eventRules',
      times(101, index => ({
        Name: `nightly-${index}`,
        ScheduleExpression: 'rate(1 day)',
      })),
    ),
  'events:ListTargetsByRule': region =>
    region.eventRules![0].Targets!.push(
      ...times(101, index => ({
        Id: `more-${index}`,
        Arn: `arn:aws:sns:${REGION}:${ACCOUNT}:more-${index}`,
      })),
    ),
  'guardduty:ListDetectors': region =>
    add(
      region,
      'detectors',
      times(51, index => ({
        DetectorId: String(index).padStart(32, '0'),
        Status: 'ENABLED' as const,
      })),
    ),
  'guardduty:ListFindings': region =>
    region.detectors![0].Findings!.push(
      ...times(51, index => ({
        Id: `gd-more-${index}`,
        Type: 'UnauthorizedAccess:IAMUser/TorIPCaller',
        Severity: 8,
        CreatedAt: '2026-11-01T00:00:00Z',
        Resource: { ResourceType: 'AccessKey' },
      })),
    ),
  'logs:DescribeDeliveries': region => {
    add(
      region,
      'deliveries',
      times(51, index => ({
        id: `more-${index}`,
        deliverySourceName: 'vended',
        deliveryDestinationArn: region.deliveryDestinations![0].arn,
      })),
    );
  },
  'logs:DescribeDeliveryDestinations': region =>
    add(
      region,
      'deliveryDestinations',
      times(51, index => ({
        name: `more-${index}`,
        deliveryDestinationConfiguration: {
          destinationResourceArn: `arn:aws:s3:::twins-more-${index}`,
        },
      })),
    ),
  'logs:DescribeDeliverySources': region =>
    add(
      region,
      'deliverySources',
      times(51, index => ({
        name: `more-${index}`,
        resourceArns: [`arn:aws:cloudfront::${ACCOUNT}:distribution/${index}`],
        logType: 'ACCESS_LOGS',
      })),
    ),
  'lambda:ListFunctions': region =>
    add(
      region,
      'functions',
      times(51, index => ({ FunctionName: `more-${index}` })),
    ),
  'logs:DescribeLogGroups': region =>
    add(
      region,
      'logGroups',
      times(51, index => ({ logGroupName: `more-${index}` })),
    ),
  'logs:DescribeResourcePolicies': region =>
    add(
      region,
      'logResourcePolicies',
      times(51, index => ({
        policyName: `more-${index}`,
        policyDocument: region.logResourcePolicies![0].policyDocument,
      })),
    ),
  'ssm:GetInventory': region =>
    add(
      region,
      'managedNodes',
      times(51, index => ({
        Id: `mi-more-${index}`,
        Data: region.managedNodes![0].Data,
      })),
    ),
  'rds:DescribeDBClusters': region =>
    add(
      region,
      'dbClusters',
      times(101, index => ({
        DBClusterIdentifier: `more-${index}`,
        Engine: 'neptune',
      })),
    ),
  'rds:DescribeDBInstances': region =>
    add(
      region,
      'dbInstances',
      times(101, index => ({
        DBInstanceIdentifier: `more-${index}`,
        Engine: 'postgres',
      })),
    ),
  'route53:ListHostedZones': region =>
    add(
      region,
      'hostedZones',
      times(101, index => ({ Name: `zone-${index}.example` })),
    ),
  'route53:ListQueryLoggingConfigs': region =>
    add(
      region,
      'queryLoggingConfigs',
      times(101, index => ({
        HostedZoneId: `ZMORE${index}`,
        CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:more`,
      })),
    ),
  's3:ListBuckets': region =>
    add(
      region,
      'buckets',
      times(1001, index => ({ Name: `twins-more-${index}` })),
    ),
  'securityhub:GetEnabledStandards': region =>
    region.securityHub!.Standards!.push(
      ...times(101, index => ({
        StandardsArn: `arn:aws:securityhub:${REGION}::standards/more-${index}/v/1.0.0`,
      })),
    ),
  'securityhub:ListEnabledProductsForImport': region =>
    region.securityHub!.ProductSubscriptions!.push(
      ...times(
        101,
        index =>
          `arn:aws:securityhub:${REGION}:${ACCOUNT}:product-subscription/aws/more-${index}`,
      ),
    ),
  'securityhub:GetFindings': region =>
    region.securityHub!.Findings!.push(
      ...times(101, index => ({
        Id: `sh-more-${index}`,
        Title: 'An account has no contact',
        Severity: { Label: 'HIGH' as const },
        CreatedAt: '2026-11-01T00:00:00Z',
        Resources: [{ Type: 'AwsAccount', Id: `AWS::::Account:${ACCOUNT}` }],
      })),
    ),
  'sns:ListSubscriptionsByTopic': region =>
    region.topics![0].Subscriptions!.push(
      ...times(101, index => ({
        Protocol: 'sqs',
        SubscriptionArn: `${region.topics![0].TopicArn}:${index}`,
      })),
    ),
  'tag:GetResources': region =>
    add(
      region,
      'resources',
      times(101, index => ({
        Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:queue-${index}`,
        Tags: { service: 'queues' },
      })),
    ),
};

/** The twin estate, with a second page of one operation's list. */
export function pagedEstate(
  operation: string,
  options: TwinEstateOptions = {},
): Estate {
  const estate = twinEstate(options);
  const { regions } = estate.accounts[0];
  SECOND_PAGES[operation](regions[REGION], regions);
  return validateEstate(estate, `of two pages of ${operation}`);
}
