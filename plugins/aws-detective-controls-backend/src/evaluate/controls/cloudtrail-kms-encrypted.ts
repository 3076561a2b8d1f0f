import { evidence } from '../judging';
import { defineControl } from '../metadata';
import { judgeTrailSetting, TRAIL_SETTING_REASONS } from './judgeTrailSetting';
import { trailPeers } from './trailPeers';

/** The trail that covers the account encrypts its logs with a KMS key. */
export const cloudtrailKmsEncrypted = defineControl({
  id: 'cloudtrail-kms-encrypted',
  title: {
    en: 'CloudTrail logs are encrypted with KMS',
    ja: 'CloudTrail ログが KMS で暗号化されている',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S3',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail'],
  summary: {
    en: 'Set a KMS key on the trail.',
    ja: '証跡に KMS キーを設定します。',
  },
  servicePage: {
    label: {
      en: 'Encrypting CloudTrail log files with AWS KMS keys',
      ja: 'AWS KMS キーによる CloudTrail ログファイルの暗号化',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  },
  steps: {
    console: [
      {
        en: 'In the region of the trail’s bucket, create a KMS key whose policy lets CloudTrail encrypt with it.',
        ja: '証跡のバケットのリージョンに、CloudTrail による暗号化をポリシーで許可した KMS キーを作成します。',
      },
      {
        en: 'In the CloudTrail console, choose Trails, choose the trail, and under General details choose Edit.',
        ja: 'CloudTrail コンソールの [証跡] で証跡を選択し、[一般的な詳細] の [編集] を選択します。',
      },
      {
        en: 'Enable Log file SSE-KMS encryption, choose the key, and save.',
        ja: '[ログファイルの SSE-KMS 暗号化] を有効にし、キーを選択して保存します。',
      },
    ],
    cli: 'aws cloudtrail update-trail --name <trail-arn> --kms-key-id <key-arn>',
    terraform: `resource "aws_cloudtrail" "this" {
  name                  = "<trail>"
  s3_bucket_name        = "<log-bucket>"
  is_multi_region_trail = true
  kms_key_id            = "<key-arn>"
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.2'],
    configRules: ['CLOUD_TRAIL_ENCRYPTION_ENABLED'],
  },
  needs: ['cloudtrail:trails'],
  reasons: {
    ...TRAIL_SETTING_REASONS,
    encrypted: {
      en: 'The trail {{trail}} encrypts its logs with the key {{key}}.',
      ja: '証跡 {{trail}} のログはキー {{key}} で暗号化されています。',
    },
    'not-encrypted': {
      en: 'The trail {{trail}} has no KMS key.',
      ja: '証跡 {{trail}} に KMS キーが設定されていません。',
    },
  },
  peers: trailPeers,
  evaluate: snapshot =>
    judgeTrailSetting({
      snapshot,
      passes: 'encrypted',
      has: ({ kmsKeyId }, reading) => {
        const facts = [
          evidence('cloudtrail:DescribeTrails', reading, {
            KmsKeyId: kmsKeyId ?? 'none',
          }),
        ];
        return kmsKeyId
          ? { has: true, params: { key: kmsKeyId }, evidence: facts }
          : { has: false, reason: 'not-encrypted', evidence: facts };
      },
    }),
});
