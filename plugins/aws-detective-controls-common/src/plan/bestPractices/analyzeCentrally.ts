import { link, page } from '../links';
import { PlanBestPractice } from '../PlanTypes';

/** SEC04-BP02 of the improvement plan. */
export const analyzeCentrally: PlanBestPractice = {
  id: 'SEC04-BP02',
  title: {
    en: 'Analyze logs, findings, and metrics centrally',
    ja: 'ログ、結果、メトリクスを一元的に分析する',
  },
  risk: 'High',
  url: {
    en: 'https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_analyze_all.html',
    ja: 'https://docs.aws.amazon.com/ja_jp/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_analyze_all.html',
  },
  steps: [
    {
      id: 'BP02-S1',
      title: {
        en: 'Evaluate log processing options',
        ja: 'ログ処理機能を評価する',
      },
      links: [
        link(
          {
            en: 'Use Amazon OpenSearch Service to log and monitor (almost) everything',
            ja: 'Amazon OpenSearch Service による (ほぼ) すべてのログ記録とモニタリング',
          },
          page(
            'https://d1.awsstatic.com/whitepapers/whitepaper-use-amazon-elasticsearch-to-log-and-monitor-almost-everything.pdf',
          ),
        ),
        link(
          {
            en: 'Find a partner that specializes in logging and monitoring solutions',
            ja: 'ログ記録とモニタリングを専門とするパートナーを探す',
          },
          page(
            'https://aws.amazon.com/security/partner-solutions/#Logging_and_Monitoring',
          ),
        ),
      ],
    },
    {
      id: 'BP02-S2',
      title: {
        en: 'Try Amazon Athena as a first step in analysing CloudTrail logs',
        ja: 'CloudTrail ログの分析の最初の作業として Amazon Athena をテストする',
      },
      links: [
        link(
          {
            en: 'Configuring Athena to analyze CloudTrail logs',
            ja: 'CloudTrail ログを分析するための Athena の設定',
          },
          page(
            'https://docs.aws.amazon.com/athena/latest/ug/cloudtrail-logs.html',
          ),
        ),
      ],
    },
    {
      id: 'BP02-S3',
      title: {
        en: 'Put centralised logging in place on AWS',
        ja: 'AWS での集中ロギングを実装する',
      },
      links: [
        link(
          {
            en: 'Centralize logging solution',
            ja: '集中ロギングソリューション',
          },
          page(
            'https://aws.amazon.com/solutions/implementations/centralized-logging-with-opensearch/',
          ),
        ),
      ],
    },
    {
      id: 'BP02-S4',
      title: {
        en: 'Put centralised logging in place with a partner',
        ja: 'パートナーで集中ロギングを実装する',
      },
      links: [
        link(
          { en: 'Logging and Monitoring', ja: 'ログ記録とモニタリング' },
          page(
            'https://aws.amazon.com/security/partner-solutions/#Logging_and_Monitoring',
          ),
        ),
      ],
    },
  ],
};
