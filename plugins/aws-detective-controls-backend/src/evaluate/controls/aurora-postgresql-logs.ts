import { concluded, judgeResources } from '../judging';
import { defineControl } from '../metadata';
import {
  CLUSTER_REASONS,
  clusterEvidence,
  exemptionOf,
} from './auroraClusters';

/** Every Aurora PostgreSQL cluster exports its log to CloudWatch Logs. */
export const auroraPostgresqlLogs = defineControl({
  id: 'aurora-postgresql-logs',
  title: {
    en: 'Aurora PostgreSQL cluster publishes its logs',
    ja: 'Aurora PostgreSQL クラスターがログを出力している',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::RDS::DBCluster'],
  summary: {
    en: 'Export the postgresql log to CloudWatch Logs.',
    ja: 'postgresql ログを CloudWatch Logs へ出力します。',
  },
  servicePage: {
    label: {
      en: 'Publishing Aurora PostgreSQL logs to CloudWatch Logs',
      ja: 'Aurora PostgreSQL ログの CloudWatch Logs への発行',
    },
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html',
  },
  steps: {
    console: [
      {
        en: 'Open the cluster {{id}} in {{region}}, and choose Modify.',
        ja: '{{region}} のクラスター {{id}} を開き、[変更] を選びます。',
      },
      {
        en: 'Under Log exports, select PostgreSQL log.',
        ja: '[ログのエクスポート] で [PostgreSQL ログ] を選びます。',
      },
      {
        en: 'Continue, and modify the cluster.',
        ja: '[続行] を選び、クラスターを変更します。',
      },
    ],
    cli: `aws rds modify-db-cluster \\
  --region {{region}} \\
  --db-cluster-identifier {{id}} \\
  --cloudwatch-logs-export-configuration '{"EnableLogTypes":["postgresql"]}'`,
    terraform: `resource "aws_rds_cluster" "this" {
  # as before, and:
  enabled_cloudwatch_logs_exports = ["postgresql"]
}`,
  },
  equivalents: {
    securityHub: ['RDS.37'],
    configRules: ['RDS_AURORA_POSTGRESQL_LOGS_TO_CLOUDWATCH'],
  },
  needs: ['rds:clusters'],
  reasons: {
    ...CLUSTER_REASONS,
    'log-exported': {
      en: 'The postgresql log is exported to CloudWatch Logs.',
      ja: 'postgresql ログが CloudWatch Logs へ出力されています。',
    },
    'log-not-exported': {
      en: 'The postgresql log is not exported to CloudWatch Logs.',
      ja: 'postgresql ログが CloudWatch Logs へ出力されていません。',
    },
  },
  evaluate: snapshot =>
    judgeResources({
      snapshot,
      list: 'rds:clusters',
      type: 'AWS::RDS::DBCluster',
      arnOf: ({ arn }) => arn,
      judge: (cluster, list) => {
        const facts = [clusterEvidence(cluster, list)];
        const exemption = exemptionOf(cluster, 'aurora-postgresql', facts);
        if (exemption) {
          return exemption;
        }
        return cluster.enabledCloudwatchLogsExports.includes('postgresql')
          ? concluded('pass', 'log-exported', facts)
          : concluded('fail', 'log-not-exported', facts);
      },
    }),
});
