/** Client packages that are not named as the prefix of their operations. */
export const SERVICE_PACKAGES: Readonly<Record<string, string>> = {
  aoss: 'opensearchserverless',
  config: 'config-service',
  elb: 'elastic-load-balancing',
  elasticloadbalancing: 'elastic-load-balancing-v2',
  es: 'opensearch',
  events: 'eventbridge',
  logs: 'cloudwatch-logs',
  route53: 'route-53',
  s3control: 's3-control',
  tag: 'resource-groups-tagging-api',
};
