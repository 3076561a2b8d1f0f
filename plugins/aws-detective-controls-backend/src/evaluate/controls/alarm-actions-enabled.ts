import { concluded, evidence, judgeResources } from '../judging';
import { defineControl } from '../metadata';

/** No alarm with actions has them switched off. */
export const alarmActionsEnabled = defineControl({
  id: 'alarm-actions-enabled',
  title: {
    en: 'Alarm actions are enabled',
    ja: 'アラームのアクションが有効化されている',
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
    en: 'Enable the alarm actions.',
    ja: 'アラームのアクションを有効にします。',
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
        en: 'Open the alarm {{name}} in {{region}}.',
        ja: '{{region}} のアラーム {{name}} を開きます。',
      },
      {
        en: 'Choose Actions, Alarm actions, Enable.',
        ja: '[アクション] の [アラームアクション] で [有効化] を選びます。',
      },
    ],
    cli: `aws cloudwatch enable-alarm-actions \\
  --region {{region}} --alarm-names {{name}}`,
    terraform: `resource "aws_cloudwatch_metric_alarm" "this" {
  # as before, and:
  actions_enabled = true
}`,
  },
  equivalents: {
    securityHub: ['CloudWatch.17'],
    configRules: ['CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK'],
  },
  needs: ['cloudwatch:alarms'],
  reasons: {
    'actions-enabled': {
      en: 'The actions of the alarm are enabled.',
      ja: 'アラームのアクションが有効です。',
    },
    'actions-disabled': {
      en: 'The alarm has actions, but they are switched off.',
      ja: 'アラームのアクションが無効化されています。',
    },
    'no-action': {
      en: 'The alarm has no action that could be enabled.',
      ja: '有効化の対象となるアクションがアラームにありません。',
    },
  },
  evaluate: snapshot =>
    judgeResources({
      snapshot,
      list: 'cloudwatch:alarms',
      type: 'AWS::CloudWatch::Alarm',
      arnOf: ({ arn }) => arn,
      judge: ({ name, actionsEnabled, alarmActions }, list) => {
        const facts = [
          evidence('cloudwatch:DescribeAlarms', list, {
            AlarmName: name,
            ActionsEnabled: actionsEnabled,
            AlarmActions: alarmActions.length,
          }),
        ];
        if (alarmActions.length === 0) {
          return concluded('not-applicable', 'no-action', facts);
        }
        return actionsEnabled
          ? concluded('pass', 'actions-enabled', facts)
          : concluded('fail', 'actions-disabled', facts);
      },
    }),
});
