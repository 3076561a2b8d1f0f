import { BenchmarkTree } from './Benchmark';

/** The SEC 4 improvement plan, and which controls answer each of its steps. */
export const SEC4_BENCHMARK: BenchmarkTree = {
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
      'log-group-retention-set',
    ],
    'BP01-S3': [
      'log-group-policy-not-public',
      'cloudtrail-bucket-not-public',
      'cloudtrail-bucket-access-logging',
      'cloudtrail-kms-encrypted',
    ],
    'BP01-S4': ['guardduty-detector-enabled'],
    'BP01-S5': [
      'cloudtrail-multi-region-trail',
      'cloudtrail-trail-enabled',
      'cloudtrail-log-file-validation',
      'cloudtrail-cloudwatch-logs',
      'cloudtrail-retention',
    ],
    'BP01-S6': ['config-recorder-recording', 'config-records-all-types'],
    'BP01-S7': ['securityhub-enabled', 'securityhub-standards-enabled'],
  },
  'SEC04-BP02': {
    'BP02-S1': ['log-analytics-engine'],
    'BP02-S2': ['athena-cloudtrail-table', 'cloudtrail-logs-queryable'],
    'BP02-S3': [
      'securityhub-finding-aggregator',
      'config-aggregator',
      'organization-trail',
    ],
    'BP02-S4': ['securityhub-partner-integration'],
  },
  'SEC04-BP03': {
    'BP03-S1': [
      'guardduty-eventbridge-rule',
      'securityhub-eventbridge-rule',
      'finding-topic-has-confirmed-subscriber',
    ],
    'BP03-S2': ['detective-enabled', 'finding-response-automation'],
  },
  'SEC04-BP04': {
    'BP04-S1': ['recommended-metrics-published'],
    'BP04-S2': [
      'resource-has-alarm',
      'resource-recommended-alarms',
      'alarm-has-action',
      'alarm-actions-enabled',
      'alarm-not-insufficient-data',
      'resource-no-open-critical-findings',
      'resource-no-guardduty-high',
      'resource-config-compliant',
    ],
  },
};
