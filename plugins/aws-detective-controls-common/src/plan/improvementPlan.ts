import { ImprovementPlan } from './PlanTypes';
import { link, page } from './links';

/**
 * The improvement plan of SEC 4: the question, its best practices and their steps,
 * in the plan's order. Titles are in our own words where the source's are long;
 * links whose page has moved lead to where its subject stands today.
 *
 * Source: AWS Well-Architected Framework, editions 2020-07-02 and 2022-03-31.
 *
 * @public
 */
export const IMPROVEMENT_PLAN: ImprovementPlan = {
  id: 'SEC 4',
  question: {
    en: 'How do you detect and investigate security events?',
    ja: 'セキュリティイベントをどのように検出し、調査していますか?',
  },
  bestPractices: [
    {
      id: 'SEC04-BP01',
      title: {
        en: 'Configure service and application logging',
        ja: 'サービスとアプリケーションのログ記録を設定する',
      },
      risk: 'High',
      url: {
        en: 'https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_app_service_logging.html',
        ja: 'https://docs.aws.amazon.com/ja_jp/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_app_service_logging.html',
      },
      steps: [
        {
          id: 'BP01-S1',
          title: {
            en: 'Turn on AWS service logging',
            ja: 'AWS のサービスのログ記録を有効にする',
          },
          links: [
            link(
              {
                en: 'AWS Answers: native AWS security-logging capabilities',
                ja: 'AWS のサービスが備えるセキュリティログ機能',
              },
              page(
                'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html',
              ),
            ),
          ],
        },
        {
          id: 'BP01-S2',
          title: {
            en: 'Evaluate and turn on operating system and application logging',
            ja: 'オペレーティングシステムとアプリケーション固有のログ機能を評価して有効にする',
          },
          links: [
            link(
              {
                en: 'Getting started with CloudWatch Logs',
                ja: 'CloudWatch Logs の開始方法',
              },
              page(
                'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_GettingStarted.html',
              ),
            ),
            link(
              {
                en: 'Developer Tools/Log Analysis',
                ja: '開発者用ツール: ログ分析',
              },
              page(
                'https://aws.amazon.com/marketplace/search/results?category=4988009011',
              ),
            ),
          ],
        },
        {
          id: 'BP01-S3',
          title: {
            en: 'Apply appropriate controls to the logs',
            ja: 'ログに適切なコントロールを適用する',
          },
          links: [
            link(
              {
                en: 'Authentication and Access Control for Amazon CloudWatch',
                ja: 'Amazon CloudWatch の認証とアクセスコントロール',
              },
              page(
                'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/auth-and-access-control-cw.html',
              ),
            ),
            link(
              {
                en: 'Identity and access management in Amazon S3',
                ja: 'Amazon S3 でのアイデンティティとアクセスの管理',
              },
              page(
                'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-iam.html',
              ),
            ),
          ],
        },
        {
          id: 'BP01-S4',
          title: {
            en: 'Set up Amazon GuardDuty',
            ja: 'Amazon GuardDuty を設定する',
          },
          links: [
            link(
              { en: 'Amazon GuardDuty', ja: 'Amazon GuardDuty' },
              page(
                'https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html',
              ),
            ),
            link(
              {
                en: 'Lab: Automated Deployment of Detective Controls',
                ja: 'ラボ: 発見的コントロールの自動デプロイ',
              },
              page(
                'https://wellarchitectedlabs.com/security/200_labs/200_automated_deployment_of_detective_controls/',
              ),
            ),
          ],
        },
        {
          id: 'BP01-S5',
          title: {
            en: 'Set up a customised CloudTrail trail',
            ja: 'CloudTrail でカスタマイズされた証跡を設定する',
          },
          links: [
            link(
              {
                en: 'Creating a trail in CloudTrail',
                ja: 'CloudTrail での証跡の作成',
              },
              page(
                'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-a-trail.html',
              ),
            ),
            link(
              {
                en: 'Lab: Automated Deployment of Detective Controls',
                ja: 'ラボ: 発見的コントロールの自動デプロイ',
              },
              page(
                'https://wellarchitectedlabs.com/security/200_labs/200_automated_deployment_of_detective_controls/',
              ),
            ),
          ],
        },
        {
          id: 'BP01-S6',
          title: { en: 'Turn on AWS Config', ja: 'AWS Config を有効にする' },
          links: [
            link(
              { en: 'AWS Config', ja: 'AWS Config' },
              page(
                'https://docs.aws.amazon.com/config/latest/developerguide/WhatIsConfig.html',
              ),
            ),
            link(
              {
                en: 'Lab: Automated Deployment of Detective Controls',
                ja: 'ラボ: 発見的コントロールの自動デプロイ',
              },
              page(
                'https://wellarchitectedlabs.com/security/200_labs/200_automated_deployment_of_detective_controls/',
              ),
            ),
          ],
        },
        {
          id: 'BP01-S7',
          title: {
            en: 'Turn on AWS Security Hub',
            ja: 'AWS Security Hub を有効にする',
          },
          links: [
            link(
              { en: 'AWS Security Hub', ja: 'AWS Security Hub' },
              page(
                'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html',
              ),
            ),
          ],
        },
      ],
    },
    {
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
    },
    {
      id: 'SEC04-BP03',
      title: {
        en: 'Automate response to events',
        ja: 'イベントへの応答を自動化する',
      },
      risk: 'Medium',
      url: {
        en: 'https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_auto_response.html',
        ja: 'https://docs.aws.amazon.com/ja_jp/wellarchitected/2022-03-31/framework/sec_detect_investigate_events_auto_response.html',
      },
      steps: [
        {
          id: 'BP03-S1',
          title: {
            en: 'Automate alerting with Amazon GuardDuty',
            ja: 'Amazon GuardDuty で自動アラートを実装する',
          },
          links: [
            link(
              {
                en: 'Lab: Automated Deployment of Detective Controls',
                ja: 'ラボ: 発見的コントロールの自動デプロイ',
              },
              page(
                'https://wellarchitectedlabs.com/security/200_labs/200_automated_deployment_of_detective_controls/',
              ),
            ),
          ],
        },
        {
          id: 'BP03-S2',
          title: {
            en: 'Automate the investigation process',
            ja: '調査プロセスを自動化する',
          },
          links: [
            link(
              {
                en: 'Lab: Amazon GuardDuty hands on',
                ja: 'ラボ: Amazon GuardDuty ハンズオン',
              },
              page('https://hands-on-guardduty.awssecworkshops.com/'),
            ),
          ],
        },
      ],
    },
    {
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
    },
  ],
};
