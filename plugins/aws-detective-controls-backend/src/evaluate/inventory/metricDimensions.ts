import { Resource } from '../../model';

/**
 * Where the value of a dimension stands in a resource: its id, its ARN, or the
 * first or last part of an id with slashes.
 */
type DimensionValue = 'id' | 'arn' | 'first' | 'last';

/** By which dimensions the metrics of a namespace name a type of resource. */
export interface MetricRow {
  type: string;
  namespace: string;
  dimensions: Readonly<Record<string, DimensionValue>>;
  /** Dimensions with which a metric is that of something smaller. */
  without?: readonly string[];
}

function row(
  type: string,
  namespace: string,
  dimensions: MetricRow['dimensions'],
  without?: readonly string[],
): MetricRow {
  return { type, namespace, dimensions, ...(without ? { without } : {}) };
}

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const GROUP = 'AWS::AutoScaling::AutoScalingGroup';

/**
 * Which metrics belong to which resource: the types for which CloudWatch
 * recommends alarms (Best practice alarm recommendations of the CloudWatch user
 * guide), then rows of our own from the metrics pages of the services.
 */
export const METRIC_ROWS: readonly MetricRow[] = [
  row('AWS::ElastiCache::CacheCluster', 'AWS/ElastiCache', {
    CacheClusterId: 'id',
  }),
  row('AWS::ApiGatewayV2::Stage', 'AWS/ApiGateway', {
    ApiId: 'first',
    Stage: 'last',
  }),
  row('AWS::ApiGatewayV2::Stage', 'AWS/ApiGateway', { ApiId: 'first' }, [
    'Stage',
  ]),
  row('AWS::EC2::Volume', 'AWS/EBS', { VolumeId: 'id' }),
  row('AWS::Kinesis::Stream', 'AWS/Kinesis', { StreamName: 'id' }),
  row('AWS::DynamoDB::Table', 'AWS/DynamoDB', { TableName: 'id' }),
  row('AWS::Cognito::UserPool', 'AWS/Cognito', { UserPool: 'id' }),
  ...['AWS/ECS', 'ECS/ContainerInsights'].flatMap(namespace => [
    row('AWS::ECS::Cluster', namespace, { ClusterName: 'id' }, ['ServiceName']),
    row('AWS::ECS::Service', namespace, {
      ClusterName: 'first',
      ServiceName: 'last',
    }),
  ]),
  row('AWS::Lambda::Function', 'AWS/Lambda', { FunctionName: 'id' }),
  row('AWS::Lambda::Function', 'LambdaInsights', { function_name: 'id' }),
  row(GROUP, 'AWS/AutoScaling', { AutoScalingGroupName: 'id' }),
  row('AWS::EC2::VPCEndpoint', 'AWS/PrivateLinkEndpoints', {
    'VPC Endpoint Id': 'id',
  }),
  row('AWS::EC2::NatGateway', 'AWS/NATGateway', { NatGatewayId: 'id' }),
  row('AWS::EFS::FileSystem', 'AWS/EFS', { FileSystemId: 'id' }),
  row('AWS::CertificateManager::Certificate', 'AWS/CertificateManager', {
    CertificateArn: 'arn',
  }),
  row('AWS::RDS::DBInstance', 'AWS/RDS', { DBInstanceIdentifier: 'id' }),
  row('AWS::RDS::DBCluster', 'AWS/RDS', { DBClusterIdentifier: 'id' }),
  row('AWS::S3::Bucket', 'AWS/S3', { BucketName: 'id' }),
  // Of replication.
  row('AWS::S3::Bucket', 'AWS/S3', { SourceBucket: 'id' }),
  row('AWS::EKS::Cluster', 'ContainerInsights', { ClusterName: 'id' }),
  row('AWS::Scheduler::ScheduleGroup', 'AWS/Scheduler', {
    ScheduleGroup: 'id',
  }),
  row('AWS::SNS::Topic', 'AWS/SNS', { TopicName: 'id' }),
  row('AWS::EC2::VPNConnection', 'AWS/VPN', { VpnId: 'id' }),
  row('AWS::S3ObjectLambda::AccessPoint', 'AWS/S3ObjectLambda', {
    AccessPointName: 'id',
  }),
  row('AWS::EC2::VPCEndpointService', 'AWS/PrivateLinkServices', {
    'Service Id': 'id',
  }),
  row('AWS::Route53::HealthCheck', 'AWS/Route53', { HealthCheckId: 'id' }),
  row('AWS::CloudFront::Distribution', 'AWS/CloudFront', {
    DistributionId: 'id',
  }),
  row('AWS::SQS::Queue', 'AWS/SQS', { QueueName: 'id' }),
  row('AWS::EC2::Instance', 'AWS/EC2', { InstanceId: 'id' }),
  // Our own.
  row(BALANCER, 'AWS/ApplicationELB', { LoadBalancer: 'id' }),
  row(BALANCER, 'AWS/NetworkELB', { LoadBalancer: 'id' }),
  row(BALANCER, 'AWS/GatewayELB', { LoadBalancer: 'id' }),
  row('AWS::ElasticLoadBalancing::LoadBalancer', 'AWS/ELB', {
    LoadBalancerName: 'id',
  }),
  row('AWS::WAFv2::WebACL', 'AWS/WAFV2', { WebACL: 'first' }),
  row('AWS::StepFunctions::StateMachine', 'AWS/States', {
    StateMachineArn: 'arn',
  }),
  row('AWS::Events::Rule', 'AWS/Events', { RuleName: 'last' }),
  row('AWS::OpenSearchService::Domain', 'AWS/ES', { DomainName: 'id' }),
  row('AWS::EC2::Instance', 'CWAgent', { InstanceId: 'id' }),
  row(GROUP, 'AWS/EC2', { AutoScalingGroupName: 'id' }),
  row('AWS::EKS::Cluster', 'AWS/EKS', { ClusterName: 'id' }),
  // The RDS API lists the instances of these services too.
  ...['AWS/DocDB', 'AWS/Neptune'].flatMap(namespace => [
    row('AWS::RDS::DBInstance', namespace, { DBInstanceIdentifier: 'id' }),
    row('AWS::RDS::DBCluster', namespace, { DBClusterIdentifier: 'id' }),
  ]),
  row('AWS::Redshift::Cluster', 'AWS/Redshift', { ClusterIdentifier: 'id' }),
  row('AWS::KinesisFirehose::DeliveryStream', 'AWS/Firehose', {
    DeliveryStreamName: 'id',
  }),
  row('AWS::MSK::Cluster', 'AWS/Kafka', { 'Cluster Name': 'first' }),
];

/**
 * Types whose metrics name them by something that their ARN does not hold, with
 * the namespaces: an alarm there may be theirs, and cannot be told.
 */
export const UNRESOLVED_NAMESPACES: Readonly<
  Record<string, readonly string[]>
> = {
  // By the API's name, where the ARN has its id.
  'AWS::ApiGateway::Stage': ['AWS/ApiGateway'],
};

const TYPES_WITH_METRICS: ReadonlySet<string> = new Set([
  ...METRIC_ROWS.map(({ type }) => type),
  ...Object.keys(UNRESOLVED_NAMESPACES),
]);

/** Whether an alarm is expected of resources of a type. */
export function hasMetrics(type: string): boolean {
  return TYPES_WITH_METRICS.has(type);
}

/** The value of a dimension of a resource; undefined where its ids do not hold it. */
export function dimensionValue(
  { id, arn }: Pick<Resource, 'id' | 'arn'>,
  source: DimensionValue,
): string | undefined {
  switch (source) {
    case 'arn':
      return arn;
    case 'first':
      return id.includes('/') ? id.slice(0, id.indexOf('/')) : undefined;
    case 'last':
      return id.slice(id.lastIndexOf('/') + 1);
    default:
      return id;
  }
}
