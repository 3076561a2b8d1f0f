import { evidence } from '../judging';
import { defineControl } from '../metadata';
import { judgeTrailSetting, TRAIL_SETTING_REASONS } from './judgeTrailSetting';
import { trailPeers } from './trailPeers';

/** The trail that covers the account writes digests, by which its logs can be proved. */
export const cloudtrailLogFileValidation = defineControl({
  id: 'cloudtrail-log-file-validation',
  title: {
    en: 'Trail log file validation is on',
    ja: '証跡のログファイル検証が有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S5',
  signal: 'logging',
  severity: 'low',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail'],
  summary: {
    en: 'Turn on log file validation.',
    ja: 'ログファイルの検証を有効にします。',
  },
  servicePage: {
    label: {
      en: 'Enabling log file integrity validation for CloudTrail',
      ja: 'CloudTrail のログファイルの整合性の検証の有効化',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-enabling.html',
  },
  steps: {
    console: [
      {
        en: 'In the account that owns the trail, open the CloudTrail console, choose Trails, and choose the trail.',
        ja: '証跡を所有するアカウントで CloudTrail コンソールの [証跡] を開き、証跡を選択します。',
      },
      {
        en: 'Under General details, choose Edit.',
        ja: '[一般的な詳細] で [編集] を選択します。',
      },
      {
        en: 'Under Additional settings, enable Log file validation, and save.',
        ja: '[追加設定] で [ログファイルの検証] を有効にし、保存します。',
      },
    ],
    cli: 'aws cloudtrail update-trail --name <trail-arn> --enable-log-file-validation',
    terraform: `resource "aws_cloudtrail" "this" {
  name                       = "<trail>"
  s3_bucket_name             = "<log-bucket>"
  is_multi_region_trail      = true
  enable_log_file_validation = true
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.4'],
    configRules: ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
  },
  needs: ['cloudtrail:trails'],
  reasons: {
    ...TRAIL_SETTING_REASONS,
    'validation-on': {
      en: 'The trail {{trail}} writes digests for the validation of its log files.',
      ja: '証跡 {{trail}} のログファイル検証が有効です。',
    },
    'validation-off': {
      en: 'Log file validation of the trail {{trail}} is off.',
      ja: '証跡 {{trail}} のログファイル検証が無効です。',
    },
  },
  peers: trailPeers,
  evaluate: snapshot =>
    judgeTrailSetting({
      snapshot,
      passes: 'validation-on',
      has: ({ logFileValidation }, reading) => {
        const facts = [
          evidence('cloudtrail:DescribeTrails', reading, {
            LogFileValidationEnabled: logFileValidation,
          }),
        ];
        return logFileValidation
          ? { has: true, evidence: facts }
          : { has: false, reason: 'validation-off', evidence: facts };
      },
    }),
});
