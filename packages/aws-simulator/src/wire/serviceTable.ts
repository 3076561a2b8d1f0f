import type { WireRequest } from './types';

/** What the simulator has to know of a client package before it loads it. */
export interface ServiceDefinition {
  /** The client package without its prefix, such as `config-service`. */
  readonly service: string;
  /** The service's name in the credential scope of a signature. */
  readonly signingName: string;
  /**
   * Loads the client package: only when it is needed, for some take a quarter of a
   * second. Not by `import()`, which does not run under Jest.
   */
  readonly load: () => object;
  /** Tells apart services that sign with the same name. */
  readonly matches?: (request: WireRequest) => boolean;
}

function hasApiVersion(version: string) {
  return (request: WireRequest) =>
    new URLSearchParams(request.body.toString()).get('Version') === version;
}

/** Both sign as `s3`; the path of S3 Control begins with its API version. */
function isS3Control({ url }: WireRequest): boolean {
  return url.pathname.startsWith('/v20180820/');
}

/** Every service whose wire format the simulator speaks. */
export const SERVICE_TABLE: readonly ServiceDefinition[] = [
  {
    service: 'securityhub',
    signingName: 'securityhub',
    load: () => require('@aws-sdk/client-securityhub'),
  },
  {
    service: 'guardduty',
    signingName: 'guardduty',
    load: () => require('@aws-sdk/client-guardduty'),
  },
  {
    service: 'config-service',
    signingName: 'config',
    load: () => require('@aws-sdk/client-config-service'),
  },
  {
    service: 'detective',
    signingName: 'detective',
    load: () => require('@aws-sdk/client-detective'),
  },
  {
    service: 'cloudwatch',
    signingName: 'monitoring',
    load: () => require('@aws-sdk/client-cloudwatch'),
  },
  {
    service: 'cloudwatch-logs',
    signingName: 'logs',
    load: () => require('@aws-sdk/client-cloudwatch-logs'),
  },
  {
    service: 'cloudtrail',
    signingName: 'cloudtrail',
    load: () => require('@aws-sdk/client-cloudtrail'),
  },
  {
    service: 'ec2',
    signingName: 'ec2',
    load: () => require('@aws-sdk/client-ec2'),
  },
  {
    service: 'cloudfront',
    signingName: 'cloudfront',
    load: () => require('@aws-sdk/client-cloudfront'),
  },
  {
    service: 'elastic-load-balancing',
    signingName: 'elasticloadbalancing',
    load: () => require('@aws-sdk/client-elastic-load-balancing'),
    matches: hasApiVersion('2012-06-01'),
  },
  {
    service: 'elastic-load-balancing-v2',
    signingName: 'elasticloadbalancing',
    load: () => require('@aws-sdk/client-elastic-load-balancing-v2'),
    matches: hasApiVersion('2015-12-01'),
  },
  {
    service: 'rds',
    signingName: 'rds',
    load: () => require('@aws-sdk/client-rds'),
  },
  {
    service: 'route-53',
    signingName: 'route53',
    load: () => require('@aws-sdk/client-route-53'),
  },
  {
    service: 's3',
    signingName: 's3',
    load: () => require('@aws-sdk/client-s3'),
    matches: request => !isS3Control(request),
  },
  {
    service: 's3-control',
    signingName: 's3',
    load: () => require('@aws-sdk/client-s3-control'),
    matches: isS3Control,
  },
  {
    service: 'eventbridge',
    signingName: 'events',
    load: () => require('@aws-sdk/client-eventbridge'),
  },
  {
    service: 'resource-groups-tagging-api',
    signingName: 'tagging',
    load: () => require('@aws-sdk/client-resource-groups-tagging-api'),
  },
  {
    service: 'ecs',
    signingName: 'ecs',
    load: () => require('@aws-sdk/client-ecs'),
  },
  {
    service: 'eks',
    signingName: 'eks',
    load: () => require('@aws-sdk/client-eks'),
  },
  {
    service: 'glue',
    signingName: 'glue',
    load: () => require('@aws-sdk/client-glue'),
  },
  {
    service: 'opensearch',
    signingName: 'es',
    load: () => require('@aws-sdk/client-opensearch'),
  },
  {
    service: 'opensearchserverless',
    signingName: 'aoss',
    load: () => require('@aws-sdk/client-opensearchserverless'),
  },
  {
    service: 'securitylake',
    signingName: 'securitylake',
    load: () => require('@aws-sdk/client-securitylake'),
  },
  {
    service: 'organizations',
    signingName: 'organizations',
    load: () => require('@aws-sdk/client-organizations'),
  },
  {
    service: 'lambda',
    signingName: 'lambda',
    load: () => require('@aws-sdk/client-lambda'),
  },
  {
    service: 'ssm',
    signingName: 'ssm',
    load: () => require('@aws-sdk/client-ssm'),
  },
  {
    service: 'sns',
    signingName: 'sns',
    load: () => require('@aws-sdk/client-sns'),
  },
  {
    service: 'sts',
    signingName: 'sts',
    load: () => require('@aws-sdk/client-sts'),
  },
];
