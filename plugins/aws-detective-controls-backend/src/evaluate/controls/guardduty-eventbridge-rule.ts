import { EventRule, isOk, OkReading, Snapshot } from '../../model';
import { guardDutyEvent, securityHubEvent } from '../eventPattern';
import {
  concluded,
  evidence,
  isSwitchedOff,
  judgeTarget,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import {
  administratorRoute,
  detectorAdministrators,
} from './administratorRoutes';
import { guardDutyImport } from './findingImport';
import { findRoute, ruleEvidence } from './findingRoutes';

/** High findings of GuardDuty reach somebody, by a rule of the default event bus. */
export const guarddutyEventbridgeRule = defineControl({
  id: 'guardduty-eventbridge-rule',
  title: {
    en: 'An EventBridge rule routes GuardDuty findings',
    ja: 'EventBridge ルールが GuardDuty の検出結果を送信している',
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
    en: 'Create a rule on source aws.guardduty (with a severity filter) and a target, or a User Notifications configuration.',
    ja: 'source aws.guardduty (重大度フィルター付き) のルールとターゲット、または User Notifications 設定を作成します。',
  },
  servicePage: {
    label: {
      en: 'Processing GuardDuty findings with Amazon EventBridge',
      ja: 'Amazon EventBridge による GuardDuty 検出結果の処理',
    },
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html',
  },
  steps: {
    console: [
      {
        en: 'Open EventBridge in {{region}}, Rules, on the event bus default.',
        ja: '{{region}} の EventBridge で [ルール] を開き、イベントバス [default] を選びます。',
      },
      {
        en: 'Create a rule with the pattern: source aws.guardduty, detail-type GuardDuty Finding, severity 7 and above.',
        ja: 'source が aws.guardduty、detail-type が GuardDuty Finding、severity が 7 以上のパターンでルールを作成します。',
      },
      {
        en: 'Add a target that reaches somebody, such as an SNS topic with confirmed subscribers.',
        ja: '確認済みのサブスクリプションを持つ SNS トピックなど、担当者に届くターゲットを追加します。',
      },
      { en: 'Leave the rule enabled.', ja: 'ルールを有効のままにします。' },
    ],
    cli: `aws events put-rule --region {{region}} --name guardduty-high \\
  --event-pattern '{"source":["aws.guardduty"],"detail-type":["GuardDuty Finding"],"detail":{"severity":[{"numeric":[">=",7]}]}}'
aws events put-targets --region {{region}} --rule guardduty-high \\
  --targets Id=on-call,Arn=arn:{{partition}}:sns:{{region}}:{{account}}:<topic>`,
    terraform: `resource "aws_cloudwatch_event_rule" "guardduty_high" {
  name = "guardduty-high"
  event_pattern = jsonencode({
    source        = ["aws.guardduty"]
    "detail-type" = ["GuardDuty Finding"]
    detail        = { severity = [{ numeric = [">=", 7] }] }
  })
}

resource "aws_cloudwatch_event_target" "on_call" {
  rule = aws_cloudwatch_event_rule.guardduty_high.name
  arn  = "arn:{{partition}}:sns:{{region}}:{{account}}:<topic>"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: [
    'events:rules',
    'securityhub:hub',
    'securityhub:products',
    'guardduty:administrators',
  ],
  reasons: {
    routed: {
      en: 'The rule {{rule}} sends high GuardDuty findings to {{targets}} target(s).',
      ja: 'ルール {{rule}} が重大度の高い GuardDuty 検出結果を {{targets}} 個のターゲットへ送信しています。',
    },
    'routed-by-security-hub': {
      en: 'The rule {{rule}} sends the findings once Security Hub has imported them.',
      ja: 'Security Hub に取り込まれた検出結果をルール {{rule}} が送信しています。',
    },
    'routed-by-administrator': {
      en: 'The rule {{rule}} of account {{account}}, which administers GuardDuty here, sends high findings to {{targets}} target(s).',
      ja: 'GuardDuty の管理者アカウント {{account}} のルール {{rule}} が重大度の高い検出結果を {{targets}} 個のターゲットへ送信しています。',
    },
    'no-rule': {
      en: 'No rule of the default event bus takes a high GuardDuty finding.',
      ja: '重大度の高い GuardDuty 検出結果を受け取るルールがデフォルトのイベントバスにありません。',
    },
    'rule-disabled': {
      en: 'The rule {{rule}} would take the findings, but is disabled.',
      ja: 'ルール {{rule}} は検出結果に一致しますが、無効になっています。',
    },
    'rule-without-target': {
      en: 'The rule {{rule}} takes the findings, and has no target.',
      ja: 'ルール {{rule}} は検出結果に一致しますが、ターゲットがありません。',
    },
  },
  peers: detectorAdministrators,
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'events:rules',
      judge: rules => judgeRules(snapshot, rules),
    }),
});

function judgeRules(snapshot: Snapshot, rules: OkReading<EventRule[]>) {
  const { target, startedAt } = snapshot;
  const direct = findRoute(rules, guardDutyEvent(target, startedAt));
  if (direct.rule) {
    const { rule, targets } = direct;
    const facts = ruleEvidence(rule, rules, targets.length);
    const params = { rule: rule.name, targets: targets.length };
    return concluded('pass', 'routed', facts, params);
  }

  const imported = findRoute(rules, securityHubEvent(target, startedAt));
  const hubImport = guardDutyImport(snapshot);
  if (imported.rule && hubImport.kind === 'on') {
    const { rule, targets } = imported;
    const facts = [
      ...ruleEvidence(rule, rules, targets.length),
      ...hubImport.evidence,
    ];
    const params = { rule: rule.name };
    return concluded('not-applicable', 'routed-by-security-hub', facts, params);
  }

  const listed = [
    evidence('events:ListRules', rules, { Rules: rules.value.length }),
  ];
  // What the hub here does not take, the administrator's may: that was not read.
  const hub = needed(snapshot, 'securityhub:hub');
  const isHubOff = !isOk(hub) && isSwitchedOff(hub);
  const administrator = administratorRoute(snapshot, !isHubOff);
  if (administrator.kind === 'routed') {
    const { rule, targets, accountId: account } = administrator;
    return concluded(
      'pass',
      'routed-by-administrator',
      [...listed, ...administrator.evidence],
      { rule, targets, account },
    );
  }
  if (direct.open) {
    return unknown(direct.open, listed);
  }
  // Only where findings are imported at all does it matter where they go then.
  if (hubImport.kind !== 'off' && imported.open) {
    return unknown(imported.open, listed);
  }
  if (hubImport.kind === 'open' && imported.rule) {
    return unknown(hubImport.cause, [...listed, ...hubImport.evidence]);
  }
  const elsewhere = [
    // A rule on the import would have done, if there were an import.
    ...(imported.rule ? hubImport.evidence : []),
    ...(administrator.kind === 'none' ? [] : administrator.evidence),
  ];
  const facts = [...listed, ...elsewhere];
  if (administrator.kind === 'open') {
    return unknown(administrator.cause, facts);
  }
  const { disabled, withoutTarget } = direct;
  if (withoutTarget) {
    const own = [...ruleEvidence(withoutTarget, rules, 0), ...elsewhere];
    const params = { rule: withoutTarget.name };
    return concluded('fail', 'rule-without-target', own, params);
  }
  if (disabled) {
    const own = [...ruleEvidence(disabled, rules), ...elsewhere];
    return concluded('fail', 'rule-disabled', own, { rule: disabled.name });
  }
  return concluded('fail', 'no-rule', facts);
}
