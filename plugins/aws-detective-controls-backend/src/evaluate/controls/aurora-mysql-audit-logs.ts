import { Evidence } from 'backstage-plugin-aws-detective-controls-common';
import {
  DbCluster,
  DbClusterParameters,
  isOk,
  OkReading,
  Reading,
  Snapshot,
} from '../../model';
import {
  causeOf,
  concluded,
  Conclusion,
  evidence,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import {
  CLUSTER_REASONS,
  clusterEvidence,
  exemptionOf,
} from './auroraClusters';

const PARAMETERS = 'rds:cluster-parameters';

/** Every Aurora MySQL cluster records audit events, and publishes them. */
export const auroraMysqlAuditLogs = defineControl({
  id: 'aurora-mysql-audit-logs',
  title: {
    en: 'Aurora MySQL cluster records and publishes audit logs',
    ja: 'Aurora MySQL クラスターが監査ログを記録・出力している',
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
    en: 'Set server_audit_logging in the cluster parameter group and export the audit log.',
    ja: 'クラスターパラメータグループで server_audit_logging を有効にし、audit ログを出力します。',
  },
  servicePage: {
    label: {
      en: 'Publishing Aurora MySQL logs to CloudWatch Logs',
      ja: 'Aurora MySQL ログの CloudWatch Logs への発行',
    },
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html',
  },
  steps: {
    console: [
      {
        en: "Open the cluster's DB cluster parameter group in {{region}}; where it is a default one, create your own, and give it to the cluster.",
        ja: '{{region}} でクラスターの DB クラスターパラメータグループを開きます。デフォルトのグループの場合は独自のグループを作成して割り当てます。',
      },
      {
        en: 'Set server_audit_logging to 1, and server_audit_events to the events to record, such as CONNECT,QUERY_DCL,QUERY_DDL.',
        ja: 'server_audit_logging を 1 に、server_audit_events を記録するイベント (CONNECT,QUERY_DCL,QUERY_DDL など) に設定します。',
      },
      {
        en: 'Open the cluster {{id}}, choose Modify, and select Audit log under Log exports.',
        ja: 'クラスター {{id}} を開いて [変更] を選び、[ログのエクスポート] で [監査ログ] を選びます。',
      },
      {
        en: 'After a change of the group itself, restart the instances of the cluster.',
        ja: 'グループ自体を変更した場合は、クラスターのインスタンスを再起動します。',
      },
    ],
    cli: `aws rds modify-db-cluster-parameter-group \\
  --region {{region}} \\
  --db-cluster-parameter-group-name <parameter-group> \\
  --parameters \\
    "ParameterName=server_audit_logging,ParameterValue=1,ApplyMethod=immediate" \\
    "ParameterName=server_audit_events,ParameterValue='CONNECT,QUERY_DCL,QUERY_DDL',ApplyMethod=immediate"
aws rds modify-db-cluster \\
  --region {{region}} \\
  --db-cluster-identifier {{id}} \\
  --cloudwatch-logs-export-configuration '{"EnableLogTypes":["audit"]}'`,
    terraform: `resource "aws_rds_cluster_parameter_group" "audited" {
  name   = "<parameter-group>"
  family = "aurora-mysql8.0"

  parameter {
    name  = "server_audit_logging"
    value = "1"
  }

  parameter {
    name  = "server_audit_events"
    value = "CONNECT,QUERY_DCL,QUERY_DDL"
  }
}

resource "aws_rds_cluster" "this" {
  # as before, and:
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.audited.name
  enabled_cloudwatch_logs_exports = ["audit"]
}`,
  },
  equivalents: {
    securityHub: ['RDS.34', 'RDS.45'],
    configRules: [
      'RDS_AURORA_MYSQL_AUDIT_LOGGING_ENABLED',
      'AURORA_MYSQL_CLUSTER_AUDIT_LOGGING',
    ],
  },
  differences: [
    {
      sources: ['RDS.34', 'RDS_AURORA_MYSQL_AUDIT_LOGGING_ENABLED'],
      why: {
        en: 'They ask whether the audit log is exported, and so pass clusters that record no events at all.',
        ja: '監査ログの出力設定だけを確認するため、イベントを何も記録していないクラスターも合格とします。',
      },
    },
  ],
  needs: ['rds:clusters', PARAMETERS],
  reasons: {
    ...CLUSTER_REASONS,
    'audit-published': {
      en: 'Audit events are recorded ({{events}}) and published to CloudWatch Logs.',
      ja: '監査イベント ({{events}}) が記録され、CloudWatch Logs へ出力されています。',
    },
    'audit-off': {
      en: 'The parameter group {{group}} does not turn server_audit_logging on.',
      ja: 'パラメータグループ {{group}} で server_audit_logging が有効になっていません。',
    },
    'no-audit-events': {
      en: 'The parameter group {{group}} names no server_audit_events, so nothing is recorded.',
      ja: 'パラメータグループ {{group}} の server_audit_events が空のため、何も記録されません。',
    },
    'audit-not-published': {
      en: 'Audit events are recorded, and not published to CloudWatch Logs.',
      ja: '監査イベントは記録されていますが、CloudWatch Logs へ出力されていません。',
    },
    'parameters-pending': {
      en: 'Auditing is set in the parameter group {{group}}, which is not in force on {{instance}} yet ({{status}}).',
      ja: 'パラメータグループ {{group}} で監査が設定されていますが、{{instance}} にはまだ適用されていません ({{status}})。',
    },
    'parameters-unsure': {
      en: 'Auditing is set in the parameter group {{group}}; AWS does not say whether it is in force on {{instance}}.',
      ja: 'パラメータグループ {{group}} で監査が設定されていますが、{{instance}} に適用済みかどうかを AWS が返していません。',
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
        const exemption = exemptionOf(cluster, 'aurora-mysql', facts);
        if (exemption) {
          return exemption;
        }
        const parameters = parametersOf(snapshot, cluster);
        return isOk(parameters)
          ? judge(cluster, parameters, facts)
          : unknown(causeOf(parameters, PARAMETERS), facts);
      },
    }),
});

function judge(
  cluster: DbCluster,
  parameters: OkReading<Record<string, string>>,
  facts: Evidence[],
): Conclusion {
  const {
    server_audit_logging: logging = '',
    server_audit_events: events = '',
    server_audit_logs_upload: upload = '',
  } = parameters.value;
  const group = cluster.dbClusterParameterGroup;
  facts.push(
    evidence('rds:DescribeDBClusterParameters', parameters, {
      DBClusterParameterGroup: group,
      server_audit_logging: logging,
      server_audit_events: events,
      server_audit_logs_upload: upload,
    }),
  );
  if (!isOn(logging)) {
    return concluded('fail', 'audit-off', facts, { group });
  }
  if (events.trim() === '') {
    return concluded('fail', 'no-audit-events', facts, { group });
  }
  if (
    !cluster.enabledCloudwatchLogsExports.includes('audit') &&
    !isOn(upload)
  ) {
    return concluded('fail', 'audit-not-published', facts);
  }
  return (
    pendingParameters(cluster, facts) ??
    concluded('pass', 'audit-published', facts, { events })
  );
}

/** Where an instance has not taken the group yet, it may still record nothing. */
function pendingParameters(
  { members, dbClusterParameterGroup: group }: DbCluster,
  evidenceSoFar: Evidence[],
): Conclusion | undefined {
  const open = members.filter(
    ({ parameterGroupStatus: status }) => status !== 'in-sync',
  );
  const pending = open.find(it => it.parameterGroupStatus) ?? open.at(0);
  if (!pending) {
    return undefined;
  }
  const { dbInstanceIdentifier: instance, parameterGroupStatus: status } =
    pending;
  return {
    status: 'unknown',
    reason: status
      ? { key: 'parameters-pending', params: { group, instance, status } }
      : { key: 'parameters-unsure', params: { group, instance } },
    evidence: evidenceSoFar,
    cause: {
      kind: 'insufficient-data',
      message: status
        ? `The parameter group ${group} is ${status} on ${instance}`
        : `AWS does not say whether the parameter group ${group} is in force on ${instance}`,
      collector: 'rds:clusters',
    },
  };
}

function isOn(value: string): boolean {
  return ['1', 'on', 'true'].includes(value.trim().toLowerCase());
}

/** The parameters of a cluster's group; one that was not read is a failed reading. */
function parametersOf(
  snapshot: Snapshot,
  { dbClusterParameterGroup: group }: DbCluster,
): Reading<Record<string, string>> {
  const reading: Reading<DbClusterParameters[]> = needed(snapshot, PARAMETERS);
  if (!isOk(reading)) {
    return reading;
  }
  const found = reading.value.find(
    ({ parameterGroup }) => parameterGroup === group,
  );
  return (
    found?.values ?? {
      status: 'failed',
      reason: `The parameters of ${group} were not read`,
      takenAt: reading.takenAt,
    }
  );
}
