import { isOk } from '../../model';
import { concluded, evidence, judgeTarget, needed } from '../judging';
import { defineControl } from '../metadata';
import { judgeTrailCoverage } from './judgeTrailCoverage';
import { trailPeers } from './trailPeers';

/** A trail of the organisation logs the account. */
export const organizationTrail = defineControl({
  id: 'organization-trail',
  title: {
    en: 'An organization trail records the account',
    ja: '組織の証跡がアカウントを記録している',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S3',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::CloudTrail::Trail'],
  summary: {
    en: 'Create an organization trail in the management or delegated admin account.',
    ja: '管理アカウントまたは委任管理者で組織の証跡を作成します。',
  },
  servicePage: {
    label: {
      en: 'Creating a trail for an organization',
      ja: '組織の証跡の作成',
    },
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to the management account, or to the delegated administrator of CloudTrail, and open CloudTrail, Trails.',
        ja: '管理アカウントまたは CloudTrail の委任管理者にサインインし、CloudTrail の [証跡] を開きます。',
      },
      {
        en: 'Create a trail, and choose Enable for all accounts in my organization.',
        ja: '証跡を作成し、[組織内のすべてのアカウントについて有効化] を選択します。',
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
    cli: `# In the management account
aws organizations enable-aws-service-access \\
  --service-principal cloudtrail.amazonaws.com
aws cloudtrail create-trail \\
  --name <trail> --s3-bucket-name <log-bucket> \\
  --is-organization-trail --is-multi-region-trail
aws cloudtrail start-logging --name <trail>`,
    terraform: `# In the management account
resource "aws_cloudtrail" "organization" {
  name                  = "<trail>"
  s3_bucket_name        = "<log-bucket>"
  is_organization_trail = true
  is_multi_region_trail = true
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['organizations:membership', 'cloudtrail:trails'],
  reasons: {
    'organization-trail-covers': {
      en: 'The organization trail {{trail}} of account {{owner}} logs every management event of this account.',
      ja: 'アカウント {{owner}} の組織の証跡 {{trail}} が、このアカウントのすべての管理イベントを記録しています。',
    },
    'no-organization': {
      en: 'The account is in no organization.',
      ja: 'アカウントは組織に属していません。',
    },
    'no-organization-trail': {
      en: 'No trail of the organization records the account.',
      ja: 'アカウントを記録する組織の証跡がありません。',
    },
    'trail-single-region': {
      en: 'The organization trail {{trail}} is in one region only.',
      ja: '組織の証跡 {{trail}} は 1 つのリージョンのみを対象としています。',
    },
    'trail-not-logging': {
      en: 'The organization trail {{trail}} is stopped.',
      ja: '組織の証跡 {{trail}} の記録が停止しています。',
    },
    'trail-not-delivering': {
      en: 'The trail {{trail}} cannot deliver its log files to its bucket.',
      ja: '証跡 {{trail}} がログファイルをバケットに配信できていません。',
    },
    'trail-events-left-out': {
      en: 'The organization trail {{trail}} leaves management events out.',
      ja: '組織の証跡 {{trail}} が一部の管理イベントを記録していません。',
    },
    'trail-not-of-organization': {
      en: 'Account {{owner}} has made {{trail}} a trail of its own only.',
      ja: 'アカウント {{owner}} の証跡 {{trail}} は組織の証跡ではなくなっています。',
    },
  },
  peers: trailPeers,
  evaluate(snapshot) {
    const membership = needed(snapshot, 'organizations:membership');
    if (isOk(membership) && membership.value.managementAccountId) {
      return judgeTrailCoverage({
        snapshot,
        counts: ({ isOrganization }) => isOrganization,
        passes: 'organization-trail-covers',
        none: 'no-organization-trail',
      });
    }
    return judgeTarget({
      snapshot,
      collector: 'organizations:membership',
      judge: reading =>
        concluded('not-applicable', 'no-organization', [
          evidence('organizations:DescribeOrganization', reading, {
            Organization: 'none',
          }),
        ]),
    });
  },
});
