/**
 * AWS services by the prefix of their IAM actions, which is also how collectors
 * are named. AWS writes these names the same in English and in Japanese.
 */
const SERVICE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'access-analyzer': 'IAM Access Analyzer',
    account: 'AWS Account Management',
    aoss: 'Amazon OpenSearch Serverless',
    apigateway: 'Amazon API Gateway',
    athena: 'Amazon Athena',
    autoscaling: 'Amazon EC2 Auto Scaling',
    backup: 'AWS Backup',
    cloudformation: 'AWS CloudFormation',
    cloudfront: 'Amazon CloudFront',
    cloudtrail: 'AWS CloudTrail',
    cloudwatch: 'Amazon CloudWatch',
    config: 'AWS Config',
    detective: 'Amazon Detective',
    dynamodb: 'Amazon DynamoDB',
    ec2: 'Amazon EC2',
    ecs: 'Amazon ECS',
    eks: 'Amazon EKS',
    elasticache: 'Amazon ElastiCache',
    elasticloadbalancing: 'Elastic Load Balancing',
    es: 'Amazon OpenSearch Service',
    events: 'Amazon EventBridge',
    firehose: 'Amazon Data Firehose',
    glue: 'AWS Glue',
    guardduty: 'Amazon GuardDuty',
    iam: 'AWS IAM',
    inspector2: 'Amazon Inspector',
    kinesis: 'Amazon Kinesis Data Streams',
    kms: 'AWS KMS',
    lambda: 'AWS Lambda',
    logs: 'Amazon CloudWatch Logs',
    macie2: 'Amazon Macie',
    'network-firewall': 'AWS Network Firewall',
    notifications: 'AWS User Notifications',
    organizations: 'AWS Organizations',
    rds: 'Amazon RDS',
    redshift: 'Amazon Redshift',
    'resource-explorer-2': 'AWS Resource Explorer',
    route53: 'Amazon Route 53',
    route53resolver: 'Amazon Route 53 Resolver',
    s3: 'Amazon S3',
    securityhub: 'AWS Security Hub',
    securitylake: 'Amazon Security Lake',
    sns: 'Amazon SNS',
    sqs: 'Amazon SQS',
    ssm: 'AWS Systems Manager',
    states: 'AWS Step Functions',
    sts: 'AWS STS',
    synthetics: 'Amazon CloudWatch Synthetics',
    tag: 'AWS Resource Groups Tagging API',
    wafv2: 'AWS WAF',
    xray: 'AWS X-Ray',
  }),
);

/**
 * The AWS service that a collector or an IAM action is of, as people call it.
 *
 * @param id - such as `guardduty:detectors` or `guardduty:ListDetectors`
 * @returns the prefix itself where the service has no name here
 */
export function serviceName(id: string): string {
  const [prefix] = id.split(':');
  return SERVICE_NAMES.get(prefix) ?? prefix;
}
