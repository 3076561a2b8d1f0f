import { FlowLog, isOk } from '../../model';
import { vpcArn } from '../inventory/arns';
import {
  causeOf,
  concluded,
  evidence,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** Every VPC of the account has a flow log that records rejected traffic. */
export const vpcFlowLogsEnabled = defineControl({
  id: 'vpc-flow-logs-enabled',
  title: {
    en: 'VPC has an active flow log',
    ja: 'VPC フローログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::EC2::VPC'],
  summary: {
    en: 'Create a flow log on the VPC that records at least rejected traffic and send it to S3, CloudWatch Logs or Firehose.',
    ja: 'VPC に少なくとも REJECT トラフィックを記録するフローログを作成し、S3・CloudWatch Logs・Firehose のいずれかへ配信します。',
  },
  servicePage: {
    label: {
      en: 'Logging IP traffic using VPC Flow Logs',
      ja: 'VPC フローログによる IP トラフィックの記録',
    },
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  },
  steps: {
    console: [
      {
        en: 'Open the VPC {{id}} in {{region}}, and choose the tab Flow logs.',
        ja: '{{region}} の VPC {{id}} を開き、[フローログ] タブを選びます。',
      },
      {
        en: 'Choose Create flow log, with the filter All (or Reject).',
        ja: '[フローログを作成] を選び、フィルターを [すべて] (または [拒否]) にします。',
      },
      {
        en: 'Send it to an S3 bucket, or to CloudWatch Logs with a role that may write there.',
        ja: 'S3 バケット、または書き込みできるロールを付けて CloudWatch Logs に送信します。',
      },
      {
        en: 'Wait until its status is Active and its delivery status Success.',
        ja: 'ステータスが [アクティブ]、配信ステータスが [成功] になることを確かめます。',
      },
    ],
    cli: `aws ec2 create-flow-logs \\
  --region {{region}} \\
  --resource-type VPC --resource-ids {{id}} \\
  --traffic-type ALL \\
  --log-destination-type s3 \\
  --log-destination arn:{{partition}}:s3:::<log-bucket>`,
    terraform: `resource "aws_flow_log" "this" {
  vpc_id               = "{{id}}"
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "arn:{{partition}}:s3:::<log-bucket>"
}`,
  },
  equivalents: {
    securityHub: ['EC2.6'],
    configRules: ['VPC_FLOW_LOGS_ENABLED'],
  },
  needs: ['ec2:vpcs', 'ec2:flow-logs'],
  reasons: {
    'flow-log-active': {
      en: 'Flow log {{flowLog}} is active and records {{trafficType}} traffic.',
      ja: 'フローログ {{flowLog}} が有効で、{{trafficType}} トラフィックを記録しています。',
    },
    'no-flow-log': {
      en: 'The VPC has no flow log.',
      ja: 'VPC にフローログがありません。',
    },
    'parts-only': {
      en: 'The VPC itself has no flow log; {{flowLogs}} of the region are on subnets or network interfaces, and leave all else out.',
      ja: 'VPC 自体にフローログがありません。リージョン内のサブネットやネットワークインターフェイスのフローログ ({{flowLogs}} 件) は、その部分しか記録しません。',
    },
    'flow-log-inactive': {
      en: 'Flow log {{flowLog}} is not active.',
      ja: 'フローログ {{flowLog}} が有効な状態ではありません。',
    },
    'delivery-failed': {
      en: 'Flow log {{flowLog}} cannot deliver its logs.',
      ja: 'フローログ {{flowLog}} がログを配信できていません。',
    },
    'accepted-traffic-only': {
      en: 'Flow log {{flowLog}} leaves rejected traffic out.',
      ja: 'フローログ {{flowLog}} は REJECT トラフィックを記録していません。',
    },
    'shared-vpc': {
      en: 'Account {{owner}} owns this VPC and is responsible for its flow logs.',
      ja: 'この VPC はアカウント {{owner}} が所有し、フローログもそのアカウントの責任です。',
    },
  },
  evaluate(snapshot) {
    const flowLogs = needed(snapshot, 'ec2:flow-logs');
    const byVpc = isOk(flowLogs) ? groupByResource(flowLogs.value) : undefined;
    return judgeResources({
      snapshot,
      list: 'ec2:vpcs',
      type: 'AWS::EC2::VPC',
      arnOf: vpc => vpcArn(snapshot.target, vpc),
      judge: (vpc, vpcs) => {
        const found = evidence('ec2:DescribeVpcs', vpcs, {
          VpcId: vpc.vpcId,
          OwnerId: vpc.ownerId,
        });
        if (vpc.ownerId !== snapshot.target.accountId) {
          const params = { owner: vpc.ownerId };
          return concluded('not-applicable', 'shared-vpc', [found], params);
        }
        if (!isOk(flowLogs)) {
          return unknown(causeOf(flowLogs, 'ec2:flow-logs'), [found]);
        }
        const best = bestOf(byVpc?.get(vpc.vpcId) ?? []);
        if (!best) {
          const parts = flowLogs.value.filter(isOfPart).length;
          const none = evidence('ec2:DescribeFlowLogs', flowLogs, {
            'FlowLogs on the VPC': 0,
            'FlowLogs on subnets or interfaces': parts,
          });
          return parts === 0
            ? concluded('fail', 'no-flow-log', [found, none])
            : concluded('fail', 'parts-only', [found, none], {
                flowLogs: parts,
              });
        }
        const { flowLog, key } = best;
        return concluded(
          key === 'flow-log-active' ? 'pass' : 'fail',
          key,
          [found, evidence('ec2:DescribeFlowLogs', flowLogs, fields(flowLog))],
          {
            flowLog: flowLog.flowLogId,
            trafficType: flowLog.trafficType ?? '',
          },
        );
      },
    });
  },
});

/** What a flow log may be, best first. */
const KEYS = [
  'flow-log-active',
  'delivery-failed',
  'accepted-traffic-only',
  'flow-log-inactive',
] as const;

function bestOf(flowLogs: FlowLog[]) {
  return flowLogs
    .map(flowLog => ({ flowLog, key: keyOf(flowLog) }))
    .sort((a, b) => KEYS.indexOf(a.key) - KEYS.indexOf(b.key))[0];
}

function keyOf(flowLog: FlowLog): (typeof KEYS)[number] {
  if (flowLog.flowLogStatus !== 'ACTIVE') {
    return 'flow-log-inactive';
  }
  if (flowLog.trafficType !== 'REJECT' && flowLog.trafficType !== 'ALL') {
    return 'accepted-traffic-only';
  }
  return flowLog.deliverLogsStatus === 'FAILED'
    ? 'delivery-failed'
    : 'flow-log-active';
}

/** Whether a flow log is of a part of some VPC: which VPC, it does not say. */
function isOfPart({ resourceId }: FlowLog): boolean {
  return resourceId.startsWith('subnet-') || resourceId.startsWith('eni-');
}

function groupByResource(flowLogs: FlowLog[]): Map<string, FlowLog[]> {
  const groups = new Map<string, FlowLog[]>();
  for (const flowLog of flowLogs) {
    const group = groups.get(flowLog.resourceId);
    if (group) {
      group.push(flowLog);
    } else {
      groups.set(flowLog.resourceId, [flowLog]);
    }
  }
  return groups;
}

function fields(flowLog: FlowLog) {
  return {
    FlowLogId: flowLog.flowLogId,
    FlowLogStatus: flowLog.flowLogStatus,
    TrafficType: flowLog.trafficType,
    DeliverLogsStatus: flowLog.deliverLogsStatus,
    DeliverLogsErrorMessage: flowLog.deliverLogsErrorMessage,
    LogDestination: flowLog.logDestination ?? flowLog.logGroupName,
  };
}
