import { Control } from '../../model';
import { defineControl } from '../metadata';
import { BUCKET_ELSEWHERE_REASONS } from './judgeTrailBuckets';
import { judgeTrailSetting, TRAIL_SETTING_REASONS } from './judgeTrailSetting';
import { settableRetention } from './settableRetention';
import { keptInBucket, keptInLogGroup, retentionPeers } from './trailRetention';

/** What config may change of {@link cloudtrailRetention}. */
export interface CloudtrailRetentionOptions {
  /** The fewest days that a trail's logs must be kept: 365 unless told. */
  minimumDays?: number;
  /** The most days that a log group may be kept, for what the steps advise. */
  maximumDays?: number;
}

const DEFAULT_MINIMUM_DAYS = 365;

/** What the trail that covers the account logs is kept for as long as the policy asks. */
export function cloudtrailRetention(
  options: CloudtrailRetentionOptions = {},
): Control {
  const { minimumDays: minimum = DEFAULT_MINIMUM_DAYS, maximumDays } = options;
  const { choice, command, terraformDays } = settableRetention(
    minimum,
    maximumDays,
  );
  return defineControl({
    id: 'cloudtrail-retention',
    title: {
      en: 'Trail logs are kept longer than the 90-day event history',
      ja: '証跡ログが既定の 90 日より長く保持される',
    },
    bestPractice: 'SEC04-BP01',
    currentBestPractice: 'SEC04-BP01',
    step: 'BP01-S5',
    signal: 'logging',
    severity: 'low',
    tier: 'core',
    scope: 'account',
    resourceTypes: ['AWS::CloudTrail::Trail', 'AWS::S3::Bucket'],
    summary: {
      en: 'Set the bucket lifecycle and log group retention to at least the policy value (default 365 days).',
      ja: 'バケットのライフサイクルとロググループの保持期間をポリシー値 (既定 365 日) 以上にします。',
    },
    servicePage: {
      label: {
        en: 'Creating a trail for your AWS account',
        ja: 'AWS アカウントの証跡の作成',
      },
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-a-trail.html',
    },
    steps: {
      console: [
        {
          en: 'In the S3 console, choose the trail’s bucket, and choose Management.',
          ja: 'S3 コンソールで証跡のバケットを選択し、[管理] を開きます。',
        },
        {
          en: `Edit or delete each lifecycle rule that expires objects below AWSLogs/ before ${minimum} days.`,
          ja: `AWSLogs/ 以下のオブジェクトを ${minimum} 日より前に失効させるライフサイクルルールを編集または削除します。`,
        },
        {
          en: `In the CloudWatch console, set the retention of the trail’s log group to a value that meets the policy (${choice.en}).`,
          ja: `CloudWatch コンソールで、証跡のロググループの保持期間をポリシーを満たす値 (${choice.ja}) に設定します。`,
        },
      ],
      cli: `# It replaces every lifecycle rule of the bucket: start from those that it has.
aws s3api put-bucket-lifecycle-configuration --bucket <trail-bucket> \\
  --lifecycle-configuration \\
  '{"Rules":[{"ID":"trail","Status":"Enabled","Filter":{"Prefix":"AWSLogs/"},"Expiration":{"Days":${minimum}}}]}'
aws logs ${command.operation} \\
  ${['--log-group-name <log-group>', command.option]
    .filter(Boolean)
    .join(' ')}`,
      terraform: `resource "aws_s3_bucket_lifecycle_configuration" "trail" {
  bucket = "<trail-bucket>"

  rule {
    id     = "trail"
    status = "Enabled"

    filter {
      prefix = "AWSLogs/"
    }

    expiration {
      days = ${minimum}
    }
  }
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "<log-group>"
  retention_in_days = ${terraformDays}
}`,
    },
    equivalents: { securityHub: [], configRules: [] },
    needs: [
      'cloudtrail:trails',
      's3:trail-buckets',
      's3:trail-bucket-lifecycles',
      'logs:trail-log-groups',
    ],
    lists: ['s3:own-buckets'],
    reasons: {
      ...TRAIL_SETTING_REASONS,
      ...BUCKET_ELSEWHERE_REASONS,
      'logs-kept': {
        en: 'What the trail {{trail}} logs is kept for at least {{minimum}} days.',
        ja: '証跡 {{trail}} のログは {{minimum}} 日以上保持されます。',
      },
      'bucket-expires': {
        en: 'The bucket {{bucket}} keeps what the trail {{trail}} logs for {{days}} days; at least {{minimum}} are asked for.',
        ja: 'バケット {{bucket}} での証跡 {{trail}} のログの保持期間が {{days}} 日です (必要な日数: {{minimum}} 日以上)。',
      },
      'bucket-expires-on-day': {
        en: 'The bucket {{bucket}} deletes what the trail {{trail}} logs on {{date}}, whatever its age; at least {{minimum}} days are asked for.',
        ja: 'バケット {{bucket}} は証跡 {{trail}} のログを {{date}} に一律で削除します (必要な日数: {{minimum}} 日以上)。',
      },
      'log-group-expires': {
        en: 'The log group {{group}} keeps what the trail {{trail}} sends for {{days}} days; at least {{minimum}} are asked for.',
        ja: 'ロググループ {{group}} での証跡 {{trail}} のログの保持期間が {{days}} 日です (必要な日数: {{minimum}} 日以上)。',
      },
    },
    peers: retentionPeers,
    evaluate: snapshot =>
      judgeTrailSetting({
        snapshot,
        passes: 'logs-kept',
        has: trail => {
          const parts = [
            keptInBucket(snapshot, trail, minimum),
            keptInLogGroup(snapshot, trail, minimum),
          ];
          const worst =
            parts.find(({ has }) => has === false) ??
            parts.find(({ has }) => has === undefined);
          const facts = parts.flatMap(({ evidence: of }) => of);
          return worst
            ? { ...worst, evidence: facts }
            : { has: true, params: { minimum }, evidence: facts };
        },
      }),
  });
}
