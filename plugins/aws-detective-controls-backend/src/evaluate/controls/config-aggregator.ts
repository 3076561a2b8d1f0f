import { judgeTarget, needed } from '../judging';
import { defineControl } from '../metadata';
import { judgeConfigAggregation } from './configAggregation';
import { configGatherers } from './peerAggregators';

/** What AWS Config records in every region of the account is gathered somewhere. */
export const configAggregator = defineControl({
  id: 'config-aggregator',
  title: {
    en: 'AWS Config data is aggregated centrally',
    ja: 'AWS Config のデータが一元的に集約されている',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S3',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  // An aggregator of one region may take in any other: only the account shows.
  scope: 'account',
  resourceTypes: ['AWS::Config::ConfigurationAggregator', 'AWS::::Account'],
  summary: {
    en: 'Create an organization aggregator in the security account.',
    ja: 'セキュリティアカウントで組織アグリゲータを作成します。',
  },
  servicePage: {
    label: {
      en: 'Multi-account multi-Region data aggregation for AWS Config',
      ja: 'AWS Config のマルチアカウント・マルチリージョンのデータ集約',
    },
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/aggregate-data.html',
  },
  steps: {
    console: [
      {
        en: 'In the security account open AWS Config in one region and choose Aggregators, Create aggregator.',
        ja: 'セキュリティアカウントの 1 つのリージョンで AWS Config を開き、[アグリゲータ]、[アグリゲータを作成] を選択します。',
      },
      {
        en: 'Allow data replication, and add the organization, or the account {{account}}, as the source.',
        ja: 'データのレプリケーションを許可し、組織またはアカウント {{account}} をソースに追加します。',
      },
      {
        en: 'Choose all regions, present and future, and save.',
        ja: '現在および将来のすべてのリージョンを選択して保存します。',
      },
      {
        en: 'Without an organization, authorize the security account in every region of {{account}} that records.',
        ja: '組織を使用しない場合は、{{account}} の記録中の各リージョンでセキュリティアカウントを承認します。',
      },
    ],
    cli: `# In the security account, in one region:
aws configservice put-configuration-aggregator --region <region> \\
  --configuration-aggregator-name all \\
  --organization-aggregation-source RoleArn=<role-arn>,AllAwsRegions=true`,
    terraform: `resource "aws_config_configuration_aggregator" "all" {
  name = "all"

  organization_aggregation_source {
    role_arn    = "<role-arn>"
    all_regions = true
  }
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: [
    'config:aggregation',
    'organizations:config-administrators',
    'organizations:membership',
  ],
  reasons: {
    aggregated: {
      en: 'Every region that records is gathered: {{regions}}.',
      ja: '記録しているすべてのリージョンが集約されています: {{regions}}。',
    },
    'aggregated-elsewhere': {
      en: 'Every region that records is gathered: {{regions}}; by account {{accounts}} too.',
      ja: '記録しているすべてのリージョンが集約されています: {{regions}} (アカウント {{accounts}} による集約を含む)。',
    },
    'not-aggregated': {
      en: 'No aggregator takes in {{regions}}.',
      ja: 'アグリゲータに集約されていないリージョン: {{regions}}。',
    },
    'aggregation-failing': {
      en: 'The aggregator {{aggregator}} takes in {{regions}}, but its last update is {{status}}.',
      ja: 'アグリゲータ {{aggregator}} は {{regions}} を対象にしていますが、最終更新が {{status}} です。',
    },
    'aggregator-filtered': {
      en: 'The aggregator {{aggregator}} takes in a part only of what {{regions}} record.',
      ja: 'アグリゲータ {{aggregator}} は {{regions}} の記録の一部のみを対象にしています。',
    },
    'organization-not-visible': {
      en: 'No aggregator that can be seen takes in {{regions}}; one of its organization (managed by account {{account}}) may.',
      ja: '確認できるアグリゲータは {{regions}} を集約していません。組織 (管理アカウント {{account}}) のアグリゲータが集約している可能性があります。',
    },
    'no-recorder': {
      en: 'AWS Config records in no region of the account.',
      ja: 'アカウントのどのリージョンでも AWS Config が記録していません。',
    },
  },
  peers: configGatherers,
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'config:aggregation',
      judge: reading =>
        judgeConfigAggregation(reading, {
          accountId: snapshot.target.accountId,
          organization: needed(snapshot, 'organizations:membership'),
          administrators: needed(
            snapshot,
            'organizations:config-administrators',
          ),
          peers: snapshot.peers,
        }),
    }),
});
