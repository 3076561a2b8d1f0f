import { Control, DbInstance, Evaluation, Snapshot } from '../../model';
import { concluded, evidence, judgeResources, nameList } from '../judging';
import { defineControl } from '../metadata';
import { CLUSTER_REASONS } from './auroraClusters';
import { OTHER_DATABASE_SERVICES, requiredLogTypesOf } from './engineLogTypes';
import { judgeMultiAzClusters } from './multiAzClusters';

/** What config may change of {@link rdsInstanceLogExports}. */
export interface RdsInstanceLogExportsOptions {
  /** Log types to demand by engine, instead of AWS's own list. */
  requiredLogTypes?: Readonly<Record<string, readonly string[]>>;
}

/** In any other state the instance cannot be changed, or is on its way out. */
const JUDGED_STATES: ReadonlySet<string> = new Set([
  'available',
  'backing-up',
  'storage-optimization',
  'storage-full',
]);

/** Every DB instance, and Multi-AZ DB cluster, exports the logs of its engine. */
export function rdsInstanceLogExports(
  options: RdsInstanceLogExportsOptions = {},
): Control {
  const { requiredLogTypes = {} } = options;
  return defineControl({
    id: 'rds-instance-log-exports',
    title: {
      en: 'RDS database exports its engine logs to CloudWatch Logs',
      ja: 'RDS データベースがエンジンのログを CloudWatch Logs へ出力している',
    },
    bestPractice: 'SEC04-BP01',
    currentBestPractice: 'SEC04-BP01',
    step: 'BP01-S1',
    signal: 'logging',
    severity: 'medium',
    tier: 'core',
    scope: 'resource',
    resourceTypes: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
    summary: {
      en: 'Modify the instance, or the Multi-AZ DB cluster, to publish every required log type of its engine.',
      ja: 'インスタンスまたはマルチ AZ DB クラスターを変更し、エンジンに必要なすべてのログタイプを出力します。',
    },
    servicePage: {
      label: {
        en: 'Monitoring Amazon RDS log files',
        ja: 'Amazon RDS ログファイルのモニタリング',
      },
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.html',
    },
    steps: {
      console: [
        {
          en: 'Open the database {{id}} in {{region}}, and choose Modify.',
          ja: '{{region}} のデータベース {{id}} を開き、[変更] を選びます。',
        },
        {
          en: 'Under Log exports, select the log types that the reason names.',
          ja: '[ログのエクスポート] で、理由に示されたログタイプを選びます。',
        },
        {
          en: 'For types such as audit, set the option group or parameter group that produces them.',
          ja: 'audit などは、ログを生成するオプショングループやパラメータグループも設定します。',
        },
        {
          en: 'Apply immediately, or in the next maintenance window.',
          ja: 'すぐに、または次のメンテナンスウィンドウで適用します。',
        },
      ],
      cli: `aws rds modify-db-instance \\
  --region {{region}} \\
  --db-instance-identifier {{id}} \\
  --cloudwatch-logs-export-configuration '{"EnableLogTypes":["<log-type>"]}' \\
  --apply-immediately
# a Multi-AZ DB cluster:
aws rds modify-db-cluster \\
  --region {{region}} \\
  --db-cluster-identifier {{id}} \\
  --cloudwatch-logs-export-configuration '{"EnableLogTypes":["<log-type>"]}' \\
  --apply-immediately`,
      terraform: `resource "aws_db_instance" "this" {
  # as before, and:
  enabled_cloudwatch_logs_exports = ["<log-type>"]
}

# a Multi-AZ DB cluster:
resource "aws_rds_cluster" "this" {
  # as before, and:
  enabled_cloudwatch_logs_exports = ["<log-type>"]
}`,
    },
    equivalents: {
      securityHub: ['RDS.9'],
      configRules: ['RDS_LOGGING_ENABLED'],
    },
    needs: ['rds:instances', 'rds:clusters'],
    reasons: {
      'logs-exported': {
        en: 'Every required log type is exported: {{required}}.',
        ja: '必要なログタイプがすべて出力されています: {{required}}。',
      },
      'logs-missing': {
        en: 'Log types that {{engine}} should export and does not: {{missing}}.',
        ja: '{{engine}} が出力すべきなのに出力していないログタイプ: {{missing}}。',
      },
      'cluster-member': {
        en: 'The cluster {{cluster}} decides which logs its instances export.',
        ja: '出力するログはクラスター {{cluster}} が決めます。',
      },
      'other-service': {
        en: 'A {{engine}} instance: the logs of its cluster are judged, not its own.',
        ja: '{{engine}} のインスタンスです。ログはクラスター側で判定します。',
      },
      'nothing-required': {
        en: 'No log type is required of the engine {{engine}}.',
        ja: 'エンジン {{engine}} に必要なログタイプはありません。',
      },
      ...CLUSTER_REASONS,
      'not-in-service': {
        en: 'The database is {{status}}.',
        ja: 'データベースの状態は {{status}} です。',
      },
    },
    evaluate: snapshot => {
      const instances = judgeInstances(snapshot, requiredLogTypes);
      const clusters = judgeMultiAzClusters(snapshot, requiredLogTypes);
      const unlisted = instances.unlisted ?? clusters.unlisted;
      const verdicts = [...instances.verdicts, ...clusters.verdicts];
      return {
        ...(unlisted ? { unlisted } : {}),
        // Where neither could be listed, both say so of the same subject.
        verdicts: verdicts.filter(
          ({ subject }, index) =>
            verdicts.findIndex(it => it.subject === subject) === index,
        ),
      };
    },
  });
}

function judgeInstances(
  snapshot: Snapshot,
  requiredLogTypes: Readonly<Record<string, readonly string[]>>,
): Evaluation {
  return judgeResources({
    snapshot,
    list: 'rds:instances',
    type: 'AWS::RDS::DBInstance',
    arnOf: ({ arn }) => arn,
    judge: (instance, list) => {
      const { engine, status, enabledCloudwatchLogsExports } = instance;
      const facts = [
        evidence('rds:DescribeDBInstances', list, {
          Engine: engine,
          DBInstanceStatus: status,
          EnabledCloudwatchLogsExports: nameList(enabledCloudwatchLogsExports),
          DBClusterIdentifier: instance.dbClusterIdentifier,
        }),
      ];
      const required = requiredLogTypesOf(engine, requiredLogTypes);
      const exempt = exemptionOf(instance, required);
      if (exempt) {
        const { key, params } = exempt;
        return concluded('not-applicable', key, facts, params);
      }
      const missing = required.filter(
        logType => !enabledCloudwatchLogsExports.includes(logType),
      );
      return missing.length
        ? concluded('fail', 'logs-missing', facts, {
            engine,
            missing: missing.join(', '),
          })
        : concluded('pass', 'logs-exported', facts, {
            required: required.join(', '),
          });
    },
  });
}

function exemptionOf(
  { engine, status, dbClusterIdentifier }: DbInstance,
  required: readonly string[],
): { key: string; params: Record<string, string> } | undefined {
  if (OTHER_DATABASE_SERVICES.has(engine)) {
    return { key: 'other-service', params: { engine } };
  }
  if (dbClusterIdentifier || engine.startsWith('aurora')) {
    const cluster = dbClusterIdentifier ?? engine;
    return { key: 'cluster-member', params: { cluster } };
  }
  if (!JUDGED_STATES.has(status)) {
    return { key: 'not-in-service', params: { status } };
  }
  return required.length
    ? undefined
    : { key: 'nothing-required', params: { engine } };
}
