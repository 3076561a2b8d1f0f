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
import { openTargets, ruleEvidence } from './findingRoutes';

/** What config may change of {@link findingResponseAutomation}. */
export interface FindingResponseAutomationOptions {
  /**
   * Targets that config says act on findings, though their kind does not show it: an
   * API destination of a case system, a queue that a responder reads.
   */
  responders?: readonly { arn: string; reason: string }[];
}

/** Targets that run something, by the service of their ARN. */
const ACTING_SERVICES: ReadonlySet<string> = new Set([
  'batch',
  'codebuild',
  'codepipeline',
  'ecs',
  'glue',
  'inspector',
  'lambda',
  'ssm',
  'ssm-incidents',
  'states',
]);

const EVENT_BUS = /^arn:[^:]+:events:[^:]*:(\d{12}):event-bus\//;

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
    needs: ['events:rules'],
    reasons: {
      automated: {
        en: 'The rule {{rule}} starts {{responder}} on findings.',
        ja: 'ルール {{rule}} が検出結果に対して {{responder}} を起動します。',
      },
      declared: {
        en: 'The rule {{rule}} sends findings to {{responder}}, which config declares to act on them: {{declared}}.',
        ja: 'ルール {{rule}} が検出結果を {{responder}} へ送ります。設定で自動対応と宣言されています: {{declared}}。',
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
  responders: NonNullable<FindingResponseAutomationOptions['responders']>,
) {
  const taking = findingRules(snapshot, rules);
  const sent = taking.flatMap(rule =>
    rule.targets && isOk(rule.targets)
      ? rule.targets.value.map(arn => ({ rule, arn }))
      : [],
  );
  const acting = sent.find(({ arn }) => ACTING_SERVICES.has(serviceOf(arn)));
  if (acting) {
    return concluded('pass', 'automated', factsOf(acting.rule, rules), {
      rule: acting.rule.name,
      responder: acting.arn,
    });
  }
  for (const { rule, arn } of sent) {
    const declared = responders.find(responder => responder.arn === arn);
    if (declared) {
      return concluded('pass', 'declared', factsOf(rule, rules), {
        rule: rule.name,
        responder: arn,
        declared: declared.reason,
      });
    }
  }

  const facts = [
    evidence('events:ListRules', rules, {
      Rules: rules.value.length,
      'rules on findings': nameList(taking.map(({ name }) => name)),
      Targets: nameList(sent.map(({ arn }) => arn)),
    }),
  ];
  const unread = taking.find(({ targets }) => !targets || !isOk(targets));
  if (unread) {
    return unknown(openTargets(unread, rules), facts);
  }
  const forwarded = sent.find(({ arn }) => EVENT_BUS.test(arn));
  if (forwarded) {
    return unknown(
      {
        kind: 'owned-elsewhere',
        message: `The rule ${forwarded.rule.name} forwards findings to ${forwarded.arn}, whose rules are not read`,
        accountId: EVENT_BUS.exec(forwarded.arn)?.[1],
        collector: 'events:rules',
      },
      facts,
    );
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

function serviceOf(arn: string): string {
  return arn.split(':')[2] ?? '';
}
