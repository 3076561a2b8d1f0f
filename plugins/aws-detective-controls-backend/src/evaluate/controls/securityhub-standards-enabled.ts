import { OkReading, HubStandard } from '../../model';
import {
  Conclusion,
  concluded,
  evidence,
  judgeTarget,
  nameList,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** Security Hub CSPM checks the account in the region against some standard. */
export const securityhubStandardsEnabled = defineControl({
  id: 'securityhub-standards-enabled',
  title: {
    en: 'A Security Hub standard is on and ready',
    ja: 'Security Hub のセキュリティ標準が有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S7',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::SecurityHub::Standard', 'AWS::::Account'],
  summary: {
    en: 'Enable AWS Foundational Security Best Practices.',
    ja: 'AWS 基礎セキュリティのベストプラクティス標準を有効にします。',
  },
  servicePage: {
    label: {
      en: 'Standards reference for Security Hub CSPM',
      ja: 'Security Hub CSPM の標準リファレンス',
    },
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html',
  },
  steps: {
    console: [
      {
        en: 'Open Security Hub CSPM in {{region}} and choose Security standards.',
        ja: '{{region}} の Security Hub CSPM を開き、[セキュリティ基準] を選択します。',
      },
      {
        en: 'Find AWS Foundational Security Best Practices and choose Enable standard.',
        ja: '[AWS 基礎セキュリティのベストプラクティス] で [標準を有効にする] を選択します。',
      },
      {
        en: 'Where a standard is incomplete, choose it, read the reason, and turn on what it needs, such as AWS Config.',
        ja: '標準が不完全な場合は、その理由を確認し、AWS Config など必要なものを有効にします。',
      },
    ],
    cli: `aws securityhub batch-enable-standards --region {{region}} \\
  --standards-subscription-requests \\
  StandardsArn=arn:{{partition}}:securityhub:{{region}}::standards/aws-foundational-security-best-practices/v/1.0.0
aws securityhub get-enabled-standards --region {{region}}`,
    terraform: `resource "aws_securityhub_standards_subscription" "fsbp" {
  standards_arn = "arn:{{partition}}:securityhub:{{region}}::standards/aws-foundational-security-best-practices/v/1.0.0"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['securityhub:standards'],
  reasons: {
    'standard-ready': {
      en: 'Ready: {{standards}}.',
      ja: '有効: {{standards}}。',
    },
    'no-standard': {
      en: 'No standard is enabled in the region.',
      ja: 'リージョンで有効なセキュリティ標準がありません。',
    },
    'standard-not-ready': {
      en: 'No standard is ready; {{standard}} is {{status}}.',
      ja: '使用できるセキュリティ標準がありません。{{standard}} は {{status}} です。',
    },
    'hub-off': {
      en: 'Security Hub CSPM is not enabled in the region.',
      ja: 'リージョンで Security Hub CSPM が有効になっていません。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'securityhub:standards',
      judge: judgeStandards,
      // The gap is that of the control that wants Security Hub itself.
      whenOff: reading =>
        concluded('not-applicable', 'hub-off', [
          evidence('securityhub:GetEnabledStandards', reading, {
            error: reading.code,
          }),
        ]),
    }),
});

function judgeStandards(reading: OkReading<HubStandard[]>): Conclusion {
  // One that is being taken away is as good as gone.
  const kept = reading.value.filter(({ status }) => status !== 'DELETING');
  const facts = [
    evidence('securityhub:GetEnabledStandards', reading, {
      StandardsSubscriptions: reading.value.length,
      StandardsStatus:
        nameList(
          reading.value.map(it => `${nameOf(it.standardsArn)} ${it.status}`),
        ) || undefined,
    }),
  ];
  const ready = kept.filter(({ status }) => status === 'READY');
  if (ready.length > 0) {
    return concluded('pass', 'standard-ready', facts, {
      standards: nameList(ready.map(it => nameOf(it.standardsArn))),
    });
  }
  const pending = kept.find(({ status }) => status === 'PENDING');
  if (pending) {
    return unknown(
      {
        kind: 'insufficient-data',
        message: `The standard ${pending.standardsArn} is still being enabled`,
        collector: 'securityhub:standards',
        at: reading.takenAt,
      },
      facts,
    );
  }
  const broken = kept.at(0);
  return broken
    ? concluded('fail', 'standard-not-ready', facts, {
        standard: nameOf(broken.standardsArn),
        status: broken.status,
      })
    : concluded('fail', 'no-standard', facts);
}

/** `aws-foundational-security-best-practices/v/1.0.0` of a standard's ARN. */
function nameOf(arn: string): string {
  return arn.replace(/^.*:(?:standards|ruleset)\//, '');
}
