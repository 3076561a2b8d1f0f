import { CloudWatchAlarm, isOk } from '../../model';
import { alarmsByName, childrenOf } from '../inventory';
import {
  concluded,
  evidence,
  judgeResources,
  nameList,
  needed,
} from '../judging';
import { defineControl } from '../metadata';

/** Every alarm does something when it goes off, itself or by a composite alarm. */
export const alarmHasAction = defineControl({
  id: 'alarm-has-action',
  title: {
    en: 'Alarm has an action for the ALARM state',
    ja: 'アラームに ALARM 状態のアクションがある',
  },
  bestPractice: 'SEC04-BP04',
  currentBestPractice: 'SEC04-BP03',
  step: 'BP04-S2',
  signal: 'alarms',
  severity: 'high',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::CloudWatch::Alarm'],
  summary: {
    en: 'Add an SNS topic or another action.',
    ja: 'SNS トピックなどのアクションを追加します。',
  },
  servicePage: {
    label: {
      en: 'Using Amazon CloudWatch alarms',
      ja: 'Amazon CloudWatch アラームの使用',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Alarms.html',
  },
  steps: {
    console: [
      {
        en: 'Open the alarm {{name}} in {{region}}, and choose Edit.',
        ja: '{{region}} のアラーム {{name}} を開き、[編集] を選びます。',
      },
      {
        en: 'Under Notification, for the state In alarm, name an SNS topic; or add a Lambda or Systems Manager action.',
        ja: '[通知] で [アラーム状態] に SNS トピックを指定するか、Lambda や Systems Manager のアクションを追加します。',
      },
      { en: 'Save the alarm.', ja: 'アラームを保存します。' },
    ],
    cli: `# put-metric-alarm replaces the whole alarm: start from what it is now.
aws cloudwatch describe-alarms --region {{region}} --alarm-names {{name}}
aws cloudwatch put-metric-alarm --region {{region}} --alarm-name {{name}} \\
  <its-other-settings> \\
  --alarm-actions arn:{{partition}}:sns:{{region}}:{{account}}:<topic>`,
    terraform: `resource "aws_cloudwatch_metric_alarm" "this" {
  # as before, and:
  alarm_actions = ["arn:{{partition}}:sns:{{region}}:{{account}}:<topic>"]
}`,
  },
  equivalents: {
    securityHub: ['CloudWatch.15'],
    configRules: ['CLOUDWATCH_ALARM_ACTION_CHECK'],
  },
  needs: ['cloudwatch:alarms'],
  reasons: {
    'has-action': {
      en: 'The alarm has {{actions}} action(s).',
      ja: 'アラームに {{actions}} 個のアクションがあります。',
    },
    'composite-has-action': {
      en: 'The composite alarm {{composite}} waits for it and has an action.',
      ja: 'このアラームを参照する複合アラーム {{composite}} にアクションがあります。',
    },
    'no-action': {
      en: 'Nothing happens when the alarm goes off.',
      ja: 'ALARM 状態になっても何も実行されません。',
    },
    'scaling-only': {
      en: 'The alarm only drives scaling.',
      ja: 'スケーリング専用のアラームです。',
    },
  },
  evaluate(snapshot) {
    const reading = needed(snapshot, 'cloudwatch:alarms');
    const composites = isOk(reading)
      ? compositesWithAction(reading.value)
      : undefined;
    return judgeResources({
      snapshot,
      list: 'cloudwatch:alarms',
      type: 'AWS::CloudWatch::Alarm',
      arnOf: ({ arn }) => arn,
      judge: (alarm, list) => {
        const { alarmActions } = alarm;
        const facts = [
          evidence('cloudwatch:DescribeAlarms', list, {
            AlarmName: alarm.name,
            AlarmActions: nameList(alarmActions),
          }),
        ];
        if (alarmActions.some(action => !isScaling(action))) {
          const params = { actions: alarmActions.length };
          return concluded('pass', 'has-action', facts, params);
        }
        const composite = composites?.get(alarm);
        if (composite) {
          facts.push(
            evidence('cloudwatch:DescribeAlarms', list, {
              AlarmName: composite.name,
              AlarmRule: composite.alarmRule,
              AlarmActions: nameList(composite.alarmActions),
            }),
          );
          const params = { composite: composite.name };
          return concluded('pass', 'composite-has-action', facts, params);
        }
        return alarmActions.length
          ? concluded('not-applicable', 'scaling-only', facts)
          : concluded('fail', 'no-action', facts);
      },
    });
  },
});

/** Actions that only change how many instances there are. */
function isScaling(action: string): boolean {
  return /^arn:[^:]+:(?:autoscaling|application-autoscaling):/.test(action);
}

/** The nearest composite alarm with an action, by each alarm that it waits for. */
function compositesWithAction(
  alarms: readonly CloudWatchAlarm[],
): Map<CloudWatchAlarm, CloudWatchAlarm> {
  const byName = alarmsByName(alarms);
  const composites = new Map<CloudWatchAlarm, CloudWatchAlarm>();
  for (const composite of alarms) {
    if (composite.alarmActions.some(action => !isScaling(action))) {
      const below = new Set(childrenOf(composite, byName));
      for (const child of below) {
        if (!composites.has(child)) {
          composites.set(child, composite);
        }
        childrenOf(child, byName).forEach(next => below.add(next));
      }
    }
  }
  return composites;
}
