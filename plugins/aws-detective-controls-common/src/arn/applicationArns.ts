import { ArnTable, NAME_AND_UUID, PATH, row } from './ArnRow';

/** Compute, integration, data stores and delivery. */
export const APPLICATION_ARNS: ArnTable = {
  airflow: [row('AWS::MWAA::Environment', 'environment/')],
  aoss: [row('AWS::OpenSearchServerless::Collection', 'collection/')],
  apigateway: [
    row('AWS::ApiGateway::Stage', '/restapis/', { id: '[^/]+/stages/[^/]+' }),
    row('AWS::ApiGateway::RestApi', '/restapis/', { parts: '/' }),
    row('AWS::ApiGatewayV2::Stage', '/apis/', { id: '[^/]+/stages/[^/]+' }),
    row('AWS::ApiGatewayV2::Api', '/apis/', { parts: '/' }),
    row('AWS::ApiGateway::DomainName', '/domainnames/', { parts: '/' }),
    row('AWS::ApiGateway::VpcLink', '/vpclinks/'),
  ],
  apprunner: [
    row('AWS::AppRunner::Service', 'service/', { id: NAME_AND_UUID }),
  ],
  appsync: [row('AWS::AppSync::GraphQLApi', 'apis/', { parts: '/' })],
  athena: [
    row('AWS::Athena::WorkGroup', 'workgroup/'),
    row('AWS::Athena::DataCatalog', 'datacatalog/'),
  ],
  autoscaling: [
    row(
      'AWS::AutoScaling::AutoScalingGroup',
      'autoScalingGroup:[^:]+:autoScalingGroupName/',
      { id: PATH },
    ),
  ],
  batch: [
    row('AWS::Batch::ComputeEnvironment', 'compute-environment/'),
    row('AWS::Batch::JobQueue', 'job-queue/'),
  ],
  codebuild: [row('AWS::CodeBuild::Project', 'project/')],
  codecommit: [row('AWS::CodeCommit::Repository', '')],
  codedeploy: [row('AWS::CodeDeploy::Application', 'application:')],
  codepipeline: [row('AWS::CodePipeline::Pipeline', '', { parts: '/' })],
  dms: [row('AWS::DMS::ReplicationInstance', 'rep:')],
  dynamodb: [
    row('AWS::DynamoDB::GlobalTable', 'global-table/'),
    row('AWS::DynamoDB::Table', 'table/', { parts: '/' }),
  ],
  ecr: [row('AWS::ECR::Repository', 'repository/', { id: PATH })],
  'ecr-public': [
    row('AWS::ECR::PublicRepository', 'repository/', { id: PATH }),
  ],
  ecs: [
    row('AWS::ECS::Cluster', 'cluster/'),
    row('AWS::ECS::Service', 'service/', {
      id: '(?:[^/:]+/)?(?<name>[^/:]+)',
    }),
    row('AWS::ECS::TaskDefinition', 'task-definition/', { id: PATH }),
  ],
  eks: [
    row('AWS::EKS::Nodegroup', 'nodegroup/', {
      id: '[^/]+/(?<name>[^/]+)/[^/]+',
    }),
    row('AWS::EKS::Cluster', 'cluster/'),
  ],
  elasticache: [
    row('AWS::ElastiCache::ReplicationGroup', 'replicationgroup:'),
    row('AWS::ElastiCache::CacheCluster', 'cluster:'),
    row('AWS::ElastiCache::ServerlessCache', 'serverlesscache:'),
  ],
  elasticbeanstalk: [
    row('AWS::ElasticBeanstalk::Environment', 'environment/', { id: PATH }),
    row('AWS::ElasticBeanstalk::Application', 'application/', { id: PATH }),
  ],
  elasticfilesystem: [row('AWS::EFS::FileSystem', 'file-system/')],
  es: [row('AWS::OpenSearchService::Domain', 'domain/', { parts: '/' })],
  firehose: [row('AWS::KinesisFirehose::DeliveryStream', 'deliverystream/')],
  glue: [
    row('AWS::Glue::Table', 'table/', { id: '[^/]+/[^/]+' }),
    row('AWS::Glue::Database', 'database/'),
    row('AWS::Glue::Job', 'job/', { id: PATH }),
    row('AWS::Glue::Crawler', 'crawler/', { id: PATH }),
  ],
  kafka: [row('AWS::MSK::Cluster', 'cluster/', { id: NAME_AND_UUID })],
  kinesis: [row('AWS::Kinesis::Stream', 'stream/', { parts: '/' })],
  lambda: [
    row('AWS::Lambda::Function', 'function:', { parts: ':' }),
    row('AWS::Lambda::LayerVersion', 'layer:', { id: '[^:]+:\\d+' }),
    row('AWS::Lambda::EventSourceMapping', 'event-source-mapping:'),
  ],
  mq: [row('AWS::AmazonMQ::Broker', 'broker:(?<name>[^:]+):')],
  rds: [
    row('AWS::RDS::DBCluster', 'cluster:'),
    row('AWS::RDS::DBInstance', 'db:'),
    row('AWS::RDS::DBProxy', 'db-proxy:'),
    row('AWS::RDS::GlobalCluster', 'global-cluster:'),
    row('AWS::RDS::DBClusterSnapshot', 'cluster-snapshot:', { id: PATH }),
    row('AWS::RDS::DBSnapshot', 'snapshot:', { id: PATH }),
    row('AWS::RDS::DBSubnetGroup', 'subgrp:'),
    row('AWS::RDS::DBParameterGroup', 'pg:'),
  ],
  redshift: [row('AWS::Redshift::Cluster', 'cluster:')],
  'redshift-serverless': [
    row('AWS::RedshiftServerless::Workgroup', 'workgroup/'),
  ],
  s3: [
    row('AWS::S3::AccessPoint', 'accesspoint/', { parts: '/' }),
    row('AWS::S3::Bucket', '', { parts: '/', regionless: true }),
  ],
  sagemaker: [
    row('AWS::SageMaker::NotebookInstance', 'notebook-instance/'),
    row('AWS::SageMaker::Endpoint', 'endpoint/'),
  ],
  sns: [row('AWS::SNS::Topic', '', { parts: ':' })],
  sqs: [row('AWS::SQS::Queue', '')],
  states: [
    row('AWS::StepFunctions::StateMachine', 'stateMachine:', { parts: ':' }),
    row('AWS::StepFunctions::Activity', 'activity:'),
  ],
};
