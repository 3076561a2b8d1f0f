import { isOk, LambdaFunction, OkReading, Snapshot } from '../../model';
import {
  causeOf,
  concluded,
  Conclusion,
  evidence,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** Every function that is in use has the log group that it is to write to. */
export const lambdaLogGroupExists = defineControl({
  id: 'lambda-log-group-exists',
  title: {
    en: 'Lambda function has a log group',
    ja: 'Lambda 関数のロググループが存在する',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S2',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::Lambda::Function'],
  summary: {
    en: 'Let the execution role write logs (AWSLambdaBasicExecutionRole), and create the log group.',
    ja: '実行ロールにログの書き込み権限 (AWSLambdaBasicExecutionRole) を付与し、ロググループを作成します。',
  },
  servicePage: {
    label: {
      en: 'Sending Lambda function logs to CloudWatch Logs',
      ja: 'Lambda 関数のログを CloudWatch Logs に送信する',
    },
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html',
  },
  steps: {
    console: [
      {
        en: 'In the Lambda console, open the function {{id}}, then Configuration > Permissions, and follow the link to its execution role.',
        ja: 'Lambda コンソールで関数 {{id}} を開き、[設定] > [アクセス権限] から実行ロールのリンクを開きます。',
      },
      {
        en: 'Attach the policy AWSLambdaBasicExecutionRole to the role.',
        ja: 'ロールにポリシー AWSLambdaBasicExecutionRole をアタッチします。',
      },
      {
        en: 'Under Configuration > Monitoring and operations tools, note the log group that the function writes to.',
        ja: '[設定] > [モニタリングおよび運用ツール] で、関数の書き込み先のロググループを確認します。',
      },
      {
        en: 'In the CloudWatch console, create that log group with a retention, then invoke the function and look for its log.',
        ja: 'CloudWatch コンソールで保持期間を指定してそのロググループを作成し、関数を実行してログが出力されることを確認します。',
      },
    ],
    cli: [
      'aws iam attach-role-policy --role-name <execution-role> \\',
      '  --policy-arn arn:{{partition}}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'aws logs create-log-group --region {{region}} --log-group-name /aws/lambda/{{id}}',
      'aws logs put-retention-policy --region {{region}} \\',
      '  --log-group-name /aws/lambda/{{id}} --retention-in-days 365',
    ].join('\n'),
    terraform: [
      'resource "aws_cloudwatch_log_group" "function" {',
      '  name              = "/aws/lambda/{{id}}"',
      '  retention_in_days = 365',
      '}',
      '',
      'resource "aws_iam_role_policy_attachment" "function_logs" {',
      '  role       = "<execution-role>"',
      '  policy_arn = "arn:{{partition}}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"',
      '}',
    ].join('\n'),
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: [
    'lambda:functions',
    'logs:log-groups',
    'cloudwatch:lambda-invocations',
  ],
  reasons: {
    'log-group-exists': {
      en: 'The log group {{logGroup}} exists.',
      ja: 'ロググループ {{logGroup}} が存在します。',
    },
    'log-group-missing': {
      en: 'Invoked {{invocations}} times in 90 days, and the log group {{logGroup}} does not exist: nothing was logged.',
      ja: '90 日間に {{invocations}} 回実行されましたが、ロググループ {{logGroup}} が存在せず、ログが残っていません。',
    },
    'never-invoked': {
      en: 'Not invoked in 90 days; the log group {{logGroup}} comes with the first invocation if the execution role may create it.',
      ja: '90 日間実行されていません。実行ロールに権限があれば、ロググループ {{logGroup}} は最初の実行時に作成されます。',
    },
  },
  evaluate: snapshot =>
    judgeResources({
      snapshot,
      list: 'lambda:functions',
      type: 'AWS::Lambda::Function',
      arnOf: ({ arn }) => arn,
      judge: (item, list) => judge(item, list, snapshot),
    }),
});

function judge(
  { name, logGroup }: LambdaFunction,
  list: OkReading<LambdaFunction[]>,
  snapshot: Snapshot,
): Conclusion {
  const facts = [
    evidence('lambda:ListFunctions', list, {
      'LoggingConfig.LogGroup': logGroup,
    }),
  ];
  const groups = needed(snapshot, 'logs:log-groups');
  if (!isOk(groups)) {
    return unknown(causeOf(groups, 'logs:log-groups'), facts);
  }
  const exists = groups.value.some(group => group.name === logGroup);
  facts.push(
    evidence('logs:DescribeLogGroups', groups, {
      logGroupName: exists ? logGroup : 'none',
    }),
  );
  if (exists) {
    return concluded('pass', 'log-group-exists', facts, { logGroup });
  }
  const counts = needed(snapshot, 'cloudwatch:lambda-invocations');
  if (!isOk(counts)) {
    return unknown(causeOf(counts, 'cloudwatch:lambda-invocations'), facts);
  }
  const count = counts.value.find(it => it.functionName === name);
  if (!count) {
    const cause = {
      kind: 'insufficient-data' as const,
      message: `How often ${name} was invoked was not asked`,
      collector: 'cloudwatch:lambda-invocations',
      at: counts.takenAt,
    };
    return unknown(cause, facts);
  }
  const { invocations } = count;
  facts.push(
    evidence('cloudwatch:GetMetricData', counts, { Invocations: invocations }),
  );
  return invocations > 0
    ? concluded('fail', 'log-group-missing', facts, { logGroup, invocations })
    : concluded('not-applicable', 'never-invoked', facts, { logGroup });
}
