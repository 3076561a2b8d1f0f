import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { ConfigCompliance, isOk, Snapshot } from '../../model';
import { ResourceIndex } from '../inventory';
import {
  causeOf,
  concluded,
  evidence,
  judgeInventory,
  nameList,
  needed,
  notSeen,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { customerRecorders } from './configRecorders';

type Row = ConfigCompliance['rows'][number];

/** No AWS Config rule finds the resource non-compliant. */
export const resourceConfigCompliant = defineControl({
  id: 'resource-config-compliant',
  title: {
    en: 'The resource complies with its AWS Config rules',
    ja: 'リソースが AWS Config ルールに準拠している',
  },
  bestPractice: 'SEC04-BP04',
  currentBestPractice: 'SEC04-BP04',
  step: 'BP04-S2',
  signal: 'compliance',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['*'],
  summary: {
    en: 'Fix the listed rules or start their remediation action.',
    ja: '非準拠ルールを修正するか、修復アクションを実行します。',
  },
  servicePage: {
    label: {
      en: 'Viewing compliance in AWS Config',
      ja: 'AWS Config でのコンプライアンスの表示',
    },
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_view-compliance.html',
  },
  steps: {
    console: [
      {
        en: 'Open AWS Config in {{region}}, Resources, and choose {{id}}.',
        ja: '{{region}} の AWS Config で [リソース] を開き、{{id}} を選びます。',
      },
      {
        en: 'Under Rules, open each noncompliant rule, and read what it asks.',
        ja: '[ルール] で非準拠の各ルールを開き、要件を確認します。',
      },
      {
        en: "Change the resource, or start the rule's remediation action.",
        ja: 'リソースを変更するか、ルールの修復アクションを実行します。',
      },
      { en: 'Re-evaluate the rule.', ja: 'ルールを再評価します。' },
    ],
    cli: `aws configservice get-compliance-details-by-resource --region {{region}} \\
  --resource-type <resource-type> --resource-id {{id}} --compliance-types NON_COMPLIANT
aws configservice start-config-rules-evaluation --region {{region}} \\
  --config-rule-names <rule>`,
    terraform: `# Change the resource ({{arn}}) as the rule asks; or let AWS Config do it:
resource "aws_config_remediation_configuration" "this" {
  config_rule_name = "<rule>"
  target_type      = "SSM_DOCUMENT"
  target_id        = "<automation-document>"
  automatic        = false
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['config:recorders', 'config:compliance'],
  inventory: true,
  reasons: {
    compliant: {
      en: 'Every AWS Config rule that judges the resource is met.',
      ja: 'このリソースを評価するすべての AWS Config ルールに準拠しています。',
    },
    'non-compliant': {
      en: 'AWS Config finds the resource non-compliant: {{rules}}.',
      ja: 'AWS Config により非準拠と判定されています: {{rules}}。',
    },
    'no-rule': {
      en: 'No AWS Config rule judges the resource.',
      ja: 'このリソースを評価する AWS Config ルールはありません。',
    },
  },
  evaluate(snapshot) {
    const compliance = needed(snapshot, 'config:compliance');
    const off = whyRowsMeanNothing(snapshot);
    const rows = rowsByResource(
      isOk(compliance) ? compliance.value.rows : [],
      new ResourceIndex(snapshot.resources),
    );
    return judgeInventory(snapshot, ({ arn, seen }) => {
      if (!isOk(compliance)) {
        return unknown(causeOf(compliance, 'config:compliance'));
      }
      const own = rows.get(arn) ?? [];
      const violated = rulesOf(own, 'NON_COMPLIANT');
      const facts = [
        evidence(callOf(compliance.value), compliance, {
          complianceType: own.length
            ? [...new Set(own.map(row => row.compliance))].join(', ')
            : undefined,
          configRuleList: nameList(violated) || undefined,
        }),
      ];
      if (off) {
        return unknown(off, facts);
      }
      if (
        violated.length > 0 ||
        own.some(row => row.compliance === 'NON_COMPLIANT')
      ) {
        const rules = nameList(violated) || 'NON_COMPLIANT';
        return concluded('fail', 'non-compliant', facts, { rules });
      }
      const waiting = rulesOf(own, 'INSUFFICIENT_DATA');
      if (
        waiting.length > 0 ||
        own.some(row => row.compliance === 'INSUFFICIENT_DATA')
      ) {
        return unknown(insufficient(arn, waiting), facts);
      }
      if (own.some(row => row.compliance === 'COMPLIANT')) {
        return concluded('pass', 'compliant', facts);
      }
      return seen || own.length
        ? concluded('not-applicable', 'no-rule', facts)
        : unknown(notSeen(arn), facts);
    });
  },
});

function rowsByResource(
  rows: readonly Row[],
  index: ResourceIndex,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const resource = index.ofType(row.resourceType, row.resourceId);
    if (resource) {
      groups.set(resource.arn, [...(groups.get(resource.arn) ?? []), row]);
    }
  }
  return groups;
}

function rulesOf(rows: readonly Row[], compliance: string): string[] {
  const names = rows.flatMap(({ rules }) =>
    rules.filter(rule => rule.compliance === compliance),
  );
  return [...new Set(names.map(({ name }) => name))];
}

function callOf({ source }: ConfigCompliance): string {
  return source === 'select'
    ? 'config:SelectResourceConfig'
    : 'config:DescribeComplianceByResource';
}

/** A recorder that does not record leaves old verdicts standing. */
function whyRowsMeanNothing(snapshot: Snapshot): UnknownCause | undefined {
  const recorders = needed(snapshot, 'config:recorders');
  if (!isOk(recorders)) {
    return causeOf(recorders, 'config:recorders');
  }
  return customerRecorders(recorders.value).some(({ recording }) => recording)
    ? undefined
    : {
        kind: 'disabled',
        message: 'No configuration recorder is recording in the region',
        collector: 'config:recorders',
        at: recorders.takenAt,
      };
}

function insufficient(arn: string, rules: readonly string[]): UnknownCause {
  const by = rules.length > 0 ? ` by ${nameList(rules)}` : '';
  return {
    kind: 'insufficient-data',
    message: `AWS Config has not enough data to judge ${arn}${by}`,
    collector: 'config:compliance',
  };
}
