import { page } from './links';
import { ImprovementPlan, PlanBestPractice } from './PlanTypes';
import { QUESTION } from './question';

/**
 * The best practices of SEC 4 in the edition in force since 2024-06-27. The steps
 * group what those pages ask for, in our own words; the Japanese titles of BP02 to
 * BP04 are this project's.
 *
 * Source: AWS Well-Architected Framework, latest edition.
 *
 * @public
 */
export const CURRENT_BEST_PRACTICES: readonly PlanBestPractice[] = [
  {
    id: 'SEC04-BP01',
    title: {
      en: 'Configure service and application logging',
      ja: 'サービスとアプリケーションのログ記録を設定する',
    },
    risk: 'High',
    url: page(
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_app_service_logging.html',
    ),
    steps: [
      {
        id: 'BP01-S1',
        title: {
          en: 'Record what AWS services do',
          ja: 'AWS サービスの動作を記録する',
        },
        links: [],
      },
      {
        id: 'BP01-S2',
        title: {
          en: 'Record what systems and applications do',
          ja: 'システムとアプリケーションの動作を記録する',
        },
        links: [],
      },
      {
        id: 'BP01-S3',
        title: {
          en: 'Record the API calls of the account',
          ja: 'アカウントの API 呼び出しを記録する',
        },
        links: [],
      },
      {
        id: 'BP01-S4',
        title: {
          en: 'Keep logs as long as they are needed, and protect them',
          ja: '必要な期間ログを保持し、保護する',
        },
        links: [],
      },
      {
        id: 'BP01-S5',
        title: {
          en: 'Turn on detection and configuration recording',
          ja: '検出と設定の記録を有効にする',
        },
        links: [],
      },
    ],
  },
  {
    id: 'SEC04-BP02',
    title: {
      en: 'Capture logs, findings, and metrics in standardized locations',
      ja: '標準化された場所でログ、検出結果、メトリクスを取得する',
    },
    risk: 'Medium',
    url: page(
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_logs.html',
    ),
    steps: [
      {
        id: 'BP02-S1',
        title: {
          en: 'Bring trails, findings and configuration together',
          ja: '証跡、検出結果、設定を 1 か所に集約する',
        },
        links: [],
      },
      {
        id: 'BP02-S2',
        title: { en: 'Make logs searchable', ja: 'ログを検索できるようにする' },
        links: [],
      },
    ],
  },
  {
    id: 'SEC04-BP03',
    title: {
      en: 'Correlate and enrich security alerts',
      ja: 'セキュリティアラートを関連付けて情報を付加する',
    },
    risk: 'Low',
    url: page(
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_security_alerts.html',
    ),
    steps: [
      {
        id: 'BP03-S1',
        title: {
          en: 'Investigate with related events at hand',
          ja: '関連するイベントとあわせて調査する',
        },
        links: [],
      },
      {
        id: 'BP03-S2',
        title: {
          en: 'Watch metrics, and let alarms reach somebody',
          ja: 'メトリクスを監視し、アラームを担当者に届ける',
        },
        links: [],
      },
    ],
  },
  {
    id: 'SEC04-BP04',
    title: {
      en: 'Initiate remediation for non-compliant resources',
      ja: '非準拠リソースの修復を開始する',
    },
    risk: 'Medium',
    url: page(
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_noncompliant_resources.html',
    ),
    steps: [
      {
        id: 'BP04-S1',
        title: {
          en: 'Know which resources have findings or do not comply',
          ja: '検出結果のあるリソースと非準拠のリソースを把握する',
        },
        links: [],
      },
      {
        id: 'BP04-S2',
        title: {
          en: 'Send findings to who can act',
          ja: '検出結果を対応できる担当者に送る',
        },
        links: [],
      },
      {
        id: 'BP04-S3',
        title: {
          en: 'Act on findings automatically',
          ja: '検出結果に自動で対応する',
        },
        links: [],
      },
    ],
  },
];

/** SEC 4 in the edition in force. @public */
export const CURRENT_PLAN: ImprovementPlan = {
  id: 'sec4-current',
  title: {
    en: 'SEC 4 as it stands today',
    ja: '現行の SEC 4',
  },
  question: QUESTION,
  bestPractices: [...CURRENT_BEST_PRACTICES],
};
