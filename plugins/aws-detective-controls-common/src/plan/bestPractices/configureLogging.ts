import { link, page } from '../links';
import { PlanBestPractice } from '../PlanTypes';

/** SEC04-BP01 of the improvement plan. */
export const configureLogging: PlanBestPractice = {
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
};
