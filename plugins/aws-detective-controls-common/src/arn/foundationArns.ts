import { ArnTable, NAME_AND_UUID, PATH, row } from './ArnRow';

const NO_COLON = '[^:]+';
/** IAM puts a path before the name of what it holds. */
const IAM_PATH = '(?:[^:]+/)?';

/** Network, identity, security, logs and management. */
export const FOUNDATION_ARNS: ArnTable = {
  'access-analyzer': [row('AWS::AccessAnalyzer::Analyzer', 'analyzer/')],
  acm: [row('AWS::CertificateManager::Certificate', 'certificate/')],
  backup: [
    row('AWS::Backup::BackupVault', 'backup-vault:'),
    row('AWS::Backup::BackupPlan', 'backup-plan:'),
  ],
  cloudformation: [
    row('AWS::CloudFormation::Stack', 'stack/', { id: NAME_AND_UUID }),
  ],
  cloudfront: [row('AWS::CloudFront::Distribution', 'distribution/')],
  cloudtrail: [
    row('AWS::CloudTrail::Trail', 'trail/'),
    row('AWS::CloudTrail::EventDataStore', 'eventdatastore/'),
  ],
  cloudwatch: [row('AWS::CloudWatch::Alarm', 'alarm:', { id: PATH })],
  'cognito-identity': [
    row('AWS::Cognito::IdentityPool', 'identitypool/', { id: PATH }),
  ],
  'cognito-idp': [row('AWS::Cognito::UserPool', 'userpool/')],
  config: [
    row('AWS::Config::ConfigRule', 'config-rule/'),
    row('AWS::Config::ConfigurationRecorder', 'configuration-recorder/', {
      id: '(?<name>[^/]+)(?:/[^/]+)?',
    }),
    row('AWS::Config::ConfigurationAggregator', 'config-aggregator/'),
  ],
  detective: [row('AWS::Detective::Graph', 'graph:')],
  ec2: [
    row('AWS::EC2::VPC', 'vpc/'),
    row('AWS::EC2::Instance', 'instance/'),
    row('AWS::EC2::Subnet', 'subnet/'),
    row('AWS::EC2::SecurityGroup', 'security-group/'),
    row('AWS::EC2::Volume', 'volume/'),
    row('AWS::EC2::NatGateway', 'natgateway/'),
    row('AWS::EC2::InternetGateway', 'internet-gateway/'),
    row('AWS::EC2::NetworkInterface', 'network-interface/'),
    row('AWS::EC2::NetworkAcl', 'network-acl/'),
    row('AWS::EC2::RouteTable', 'route-table/'),
    row('AWS::EC2::EIP', 'elastic-ip/'),
    row('AWS::EC2::FlowLog', 'vpc-flow-log/'),
    row('AWS::EC2::VPCEndpoint', 'vpc-endpoint/'),
    row('AWS::EC2::TransitGateway', 'transit-gateway/'),
    row('AWS::EC2::LaunchTemplate', 'launch-template/'),
    row('AWS::EC2::VPNConnection', 'vpn-connection/'),
    row('AWS::EC2::ClientVpnEndpoint', 'client-vpn-endpoint/'),
  ],
  elasticloadbalancing: [
    // The id is the value of the LoadBalancer or TargetGroup metric dimension.
    row('AWS::ElasticLoadBalancingV2::LoadBalancer', 'loadbalancer/', {
      id: '(?:app|net|gwy)/(?<name>[^/]+)/[^/:]+',
    }),
    row('AWS::ElasticLoadBalancing::LoadBalancer', 'loadbalancer/'),
    row('AWS::ElasticLoadBalancingV2::TargetGroup', '(?=targetgroup/)', {
      id: 'targetgroup/(?<name>[^/]+)/[^/:]+',
    }),
    row('AWS::ElasticLoadBalancingV2::Listener', 'listener/', {
      id: '(?:app|net|gwy)/[^/]+/[^/]+/[^/:]+',
    }),
  ],
  events: [
    // A rule of another bus than the default one is named `bus/rule`.
    row('AWS::Events::Rule', 'rule/', { id: PATH }),
    row('AWS::Events::EventBus', 'event-bus/', { id: PATH }),
  ],
  guardduty: [row('AWS::GuardDuty::Detector', 'detector/', { parts: '/' })],
  iam: [
    row('AWS::IAM::Role', `role/${IAM_PATH}`),
    row('AWS::IAM::User', `user/${IAM_PATH}`),
    row('AWS::IAM::Group', `group/${IAM_PATH}`),
    row('AWS::IAM::ManagedPolicy', `policy/${IAM_PATH}`),
    row('AWS::IAM::InstanceProfile', `instance-profile/${IAM_PATH}`),
  ],
  kms: [
    row('AWS::KMS::Key', 'key/'),
    row('AWS::KMS::Alias', 'alias/', { id: PATH }),
  ],
  logs: [
    row('AWS::Logs::LogGroup', 'log-group:', { id: NO_COLON, parts: ':' }),
    row('AWS::Logs::Destination', 'destination:'),
  ],
  'network-firewall': [row('AWS::NetworkFirewall::Firewall', 'firewall/')],
  route53: [
    row('AWS::Route53::HostedZone', 'hostedzone/'),
    row('AWS::Route53::HealthCheck', 'healthcheck/'),
  ],
  secretsmanager: [
    row('AWS::SecretsManager::Secret', 'secret:', { id: NO_COLON }),
  ],
  securityhub: [
    row('AWS::SecurityHub::Hub', 'hub/'),
    row('AWS::SecurityHub::FindingAggregator', 'finding-aggregator/'),
  ],
  ssm: [
    // A parameter in a hierarchy is named with its leading slash.
    row('AWS::SSM::Parameter', 'parameter(?=/[^/]+/)', { id: PATH }),
    row('AWS::SSM::Parameter', 'parameter/', { id: PATH }),
    row('AWS::SSM::Document', 'document/', { id: PATH }),
  ],
  wafv2: [
    row('AWS::WAFv2::WebACL', '(?:regional|global)/webacl/', {
      id: '[^/]+/[^/]+',
    }),
    row('AWS::WAFv2::IPSet', '(?:regional|global)/ipset/', {
      id: '[^/]+/[^/]+',
    }),
  ],
};
