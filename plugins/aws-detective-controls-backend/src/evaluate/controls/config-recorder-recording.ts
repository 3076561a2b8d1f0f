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
  steps: {
    console: [
      {
        en: 'Sign in to account {{account}}, and open AWS Config in {{region}}.',
        ja: 'アカウント {{account}} にサインインし、{{region}} の AWS Config を開きます。',
      },
      {
        en: 'Choose Settings, and turn recording on; set up the recorder first where there is none.',
        ja: '[設定] で記録をオンにします。レコーダーがない場合は先に設定します。',
      },
      {
        en: 'If the last delivery failed, repair the role, or the policy of the delivery bucket.',
        ja: '直近の配信に失敗している場合は、ロールまたは配信先バケットのポリシーを直します。',
      },
    ],
    cli: `aws configservice put-configuration-recorder \\
  --region {{region}} \\
  --configuration-recorder name=default,roleARN=arn:{{partition}}:iam::{{account}}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig \\
  --recording-group allSupported=true,includeGlobalResourceTypes=true
aws configservice put-delivery-channel \\
  --region {{region}} --delivery-channel name=default,s3BucketName=<config-bucket>
aws configservice start-configuration-recorder \\
  --region {{region}} --configuration-recorder-name default`,
    terraform: `resource "aws_config_configuration_recorder" "this" {
  name     = "default"
  role_arn = "arn:{{partition}}:iam::{{account}}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"

  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}

resource "aws_config_delivery_channel" "this" {
  name           = "default"
  s3_bucket_name = "<config-bucket>"
  depends_on     = [aws_config_configuration_recorder.this]
}

resource "aws_config_configuration_recorder_status" "this" {
  name       = aws_config_configuration_recorder.this.name
  is_enabled = true
  depends_on = [aws_config_delivery_channel.this]
}`,
  },
  equivalents: { securityHub: ['Config.1'], configRules: [] },
  differences: [
    {
      sources: ['Config.1'],
      why: {
        en: 'It always passes where the new Security Hub runs beside Security Hub CSPM.',
        ja: '新しい Security Hub を Security Hub CSPM と併用していると、常に合格になります。',
      },
    },
  ],
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
