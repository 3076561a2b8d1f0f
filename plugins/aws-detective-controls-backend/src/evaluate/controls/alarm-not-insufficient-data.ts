import { CloudWatchAlarm, Control, OkReading } from '../../model';
import { concluded, evidence, judgeResources, unknown } from '../judging';
import { defineControl } from '../metadata';

/** What config may change of {@link alarmNotInsufficientData}. */
export interface AlarmNotInsufficientDataOptions {
  /** For how many hours an alarm may be without data: 24 unless told. */
  graceHours?: number;
}

const HOUR_MS = 3_600_000;

/** States of evaluation in which an alarm cannot go off. */
const FAILED_EVALUATIONS: ReadonlySet<string> = new Set([
  'EVALUATION_ERROR',
  'EVALUATION_FAILURE',
]);

/** Every alarm has data to look at. */
export function alarmNotInsufficientData(
  options: AlarmNotInsufficientDataOptions = {},
): Control {
  const { graceHours = 24 } = options;
  return defineControl({
    id: 'alarm-not-insufficient-data',
    title: {
      en: 'Alarm is evaluating (not stuck without data)',
      ja: 'アラームがデータ不足のままになっていない',
    },
    bestPractice: 'SEC04-BP04',
    currentBestPractice: 'SEC04-BP03',
    step: 'BP04-S2',
    signal: 'alarms',
    severity: 'medium',
    tier: 'core',
    scope: 'resource',
    resourceTypes: ['AWS::CloudWatch::Alarm'],
    summary: {
      en: 'Fix the metric, dimension or TreatMissingData setting, or delete the alarm.',
      ja: 'メトリクス・ディメンション・TreatMissingData を修正するか、アラームを削除します。',
    },
    servicePage: {
      label: {
        en: 'Configuring how CloudWatch alarms treat missing data',
        ja: 'CloudWatch アラームの欠落データの処理の設定',
      },
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html',
    },
    steps: {
      console: [
        {
          en: 'Open the alarm {{name}} in {{region}}, and see whether its graph shows any data.',
          ja: '{{region}} のアラーム {{name}} を開き、グラフにデータがあるかどうかを確かめます。',
        },
        {
          en: 'Without data: what it watches may be gone, or its dimensions misspelt. Correct them, or delete the alarm.',
          ja: 'データがない場合: 監視対象が削除されたか、ディメンションが誤っている可能性があります。修正するか、アラームを削除します。',
        },
        {
          en: 'With data that comes rarely, such as errors: set Missing data treatment to good (notBreaching).',
          ja: 'エラー数のようにまれにしかデータがない場合: 欠落データの処理を「良好」(notBreaching) にします。',
        },
        {
          en: 'Where the evaluation fails, read the reason on the alarm’s page, and correct its metrics or permissions.',
          ja: '評価に失敗している場合は、アラームの画面で理由を確かめ、メトリクスや権限を修正します。',
        },
      ],
      cli: `aws cloudwatch describe-alarms --region {{region}} --alarm-names '{{name}}'
# put-metric-alarm replaces the whole alarm: start from what it is now.
aws cloudwatch put-metric-alarm --region {{region}} --alarm-name '{{name}}' \\
  <its-other-settings> \\
  --treat-missing-data notBreaching`,
      terraform: `resource "aws_cloudwatch_metric_alarm" "this" {
  # as before, and:
  treat_missing_data = "notBreaching"
}`,
    },
    equivalents: { securityHub: [], configRules: [] },
    needs: ['cloudwatch:alarms'],
    reasons: {
      evaluating: {
        en: 'The alarm is evaluating: {{state}}.',
        ja: 'アラームは評価されています: {{state}}。',
      },
      'within-grace': {
        en: 'The alarm is without data for less than {{hours}} hours.',
        ja: 'アラームのデータ不足は {{hours}} 時間未満です。',
      },
      'changed-lately': {
        en: 'The alarm was made or changed less than {{hours}} hours ago, and is still without data.',
        ja: 'アラームは {{hours}} 時間以内に作成または変更され、まだデータがありません。',
      },
      stuck: {
        en: 'The alarm is without data since {{since}}.',
        ja: 'アラームは {{since}} からデータ不足のままです。',
      },
      'not-evaluated': {
        en: 'CloudWatch cannot evaluate the alarm: {{evaluation}}.',
        ja: 'CloudWatch がアラームを評価できません: {{evaluation}}。',
      },
    },
    evaluate: snapshot =>
      judgeResources({
        snapshot,
        list: 'cloudwatch:alarms',
        type: 'AWS::CloudWatch::Alarm',
        arnOf: ({ arn }) => arn,
        judge: (alarm, list) => judgeAlarm(alarm, list, graceHours),
      }),
  });
}

function judgeAlarm(
  alarm: CloudWatchAlarm,
  list: OkReading<unknown>,
  hours: number,
) {
  const { name, state, evaluationState, configurationUpdatedAt } = alarm;
  const facts = [
    evidence('cloudwatch:DescribeAlarms', list, {
      AlarmName: name,
      StateValue: state,
      StateTransitionedTimestamp: alarm.stateTransitionedAt,
      StateUpdatedTimestamp: alarm.stateUpdatedAt,
      EvaluationState: evaluationState,
      AlarmConfigurationUpdatedTimestamp: configurationUpdatedAt,
    }),
  ];
  if (evaluationState && FAILED_EVALUATIONS.has(evaluationState)) {
    const params = { evaluation: evaluationState };
    return concluded('fail', 'not-evaluated', facts, params);
  }
  if (state === 'OK' || state === 'ALARM') {
    return concluded('pass', 'evaluating', facts, { state });
  }
  const open = (message: string) =>
    unknown(
      { kind: 'insufficient-data', message, collector: 'cloudwatch:alarms' },
      facts,
    );
  if (state !== 'INSUFFICIENT_DATA') {
    return open(`The alarm ${name} is in a state that is not known: ${state}`);
  }

  const isOld = (time: string) =>
    Date.parse(list.takenAt) - Date.parse(time) > hours * HOUR_MS;
  if (configurationUpdatedAt && !isOld(configurationUpdatedAt)) {
    return concluded('not-applicable', 'changed-lately', facts, { hours });
  }
  // An update of the evaluation alone is no sign that there were data.
  const since = alarm.stateTransitionedAt ?? alarm.stateUpdatedAt;
  if (since && isOld(since)) {
    return concluded('fail', 'stuck', facts, { since });
  }
  return alarm.stateTransitionedAt
    ? concluded('pass', 'within-grace', facts, { hours })
    : open(
        `CloudWatch does not say since when the alarm ${name} is without data`,
      );
}
