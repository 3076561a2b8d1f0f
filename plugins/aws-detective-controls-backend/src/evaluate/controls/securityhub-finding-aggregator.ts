import { judgeTarget } from '../judging';
import { defineControl } from '../metadata';
import { hubAdministrators } from './administratorLink';
import { judgeFindingAggregation } from './findingAggregation';

/** The findings of every region come together in one. */
export const securityhubFindingAggregator = defineControl({
  id: 'securityhub-finding-aggregator',
  title: {
    en: 'Security Hub aggregates findings across regions',
    ja: 'Security Hub がリージョン間で検出結果を集約している',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S3',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::SecurityHub::FindingAggregator', 'AWS::::Account'],
  summary: {
    en: 'Create a finding aggregator with ALL_REGIONS in the home region of the administrator account.',
    ja: '管理者アカウントのホームリージョンで ALL_REGIONS の検出結果アグリゲータを作成します。',
  },
  servicePage: {
    label: {
      en: 'Understanding cross-Region aggregation in Security Hub CSPM',
      ja: 'Security Hub CSPM のクロスリージョン集約について',
    },
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html',
  },
  steps: {
    console: [
      {
        en: 'In the administrator account, or in {{account}} where it has none, open Security Hub CSPM in the region that is to be the home region.',
        ja: '管理者アカウント (なければ {{account}}) で、ホームリージョンにするリージョンの Security Hub CSPM を開きます。',
      },
      {
        en: 'Choose Settings, Regions, and configure finding aggregation.',
        ja: '[設定]、[リージョン] の順に選択し、検出結果の集約を設定します。',
      },
      {
        en: 'Choose every linked region and Link future Regions, and save.',
        ja: 'すべてのリンクされたリージョンと [将来のリージョンをリンク] を選択して保存します。',
      },
    ],
    cli: `# In the home region; update-finding-aggregator where there is one already:
aws securityhub list-finding-aggregators --region <home-region>
aws securityhub create-finding-aggregator --region <home-region> \\
  --region-linking-mode ALL_REGIONS`,
    terraform: `# With a provider of the home region:
resource "aws_securityhub_finding_aggregator" "all" {
  linking_mode = "ALL_REGIONS"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['securityhub:aggregation'],
  reasons: {
    'regions-linked': {
      en: 'Findings of every region come together in {{home}} ({{mode}}).',
      ja: '全リージョンの検出結果が {{home}} に集約されています ({{mode}})。',
    },
    'linked-by-administrator': {
      en: 'Account {{account}}, which administers Security Hub here, brings the findings of every region together in {{home}} ({{mode}}).',
      ja: 'Security Hub の管理者アカウント {{account}} が全リージョンの検出結果を {{home}} に集約しています ({{mode}})。',
    },
    'regions-apart': {
      en: 'The findings come together in several places: {{homes}}.',
      ja: '検出結果の集約先が複数に分かれています: {{homes}}。',
    },
    'no-aggregator': {
      en: 'There is no finding aggregator; Security Hub is enabled in {{regions}}.',
      ja: '検出結果アグリゲータがありません。Security Hub が有効なリージョン: {{regions}}。',
    },
    'regions-left-out': {
      en: 'The aggregator in {{home}} leaves out {{regions}}.',
      ja: '{{home}} のアグリゲータに含まれないリージョン: {{regions}}。',
    },
    'one-region': {
      en: 'Security Hub is enabled in one region only: {{region}}.',
      ja: 'Security Hub は 1 つのリージョン ({{region}}) でのみ有効です。',
    },
    'hub-off': {
      en: 'Security Hub CSPM is not enabled in any region.',
      ja: 'どのリージョンでも Security Hub CSPM が有効になっていません。',
    },
  },
  peers: hubAdministrators,
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'securityhub:aggregation',
      judge: reading => judgeFindingAggregation(reading, snapshot.peers),
    }),
});
