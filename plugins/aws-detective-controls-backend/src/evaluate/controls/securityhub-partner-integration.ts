import { OkReading } from '../../model';
import {
  Conclusion,
  concluded,
  evidence,
  judgeTarget,
  nameList,
} from '../judging';
import { defineControl } from '../metadata';

/** Security Hub CSPM exchanges findings with a product of somebody else. */
export const securityhubPartnerIntegration = defineControl({
  id: 'securityhub-partner-integration',
  title: {
    en: 'A partner product is integrated with Security Hub',
    ja: 'パートナー製品が Security Hub と連携している',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S4',
  signal: 'logging',
  severity: 'low',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::SecurityHub::ProductSubscription', 'AWS::::Account'],
  summary: {
    en: 'Accept findings from, or send findings to, a partner product.',
    ja: 'パートナー製品との検出結果の送受信を有効にします。',
  },
  servicePage: {
    label: {
      en: 'Third-party integrations with Security Hub CSPM',
      ja: 'Security Hub CSPM とサードパーティー製品の統合',
    },
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-partner-providers.html',
  },
  steps: {
    console: [
      {
        en: 'Open Security Hub CSPM in {{region}} and choose Integrations.',
        ja: '{{region}} の Security Hub CSPM を開き、[統合] を選択します。',
      },
      {
        en: 'Find the partner’s product and follow its Configure link on the partner’s side.',
        ja: 'パートナー製品を探し、[設定] のリンクに従ってパートナー側を設定します。',
      },
      {
        en: 'Choose Accept findings, and confirm the policy that is shown.',
        ja: '[結果を受け入れる] を選択し、表示されたポリシーを確認して承諾します。',
      },
    ],
    cli: `aws securityhub describe-products --region {{region}}
aws securityhub enable-import-findings-for-product --region {{region}} \\
  --product-arn <product-arn>`,
    terraform: `resource "aws_securityhub_product_subscription" "partner" {
  product_arn = "<product-arn>"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['securityhub:products'],
  reasons: {
    'partner-integrated': {
      en: 'Integrated: {{products}}.',
      ja: '連携している製品: {{products}}。',
    },
    'no-partner': {
      en: 'None of the {{count}} integrated product(s) is a partner’s.',
      ja: '連携している {{count}} 件の製品にパートナー製品がありません。',
    },
    'hub-off': {
      en: 'Security Hub CSPM is not enabled in the region.',
      ja: 'リージョンで Security Hub CSPM が有効になっていません。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'securityhub:products',
      judge: judgeProducts,
      // The gap is that of the control that wants Security Hub itself.
      whenOff: reading =>
        concluded('not-applicable', 'hub-off', [
          evidence('securityhub:ListEnabledProductsForImport', reading, {
            error: reading.code,
          }),
        ]),
    }),
});

function judgeProducts(reading: OkReading<string[]>): Conclusion {
  const names = reading.value.map(productOf);
  const partners = names.filter(isPartner);
  const facts = [
    evidence('securityhub:ListEnabledProductsForImport', reading, {
      ProductSubscriptions: nameList(names) || '0',
    }),
  ];
  return partners.length > 0
    ? concluded('pass', 'partner-integrated', facts, {
        products: nameList(partners),
      })
    : concluded('fail', 'no-partner', facts, { count: names.length });
}

/** Company and product: `aws/guardduty`, `111122223333/default`. */
function productOf(arn: string): string {
  return /:product-subscription\/(.+)$/.exec(arn)?.[1] ?? arn;
}

// A company that is an account id stands for an account's own findings.
function isPartner(product: string): boolean {
  const [company, name] = product.split('/');
  return (
    name !== undefined &&
    company.toLowerCase() !== 'aws' &&
    !/^\d{12}$/.test(company)
  );
}
