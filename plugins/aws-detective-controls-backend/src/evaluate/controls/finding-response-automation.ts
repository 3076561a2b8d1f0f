import { Control, EventRule, isOk, OkReading, Snapshot } from '../../model';
import {
  concluded,
  evidence,
  judgeTarget,
  nameList,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { findingRules } from './findingEvents';
import { ruleEvidence } from './findingRoutes';
import {
  DeclaredResponder,
  findResponder,
  serviceOf,
  targetsOf,
  whyRespondersOpen,
} from './responders';
import { responseElsewhere, responsePeers } from './responseElsewhere';

/** What config may change of {@link findingResponseAutomation}. */
export interface FindingResponseAutomationOptions {
  /**
   * Targets that config says act on findings, though their kind does not show it: an
   * API destination of a case system, a queue that a responder reads.
   */
  responders?: readonly DeclaredResponder[];
}

/** A finding starts an investigation or a response by itself. */
export function findingResponseAutomation(
  options: FindingResponseAutomationOptions = {},
): Control {
  const { responders = [] } = options;
  return defineControl({
    id: 'finding-response-automation',
    title: {
      en: 'A finding rule starts automated investigation or response',
      ja: '検出結果ルールが自動調査・自動対応を起動する',
    },
    bestPractice: 'SEC04-BP03',
    currentBestPractice: 'SEC04-BP04',
    step: 'BP03-S2',
    signal: 'response',
    severity: 'medium',
    tier: 'core',
    scope: 'account-region',
    resourceTypes: ['AWS::Events::Rule'],
    summary: {
      en: 'Target Step Functions, Lambda or SSM Automation from a finding rule.',
      ja: '検出結果ルールから Step Functions・Lambda・SSM Automation を起動します。',
    },
    servicePage: {
      label: {
        en: 'Automated Security Response on AWS',
        ja: 'AWS での自動化されたセキュリティ対応',
      },
      url: 'https://docs.aws.amazon.com/solutions/latest/automated-security-response-on-aws/solution-overview.html',
    },
    steps: {
      console: [
        {
          en: 'Make what should run on a finding: a Step Functions state machine, a Lambda function or a Systems Manager runbook.',
          ja: '検出結果に対して実行するもの (Step Functions ステートマシン、Lambda 関数、Systems Manager ランブックのいずれか) を用意します。',
        },
        {
          en: 'Open EventBridge in {{region}}, Rules, on the event bus default, and the rule that takes the findings.',
          ja: '{{region}} の EventBridge で [ルール] を開き、イベントバス [default] にある検出結果のルールを選びます。',
        },
        {
          en: 'Under Targets, choose Edit, and add it, with a role that may start it.',
          ja: '[ターゲット] の [編集] で、それを起動できるロールとともに追加します。',
        },
        {
          en: 'Try it with a sample finding: GuardDuty, Settings, Generate sample findings.',
          ja: 'GuardDuty の [設定] で [結果サンプルの生成] を実行し、動作を確かめます。',
        },
      ],
      cli: `aws events put-targets --region {{region}} --rule <rule-on-findings> \\
  --targets Id=respond,Arn=arn:{{partition}}:states:{{region}}:{{account}}:stateMachine:<name>,RoleArn=arn:{{partition}}:iam::{{account}}:role/<role>
aws guardduty create-sample-findings --region {{region}} --detector-id <detector> \\
  --finding-types UnauthorizedAccess:EC2/SSHBruteForce`,
      terraform: `resource "aws_cloudwatch_event_target" "respond" {
  rule     = "<rule-on-findings>"
  arn      = "arn:{{partition}}:states:{{region}}:{{account}}:stateMachine:<name>"
  role_arn = "arn:{{partition}}:iam::{{account}}:role/<role>"
}`,
    },
    equivalents: { securityHub: [], configRules: [] },
    needs: ['events:rules', 'guardduty:administrators', 'securityhub:arrivals'],
    reasons: {
      automated: {
        en: 'The rule {{rule}} starts {{responder}} on findings.',
        ja: 'ルール {{rule}} が検出結果に対して {{responder}} を起動します。',
      },
      declared: {
        en: 'The rule {{rule}} sends findings to {{responder}}, which config declares to act on them: {{declared}}.',
        ja: 'ルール {{rule}} が検出結果を {{responder}} へ送ります。設定で自動対応と宣言されています: {{declared}}。',
      },
      'automated-elsewhere': {
        en: 'The rule {{rule}} of account {{account}} in {{region}}, where the findings arrive too, starts {{responder}} on them.',
        ja: '検出結果が届くアカウント {{account}} ({{region}}) のルール {{rule}} が、検出結果に対して {{responder}} を起動します。',
      },
      'declared-elsewhere': {
        en: 'The rule {{rule}} of account {{account}} in {{region}}, where the findings arrive too, sends them to {{responder}}, which config declares to act on them: {{declared}}.',
        ja: '検出結果が届くアカウント {{account}} ({{region}}) のルール {{rule}} が、検出結果を {{responder}} へ送ります。設定で自動対応と宣言されています: {{declared}}。',
      },
      'no-action': {
        en: 'Rules on findings only pass them on: {{services}}.',
        ja: '検出結果のルールは転送や通知だけを行っています: {{services}}。',
      },
      'no-rule': {
        en: 'No enabled rule of the default event bus takes a high finding and has a target.',
        ja: '重大度の高い検出結果を受け取りターゲットを持つ有効なルールが、デフォルトのイベントバスにありません。',
      },
    },
    peers: responsePeers,
    evaluate: snapshot =>
      judgeTarget({
        snapshot,
        collector: 'events:rules',
        judge: rules => judgeRules(snapshot, rules, responders),
      }),
  });
}

function judgeRules(
  snapshot: Snapshot,
  rules: OkReading<EventRule[]>,
  responders: readonly DeclaredResponder[],
) {
  const taking = findingRules(snapshot, rules);
  const own = findResponder(taking, responders);
  if (own) {
    const { rule, arn: responder, declared } = own;
    const params = { rule: rule.name, responder };
    const facts = factsOf(rule, rules);
    return declared === undefined
      ? concluded('pass', 'automated', facts, params)
      : concluded('pass', 'declared', facts, { ...params, declared });
  }

  const elsewhere = responseElsewhere(snapshot, responders);
  if (elsewhere.kind === 'automated') {
    const { rule, arn: responder, declared } = elsewhere.responder;
    const { accountId: account, region } = elsewhere.place;
    const params = { rule: rule.name, account, region, responder };
    const facts = elsewhere.evidence;
    return declared === undefined
      ? concluded('pass', 'automated-elsewhere', facts, params)
      : concluded('pass', 'declared-elsewhere', facts, { ...params, declared });
  }

  const sent = targetsOf(taking);
  const facts = [
    evidence('events:ListRules', rules, {
      Rules: rules.value.length,
      'rules on findings': nameList(taking.map(({ name }) => name)),
      Targets: nameList(sent.map(({ arn }) => arn)),
    }),
    ...elsewhere.evidence,
  ];
  const open = whyRespondersOpen(taking, rules);
  if (open) {
    return unknown(open, facts);
  }
  if (elsewhere.kind === 'open') {
    return unknown(elsewhere.cause, facts);
  }
  if (sent.length === 0) {
    return concluded('fail', 'no-rule', facts);
  }
  const services = [...new Set(sent.map(({ arn }) => serviceOf(arn)))];
  return concluded('fail', 'no-action', facts, {
    services: nameList(services),
  });
}

function factsOf(rule: EventRule, rules: OkReading<EventRule[]>) {
  const count =
    rule.targets && isOk(rule.targets) ? rule.targets.value.length : undefined;
  return ruleEvidence(rule, rules, count);
}
