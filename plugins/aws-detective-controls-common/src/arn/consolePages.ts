/** What a console page's address is made of; all but the ARN are URI-encoded. */
export interface PageValues {
  /** The id within its type. */
  id: string;
  /** The segments of the id, by slash. */
  segments: string[];
  /** The name that people know, or the id. */
  name: string;
  arn: string;
  accountId: string;
  region: string;
  dnsSuffix: string;
}

/** A page of the console, below its host. */
export interface ConsolePage {
  /** True for services that are not regional. */
  global?: boolean;
  /** The path; `?region=` is put before its `#` for a regional service. */
  path: (values: PageValues) => string;
}

function regional(path: ConsolePage['path']): ConsolePage {
  return { path };
}

function globally(path: ConsolePage['path']): ConsolePage {
  return { path, global: true };
}

/** CloudWatch's pages escape twice, and with a dollar sign. */
function cloudWatchEscape(encoded: string): string {
  return encodeURIComponent(encoded).replace(/%/g, '$');
}

const vpcPage = (list: string) =>
  regional(({ id }) => `vpcconsole/home#${list}=${id}`);
const ec2Page = (list: string) =>
  regional(({ id }) => `ec2/home#${list}=${id}`);
const rdsPage = (cluster: boolean) =>
  regional(({ id }) => `rds/home#database:id=${id};is-cluster=${cluster}`);

/**
 * The console page of each type, by CloudFormation type name.
 *
 * Source: the addresses that the AWS console itself shows. AWS documents few of
 * them, so a page may move; `consoleUrl` then still leads into the service.
 */
export const CONSOLE_PAGES: Readonly<Record<string, ConsolePage>> = {
  'AWS::ApiGateway::RestApi': regional(
    ({ id }) => `apigateway/main/apis/${id}/resources?api=${id}`,
  ),
  'AWS::ApiGateway::Stage': regional(
    ({ segments: [api] }) => `apigateway/main/apis/${api}/stages?api=${api}`,
  ),
  'AWS::ApiGatewayV2::Api': regional(
    ({ id }) => `apigateway/main/api-detail?api=${id}`,
  ),
  'AWS::Athena::WorkGroup': regional(
    ({ id }) => `athena/home#/workgroups/details/${id}`,
  ),
  'AWS::AutoScaling::AutoScalingGroup': regional(
    ({ id }) => `ec2/home#AutoScalingGroupDetails:id=${id};view=details`,
  ),
  'AWS::CertificateManager::Certificate': regional(
    ({ id }) => `acm/home#/certificates/${id}`,
  ),
  'AWS::CloudFormation::Stack': regional(
    ({ arn }) =>
      `cloudformation/home#/stacks/stackinfo?stackId=${encodeURIComponent(
        arn,
      )}`,
  ),
  'AWS::CloudFront::Distribution': globally(
    ({ id }) => `cloudfront/v4/home#/distributions/${id}`,
  ),
  'AWS::CloudTrail::Trail': regional(
    ({ arn }) => `cloudtrailv2/home#/trails/${arn}`,
  ),
  'AWS::CloudWatch::Alarm': regional(
    ({ id }) => `cloudwatch/home#alarmsV2:alarm/${id}`,
  ),
  'AWS::CodeBuild::Project': regional(
    ({ accountId, id }) => `codesuite/codebuild/${accountId}/projects/${id}`,
  ),
  'AWS::CodeCommit::Repository': regional(
    ({ id }) => `codesuite/codecommit/repositories/${id}/browse`,
  ),
  'AWS::CodePipeline::Pipeline': regional(
    ({ id }) => `codesuite/codepipeline/pipelines/${id}/view`,
  ),
  'AWS::Cognito::UserPool': regional(
    ({ id }) => `cognito/v2/idp/user-pools/${id}/users`,
  ),
  'AWS::Cognito::IdentityPool': regional(
    ({ id }) => `cognito/v2/identity/identity-pools/${id}/user-statistics`,
  ),
  'AWS::Config::ConfigRule': regional(
    ({ name }) => `config/home#/rules/details?configRuleName=${name}`,
  ),
  // A region has one graph at most, and the page shows it.
  'AWS::Detective::Graph': regional(() => 'detective/home'),
  'AWS::DynamoDB::Table': regional(
    ({ id }) => `dynamodbv2/home#table?name=${id}`,
  ),
  'AWS::EC2::EIP': vpcPage('ElasticIpDetails:AllocationId'),
  'AWS::EC2::FlowLog': regional(() => 'vpcconsole/home#vpcs:'),
  'AWS::EC2::Instance': ec2Page('InstanceDetails:instanceId'),
  'AWS::EC2::InternetGateway': vpcPage('InternetGateway:internetGatewayId'),
  'AWS::EC2::LaunchTemplate': ec2Page('LaunchTemplateDetails:launchTemplateId'),
  'AWS::EC2::NatGateway': vpcPage('NatGatewayDetails:natGatewayId'),
  'AWS::EC2::NetworkAcl': vpcPage('NetworkAclDetails:networkAclId'),
  'AWS::EC2::NetworkInterface': ec2Page('NetworkInterface:networkInterfaceId'),
  'AWS::EC2::RouteTable': vpcPage('RouteTableDetails:RouteTableId'),
  'AWS::EC2::SecurityGroup': ec2Page('SecurityGroup:groupId'),
  'AWS::EC2::Subnet': vpcPage('SubnetDetails:subnetId'),
  'AWS::EC2::TransitGateway': vpcPage('TransitGatewayDetails:transitGatewayId'),
  'AWS::EC2::VPC': vpcPage('VpcDetails:VpcId'),
  'AWS::EC2::VPCEndpoint': vpcPage('EndpointDetails:vpcEndpointId'),
  'AWS::EC2::Volume': ec2Page('VolumeDetails:volumeId'),
  'AWS::ECR::Repository': regional(
    ({ accountId, segments }) =>
      `ecr/repositories/private/${accountId}/${segments.join('/')}`,
  ),
  'AWS::ECS::Cluster': regional(({ id }) => `ecs/v2/clusters/${id}/services`),
  'AWS::ECS::Service': regional(({ segments }) =>
    // The old form of the ARN does not name the cluster.
    segments.length > 1
      ? `ecs/v2/clusters/${segments[0]}/services/${segments[1]}/health`
      : 'ecs/v2/clusters',
  ),
  'AWS::ECS::TaskDefinition': regional(
    ({ id }) => `ecs/v2/task-definitions/${id.replace('%3A', '/')}`,
  ),
  'AWS::EFS::FileSystem': regional(({ id }) => `efs/home#/file-systems/${id}`),
  'AWS::EKS::Cluster': regional(({ id }) => `eks/clusters/${id}`),
  'AWS::ElastiCache::CacheCluster': regional(
    ({ id }) => `elasticache/home#/memcached/${id}`,
  ),
  'AWS::ElastiCache::ReplicationGroup': regional(
    ({ id }) => `elasticache/home#/redis/${id}`,
  ),
  'AWS::ElasticLoadBalancing::LoadBalancer': ec2Page(
    'LoadBalancers:loadBalancerName',
  ),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': regional(
    ({ arn }) => `ec2/home#LoadBalancer:loadBalancerArn=${arn}`,
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup': regional(
    ({ arn }) => `ec2/home#TargetGroup:targetGroupArn=${arn}`,
  ),
  'AWS::Events::Rule': regional(({ segments }) =>
    segments.length > 1
      ? `events/home#/eventbus/${segments[0]}/rules/${segments[1]}`
      : `events/home#/eventbus/default/rules/${segments[0]}`,
  ),
  'AWS::Glue::Job': regional(({ id }) => `gluestudio/home#/editor/job/${id}`),
  'AWS::GuardDuty::Detector': regional(() => 'guardduty/home#/settings'),
  'AWS::IAM::Group': globally(({ id }) => `iam/home#/groups/details/${id}`),
  'AWS::IAM::ManagedPolicy': globally(
    ({ arn }) => `iam/home#/policies/details/${encodeURIComponent(arn)}`,
  ),
  'AWS::IAM::Role': globally(({ id }) => `iam/home#/roles/details/${id}`),
  'AWS::IAM::User': globally(({ id }) => `iam/home#/users/details/${id}`),
  'AWS::KMS::Key': regional(({ id }) => `kms/home#/kms/keys/${id}`),
  'AWS::Kinesis::Stream': regional(
    ({ id }) => `kinesis/home#/streams/details/${id}/monitoring`,
  ),
  'AWS::KinesisFirehose::DeliveryStream': regional(
    ({ id }) => `firehose/home#/details/${id}/monitoring`,
  ),
  'AWS::Lambda::Function': regional(({ id }) => `lambda/home#/functions/${id}`),
  'AWS::Logs::LogGroup': regional(
    ({ id }) =>
      `cloudwatch/home#logsV2:log-groups/log-group/${cloudWatchEscape(id)}`,
  ),
  'AWS::MSK::Cluster': regional(
    ({ arn }) => `msk/home#/cluster/${encodeURIComponent(arn)}/view`,
  ),
  'AWS::AmazonMQ::Broker': regional(
    ({ id }) => `amazon-mq/home#/brokers/details?id=${id}`,
  ),
  'AWS::OpenSearchServerless::Collection': regional(
    ({ id }) => `aos/home#opensearch/collections/${id}`,
  ),
  'AWS::OpenSearchService::Domain': regional(
    ({ id }) => `aos/home#opensearch/domains/${id}`,
  ),
  'AWS::RDS::DBCluster': rdsPage(true),
  'AWS::RDS::DBInstance': rdsPage(false),
  'AWS::Redshift::Cluster': regional(
    ({ id }) => `redshiftv2/home#/cluster-details?cluster=${id}`,
  ),
  'AWS::Route53::HostedZone': globally(
    ({ id }) => `route53/v2/hostedzones#ListRecordSets/${id}`,
  ),
  'AWS::S3::Bucket': regional(({ id }) => `s3/buckets/${id}`),
  'AWS::SNS::Topic': regional(({ arn }) => `sns/v3/home#/topic/${arn}`),
  'AWS::SQS::Queue': regional(
    ({ accountId, dnsSuffix, id, region }) =>
      `sqs/v3/home#/queues/${encodeURIComponent(
        `https://sqs.${region}.${dnsSuffix}/${accountId}/${id}`,
      )}`,
  ),
  'AWS::SSM::Parameter': regional(
    ({ id }) => `systems-manager/parameters/${id}/description`,
  ),
  'AWS::SecretsManager::Secret': regional(
    ({ arn }) => `secretsmanager/secret?name=${encodeURIComponent(arn)}`,
  ),
  'AWS::SecurityHub::Hub': regional(() => 'securityhub/home#/summary'),
  'AWS::StepFunctions::StateMachine': regional(
    ({ arn }) => `states/home#/statemachines/view/${encodeURIComponent(arn)}`,
  ),
};
