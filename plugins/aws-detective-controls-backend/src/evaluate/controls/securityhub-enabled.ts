import { concluded, evidence, judgeTarget } from '../judging';
import { defineControl } from '../metadata';

/** Security Hub CSPM is enabled for the account in the region. */
export const securityhubEnabled = defineControl({
  id: 'securityhub-enabled',
  title: {
    en: 'AWS Security Hub CSPM is on in the region',
    ja: 'リージョンで AWS Security Hub CSPM が有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S7',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::SecurityHub::Hub', 'AWS::::Account'],
  summary: {
    en: 'Enable Security Hub CSPM, ideally with central configuration.',
    ja: 'Security Hub CSPM を有効にします (中央設定を推奨)。',
  },
  servicePage: {
    label: {
      en: 'Enabling Security Hub CSPM',
      ja: 'Security Hub CSPM の有効化',
    },
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to account {{account}}, and open Security Hub CSPM in {{region}}.',
        ja: 'アカウント {{account}} にサインインし、{{region}} の Security Hub CSPM を開きます。',
      },
      {
        en: 'Choose Enable Security Hub CSPM, with the standard AWS Foundational Security Best Practices.',
        ja: '[Security Hub CSPM を有効にする] を選び、標準 [AWS 基礎セキュリティのベストプラクティス] を有効にします。',
      },
      {
        en: 'In an organisation, prefer central configuration from the delegated administrator.',
        ja: '組織では、委任管理者からの中央設定を推奨します。',
      },
    ],
    cli: `aws securityhub enable-security-hub \\
  --region {{region}} --enable-default-standards`,
    terraform: `resource "aws_securityhub_account" "this" {
  enable_default_standards = true
}`,
  },
  equivalents: { securityHub: [], configRules: ['SECURITYHUB_ENABLED'] },
  needs: ['securityhub:hub'],
  reasons: {
    'hub-enabled': {
      en: 'Security Hub CSPM is enabled.',
      ja: 'Security Hub CSPM が有効です。',
    },
    'hub-off': {
      en: 'Security Hub CSPM is not enabled in the region.',
      ja: 'リージョンで Security Hub CSPM が有効になっていません。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'securityhub:hub',
      judge: reading =>
        concluded('pass', 'hub-enabled', [
          evidence('securityhub:DescribeHub', reading, {
            HubArn: reading.value.hubArn,
          }),
        ]),
      // AWS answers that the account is not subscribed: that is the gap itself.
      whenOff: reading =>
        concluded('fail', 'hub-off', [
          evidence('securityhub:DescribeHub', reading, { error: reading.code }),
        ]),
    }),
});
