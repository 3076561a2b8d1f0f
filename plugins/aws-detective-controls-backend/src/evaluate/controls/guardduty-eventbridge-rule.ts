import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { EventRule, isOk, OkReading, Snapshot } from '../../model';
import {
  EventObject,
  guardDutyEvent,
  matchesEvent,
  parseEventPattern,
  securityHubEvent,
} from '../eventPattern';
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
  equivalents: { securityHub: [], configRules: [] },
  needs: ['events:rules', 'securityhub:hub'],
  reasons: {
    routed: {
      en: 'The rule {{rule}} sends high GuardDuty findings to {{targets}} target(s).',
      ja: 'ルール {{rule}} が重大度の高い GuardDuty 検出結果を {{targets}} 個のターゲットへ送信しています。',
    },
    'routed-by-security-hub': {
      en: 'The rule {{rule}} sends the findings once Security Hub has imported them.',
      ja: 'Security Hub に取り込まれた検出結果をルール {{rule}} が送信しています。',
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
  const hub = needed(snapshot, 'securityhub:hub');
  if (imported.rule && isOk(hub)) {
    const { rule, targets } = imported;
    const facts = [
      ...ruleEvidence(rule, rules, targets.length),
      evidence('securityhub:DescribeHub', hub, { HubArn: hub.value.hubArn }),
    ];
    const params = { rule: rule.name };
    return concluded('not-applicable', 'routed-by-security-hub', facts, params);
  }

  const facts = [
    evidence('events:ListRules', rules, { Rules: rules.value.length }),
  ];
  if (direct.open) {
    return unknown(direct.open, facts);
  }
  // Only where findings are imported at all does it matter where they go then.
  const mayImport = isOk(hub) || !isSwitchedOff(hub);
  if (mayImport && imported.open) {
    return unknown(imported.open, facts);
  }
  if (mayImport && imported.rule && !isOk(hub)) {
    return unknown(causeOf(hub, 'securityhub:hub'), facts);
  }
  const { disabled, withoutTarget } = direct;
  if (withoutTarget) {
    const own = ruleEvidence(withoutTarget, rules, 0);
    const params = { rule: withoutTarget.name };
    return concluded('fail', 'rule-without-target', own, params);
  }
  if (disabled) {
    const own = ruleEvidence(disabled, rules);
    return concluded('fail', 'rule-disabled', own, { rule: disabled.name });
  }
  return concluded('fail', 'no-rule', facts);
}

/** Where an event goes, or what keeps it from going anywhere. */
type Route =
  | { rule: EventRule; targets: string[]; open?: undefined }
  | {
      rule?: undefined;
      /** The targets of a rule that takes the event could not be read. */
      open?: UnknownCause;
      disabled?: EventRule;
      withoutTarget?: EventRule;
    };

type NoRoute = Extract<Route, { rule?: undefined }>;

function findRoute(
  rules: OkReading<EventRule[]>,
  event: EventObject,
): Route & Pick<NoRoute, 'disabled' | 'withoutTarget'> {
  const none: NoRoute = {};
  for (const rule of rules.value) {
    const pattern = parseEventPattern(rule.eventPattern ?? '');
    if (pattern && matchesEvent(pattern, event)) {
      const { targets } = rule;
      if (rule.state === 'DISABLED') {
        none.disabled ??= rule;
      } else if (!targets || !isOk(targets)) {
        none.open ??= causeOf(
          targets ?? {
            status: 'failed',
            reason: `The targets of the rule ${rule.name} were not read`,
            takenAt: rules.takenAt,
          },
          'events:rules',
        );
      } else if (targets.value.length === 0) {
        none.withoutTarget ??= rule;
      } else {
        return { rule, targets: targets.value };
      }
    }
  }
  return none;
}

function ruleEvidence(
  rule: EventRule,
  rules: OkReading<EventRule[]>,
  targets?: number,
) {
  const facts = [
    evidence('events:ListRules', rules, {
      Name: rule.name,
      State: rule.state,
      EventPattern: rule.eventPattern,
      ManagedBy: rule.managedBy,
    }),
  ];
  if (targets !== undefined && rule.targets) {
    facts.push(
      evidence('events:ListTargetsByRule', rule.targets, { Targets: targets }),
    );
  }
  return facts;
}
