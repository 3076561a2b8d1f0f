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
export const SECOND_PAGES: Record<string, (region: RegionEstate) => void> = {
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
  'config:DescribeComplianceByResource': addEvaluations,
  'config:SelectResourceConfig': addEvaluations,
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
  SECOND_PAGES[operation](estate.accounts[0].regions[REGION]);
  return validateEstate(estate, `of two pages of ${operation}`);
}
