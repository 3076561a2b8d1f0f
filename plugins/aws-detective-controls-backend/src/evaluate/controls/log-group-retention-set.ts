import { Control, LogGroup } from '../../model';
import { concluded, evidence, judgeResources } from '../judging';
import { defineControl } from '../metadata';
import { settableRetention } from './settableRetention';

/** What config may change of {@link logGroupRetentionSet}. */
export interface LogGroupRetentionOptions {
  /** The fewest days that a log must be kept: 365 unless told. */
  minimumDays?: number;
  /** The most days that a log may be kept; unless told, it may be kept for ever. */
  maximumDays?: number;
}

const DEFAULT_MINIMUM_DAYS = 365;

/** Every log group keeps its log for as long as the policy asks, and no longer. */
export function logGroupRetentionSet(
  options: LogGroupRetentionOptions = {},
): Control {
  const { minimumDays: minimum = DEFAULT_MINIMUM_DAYS, maximumDays: maximum } =
    options;
  const { choice, command, terraformDays } = settableRetention(
    minimum,
    maximum,
  );
  return defineControl({
    id: 'log-group-retention-set',
    title: {
      en: 'Log group retention meets the policy',
      ja: 'ロググループの保持期間がポリシーを満たす',
    },
    bestPractice: 'SEC04-BP01',
    currentBestPractice: 'SEC04-BP01',
    step: 'BP01-S2',
    signal: 'logging',
    severity: 'medium',
    tier: 'core',
    scope: 'resource',
    resourceTypes: ['AWS::Logs::LogGroup'],
    summary: {
      en: 'Set the retention of the log group to at least the policy value (default 365 days).',
      ja: 'ロググループの保持期間をポリシーの値 (既定は 365 日) 以上に設定します。',
    },
    servicePage: {
      label: {
        en: 'Working with log groups and log streams',
        ja: 'ロググループとログストリームの操作',
      },
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    },
    steps: {
      console: [
        {
          en: 'In the CloudWatch console, choose Logs > Log groups, and select {{id}}.',
          ja: 'CloudWatch コンソールで [ログ] > [ロググループ] を開き、{{id}} を選択します。',
        },
        {
          en: 'Choose Actions > Edit retention setting.',
          ja: '[アクション] > [保持設定を編集] を選択します。',
        },
        {
          en: `Choose a retention that meets the policy (${choice.en}), and save.`,
          ja: `ポリシーを満たす保持期間 (${choice.ja}) を選択して保存します。`,
        },
      ],
      cli: [
        `aws logs ${command.operation} --region {{region}} \\`,
        ["  --log-group-name '{{id}}'", command.option]
          .filter(Boolean)
          .join(' '),
      ].join('\n'),
      terraform: [
        'resource "aws_cloudwatch_log_group" "this" {',
        '  name              = "{{id}}"',
        `  retention_in_days = ${terraformDays}`,
        '}',
      ].join('\n'),
    },
    equivalents: {
      securityHub: ['CloudWatch.16'],
      configRules: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
    },
    needs: ['logs:log-groups'],
    reasons: {
      'retention-met': {
        en: 'The log is kept for {{days}} days; at least {{minimum}} are asked for.',
        ja: 'ログは {{days}} 日間保持されます (必要な日数: {{minimum}} 日以上)。',
      },
      'never-expires': {
        en: 'The log never expires.',
        ja: 'ログに有効期限はありません。',
      },
      'retention-short': {
        en: 'The log is kept for {{days}} days; at least {{minimum}} are asked for.',
        ja: 'ログの保持期間が {{days}} 日です (必要な日数: {{minimum}} 日以上)。',
      },
      'retention-long': {
        en: 'The log is kept for {{days}} days; at most {{maximum}} are allowed.',
        ja: 'ログの保持期間が {{days}} 日です (上限: {{maximum}} 日)。',
      },
      'retention-endless': {
        en: 'The log never expires; at most {{maximum}} days are allowed.',
        ja: 'ログに有効期限がありません (上限: {{maximum}} 日)。',
      },
      'delivery-class': {
        en: 'A log group of the Delivery class only passes its log on: its retention is fixed.',
        ja: 'Delivery クラスのロググループはログを転送するだけで、保持期間は固定です。',
      },
    },
    evaluate: snapshot =>
      judgeResources({
        snapshot,
        list: 'logs:log-groups',
        type: 'AWS::Logs::LogGroup',
        arnOf: ({ arn }) => arn,
        judge: (group, list) => {
          const { status, key, params } = judge(group, minimum, maximum);
          const facts = evidence('logs:DescribeLogGroups', list, {
            retentionInDays: group.retentionInDays ?? 'never expires',
            logGroupClass: group.logGroupClass,
          });
          return concluded(status, key, [facts], params);
        },
      }),
  });
}

function judge(
  { retentionInDays: days, logGroupClass }: LogGroup,
  minimum: number,
  maximum: number | undefined,
): {
  status: 'pass' | 'fail' | 'not-applicable';
  key: string;
  params?: Record<string, number>;
} {
  if (logGroupClass === 'DELIVERY') {
    return { status: 'not-applicable', key: 'delivery-class' };
  }
  if (days === undefined) {
    return maximum === undefined
      ? { status: 'pass', key: 'never-expires' }
      : { status: 'fail', key: 'retention-endless', params: { maximum } };
  }
  if (days < minimum) {
    return {
      status: 'fail',
      key: 'retention-short',
      params: { days, minimum },
    };
  }
  if (maximum !== undefined && days > maximum) {
    return { status: 'fail', key: 'retention-long', params: { days, maximum } };
  }
  return { status: 'pass', key: 'retention-met', params: { days, minimum } };
}
