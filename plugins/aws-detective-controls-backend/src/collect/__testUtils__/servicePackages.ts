/** Client packages that are not named as the prefix of their operations. */
export const SERVICE_PACKAGES: Readonly<Record<string, string>> = {
  config: 'config-service',
  elasticloadbalancing: 'elastic-load-balancing-v2',
  events: 'eventbridge',
  logs: 'cloudwatch-logs',
  tag: 'resource-groups-tagging-api',
};
