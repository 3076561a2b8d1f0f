import { link, page } from '../links';
import { PlanBestPractice } from '../PlanTypes';

/** SEC04-BP04 of the improvement plan. */
export const actionableEvents: PlanBestPractice = {
  id: 'SEC04-BP04',
  title: {
    en: 'Implement actionable security events',
    ja: '実用的なセキュリティイベントを実装する',
  },
  risk: 'Low',
  url: {
    en: 'https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_actionable_events.html',
    ja: 'https://docs.aws.amazon.com/ja_jp/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_actionable_events.html',
  },
  steps: [
    {
      id: 'BP04-S1',
      title: {
        en: 'Discover the metrics that AWS services publish',
        ja: 'AWS のサービスで利用可能なメトリクスを検出する',
      },
      links: [
        link(
          {
            en: 'AWS service documentation',
            ja: 'AWS のサービスのドキュメント',
          },
          page('https://docs.aws.amazon.com/'),
        ),
        link(
          {
            en: 'Using Amazon CloudWatch Metrics',
            ja: 'Amazon CloudWatch メトリクスの使用',
          },
          page(
            'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/working_with_metrics.html',
          ),
        ),
      ],
    },
    {
      id: 'BP04-S2',
      title: {
        en: 'Configure Amazon CloudWatch alarms',
        ja: 'Amazon CloudWatch アラームを設定します',
      },
      links: [
        link(
          {
            en: 'Using Amazon CloudWatch Alarms',
            ja: 'Amazon CloudWatch アラームの使用',
          },
          page(
            'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Alarms.html',
          ),
        ),
      ],
    },
  ],
};
