import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  EventRule,
  FindingTopic,
  isOk,
  OkReading,
  Snapshot,
} from '../../model';
import {
  causeOf,
  concluded,
  evidence,
  judgeTarget,
  nameList,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { findingRules } from './findingEvents';
import { openTargets } from './findingRoutes';

const TOPIC = /^arn:[^:]+:sns:[^:]*:(\d{12}):(.+)$/;

/** Whoever is to hear of findings by SNS has said that they want to. */
export const findingTopicHasConfirmedSubscriber = defineControl({
  id: 'finding-topic-has-confirmed-subscriber',
  title: {
    en: 'The alert topic has a confirmed subscriber',
    ja: 'アラート用トピックに確認済みサブスクライバーがいる',
  },
  bestPractice: 'SEC04-BP03',
  currentBestPractice: 'SEC04-BP04',
  step: 'BP03-S1',
  signal: 'response',
  severity: 'high',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::SNS::Topic'],
  summary: {
    en: 'Confirm the pending subscription or add a subscriber.',
    ja: '保留中のサブスクリプションを承認するか、サブスクライバーを追加します。',
  },
  servicePage: {
    label: {
      en: 'Creating a subscription to an Amazon SNS topic',
      ja: 'Amazon SNS トピックへのサブスクリプションの作成',
    },
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
  },
  steps: {
    console: [
      {
        en: 'Open SNS in {{region}}, Topics, and the topic that the finding says.',
        ja: '{{region}} の SNS で [トピック] を開き、結果に示されたトピックを選びます。',
      },
      {
        en: 'Where a subscription is pending, choose Request confirmation, and have its owner follow the link.',
        ja: '保留中のサブスクリプションがあれば [確認のリクエスト] を選び、受信者にリンクを開いてもらいます。',
      },
      {
        en: 'Where there is none, choose Create subscription, and name a mailbox or endpoint of the on-call team.',
        ja: 'なければ [サブスクリプションの作成] を選び、当番チームのメールアドレスまたはエンドポイントを指定します。',
      },
      {
        en: 'See that its status is Confirmed.',
        ja: 'ステータスが [確認済み] になったことを確かめます。',
      },
    ],
    cli: `aws sns subscribe --region {{region}} \\
  --topic-arn arn:{{partition}}:sns:{{region}}:{{account}}:<topic> \\
  --protocol email --notification-endpoint <mailbox-of-the-on-call-team>
# then follow the link in the mail, and see that it is no longer PendingConfirmation
aws sns list-subscriptions-by-topic --region {{region}} \\
  --topic-arn arn:{{partition}}:sns:{{region}}:{{account}}:<topic>`,
    terraform: `resource "aws_sns_topic_subscription" "on_call" {
  topic_arn = "arn:{{partition}}:sns:{{region}}:{{account}}:<topic>"
  protocol  = "email"
  endpoint  = "<mailbox-of-the-on-call-team>"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['events:rules', 'sns:topic-subscriptions'],
  reasons: {
    confirmed: {
      en: 'Every topic that rules send findings to has a confirmed subscriber: {{topics}}.',
      ja: 'ルールが検出結果を送るすべてのトピックに確認済みのサブスクライバーがいます: {{topics}}。',
    },
    'not-confirmed': {
      en: 'Topics that get findings and have no confirmed subscriber: {{topics}}.',
      ja: '検出結果を受け取るのに確認済みのサブスクライバーがいないトピック: {{topics}}。',
    },
    'no-topic': {
      en: 'No rule sends findings to an SNS topic.',
      ja: '検出結果を SNS トピックへ送るルールがありません。',
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
  const taking = findingRules(snapshot, rules);
  const unread = taking.find(({ targets }) => !targets || !isOk(targets));
  const arns = new Set(
    taking
      .flatMap(({ targets }) => (targets && isOk(targets) ? targets.value : []))
      .filter(arn => TOPIC.test(arn)),
  );
  const facts = [
    evidence('events:ListRules', rules, {
      Rules: rules.value.length,
      'rules on findings': nameList(taking.map(({ name }) => name)),
    }),
  ];
  if (arns.size === 0) {
    return unread
      ? unknown(openTargets(unread, rules), facts)
      : concluded('not-applicable', 'no-topic', facts);
  }

  const reading = needed(snapshot, 'sns:topic-subscriptions');
  if (!isOk(reading)) {
    return unknown(causeOf(reading, 'sns:topic-subscriptions'), facts);
  }
  const silent: string[] = [];
  let open: UnknownCause | undefined;
  for (const arn of arns) {
    const topic = reading.value.find(it => it.arn === arn);
    if (!topic || !isOk(topic.subscriptions)) {
      open ??= unreadTopic(snapshot, arn, topic);
    } else {
      const { value } = topic.subscriptions;
      const confirmed = value.filter(isConfirmed).length;
      facts.push(
        evidence('sns:ListSubscriptionsByTopic', topic.subscriptions, {
          TopicArn: arn,
          Subscriptions: value.length,
          confirmed,
        }),
      );
      if (confirmed === 0) {
        silent.push(arn);
      }
    }
  }
  if (silent.length) {
    const params = { topics: nameList(silent.map(nameOf)) };
    return concluded('fail', 'not-confirmed', facts, params);
  }
  if (open) {
    return unknown(open, facts);
  }
  if (unread) {
    return unknown(openTargets(unread, rules), facts);
  }
  const params = { topics: nameList([...arns].map(nameOf)) };
  return concluded('pass', 'confirmed', facts, params);
}

/** Pending and deleted subscriptions have a word in the place of their ARN. */
function isConfirmed({ subscriptionArn }: { subscriptionArn: string }) {
  return subscriptionArn.startsWith('arn:');
}

function unreadTopic(
  { target, startedAt }: Snapshot,
  arn: string,
  topic: FindingTopic | undefined,
): UnknownCause {
  const failure =
    topic && !isOk(topic.subscriptions)
      ? topic.subscriptions
      : {
          status: 'failed' as const,
          reason: `The subscriptions of ${arn} were not read`,
          takenAt: startedAt,
        };
  const cause = causeOf(failure, 'sns:topic-subscriptions');
  const owner = TOPIC.exec(arn)?.[1];
  return owner && owner !== target.accountId && failure.status === 'denied'
    ? { ...cause, kind: 'owned-elsewhere', accountId: owner }
    : cause;
}

function nameOf(arn: string): string {
  return TOPIC.exec(arn)?.[2] ?? arn;
}
