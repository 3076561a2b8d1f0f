import { defineControl } from '../metadata';
import { judgeTrailCoverage, TRAIL_GAP_REASONS } from './judgeTrailCoverage';
import { trailPeers } from './trailPeers';

/** The account has a trail that logs every management event of every region. */
export const cloudtrailMultiRegionTrail = defineControl({
  id: 'cloudtrail-multi-region-trail',
  title: {
    en: 'A multi-region trail records read and write management events',
    ja: 'マルチリージョン証跡が読み取り・書き込みの管理イベントを記録している',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S5',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail', 'AWS::::Account'],
  summary: {
    en: 'Create a multi-region trail (or organization trail) with all management events.',
    ja: '全管理イベントを記録するマルチリージョン証跡 (または組織の証跡) を作成します。',
  },
  servicePage: {
    label: {
      en: 'Creating a trail with the CloudTrail console',
      ja: 'CloudTrail コンソールでの証跡の作成',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-a-trail-using-the-console-first-time.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to account {{account}} (or the management account), and open CloudTrail, Trails.',
        ja: 'アカウント {{account}} (または管理アカウント) にサインインし、CloudTrail の [証跡] を開きます。',
      },
      {
        en: 'Create a trail, which is multi-region in the console; in an organisation, enable it for all accounts.',
        ja: '証跡を作成します (コンソールではマルチリージョンになります)。組織では全アカウントで有効にします。',
      },
      {
        en: 'Record management events, Read and Write, and exclude no event source.',
        ja: '管理イベントの [読み取り] と [書き込み] を記録し、イベントソースを除外しないでください。',
      },
      {
        en: "Check that the trail's status is Logging.",
        ja: '証跡のステータスが [ログ記録] であることを確かめます。',
      },
    ],
    cli: `aws cloudtrail create-trail \\
  --name <trail> --s3-bucket-name <log-bucket> \\
  --is-multi-region-trail --enable-log-file-validation
aws cloudtrail start-logging --name <trail>`,
    terraform: `resource "aws_cloudtrail" "this" {
  name                       = "<trail>"
  s3_bucket_name             = "<log-bucket>"
  is_multi_region_trail      = true
  enable_log_file_validation = true
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.1'],
    configRules: ['MULTI_REGION_CLOUD_TRAIL_ENABLED'],
  },
  needs: ['cloudtrail:trails'],
  reasons: {
    ...TRAIL_GAP_REASONS,
    'trail-covers': {
      en: 'The trail {{trail}} of account {{owner}} logs every management event in every region.',
      ja: 'アカウント {{owner}} の証跡 {{trail}} が全リージョンのすべての管理イベントを記録しています。',
    },
    'trail-single-region': {
      en: 'No trail covers every region; {{trail}} is in one region only.',
      ja: '全リージョンを対象とする証跡がありません。{{trail}} は 1 つのリージョンのみです。',
    },
  },
  peers: trailPeers,
  evaluate: snapshot =>
    judgeTrailCoverage({
      snapshot,
      passes: 'trail-covers',
      none: 'no-trail',
    }),
});
