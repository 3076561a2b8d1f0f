import { ConfigRecorder, OkReading } from '../../model';
import {
  Conclusion,
  concluded,
  evidence,
  judgeTarget,
  nameList,
} from '../judging';
import { defineControl } from '../metadata';
import { customerRecorders } from './configRecorders';

/** AWS Config leaves no type of resource out. */
export const configRecordsAllTypes = defineControl({
  id: 'config-records-all-types',
  title: {
    en: 'Recorder records all supported resource types',
    ja: 'レコーダーがサポート対象の全リソースタイプを記録している',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S6',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::Config::ConfigurationRecorder', 'AWS::::Account'],
  summary: {
    en: 'Set the recording strategy to all supported resource types.',
    ja: '記録戦略をすべてのサポート対象リソースタイプに設定します。',
  },
  servicePage: {
    label: {
      en: 'Recording AWS resources with AWS Config',
      ja: 'AWS Config による AWS リソースの記録',
    },
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html',
  },
  steps: {
    console: [
      {
        en: 'Open AWS Config in {{region}} and choose Settings, then Edit.',
        ja: '{{region}} の AWS Config で [設定] を開き、[編集] を選択します。',
      },
      {
        en: 'Under Recording strategy choose All resource types with customizable overrides.',
        ja: '[記録方法] で [カスタマイズ可能なオーバーライドのあるすべてのリソースタイプ] を選択します。',
      },
      {
        en: 'Remove every override that excludes a type, and save.',
        ja: 'タイプを除外しているオーバーライドをすべて削除し、保存します。',
      },
    ],
    cli: `aws configservice describe-configuration-recorders --region {{region}}
aws configservice put-configuration-recorder --region {{region}} \\
  --configuration-recorder name=<recorder>,roleARN=<role-arn> \\
  --recording-group allSupported=true,includeGlobalResourceTypes=<true-in-one-region>`,
    terraform: `resource "aws_config_configuration_recorder" "all" {
  name     = "<recorder>"
  role_arn = "<role-arn>"

  recording_group {
    all_supported                 = true
    include_global_resource_types = true # in one region only
  }
}`,
  },
  equivalents: { securityHub: ['Config.1'], configRules: [] },
  differences: [
    {
      sources: ['Config.1'],
      why: {
        en: 'It asks only for the types that the enabled controls of Security Hub CSPM need.',
        ja: '有効な Security Hub CSPM コントロールに必要なタイプだけを確認します。',
      },
    },
  ],
  needs: ['config:recorders'],
  reasons: {
    'records-all': {
      en: 'The recorder {{recorder}} records every supported resource type.',
      ja: 'レコーダー {{recorder}} がすべてのサポート対象リソースタイプを記録しています。',
    },
    'types-excluded': {
      en: 'The recorder {{recorder}} leaves out: {{types}}.',
      ja: 'レコーダー {{recorder}} が除外しているタイプ: {{types}}。',
    },
    'some-types-only': {
      en: 'The recorder {{recorder}} records {{count}} listed resource type(s) only.',
      ja: 'レコーダー {{recorder}} は指定された {{count}} 個のリソースタイプのみを記録しています。',
    },
    'no-recorder': {
      en: 'There is no configuration recorder of the account’s own in the region.',
      ja: 'リージョンにアカウント自身の設定レコーダーがありません。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'config:recorders',
      judge: judgeRecorders,
      whenOff: reading =>
        concluded('not-applicable', 'no-recorder', [
          evidence('config:DescribeConfigurationRecorders', reading, {
            error: reading.code,
          }),
        ]),
    }),
});

function judgeRecorders(reading: OkReading<ConfigRecorder[]>): Conclusion {
  const own = customerRecorders(reading.value);
  const shown = own.find(recordsAll) ?? own.at(0);
  if (!shown) {
    const none = evidence('config:DescribeConfigurationRecorders', reading, {
      ConfigurationRecorders: reading.value.length,
      'of the account': 0,
    });
    return concluded('not-applicable', 'no-recorder', [none]);
  }
  const { name, excludedResourceTypes: excluded, resourceTypes } = shown;
  const facts = [
    evidence('config:DescribeConfigurationRecorders', reading, {
      name,
      allSupported: shown.allSupported,
      useOnly: shown.strategy,
      resourceTypes: nameList(resourceTypes) || undefined,
      exclusionByResourceTypes: nameList(excluded) || undefined,
    }),
  ];
  if (recordsAll(shown)) {
    return concluded('pass', 'records-all', facts, { recorder: name });
  }
  return excluded.length > 0
    ? concluded('fail', 'types-excluded', facts, {
        recorder: name,
        types: nameList(excluded),
      })
    : concluded('fail', 'some-types-only', facts, {
        recorder: name,
        count: resourceTypes.length,
      });
}

// Recorders from before there were strategies have `allSupported` alone.
function recordsAll(recorder: ConfigRecorder): boolean {
  if (recorder.excludedResourceTypes.length > 0) {
    return false;
  }
  switch (recorder.strategy) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      return true;
    case undefined:
      return recorder.allSupported;
    default:
      return false;
  }
}
