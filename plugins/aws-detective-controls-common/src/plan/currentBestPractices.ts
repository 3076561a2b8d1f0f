import { CurrentBestPractice } from './PlanTypes';
import { page } from './links';

/**
 * The best practices of SEC 4 in the edition in force since 2024-06-27. The
 * Japanese titles of BP02 to BP04 are this project's.
 *
 * Source: AWS Well-Architected Framework, latest edition.
 *
 * @public
 */
export const CURRENT_BEST_PRACTICES: readonly CurrentBestPractice[] = [
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
  },
];
