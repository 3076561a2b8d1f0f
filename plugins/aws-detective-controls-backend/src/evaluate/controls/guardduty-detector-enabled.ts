import { concluded, evidence, judgeTarget } from '../judging';
import { defineControl } from '../metadata';

/** GuardDuty watches the account in the region. */
export const guarddutyDetectorEnabled = defineControl({
  id: 'guardduty-detector-enabled',
  title: {
    en: 'GuardDuty detector is on in the region',
    ja: 'リージョンで GuardDuty が有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S4',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::GuardDuty::Detector', 'AWS::::Account'],
  summary: {
    en: 'Enable GuardDuty in every region, ideally from the delegated administrator.',
    ja: 'すべてのリージョンで GuardDuty を有効にします (委任管理者からの一括設定を推奨)。',
  },
  servicePage: {
    label: {
      en: 'Getting started with GuardDuty',
      ja: 'GuardDuty の開始方法',
    },
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to account {{account}}, and open GuardDuty in {{region}}.',
        ja: 'アカウント {{account}} にサインインし、{{region}} の GuardDuty を開きます。',
      },
      {
        en: 'Choose Get started, then Enable GuardDuty; if it is suspended, resume it under Settings.',
        ja: '[今すぐ始める] から [GuardDuty を有効にする] を選びます。停止中の場合は [設定] で再開します。',
      },
      {
        en: 'In an organisation, do it from the delegated administrator, with auto-enable for all accounts.',
        ja: '組織では、委任管理者から全アカウントの自動有効化を設定します。',
      },
    ],
    cli: `aws guardduty create-detector \\
  --region {{region}} --enable --finding-publishing-frequency FIFTEEN_MINUTES`,
    terraform: `resource "aws_guardduty_detector" "this" {
  enable                       = true
  finding_publishing_frequency = "FIFTEEN_MINUTES"
}`,
  },
  equivalents: {
    securityHub: ['GuardDuty.1'],
    configRules: ['GUARDDUTY_ENABLED_CENTRALIZED'],
  },
  needs: ['guardduty:detectors'],
  reasons: {
    'detector-enabled': {
      en: 'The detector {{detector}} is enabled.',
      ja: 'ディテクター {{detector}} が有効です。',
    },
    'no-detector': {
      en: 'GuardDuty is not enabled in the region.',
      ja: 'リージョンで GuardDuty が有効になっていません。',
    },
    'detector-suspended': {
      en: 'The detector {{detector}} is suspended.',
      ja: 'ディテクター {{detector}} が停止されています。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'guardduty:detectors',
      judge: reading => {
        const detectors = reading.value;
        const enabled = detectors.find(({ status }) => status === 'ENABLED');
        const shown = enabled ?? detectors.at(0);
        if (!shown) {
          const none = evidence('guardduty:ListDetectors', reading, {
            DetectorIds: 0,
          });
          return concluded('fail', 'no-detector', [none]);
        }
        const found = evidence('guardduty:GetDetector', reading, {
          DetectorId: shown.detectorId,
          Status: shown.status,
        });
        const params = { detector: shown.detectorId };
        return enabled
          ? concluded('pass', 'detector-enabled', [found], params)
          : concluded('fail', 'detector-suspended', [found], params);
      },
      whenOff: reading =>
        concluded('fail', 'no-detector', [
          evidence('guardduty:ListDetectors', reading, { error: reading.code }),
        ]),
    }),
});
