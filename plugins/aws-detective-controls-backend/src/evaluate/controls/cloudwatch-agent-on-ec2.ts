import { Ec2Instance, isOk, OkReading, Snapshot } from '../../model';
import { instanceArn } from '../inventory/arns';
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

/** Every running instance has the CloudWatch agent. */
export const cloudwatchAgentOnEc2 = defineControl({
  id: 'cloudwatch-agent-on-ec2',
  title: {
    en: 'EC2 instance runs the CloudWatch agent',
    ja: 'EC2 インスタンスで CloudWatch エージェントが稼働している',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S2',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::EC2::Instance'],
  summary: {
    en: 'Install and configure the CloudWatch agent, so that it ships the logs of the operating system and of the applications.',
    ja: 'CloudWatch エージェントを導入して設定し、OS とアプリケーションのログを収集します。',
  },
  servicePage: {
    label: {
      en: 'Installing the CloudWatch agent',
      ja: 'CloudWatch エージェントのインストール',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Install-CloudWatch-Agent.html',
  },
  steps: {
    console: [
      {
        en: 'Give the role of the instance the policies AmazonSSMManagedInstanceCore and CloudWatchAgentServerPolicy.',
        ja: 'インスタンスのロールに AmazonSSMManagedInstanceCore と CloudWatchAgentServerPolicy のポリシーを付与します。',
      },
      {
        en: 'In the Systems Manager console, choose Run Command, and run AWS-ConfigureAWSPackage on {{id}}: action Install, name AmazonCloudWatchAgent.',
        ja: 'Systems Manager コンソールの [Run Command] で、{{id}} に対し AWS-ConfigureAWSPackage を実行します (Action: Install、Name: AmazonCloudWatchAgent)。',
      },
      {
        en: 'Store a configuration of the agent, with the log files to collect, in Parameter Store.',
        ja: '収集するログファイルを記述したエージェントの設定を Parameter Store に保存します。',
      },
      {
        en: 'Run AmazonCloudWatch-ManageAgent on {{id}}: action configure, source ssm, location the name of the parameter.',
        ja: '{{id}} に対し AmazonCloudWatch-ManageAgent を実行します (Action: configure、Source: ssm、Location: パラメータ名)。',
      },
    ],
    cli: [
      'aws ssm send-command --region {{region}} --instance-ids {{id}} \\',
      '  --document-name AWS-ConfigureAWSPackage \\',
      '  --parameters action=Install,name=AmazonCloudWatchAgent',
      'aws ssm send-command --region {{region}} --instance-ids {{id}} \\',
      '  --document-name AmazonCloudWatch-ManageAgent \\',
      '  --parameters action=configure,mode=ec2,optionalConfigurationSource=ssm,optionalConfigurationLocation=<parameter-name>,optionalRestart=yes',
    ].join('\n'),
    terraform: [
      'resource "aws_ssm_association" "install_cloudwatch_agent" {',
      '  name = "AWS-ConfigureAWSPackage"',
      '',
      '  parameters = {',
      '    action = "Install"',
      '    name   = "AmazonCloudWatchAgent"',
      '  }',
      '',
      '  targets {',
      '    key    = "InstanceIds"',
      '    values = ["{{id}}"]',
      '  }',
      '}',
      '',
      'resource "aws_ssm_association" "configure_cloudwatch_agent" {',
      '  name = "AmazonCloudWatch-ManageAgent"',
      '',
      '  parameters = {',
      '    action                        = "configure"',
      '    mode                          = "ec2"',
      '    optionalConfigurationSource   = "ssm"',
      '    optionalConfigurationLocation = "<parameter-name>"',
      '    optionalRestart               = "yes"',
      '  }',
      '',
      '  targets {',
      '    key    = "InstanceIds"',
      '    values = ["{{id}}"]',
      '  }',
      '',
      '  depends_on = [aws_ssm_association.install_cloudwatch_agent]',
      '}',
    ].join('\n'),
  },
  equivalents: {
    securityHub: [],
    configRules: ['EC2_MANAGEDINSTANCE_APPLICATIONS_REQUIRED'],
  },
  needs: ['ec2:instances', 'ssm:inventory', 'cloudwatch:agent-metrics'],
  reasons: {
    'agent-publishes': {
      en: 'The CloudWatch agent published metrics of the instance in the last three hours.',
      ja: 'CloudWatch エージェントが過去 3 時間以内にこのインスタンスのメトリクスを送信しています。',
    },
    'agent-installed': {
      en: "The CloudWatch agent is among the instance's applications in Systems Manager Inventory.",
      ja: 'Systems Manager インベントリのアプリケーション一覧に CloudWatch エージェントがあります。',
    },
    'no-agent': {
      en: "The CloudWatch agent is not among the instance's applications in Systems Manager Inventory, and publishes no metric of it.",
      ja: 'Systems Manager インベントリのアプリケーション一覧に CloudWatch エージェントがなく、メトリクスも送信されていません。',
    },
    'not-running': {
      en: 'The instance is {{state}}.',
      ja: 'インスタンスの状態は {{state}} です。',
    },
    'no-inventory': {
      en: 'Cannot be judged: Systems Manager Inventory has no current list of its applications, and no agent metric names it.',
      ja: '判定できません: Systems Manager インベントリに最新のアプリケーション一覧がなく、このインスタンスを示すエージェントのメトリクスもありません。',
    },
  },
  evaluate: snapshot =>
    judgeResources({
      snapshot,
      list: 'ec2:instances',
      type: 'AWS::EC2::Instance',
      arnOf: ({ instanceId }) => instanceArn(snapshot.target, instanceId),
      judge: (instance, list) => judge(instance, list, snapshot),
    }),
});

function judge(
  { instanceId, state }: Ec2Instance,
  list: OkReading<Ec2Instance[]>,
  snapshot: Snapshot,
): Conclusion {
  const facts = [
    evidence('ec2:DescribeInstances', list, { 'State.Name': state }),
  ];
  if (state !== 'running') {
    return concluded('not-applicable', 'not-running', facts, { state });
  }

  const metrics = needed(snapshot, 'cloudwatch:agent-metrics');
  if (isOk(metrics)) {
    const metric = metrics.value.find(({ dimensions }) =>
      dimensions.some(
        ({ name, value }) => name === 'InstanceId' && value === instanceId,
      ),
    );
    facts.push(
      evidence('cloudwatch:ListMetrics', metrics, {
        Namespace: 'CWAgent',
        MetricName: metric?.metricName ?? 'none',
      }),
    );
    if (metric) {
      return concluded('pass', 'agent-publishes', facts);
    }
  }

  const inventory = needed(snapshot, 'ssm:inventory');
  if (!isOk(inventory)) {
    return unknown(causeOf(inventory, 'ssm:inventory'), facts);
  }
  const node = inventory.value.find(({ nodeId }) => nodeId === instanceId);
  facts.push(
    evidence('ssm:GetInventory', inventory, {
      Id: node?.nodeId ?? 'none',
      InstanceStatus: node && (node.instanceStatus ?? 'none'),
      'AWS:Application': node?.hasCloudWatchAgent
        ? 'amazon-cloudwatch-agent'
        : 'none',
    }),
  );
  // What a node said before its SSM agent fell silent may not hold any more.
  const isCurrent = node?.instanceStatus === 'Active';
  if (node?.hasCloudWatchAgent && isCurrent) {
    return concluded('pass', 'agent-installed', facts);
  }
  if (!isOk(metrics)) {
    return unknown(causeOf(metrics, 'cloudwatch:agent-metrics'), facts);
  }
  if (node && isCurrent) {
    return concluded('fail', 'no-agent', facts);
  }
  const cause = {
    kind: 'insufficient-data' as const,
    message: `Systems Manager Inventory has no current list of the applications of ${instanceId}`,
    collector: 'ssm:inventory',
    at: inventory.takenAt,
  };
  return { ...unknown(cause, facts), reason: { key: 'no-inventory' } };
}
