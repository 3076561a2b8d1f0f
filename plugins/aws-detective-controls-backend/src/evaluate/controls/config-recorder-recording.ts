import { concluded, evidence, judgeTarget } from '../judging';
import { defineControl } from '../metadata';
import { customerRecorders, isFailing } from './configRecorders';

/** AWS Config records the account in the region. */
export const configRecorderRecording = defineControl({
  id: 'config-recorder-recording',
  title: {
    en: 'AWS Config recorder is recording',
    ja: 'AWS Config レコーダーが記録中である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S6',
  signal: 'logging',
  severity: 'critical',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::Config::ConfigurationRecorder', 'AWS::::Account'],
  summary: {
    en: 'Create and start a configuration recorder with a delivery channel.',
    ja: '設定レコーダーと配信チャネルを作成し、記録を開始します。',
  },
  servicePage: {
    label: {
      en: 'Setting up AWS Config with the console',
      ja: 'コンソールによる AWS Config の設定',
    },
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/gs-console.html',
  },
  equivalents: { securityHub: ['Config.1'], configRules: [] },
  needs: ['config:recorders'],
  reasons: {
    'recorder-recording': {
      en: 'The recorder {{recorder}} is recording.',
      ja: 'レコーダー {{recorder}} が記録しています。',
    },
    'no-recorder': {
      en: 'There is no configuration recorder of the account’s own in the region.',
      ja: 'リージョンにアカウント自身の設定レコーダーがありません。',
    },
    'recorder-stopped': {
      en: 'The recorder {{recorder}} is stopped.',
      ja: 'レコーダー {{recorder}} が停止しています。',
    },
    'recorder-failing': {
      en: 'The recorder {{recorder}} is on, but its last recording failed.',
      ja: 'レコーダー {{recorder}} は有効ですが、直近の記録に失敗しています。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'config:recorders',
      judge: reading => {
        const own = customerRecorders(reading.value);
        const recording = own.filter(recorder => recorder.recording);
        const healthy = recording.find(recorder => !isFailing(recorder));
        const shown = healthy ?? recording.at(0) ?? own.at(0);
        if (!shown) {
          const none = evidence(
            'config:DescribeConfigurationRecorders',
            reading,
            {
              ConfigurationRecorders: reading.value.length,
              'of the account': 0,
            },
          );
          return concluded('fail', 'no-recorder', [none]);
        }
        const found = evidence(
          'config:DescribeConfigurationRecorderStatus',
          reading,
          {
            name: shown.name,
            recording: shown.recording,
            lastStatus: shown.lastStatus,
            lastErrorCode: shown.lastErrorCode,
          },
        );
        const params = { recorder: shown.name };
        if (healthy) {
          return concluded('pass', 'recorder-recording', [found], params);
        }
        return concluded(
          'fail',
          shown.recording ? 'recorder-failing' : 'recorder-stopped',
          [found],
          params,
        );
      },
      whenOff: reading =>
        concluded('fail', 'no-recorder', [
          evidence('config:DescribeConfigurationRecorders', reading, {
            error: reading.code,
          }),
        ]),
    }),
});
