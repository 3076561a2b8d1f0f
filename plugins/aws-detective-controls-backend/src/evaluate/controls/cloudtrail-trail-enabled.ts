import { defineControl } from '../metadata';
import { judgeTrailCoverage, TRAIL_GAP_REASONS } from './judgeTrailCoverage';
import { trailPeers } from './trailPeers';

/** The account has a trail, of one region at least, that logs its management events. */
export const cloudtrailTrailEnabled = defineControl({
  id: 'cloudtrail-trail-enabled',
  title: {
    en: 'At least one trail is logging',
    ja: '少なくとも 1 つの証跡がログ記録中である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S5',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::::Account'],
  summary: {
    en: 'Start logging on the trail.',
    ja: '証跡のログ記録を開始します。',
  },
  servicePage: {
    label: {
      en: 'Getting started with CloudTrail tutorials',
      ja: 'CloudTrail の開始方法のチュートリアル',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-tutorial.html',
  },
  steps: {
    console: [
      {
        en: 'In account {{account}}, open the CloudTrail console and choose Trails; create a trail if there is none.',
        ja: 'アカウント {{account}} で CloudTrail コンソールの [証跡] を開きます。証跡がなければ作成します。',
      },
      {
        en: 'Choose the trail, and choose Start logging.',
        ja: '証跡を選択し、[ログ記録の開始] を選択します。',
      },
      {
        en: 'Under Management events, choose Read and Write, and exclude no event source.',
        ja: '[管理イベント] で [読み取り] と [書き込み] を選択し、イベントソースを除外しないでください。',
      },
    ],
    cli: `aws cloudtrail start-logging --name <trail-arn>
aws cloudtrail put-event-selectors --trail-name <trail-arn> \\
  --event-selectors '[{"ReadWriteType":"All","IncludeManagementEvents":true}]'`,
    terraform: `resource "aws_cloudtrail" "this" {
  name           = "<trail>"
  s3_bucket_name = "<log-bucket>"
  enable_logging = true
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.3'],
    configRules: ['CLOUD_TRAIL_ENABLED'],
  },
  needs: ['cloudtrail:trails'],
  reasons: {
    ...TRAIL_GAP_REASONS,
    'trail-logs': {
      en: 'The trail {{trail}} of account {{owner}} is logging.',
      ja: 'アカウント {{owner}} の証跡 {{trail}} がログを記録しています。',
    },
  },
  peers: trailPeers,
  evaluate: snapshot =>
    judgeTrailCoverage({
      snapshot,
      anyRegion: true,
      passes: 'trail-logs',
      none: 'no-trail',
    }),
});
