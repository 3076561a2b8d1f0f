import { isOk, targetSubject } from '../../model';
import { concluded, needed, unknown } from '../judging';
import { defineControl } from '../metadata';
import {
  cloudTrailTable,
  eventDataStore,
  lakeSource,
  QUERY_REASONS,
  trailLogGroup,
} from './cloudTrailQueries';
import { foreignTrail } from './foreignTrail';
import { judgeWays } from './judgeWays';
import { trailPeers } from './trailPeers';

/** The account's CloudTrail events can be queried in some way. */
export const cloudtrailLogsQueryable = defineControl({
  id: 'cloudtrail-logs-queryable',
  title: {
    en: 'CloudTrail logs can be queried in at least one way',
    ja: 'CloudTrail ログを少なくとも 1 つの方法で検索できる',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S2',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail', 'AWS::::Account'],
  summary: {
    en: 'Set up one of: an Athena table, CloudWatch Logs for the trail, a Security Lake source, or an existing CloudTrail Lake store.',
    ja: 'Athena テーブル・証跡の CloudWatch Logs 連携・Security Lake のソース・既存の CloudTrail Lake のいずれかを用意します。',
  },
  servicePage: {
    label: {
      en: 'Sending CloudTrail events to CloudWatch Logs',
      ja: 'CloudTrail イベントの CloudWatch Logs への送信',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to account {{account}}, open CloudTrail, Trails, and choose the multi-region trail.',
        ja: 'アカウント {{account}} で CloudTrail の [証跡] を開き、マルチリージョン証跡を選びます。',
      },
      {
        en: 'Under CloudWatch Logs choose Edit, turn it on, and name a log group and a role.',
        ja: '[CloudWatch Logs] の [編集] で有効にし、ロググループとロールを指定します。',
      },
      {
        en: 'Or create an Athena table from Event history, over the bucket of the trail.',
        ja: 'または、[イベント履歴] から証跡のバケットに対する Athena テーブルを作成します。',
      },
    ],
    cli: `aws cloudtrail update-trail \\
  --region <home region of the trail> --name <trail> \\
  --cloud-watch-logs-log-group-arn "arn:{{partition}}:logs:<home region of the trail>:{{account}}:log-group:<log-group>:*" \\
  --cloud-watch-logs-role-arn arn:{{partition}}:iam::{{account}}:role/<role>`,
    terraform: `resource "aws_cloudtrail" "this" {
  name                       = "<trail>"
  s3_bucket_name             = "<trail-bucket>"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "\${aws_cloudwatch_log_group.cloudtrail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:{{partition}}:iam::{{account}}:role/<role>"
}

resource "aws_cloudwatch_log_group" "cloudtrail" {
  name              = "<log-group>"
  retention_in_days = 365
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: [
    'glue:account-tables',
    'cloudtrail:trails',
    'cloudtrail:event-data-stores',
    'securitylake:account-log-sources',
  ],
  reasons: {
    ...QUERY_REASONS,
    'not-queryable': {
      en: 'No table, log group, event data store or Security Lake source holds the CloudTrail events.',
      ja: 'CloudTrail イベントのテーブル・ロググループ・イベントデータストア・Security Lake のソースのいずれもありません。',
    },
  },
  peers: trailPeers,
  evaluate: snapshot => {
    const conclusion = judgeWays(
      [
        cloudTrailTable(snapshot),
        trailLogGroup(snapshot),
        lakeSource(snapshot),
        eventDataStore(snapshot),
      ],
      looked => {
        const trails = needed(snapshot, 'cloudtrail:trails');
        const foreign = isOk(trails) && foreignTrail(snapshot, trails.value);
        if (!foreign) {
          return concluded('fail', 'not-queryable', looked);
        }
        const { arn, ownerAccountId: accountId } = foreign;
        const message = `The logs of ${arn} are kept for account ${accountId}, and may be queried there`;
        const cause = { kind: 'owned-elsewhere' as const, message, accountId };
        return unknown(cause, looked);
      },
    );
    return {
      verdicts: [{ subject: targetSubject(snapshot.target), ...conclusion }],
    };
  },
});
