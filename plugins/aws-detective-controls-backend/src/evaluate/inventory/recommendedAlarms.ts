import { RecommendedAlarms } from './MetricPresence';

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const CONTAINERS = 'ECS/ContainerInsights';

function row(
  source: RecommendedAlarms['source'],
  type: string,
  namespace: string,
  metrics: RecommendedAlarms['metrics'],
  idPrefix?: string,
): RecommendedAlarms {
  return { source, type, namespace, metrics, ...(idPrefix && { idPrefix }) };
}

/**
 * The alarms that CloudWatch recommends ("Best practice alarm recommendations for AWS
 * services" of the CloudWatch user guide, and the data that the console's own
 * recommendations are made of), then rows of our own. When each metric is there is
 * ours, from the metrics pages of the services.
 *
 * Left out: metrics of the whole account (`ClaimedAccountConcurrency`,
 * `AccountProvisioned…`, `UserErrors`, those of EventBridge Scheduler), for they are of
 * no one resource.
 */
export const RECOMMENDED_ALARMS: readonly RecommendedAlarms[] = [
  row('aws', 'AWS::ElastiCache::CacheCluster', 'AWS/ElastiCache', {
    steady: ['CPUUtilization', 'CurrConnections'],
    feature: [
      'DatabaseMemoryUsagePercentage',
      'EngineCPUUtilization',
      'ReplicationLag',
    ],
  }),
  // REST APIs. Their metrics have the API's name, which no ARN holds.
  row('aws', 'AWS::ApiGateway::Stage', 'AWS/ApiGateway', {
    steady: ['4XXError', '5XXError', 'Count', 'Latency'],
  }),
  // HTTP and WebSocket APIs, which an ARN does not tell apart.
  row('aws', 'AWS::ApiGatewayV2::Stage', 'AWS/ApiGateway', {
    feature: [
      '4xx',
      '5xx',
      'Count',
      'IntegrationLatency',
      'Latency',
      'MessageCount',
      'ClientError',
      'ExecutionError',
    ],
  }),
  row('aws', 'AWS::EC2::Volume', 'AWS/EBS', {
    feature: ['VolumeStalledIOCheck'],
  }),
  row('aws', 'AWS::Kinesis::Stream', 'AWS/Kinesis', {
    event: [
      'GetRecords.IteratorAgeMilliseconds',
      'ReadProvisionedThroughputExceeded',
      'WriteProvisionedThroughputExceeded',
    ],
    feature: [
      'GetRecords.Success',
      'PutRecord.Success',
      'PutRecords.FailedRecords',
      'SubscribeToShardEvent.MillisBehindLatest',
    ],
  }),
  row('aws', 'AWS::DynamoDB::Table', 'AWS/DynamoDB', {
    event: [
      'ReadThrottleEvents',
      'SuccessfulRequestLatency',
      'SystemErrors',
      'WriteThrottleEvents',
    ],
    feature: [
      'AgeOfOldestUnreplicatedRecord',
      'FailedToReplicateRecordCount',
      'ReplicationLatency',
      'ThrottledPutRecordCount',
    ],
  }),
  row('aws', 'AWS::Cognito::UserPool', 'AWS/Cognito', {
    feature: [
      'SignUpThrottles',
      'SignInThrottles',
      'TokenRefreshThrottles',
      'FederationThrottles',
    ],
  }),
  row('aws', 'AWS::ECS::Cluster', 'AWS/ECS', {
    feature: ['CPUReservation', 'MemoryReservation'],
  }),
  row('aws', 'AWS::ECS::Cluster', CONTAINERS, {
    feature: [
      'TaskCpuUtilization',
      'ContainerCpuUtilization',
      'TaskEphemeralStorageUtilization',
      'TaskMemoryUtilization',
      'ContainerMemoryUtilization',
      'instance_filesystem_utilization',
    ],
  }),
  row('aws', 'AWS::ECS::Service', 'AWS/ECS', {
    steady: ['CPUUtilization', 'MemoryUtilization'],
    feature: [
      'HTTPCode_Target_5XX_Count',
      'TargetResponseTime',
      'EBSFilesystemUtilization',
    ],
  }),
  row('aws', 'AWS::ECS::Service', CONTAINERS, {
    option: ['RunningTaskCount'],
    feature: [
      'TaskCpuUtilization',
      'ContainerCpuUtilization',
      'EphemeralStorageUtilized',
      'TaskEphemeralStorageUtilization',
      'TaskMemoryUtilization',
      'ContainerMemoryUtilization',
    ],
  }),
  row('aws', 'AWS::Lambda::Function', 'AWS/Lambda', {
    steady: ['Errors', 'Throttles', 'Duration'],
    event: ['ConcurrentExecutions'],
  }),
  row('aws', 'AWS::Lambda::Function', 'LambdaInsights', {
    feature: ['memory_utilization'],
  }),
  row('aws', 'AWS::AutoScaling::AutoScalingGroup', 'AWS/AutoScaling', {
    option: ['GroupInServiceCapacity'],
  }),
  row('aws', 'AWS::EC2::VPCEndpoint', 'AWS/PrivateLinkEndpoints', {
    feature: ['PacketsDropped'],
  }),
  row('aws', 'AWS::EC2::NatGateway', 'AWS/NATGateway', {
    steady: ['ErrorPortAllocation', 'PacketsDropCount'],
  }),
  row('aws', 'AWS::EFS::FileSystem', 'AWS/EFS', {
    feature: ['PercentIOLimit', 'BurstCreditBalance'],
  }),
  row('aws', 'AWS::CertificateManager::Certificate', 'AWS/CertificateManager', {
    steady: ['DaysToExpiry'],
  }),
  row('aws', 'AWS::RDS::DBInstance', 'AWS/RDS', {
    steady: [
      'CPUUtilization',
      'DatabaseConnections',
      'FreeableMemory',
      'ReadLatency',
      'WriteLatency',
    ],
    feature: [
      'EBSByteBalance%',
      'EBSIOBalance%',
      'FreeLocalStorage',
      'FreeStorageSpace',
      'MaximumUsedTransactionIDs',
      'ReplicaLag',
      'DBLoad',
      'BlockedTransactions',
      'BufferCacheHitRatio',
      'RollbackSegmentHistoryListLength',
    ],
  }),
  row('aws', 'AWS::RDS::DBCluster', 'AWS/RDS', {
    feature: [
      'AuroraVolumeBytesLeftTotal',
      'AuroraBinlogReplicaLag',
      'EngineUptime',
      'StorageNetworkThroughput',
    ],
  }),
  row('aws', 'AWS::S3::Bucket', 'AWS/S3', {
    option: ['4xxErrors', '5xxErrors'],
    feature: ['OperationsFailedReplication'],
  }),
  row('aws', 'AWS::EKS::Cluster', 'ContainerInsights', {
    option: ['pod_cpu_utilization', 'pod_memory_utilization'],
    // Of nodes, which Fargate has not; of limits and requests, where they are set; of
    // the control plane and of containers, with enhanced observability.
    feature: [
      'node_cpu_reserved_capacity',
      'node_cpu_utilization',
      'node_filesystem_utilization',
      'node_memory_reserved_capacity',
      'node_memory_utilization',
      'pod_cpu_reserved_capacity',
      'pod_cpu_utilization_over_pod_limit',
      'pod_memory_reserved_capacity',
      'pod_memory_utilization_over_pod_limit',
      'pod_status_pending',
      'container_cpu_utilization',
      'container_memory_utilization',
      'container_filesystem_utilization',
      'apiserver_request_duration_seconds',
      'rest_client_request_duration_seconds',
      'etcd_request_duration_seconds',
      'apiserver_storage_list_duration_seconds',
      'apiserver_request_total_5xx',
      'apiserver_request_total_5XX',
    ],
  }),
  row('aws', 'AWS::SNS::Topic', 'AWS/SNS', {
    steady: ['NumberOfMessagesPublished'],
    event: ['NumberOfNotificationsDelivered', 'NumberOfNotificationsFailed'],
    feature: [
      'NumberOfNotificationsFilteredOut-InvalidAttributes',
      'NumberOfNotificationsFilteredOut-InvalidMessageBody',
      'NumberOfNotificationsRedrivenToDlq',
      'NumberOfNotificationsFailedToRedriveToDlq',
      'SMSMonthToDateSpentUSD',
      'SMSSuccessRate',
    ],
  }),
  row('aws', 'AWS::EC2::VPNConnection', 'AWS/VPN', { steady: ['TunnelState'] }),
  row('aws', 'AWS::S3ObjectLambda::AccessPoint', 'AWS/S3ObjectLambda', {
    event: ['4xxErrors', '5xxErrors', 'LambdaResponse4xx'],
  }),
  row('aws', 'AWS::EC2::VPCEndpointService', 'AWS/PrivateLinkServices', {
    event: ['RstPacketsSent'],
  }),
  row('aws', 'AWS::Route53::HealthCheck', 'AWS/Route53', {
    steady: ['HealthCheckStatus'],
  }),
  row('aws', 'AWS::CloudFront::Distribution', 'AWS/CloudFront', {
    steady: ['5xxErrorRate'],
    feature: [
      'OriginLatency',
      'FunctionValidationErrors',
      'FunctionExecutionErrors',
      'FunctionThrottles',
    ],
  }),
  row('aws', 'AWS::SQS::Queue', 'AWS/SQS', {
    steady: [
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesNotVisible',
      'ApproximateNumberOfMessagesVisible',
      'NumberOfMessagesSent',
    ],
  }),
  row('aws', 'AWS::EC2::Instance', 'AWS/EC2', {
    steady: ['CPUUtilization', 'StatusCheckFailed'],
    feature: ['StatusCheckFailed_AttachedEBS'],
  }),
  row(
    'curated',
    BALANCER,
    'AWS/ApplicationELB',
    {
      event: [
        'HTTPCode_ELB_5XX_Count',
        'HTTPCode_Target_5XX_Count',
        'RejectedConnectionCount',
        'TargetConnectionErrorCount',
      ],
      feature: ['UnHealthyHostCount'],
    },
    'app/',
  ),
  row(
    'curated',
    BALANCER,
    'AWS/NetworkELB',
    { event: ['TCP_ELB_Reset_Count'], feature: ['UnHealthyHostCount'] },
    'net/',
  ),
  row('curated', 'AWS::ElasticLoadBalancing::LoadBalancer', 'AWS/ELB', {
    steady: ['UnHealthyHostCount'],
    event: ['SurgeQueueLength'],
    feature: ['HTTPCode_ELB_5XX'],
  }),
  // Named by a metric name of its own, which is mostly, and not always, its name.
  row('curated', 'AWS::WAFv2::WebACL', 'AWS/WAFV2', {
    feature: ['BlockedRequests'],
  }),
  row('curated', 'AWS::StepFunctions::StateMachine', 'AWS/States', {
    event: ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionThrottled'],
  }),
  row('curated', 'AWS::Events::Rule', 'AWS/Events', {
    event: ['FailedInvocations'],
    feature: ['InvocationsFailedToBeSentToDlq'],
  }),
  row('curated', 'AWS::OpenSearchService::Domain', 'AWS/ES', {
    steady: [
      'ClusterStatus.red',
      'FreeStorageSpace',
      'ClusterIndexWritesBlocked',
    ],
  }),
];
