import { Control, isOk, Snapshot, Trail } from '../../model';
import { causeOf, evidence, needed } from '../judging';
import { defineControl } from '../metadata';
import { elsewhere, TRAIL_BUCKET_REASONS } from './judgeTrailBuckets';
import {
  judgeTrailSetting,
  TRAIL_SETTING_REASONS,
  TrailSetting,
} from './judgeTrailSetting';
import { touchesLogs } from './trailKeys';
import { trailPeers } from './trailPeers';

/** What config may change of {@link cloudtrailRetention}. */
export interface CloudtrailRetentionOptions {
  /** The fewest days that a trail's logs must be kept: 365 unless told. */
  minimumDays?: number;
}

const DEFAULT_MINIMUM_DAYS = 365;

/** What the trail that covers the account logs is kept for as long as the policy asks. */
export function cloudtrailRetention(
  options: CloudtrailRetentionOptions = {},
): Control {
  const { minimumDays: minimum = DEFAULT_MINIMUM_DAYS } = options;
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
          en: `In the CloudWatch console, set the retention of the trail’s log group to at least ${minimum} days.`,
          ja: `CloudWatch コンソールで、証跡のロググループの保持期間を ${minimum} 日以上に設定します。`,
        },
      ],
      cli: `aws s3api put-bucket-lifecycle-configuration --bucket <trail-bucket> \\
  --lifecycle-configuration \\
  '{"Rules":[{"ID":"trail","Status":"Enabled","Filter":{"Prefix":"AWSLogs/"},"Expiration":{"Days":${minimum}}}]}'
aws logs put-retention-policy \\
  --log-group-name <log-group> --retention-in-days ${minimum}`,
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
  retention_in_days = ${minimum}
}`,
    },
    equivalents: { securityHub: [], configRules: [] },
    needs: [
      'cloudtrail:trails',
      's3:trail-buckets',
      's3:trail-bucket-lifecycles',
      'logs:trail-log-groups',
    ],
    reasons: {
      ...TRAIL_SETTING_REASONS,
      'bucket-elsewhere': TRAIL_BUCKET_REASONS['bucket-elsewhere'],
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
    peers: trailPeers,
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

function keptInBucket(
  snapshot: Snapshot,
  trail: Trail,
  minimum: number,
): TrailSetting {
  const buckets = needed(snapshot, 's3:trail-buckets');
  if (!isOk(buckets)) {
    const cause = causeOf(buckets, 's3:trail-buckets');
    return { has: undefined, cause, evidence: [] };
  }
  const name = trail.s3BucketName ?? '';
  const bucket = buckets.value.find(it => it.name === name);
  if (bucket?.region === undefined) {
    const of = bucket ?? { name, trails: [trail] };
    return { has: undefined, ...elsewhere(of, buckets), evidence: [] };
  }
  const list = needed(snapshot, 's3:trail-bucket-lifecycles');
  const rules = isOk(list)
    ? list.value.find(it => it.name === name)?.rules ?? {
        status: 'failed' as const,
        reason: `The lifecycle of the bucket ${name} was not read`,
        takenAt: list.takenAt,
      }
    : list;
  if (!isOk(rules)) {
    const cause = causeOf(rules, 's3:trail-bucket-lifecycles');
    return { has: undefined, cause, evidence: [] };
  }
  const expiring = rules.value.filter(
    rule =>
      touchesLogs(rule, trail) &&
      (rule.expirationDate !== undefined ||
        (rule.expirationDays ?? Infinity) < minimum),
  );
  const [rule] = expiring;
  const facts = [
    evidence('s3:GetBucketLifecycleConfiguration', rules, {
      Bucket: name,
      Rules: rules.value.length,
      'Rules[].ID': rule?.id,
      'Rules[].Filter.Prefix': rule?.prefix,
      'Rules[].Expiration.Days': rule?.expirationDays,
      'Rules[].Expiration.Date': rule?.expirationDate,
    }),
  ];
  if (!rule) {
    return { has: true, evidence: facts };
  }
  return rule.expirationDays === undefined
    ? {
        has: false,
        reason: 'bucket-expires-on-day',
        params: {
          bucket: name,
          date: rule.expirationDate?.slice(0, 10) ?? '',
          minimum,
        },
        evidence: facts,
      }
    : {
        has: false,
        reason: 'bucket-expires',
        params: { bucket: name, days: rule.expirationDays, minimum },
        evidence: facts,
      };
}

function keptInLogGroup(
  snapshot: Snapshot,
  trail: Trail,
  minimum: number,
): TrailSetting {
  const arn = trail.cloudWatchLogsLogGroupArn;
  if (!arn) {
    return { has: true, evidence: [] };
  }
  const list = needed(snapshot, 'logs:trail-log-groups');
  if (!isOk(list)) {
    const cause = causeOf(list, 'logs:trail-log-groups');
    return { has: undefined, cause, evidence: [] };
  }
  const found = list.value.find(it => it.arn === arn);
  if (!found) {
    const cause = {
      kind: 'owned-elsewhere' as const,
      message: `The log group ${arn} is not one of this account`,
      collector: 'logs:trail-log-groups',
      accountId: trail.ownerAccountId,
      at: list.takenAt,
    };
    return { has: undefined, cause, evidence: [] };
  }
  const { name, group } = found;
  if (!isOk(group)) {
    const cause = causeOf(group, 'logs:trail-log-groups');
    return { has: undefined, cause, evidence: [] };
  }
  const { exists, retentionInDays: days } = group.value;
  const facts = [
    evidence('logs:DescribeLogGroups', group, {
      logGroupName: exists ? name : 'none',
      retentionInDays: exists ? days ?? 'never expires' : undefined,
    }),
  ];
  // Where a log group is gone, nothing expires in it: the bucket tells.
  return days === undefined || days >= minimum
    ? { has: true, evidence: facts }
    : {
        has: false,
        reason: 'log-group-expires',
        params: { group: name, days, minimum },
        evidence: facts,
      };
}
