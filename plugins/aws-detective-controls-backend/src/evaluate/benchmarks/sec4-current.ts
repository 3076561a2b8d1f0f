import { BenchmarkTree } from './Benchmark';

/** SEC 4 as it stands today, and which controls answer each of its steps. */
export const SEC4_CURRENT_BENCHMARK: BenchmarkTree = {
  'SEC04-BP01': {
    'BP01-S1': [
      'vpc-flow-logs-enabled',
      'alb-access-logs-enabled',
      'clb-access-logs-enabled',
      's3-server-access-logging-enabled',
      'cloudfront-access-logs-enabled',
      'route53-public-zone-query-logging',
      'rds-instance-log-exports',
      'aurora-mysql-audit-logs',
      'aurora-postgresql-logs',
    ],
    'BP01-S2': [
      'lambda-log-group-exists',
      'ecs-task-definition-logging',
      'eks-audit-logging',
      'cloudwatch-agent-on-ec2',
    ],
    'BP01-S3': [
      'cloudtrail-multi-region-trail',
      'cloudtrail-trail-enabled',
      'cloudtrail-cloudwatch-logs',
    ],
    'BP01-S4': [
      'log-group-retention-set',
      'log-group-policy-not-public',
      'cloudtrail-retention',
      'cloudtrail-log-file-validation',
      'cloudtrail-kms-encrypted',
      'cloudtrail-bucket-not-public',
      'cloudtrail-bucket-access-logging',
    ],
    'BP01-S5': [
      'guardduty-detector-enabled',
      'config-recorder-recording',
      'config-records-all-types',
      'securityhub-enabled',
      'securityhub-standards-enabled',
    ],
  },
  'SEC04-BP02': {
    'BP02-S1': [
      'organization-trail',
      'securityhub-finding-aggregator',
      'config-aggregator',
      'securityhub-partner-integration',
    ],
    'BP02-S2': [
      'log-analytics-engine',
      'athena-cloudtrail-table',
      'cloudtrail-logs-queryable',
    ],
  },
  'SEC04-BP03': {
    'BP03-S1': ['detective-enabled'],
    'BP03-S2': [
      'recommended-metrics-published',
      'resource-has-alarm',
      'resource-recommended-alarms',
      'alarm-has-action',
      'alarm-actions-enabled',
      'alarm-not-insufficient-data',
    ],
  },
  'SEC04-BP04': {
    'BP04-S1': [
      'resource-no-open-critical-findings',
      'resource-no-guardduty-high',
      'resource-config-compliant',
    ],
    'BP04-S2': [
      'guardduty-eventbridge-rule',
      'securityhub-eventbridge-rule',
      'finding-topic-has-confirmed-subscriber',
    ],
    'BP04-S3': ['finding-response-automation'],
  },
};
