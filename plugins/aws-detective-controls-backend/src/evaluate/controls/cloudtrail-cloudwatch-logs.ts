import { isOk, Trail } from '../../model';
import { causeOf, evidence } from '../judging';
import { defineControl } from '../metadata';
import {
  judgeTrailSetting,
  TRAIL_SETTING_REASONS,
  TrailSetting,
} from './judgeTrailSetting';
import { trailPeers } from './trailPeers';

/** A delivery that is older tells that there are none any more. */
const FRESH_MS = 24 * 60 * 60 * 1000;

/** The trail that covers the account sends its events to a log group, and they arrive. */
export const cloudtrailCloudwatchLogs = defineControl({
  id: 'cloudtrail-cloudwatch-logs',
  title: {
    en: 'Trail is integrated with CloudWatch Logs',
    ja: '証跡が CloudWatch Logs と統合されている',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S5',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail'],
  summary: {
    en: 'Send the trail to a CloudWatch log group.',
    ja: '証跡を CloudWatch ロググループへ送信します。',
  },
  servicePage: {
    label: {
      en: 'Sending events to CloudWatch Logs',
      ja: 'CloudWatch Logs へのイベントの送信',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
  },
  steps: {
    console: [
      {
        en: 'In the account that owns the trail, open the CloudTrail console, choose Trails, and choose the trail.',
        ja: '証跡を所有するアカウントで CloudTrail コンソールの [証跡] を開き、証跡を選択します。',
      },
      {
        en: 'Under CloudWatch Logs, choose Edit, and enable it.',
        ja: '[CloudWatch Logs] で [編集] を選択し、有効にします。',
      },
      {
        en: 'Choose a log group, and a role that may write to it, and save.',
        ja: 'ロググループと、そこへ書き込めるロールを選択して保存します。',
      },
      {
        en: 'After some minutes, check that Last log file delivered to CloudWatch Logs has no error.',
        ja: '数分後、CloudWatch Logs への直近の配信にエラーがないことを確かめます。',
      },
    ],
    cli: `aws cloudtrail update-trail --name <trail-arn> \\
  --cloud-watch-logs-log-group-arn <log-group-arn> \\
  --cloud-watch-logs-role-arn <role-arn>
aws cloudtrail get-trail-status --name <trail-arn>`,
    terraform: `resource "aws_cloudtrail" "this" {
  name                       = "<trail>"
  s3_bucket_name             = "<log-bucket>"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "<log-group-arn>:*"
  cloud_watch_logs_role_arn  = "<role-arn>"
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.5'],
    configRules: ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
  },
  needs: ['cloudtrail:trails'],
  reasons: {
    ...TRAIL_SETTING_REASONS,
    'sent-to-logs': {
      en: 'The trail {{trail}} sends to the log group {{group}}; the last delivery was at {{at}}.',
      ja: '証跡 {{trail}} はロググループ {{group}} へ送信しています (直近の配信: {{at}})。',
    },
    'not-sent-to-logs': {
      en: 'The trail {{trail}} sends to no log group.',
      ja: '証跡 {{trail}} はロググループへ送信していません。',
    },
    'delivery-stale': {
      en: 'Nothing of the trail {{trail}} has reached the log group {{group}} in 24 hours.',
      ja: '証跡 {{trail}} からロググループ {{group}} へ 24 時間配信がありません。',
    },
  },
  peers: trailPeers,
  evaluate: snapshot =>
    judgeTrailSetting({ snapshot, passes: 'sent-to-logs', has: sendsToLogs }),
});

function sendsToLogs(
  { cloudWatchLogsLogGroupArn: group, status }: Trail,
  reading: { takenAt: string },
): TrailSetting {
  const facts = [
    evidence('cloudtrail:DescribeTrails', reading, {
      CloudWatchLogsLogGroupArn: group ?? 'none',
    }),
  ];
  if (!group) {
    return { has: false, reason: 'not-sent-to-logs', evidence: facts };
  }
  if (!isOk(status)) {
    const cause = causeOf(status, 'cloudtrail:trails');
    return { has: undefined, cause, evidence: facts };
  }
  const {
    latestCloudWatchLogsDeliveryTime: at,
    latestCloudWatchLogsDeliveryError: error,
  } = status.value;
  facts.push(
    evidence('cloudtrail:GetTrailStatus', status, {
      LatestCloudWatchLogsDeliveryTime: at ?? 'never',
      LatestCloudWatchLogsDeliveryError: error,
    }),
  );
  const age = Date.parse(status.takenAt) - Date.parse(at ?? '');
  return at && age <= FRESH_MS
    ? { has: true, params: { group, at }, evidence: facts }
    : {
        has: false,
        reason: 'delivery-stale',
        params: { group },
        evidence: facts,
      };
}
