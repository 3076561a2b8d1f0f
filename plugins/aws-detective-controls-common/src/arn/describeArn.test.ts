import { describeArn } from './describeArn';

const REGIONAL = 'eu-west-1:111122223333';

describe('describeArn', () => {
  it.each([
    ['arn:aws:s3:::logs-bucket', 'AWS::S3::Bucket', 'logs-bucket'],
    [
      `arn:aws:s3:${REGIONAL}:accesspoint/reports`,
      'AWS::S3::AccessPoint',
      'reports',
    ],
    [
      `arn:aws:lambda:${REGIONAL}:function:checkout`,
      'AWS::Lambda::Function',
      'checkout',
    ],
    [
      `arn:aws:lambda:${REGIONAL}:layer:tools:3`,
      'AWS::Lambda::LayerVersion',
      'tools:3',
    ],
    [`arn:aws:rds:${REGIONAL}:db:orders-1`, 'AWS::RDS::DBInstance', 'orders-1'],
    [`arn:aws:rds:${REGIONAL}:cluster:orders`, 'AWS::RDS::DBCluster', 'orders'],
    [
      `arn:aws:rds:${REGIONAL}:snapshot:rds:orders-2024`,
      'AWS::RDS::DBSnapshot',
      'rds:orders-2024',
    ],
    [
      `arn:aws:elasticloadbalancing:${REGIONAL}:loadbalancer/app/shop/50dc6c495c0c9188`,
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'app/shop/50dc6c495c0c9188',
    ],
    [
      `arn:aws:elasticloadbalancing:${REGIONAL}:loadbalancer/net/shop/50dc6c495c0c9188`,
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'net/shop/50dc6c495c0c9188',
    ],
    [
      `arn:aws:elasticloadbalancing:${REGIONAL}:loadbalancer/gwy/edge/50dc6c495c0c9188`,
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'gwy/edge/50dc6c495c0c9188',
    ],
    [
      `arn:aws:elasticloadbalancing:${REGIONAL}:loadbalancer/classic`,
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'classic',
    ],
    [
      `arn:aws:elasticloadbalancing:${REGIONAL}:targetgroup/shop/6d0ecf831eec9f09`,
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      'targetgroup/shop/6d0ecf831eec9f09',
    ],
    [
      `arn:aws:ec2:${REGIONAL}:vpc/vpc-0a1b2c3d`,
      'AWS::EC2::VPC',
      'vpc-0a1b2c3d',
    ],
    [
      `arn:aws:ec2:${REGIONAL}:instance/i-0a1b2c3d`,
      'AWS::EC2::Instance',
      'i-0a1b2c3d',
    ],
    [
      `arn:aws:ec2:${REGIONAL}:vpc-flow-log/fl-0a1b`,
      'AWS::EC2::FlowLog',
      'fl-0a1b',
    ],
    [
      `arn:aws:ec2:${REGIONAL}:natgateway/nat-0a1b`,
      'AWS::EC2::NatGateway',
      'nat-0a1b',
    ],
    [`arn:aws:sqs:${REGIONAL}:orders.fifo`, 'AWS::SQS::Queue', 'orders.fifo'],
    [`arn:aws:sns:${REGIONAL}:orders`, 'AWS::SNS::Topic', 'orders'],
    [
      `arn:aws:dynamodb:${REGIONAL}:table/carts`,
      'AWS::DynamoDB::Table',
      'carts',
    ],
    [
      `arn:aws:ecs:${REGIONAL}:service/shop/web`,
      'AWS::ECS::Service',
      'shop/web',
    ],
    [`arn:aws:ecs:${REGIONAL}:service/web`, 'AWS::ECS::Service', 'web'],
    [`arn:aws:ecs:${REGIONAL}:cluster/shop`, 'AWS::ECS::Cluster', 'shop'],
    [
      `arn:aws:ecs:${REGIONAL}:task-definition/web:7`,
      'AWS::ECS::TaskDefinition',
      'web:7',
    ],
    [`arn:aws:eks:${REGIONAL}:cluster/shop`, 'AWS::EKS::Cluster', 'shop'],
    [
      `arn:aws:cloudwatch:${REGIONAL}:alarm:p99: too slow`,
      'AWS::CloudWatch::Alarm',
      'p99: too slow',
    ],
    [
      `arn:aws:logs:${REGIONAL}:log-group:/aws/lambda/checkout`,
      'AWS::Logs::LogGroup',
      '/aws/lambda/checkout',
    ],
    [
      `arn:aws:cloudtrail:${REGIONAL}:trail/organisation`,
      'AWS::CloudTrail::Trail',
      'organisation',
    ],
    [
      `arn:aws:guardduty:${REGIONAL}:detector/12abc34d`,
      'AWS::GuardDuty::Detector',
      '12abc34d',
    ],
    [
      `arn:aws:config:${REGIONAL}:config-rule/config-rule-a1b2`,
      'AWS::Config::ConfigRule',
      'config-rule-a1b2',
    ],
    [
      `arn:aws:events:${REGIONAL}:rule/guardduty-to-pager`,
      'AWS::Events::Rule',
      'guardduty-to-pager',
    ],
    [
      `arn:aws:events:${REGIONAL}:rule/orders-bus/created`,
      'AWS::Events::Rule',
      'orders-bus/created',
    ],
    ['arn:aws:iam::111122223333:role/deploy', 'AWS::IAM::Role', 'deploy'],
    [
      'arn:aws:iam::111122223333:role/service-role/team/deploy',
      'AWS::IAM::Role',
      'deploy',
    ],
    ['arn:aws:iam::111122223333:user/alex', 'AWS::IAM::User', 'alex'],
    [
      'arn:aws:iam::aws:policy/SecurityAudit',
      'AWS::IAM::ManagedPolicy',
      'SecurityAudit',
    ],
    [`arn:aws:kms:${REGIONAL}:key/0a1b-2c3d`, 'AWS::KMS::Key', '0a1b-2c3d'],
    [
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3',
      'AWS::ApiGateway::RestApi',
      'a1b2c3',
    ],
    [
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/prod',
      'AWS::ApiGateway::Stage',
      'a1b2c3/stages/prod',
    ],
    [
      'arn:aws:apigateway:eu-west-1::/apis/a1b2c3',
      'AWS::ApiGatewayV2::Api',
      'a1b2c3',
    ],
    [
      `arn:aws:states:${REGIONAL}:stateMachine:refunds`,
      'AWS::StepFunctions::StateMachine',
      'refunds',
    ],
    [
      `arn:aws:elasticache:${REGIONAL}:replicationgroup:sessions`,
      'AWS::ElastiCache::ReplicationGroup',
      'sessions',
    ],
    [
      `arn:aws:es:${REGIONAL}:domain/search`,
      'AWS::OpenSearchService::Domain',
      'search',
    ],
    [
      `arn:aws:redshift:${REGIONAL}:cluster:warehouse`,
      'AWS::Redshift::Cluster',
      'warehouse',
    ],
    [
      `arn:aws:kinesis:${REGIONAL}:stream/clicks`,
      'AWS::Kinesis::Stream',
      'clicks',
    ],
    [
      `arn:aws:firehose:${REGIONAL}:deliverystream/clicks`,
      'AWS::KinesisFirehose::DeliveryStream',
      'clicks',
    ],
    [
      `arn:aws:athena:${REGIONAL}:workgroup/primary`,
      'AWS::Athena::WorkGroup',
      'primary',
    ],
    [
      `arn:aws:glue:${REGIONAL}:table/lake/orders`,
      'AWS::Glue::Table',
      'lake/orders',
    ],
    [
      'arn:aws:cloudfront::111122223333:distribution/E1A2B3',
      'AWS::CloudFront::Distribution',
      'E1A2B3',
    ],
    [
      'arn:aws:route53:::hostedzone/Z1A2B3',
      'AWS::Route53::HostedZone',
      'Z1A2B3',
    ],
    [
      `arn:aws:cognito-idp:${REGIONAL}:userpool/eu-west-1_a1B2`,
      'AWS::Cognito::UserPool',
      'eu-west-1_a1B2',
    ],
    [
      `arn:aws:cognito-identity:${REGIONAL}:identitypool/eu-west-1:0a1b-2c`,
      'AWS::Cognito::IdentityPool',
      'eu-west-1:0a1b-2c',
    ],
    [
      `arn:aws:codebuild:${REGIONAL}:project/web`,
      'AWS::CodeBuild::Project',
      'web',
    ],
    [
      `arn:aws:codepipeline:${REGIONAL}:release`,
      'AWS::CodePipeline::Pipeline',
      'release',
    ],
    [
      `arn:aws:ecr:${REGIONAL}:repository/shop/web`,
      'AWS::ECR::Repository',
      'shop/web',
    ],
    [
      `arn:aws:elasticfilesystem:${REGIONAL}:file-system/fs-0a1b`,
      'AWS::EFS::FileSystem',
      'fs-0a1b',
    ],
    [
      `arn:aws:secretsmanager:${REGIONAL}:secret:shop/db-AbCdEf`,
      'AWS::SecretsManager::Secret',
      'shop/db-AbCdEf',
    ],
    [`arn:aws:ssm:${REGIONAL}:parameter/flag`, 'AWS::SSM::Parameter', 'flag'],
    [
      `arn:aws:ssm:${REGIONAL}:parameter/shop/db/url`,
      'AWS::SSM::Parameter',
      '/shop/db/url',
    ],
    [
      `arn:aws:wafv2:${REGIONAL}:regional/webacl/shop/0a1b`,
      'AWS::WAFv2::WebACL',
      'shop/0a1b',
    ],
    [
      `arn:aws:kafka:${REGIONAL}:cluster/events/0a1b-2`,
      'AWS::MSK::Cluster',
      'events/0a1b-2',
    ],
    [
      `arn:aws:mq:${REGIONAL}:broker:jobs:b-0a1b`,
      'AWS::AmazonMQ::Broker',
      'b-0a1b',
    ],
    [
      `arn:aws:autoscaling:${REGIONAL}:autoScalingGroup:0a1b:autoScalingGroupName/web-fleet`,
      'AWS::AutoScaling::AutoScalingGroup',
      'web-fleet',
    ],
    [
      `arn:aws:cloudformation:${REGIONAL}:stack/shop/0a1b-2c`,
      'AWS::CloudFormation::Stack',
      'shop/0a1b-2c',
    ],
    [
      `arn:aws:securityhub:${REGIONAL}:hub/default`,
      'AWS::SecurityHub::Hub',
      'default',
    ],
  ])('reads the type and the id of %s', (arn, type, id) => {
    expect(describeArn(arn)).toMatchObject({
      arn,
      type,
      id,
      resourceArn: arn,
    });
    expect(describeArn(arn)).not.toHaveProperty('qualifier');
  });

  it.each([
    [
      `lambda:${REGIONAL}:function:checkout`,
      ':',
      'prod',
      'AWS::Lambda::Function',
    ],
    [
      `lambda:${REGIONAL}:function:checkout`,
      ':',
      '42',
      'AWS::Lambda::Function',
    ],
    [
      `lambda:${REGIONAL}:function:checkout`,
      ':',
      '$LATEST',
      'AWS::Lambda::Function',
    ],
    [
      `dynamodb:${REGIONAL}:table/carts`,
      '/',
      'index/by-owner',
      'AWS::DynamoDB::Table',
    ],
    [
      `dynamodb:${REGIONAL}:table/carts`,
      '/',
      'stream/2024-01-01T00:00:00.000',
      'AWS::DynamoDB::Table',
    ],
    ['s3:::logs-bucket', '/', 'a/b:c.gz', 'AWS::S3::Bucket'],
    [`logs:${REGIONAL}:log-group:/aws/x`, ':', '*', 'AWS::Logs::LogGroup'],
    [
      `logs:${REGIONAL}:log-group:/aws/x`,
      ':',
      'log-stream:a',
      'AWS::Logs::LogGroup',
    ],
    [`sns:${REGIONAL}:orders`, ':', '0a1b-2c3d', 'AWS::SNS::Topic'],
    [
      `guardduty:${REGIONAL}:detector/12ab`,
      '/',
      'finding/34cd',
      'AWS::GuardDuty::Detector',
    ],
    [
      'apigateway:eu-west-1::/restapis/a1',
      '/',
      'resources/b2',
      'AWS::ApiGateway::RestApi',
    ],
    [
      `states:${REGIONAL}:stateMachine:refunds`,
      ':',
      '3',
      'AWS::StepFunctions::StateMachine',
    ],
  ])(
    'tells the resource %s from a part of it',
    (rest, separator, qualifier, type) => {
      const resourceArn = `arn:aws:${rest}`;
      expect(
        describeArn(`${resourceArn}${separator}${qualifier}`),
      ).toMatchObject({
        type,
        resourceArn,
        qualifier,
      });
    },
  );

  it.each([
    ['arn:aws-cn:s3:::b', 'aws-cn', ''],
    [
      'arn:aws-us-gov:rds:us-gov-west-1:111122223333:db:x',
      'aws-us-gov',
      'us-gov-west-1',
    ],
    [
      'arn:aws-iso-b:sqs:us-isob-east-1:111122223333:q',
      'aws-iso-b',
      'us-isob-east-1',
    ],
  ])('knows the partition of %s', (arn, partition, region) => {
    expect(describeArn(arn)).toMatchObject({ partition, region });
  });

  it('gives no region and no account where the ARN names none', () => {
    expect(describeArn('arn:aws:s3:::b')).toMatchObject({
      region: '',
      accountId: '',
    });
    expect(
      describeArn('arn:aws:apigateway:eu-west-1::/restapis/a'),
    ).toMatchObject({
      region: 'eu-west-1',
      accountId: '',
    });
  });

  it('gives the name that people know beside the id', () => {
    expect(
      describeArn(
        `arn:aws:elasticloadbalancing:${REGIONAL}:loadbalancer/app/shop/50dc`,
      )?.name,
    ).toBe('shop');
    expect(
      describeArn(`arn:aws:ecs:${REGIONAL}:service/cluster/web`)?.name,
    ).toBe('web');
  });

  it('describes a resource of an unknown service by its resource part', () => {
    const arn = `arn:aws:newservice:${REGIONAL}:thing/x:y`;
    expect(describeArn(arn)).toEqual({
      arn,
      partition: 'aws',
      service: 'newservice',
      region: 'eu-west-1',
      accountId: '111122223333',
      resource: 'thing/x:y',
      id: 'thing/x:y',
      resourceArn: arn,
    });
  });

  it('does not take other things of the service S3 for buckets', () => {
    const description = describeArn(`arn:aws:s3:${REGIONAL}:job/0a1b`);
    expect(description).toBeDefined();
    expect(description?.type).toBeUndefined();
  });

  it.each([
    '',
    'payments',
    'arn:aws:s3',
    'arn:aws:s3:::',
    'arn:AWS:s3:::b',
    'arn:gcp:s3:::b',
    'arn:aws::eu-west-1:111122223333:x',
    'arn:aws:sqs:europe:111122223333:q',
    'arn:aws:sqs:eu-west-1:1111:q',
    'arn:aws:sqs:eu-west-1:111122223333:a\nb',
    'arn:aws:s3:::b ',
    'arn: aws:s3:::b',
    ' arn:aws:s3:::b',
    'urn:aws:s3:::b',
  ])('takes %j for no ARN', arn => {
    expect(describeArn(arn)).toBeUndefined();
  });
});
