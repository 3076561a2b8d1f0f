import { EventRule, isOk, OkReading, Snapshot } from '../../model';
import {
  causeOf,
  concluded,
  evidence,
  isSwitchedOff,
  judgeTarget,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { securityHubEvents } from './findingEvents';
import { findRoute, ruleEvidence } from './findingRoutes';
import { arrivalRoute, hubArrivals } from './hubArrivals';

const SAMPLE_PATTERN =
  '{"source":["aws.securityhub"],"detail-type":["Security Hub Findings - Imported"],"detail":{"findings":{"Severity":{"Label":["HIGH","CRITICAL"]},"Workflow":{"Status":["NEW"]},"RecordState":["ACTIVE"]}}}';

/** High findings of Security Hub reach somebody, by a rule of the default event bus. */
export const securityhubEventbridgeRule = defineControl({
  id: 'securityhub-eventbridge-rule',
  title: {
    en: 'An EventBridge rule routes Security Hub findings',
    ja: 'EventBridge ルールが Security Hub の検出結果を送信している',
  },
  bestPractice: 'SEC04-BP03',
  currentBestPractice: 'SEC04-BP04',
  step: 'BP03-S1',
  signal: 'response',
  severity: 'high',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::Events::Rule', 'AWS::::Account'],
  summary: {
    en: 'Create a rule on source aws.securityhub, detail-type Security Hub Findings - Imported (or Findings Imported V2), with a target.',
    ja: 'source aws.securityhub、detail-type Security Hub Findings - Imported (または Findings Imported V2) のルールとターゲットを作成します。',
  },
  servicePage: {
    label: {
      en: 'Using EventBridge for automated response and remediation',
      ja: 'EventBridge による自動対応と修復',
    },
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cloudwatch-events.html',
  },
  steps: {
    console: [
      {
        en: 'Open EventBridge in {{region}}, Rules, on the event bus default.',
        ja: '{{region}} の EventBridge で [ルール] を開き、イベントバス [default] を選びます。',
      },
      {
        en: 'Create a rule with the pattern: source aws.securityhub, detail-type Security Hub Findings - Imported, severity label HIGH or CRITICAL.',
        ja: 'source が aws.securityhub、detail-type が Security Hub Findings - Imported、重大度ラベルが HIGH または CRITICAL のパターンでルールを作成します。',
      },
      {
        en: 'Add a target that reaches somebody, such as an SNS topic with confirmed subscribers.',
        ja: '確認済みのサブスクリプションを持つ SNS トピックなど、担当者に届くターゲットを追加します。',
      },
      { en: 'Leave the rule enabled.', ja: 'ルールを有効のままにします。' },
    ],
    cli: `aws events put-rule --region {{region}} --name securityhub-high \\
  --event-pattern '${SAMPLE_PATTERN}'
aws events put-targets --region {{region}} --rule securityhub-high \\
  --targets Id=on-call,Arn=arn:{{partition}}:sns:{{region}}:{{account}}:<topic>`,
    terraform: `resource "aws_cloudwatch_event_rule" "securityhub" {
  name          = "securityhub-high"
  event_pattern = jsonencode({
    source      = ["aws.securityhub"]
    detail-type = ["Security Hub Findings - Imported"]
    detail = {
      findings = {
        Severity    = { Label = ["HIGH", "CRITICAL"] }
        Workflow    = { Status = ["NEW"] }
        RecordState = ["ACTIVE"]
      }
    }
  })
}

resource "aws_cloudwatch_event_target" "securityhub" {
  rule = aws_cloudwatch_event_rule.securityhub.name
  arn  = "arn:{{partition}}:sns:{{region}}:{{account}}:<topic>"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['events:rules', 'securityhub:hub', 'securityhub:arrivals'],
  reasons: {
    routed: {
      en: 'The rule {{rule}} sends high Security Hub findings to {{targets}} target(s).',
      ja: 'ルール {{rule}} が重大度の高い Security Hub 検出結果を {{targets}} 個のターゲットへ送信しています。',
    },
    'routed-elsewhere': {
      en: 'The rule {{rule}} of account {{account}} in {{region}}, where the findings arrive too, sends high ones to {{targets}} target(s).',
      ja: '検出結果は {{region}} のアカウント {{account}} にも届き、そこのルール {{rule}} が重大度の高いものを {{targets}} 個のターゲットへ送信しています。',
    },
    'no-rule': {
      en: 'No rule of the default event bus takes a high Security Hub finding.',
      ja: '重大度の高い Security Hub 検出結果を受け取るルールがデフォルトのイベントバスにありません。',
    },
    'rule-disabled': {
      en: 'The rule {{rule}} would take the findings, but is disabled.',
      ja: 'ルール {{rule}} は検出結果に一致しますが、無効になっています。',
    },
    'rule-without-target': {
      en: 'The rule {{rule}} takes the findings, and has no target.',
      ja: 'ルール {{rule}} は検出結果に一致しますが、ターゲットがありません。',
    },
    'hub-off': {
      en: 'Security Hub CSPM is not enabled here, so it sends no findings.',
      ja: 'Security Hub CSPM がここでは有効になっていないため、検出結果は送信されません。',
    },
  },
  peers: hubArrivals,
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'events:rules',
      judge: rules => judgeRules(snapshot, rules),
    }),
});

function judgeRules(snapshot: Snapshot, rules: OkReading<EventRule[]>) {
  const hub = needed(snapshot, 'securityhub:hub');
  if (!isOk(hub)) {
    const facts = [
      evidence('securityhub:DescribeHub', hub, { Code: hub.code }),
    ];
    return isSwitchedOff(hub)
      ? concluded('not-applicable', 'hub-off', facts)
      : unknown(causeOf(hub, 'securityhub:hub'));
  }
  const routes = securityHubEvents(snapshot).map(event =>
    findRoute(rules, event),
  );
  const found = routes.find(({ rule }) => rule);
  if (found?.rule) {
    const { rule, targets } = found;
    const facts = ruleEvidence(rule, rules, targets.length);
    const params = { rule: rule.name, targets: targets.length };
    return concluded('pass', 'routed', facts, params);
  }

  const arrival = arrivalRoute(snapshot);
  if (arrival.kind === 'routed') {
    const { rule, targets, place } = arrival;
    const { accountId: account, region } = place;
    const params = { rule, targets, account, region };
    return concluded('pass', 'routed-elsewhere', arrival.evidence, params);
  }
  const facts = [
    evidence('events:ListRules', rules, { Rules: rules.value.length }),
    ...arrival.evidence,
  ];
  const open = routes.find(route => route.open)?.open;
  if (open) {
    return unknown(open, facts);
  }
  if (arrival.kind === 'open') {
    return unknown(arrival.cause, facts);
  }
  const withoutTarget = routes.find(it => it.withoutTarget)?.withoutTarget;
  if (withoutTarget) {
    const own = [...ruleEvidence(withoutTarget, rules, 0), ...arrival.evidence];
    const params = { rule: withoutTarget.name };
    return concluded('fail', 'rule-without-target', own, params);
  }
  const disabled = routes.find(it => it.disabled)?.disabled;
  if (disabled) {
    const own = [...ruleEvidence(disabled, rules), ...arrival.evidence];
    return concluded('fail', 'rule-disabled', own, { rule: disabled.name });
  }
  return concluded('fail', 'no-rule', facts);
}
