import { isOk } from '../../model';
import {
  causeOf,
  concluded,
  evidence,
  isSwitchedOff,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** In any other state a cluster is not there yet, or on its way out. */
const JUDGED_STATES: ReadonlySet<string> = new Set(['ACTIVE', 'UPDATING']);

/** Every EKS cluster keeps its audit log, or Security Lake takes it. */
export const eksAuditLogging = defineControl({
  id: 'eks-audit-logging',
  title: {
    en: 'EKS control plane audit logging is on',
    ja: 'EKS コントロールプレーンの監査ログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S2',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::EKS::Cluster'],
  summary: {
    en: 'Turn on the audit log type of the control plane.',
    ja: 'コントロールプレーンの監査ログタイプを有効にします。',
  },
  servicePage: {
    label: {
      en: 'Sending EKS control plane logs to CloudWatch Logs',
      ja: 'EKS コントロールプレーンログの CloudWatch Logs への送信',
    },
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
  },
  steps: {
    console: [
      {
        en: 'Open the EKS cluster {{id}} in {{region}}, and choose the tab Observability.',
        ja: '{{region}} の EKS クラスター {{id}} を開き、[オブザーバビリティ] タブを選びます。',
      },
      {
        en: 'Under Control plane logs choose Manage logging.',
        ja: '[コントロールプレーンログ] で [ログ記録を管理] を選びます。',
      },
      {
        en: 'Turn on Audit, and save the changes.',
        ja: '[監査] をオンにして、変更を保存します。',
      },
    ],
    cli: `aws eks update-cluster-config \\
  --region {{region}} --name {{id}} \\
  --logging '{"clusterLogging":[{"types":["audit"],"enabled":true}]}'`,
    terraform: `resource "aws_eks_cluster" "this" {
  name                      = "{{id}}"
  role_arn                  = "<cluster-role-arn>"
  enabled_cluster_log_types = ["audit"]

  vpc_config {
    subnet_ids = ["<subnet-id>", "<subnet-id>"]
  }
}`,
  },
  equivalents: {
    securityHub: ['EKS.8'],
    configRules: ['EKS_CLUSTER_LOG_ENABLED'],
  },
  differences: [
    {
      sources: ['EKS.8', 'EKS_CLUSTER_LOG_ENABLED'],
      why: {
        en: 'They look at the cluster only, and so fail clusters whose audit logs Security Lake takes.',
        ja: 'クラスターの設定だけを確認するため、Security Lake が監査ログを収集しているクラスターを不合格とします。',
      },
    },
  ],
  needs: ['eks:clusters', 'securitylake:log-sources'],
  reasons: {
    'audit-logged': {
      en: 'The control plane logs {{types}}.',
      ja: 'コントロールプレーンが {{types}} のログを出力しています。',
    },
    'audit-in-lake': {
      en: 'Security Lake takes the audit logs of the clusters in {{region}}.',
      ja: 'Security Lake が {{region}} のクラスターの監査ログを収集しています。',
    },
    'no-audit-log': {
      en: 'The audit log is off, and Security Lake does not take it.',
      ja: '監査ログが無効で、Security Lake による収集もありません。',
    },
    'not-in-service': {
      en: 'The cluster is {{status}}.',
      ja: 'クラスターの状態は {{status}} です。',
    },
  },
  evaluate(snapshot) {
    const { accountId, region } = snapshot.target;
    const sources = needed(snapshot, 'securitylake:log-sources');
    const isTaken =
      isOk(sources) &&
      sources.value.some(
        source =>
          source.accountId === accountId &&
          source.region === region &&
          source.sourceNames.includes('EKS_AUDIT'),
      );
    return judgeResources({
      snapshot,
      list: 'eks:clusters',
      type: 'AWS::EKS::Cluster',
      arnOf: ({ arn }) => arn,
      judge: ({ name, details }, list) => {
        const facts = [evidence('eks:ListClusters', list, { name })];
        if (isOk(details)) {
          const { status, loggedTypes } = details.value;
          const types = loggedTypes.join(', ');
          facts.push(
            evidence('eks:DescribeCluster', details, {
              status,
              'clusterLogging.types': types || 'none',
            }),
          );
          if (!JUDGED_STATES.has(status)) {
            const params = { status };
            return concluded('not-applicable', 'not-in-service', facts, params);
          }
          if (loggedTypes.includes('audit')) {
            return concluded('pass', 'audit-logged', facts, { types });
          }
        }
        facts.push(
          evidence('securitylake:ListLogSources', sources, {
            EKS_AUDIT: isOk(sources) ? isTaken : undefined,
          }),
        );
        if (isTaken) {
          return concluded('pass', 'audit-in-lake', facts, { region });
        }
        if (!isOk(details)) {
          return unknown(causeOf(details, 'eks:clusters'), facts);
        }
        return isOk(sources) || isSwitchedOff(sources)
          ? concluded('fail', 'no-audit-log', facts)
          : unknown(causeOf(sources, 'securitylake:log-sources'), facts);
      },
    });
  },
});
