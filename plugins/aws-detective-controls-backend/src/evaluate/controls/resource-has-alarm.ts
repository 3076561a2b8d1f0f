import { isOk, Resource } from '../../model';
import { doubtfulAlarms, hasMetrics, isOfUnresolved } from '../inventory';
import {
  causeOf,
  concluded,
  evidence,
  judgeInventory,
  nameList,
  needed,
  notSeen,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';

/** Every resource that publishes metrics is watched by an alarm. */
export const resourceHasAlarm = defineControl({
  id: 'resource-has-alarm',
  title: {
    en: 'The resource has at least one CloudWatch alarm',
    ja: 'リソースに少なくとも 1 つの CloudWatch アラームがある',
  },
  bestPractice: 'SEC04-BP04',
  currentBestPractice: 'SEC04-BP03',
  step: 'BP04-S2',
  signal: 'alarms',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['*'],
  summary: {
    en: 'Create an alarm on a metric of the resource.',
    ja: 'リソースのメトリクスにアラームを作成します。',
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
        en: 'Open CloudWatch in {{region}}, All alarms, Create alarm.',
        ja: '{{region}} の CloudWatch で [すべてのアラーム] から [アラームの作成] を選びます。',
      },
      {
        en: 'Select a metric of {{id}} that tells of trouble: errors, latency or saturation.',
        ja: '{{id}} の異常を示すメトリクス (エラー、レイテンシー、飽和) を選びます。',
      },
      {
        en: 'Set a threshold, and an action that reaches somebody.',
        ja: 'しきい値と、担当者に届くアクションを設定します。',
      },
    ],
    cli: `aws cloudwatch put-metric-alarm \\
  --region {{region}} --alarm-name <alarm> \\
  --namespace <namespace> --metric-name <metric> \\
  --dimensions Name=<dimension>,Value={{id}} \\
  --statistic Sum --period 300 --evaluation-periods 1 \\
  --threshold <threshold> --comparison-operator GreaterThanThreshold \\
  --alarm-actions arn:{{partition}}:sns:{{region}}:{{account}}:<topic>`,
    terraform: `resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = "<alarm>"
  namespace           = "<namespace>"
  metric_name         = "<metric>"
  dimensions          = { "<dimension>" = "{{id}}" }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = <threshold>
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = ["arn:{{partition}}:sns:{{region}}:{{account}}:<topic>"]
}`,
  },
  equivalents: {
    securityHub: [],
    configRules: ['CLOUDWATCH_ALARM_RESOURCE_CHECK'],
  },
  needs: ['cloudwatch:alarms'],
  inventory: true,
  reasons: {
    watched: {
      en: '{{count}} alarm(s) watch the resource.',
      ja: '{{count}} 個のアラームがこのリソースを監視しています。',
    },
    'not-watched': {
      en: 'No alarm watches the resource.',
      ja: 'このリソースを監視するアラームがありません。',
    },
    'no-metric': {
      en: 'No alarm is asked of resources of type {{type}}.',
      ja: 'タイプ {{type}} のリソースにはアラームを求めていません。',
    },
  },
  evaluate(snapshot) {
    const alarms = needed(snapshot, 'cloudwatch:alarms');
    const watchers = alarmsByResource(snapshot.resources);
    const doubtful = doubtfulAlarms(
      isOk(alarms) ? alarms.value : [],
      snapshot.resources,
    );
    return judgeInventory(snapshot, resource => {
      if (!hasMetrics(resource.type)) {
        const params = { type: resource.type };
        return concluded('not-applicable', 'no-metric', [], params);
      }
      if (!isOk(alarms)) {
        return unknown(causeOf(alarms, 'cloudwatch:alarms'));
      }
      const names = watchers.get(resource.arn) ?? [];
      const facts = [
        evidence('cloudwatch:DescribeAlarms', alarms, {
          'alarms on the resource': names.length,
          AlarmName: names.length ? nameList(names) : undefined,
        }),
      ];
      if (names.length) {
        const params = { count: names.length };
        return concluded('pass', 'watched', facts, params);
      }
      if (!resource.seen) {
        return unknown(notSeen(resource.arn), facts);
      }
      const doubts = doubtful.get(resource.arn);
      if (doubts) {
        return unknown(inDoubt(resource, doubts), facts);
      }
      return isOfUnresolved(
        resource,
        alarms.value.flatMap(({ metrics }) => metrics),
      )
        ? unknown(unresolved(resource), facts)
        : concluded('fail', 'not-watched', facts);
    });
  },
});

function alarmsByResource(
  resources: readonly Resource[],
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, watches = [] } of resources) {
    for (const arn of watches) {
      const known = names.get(arn);
      if (known) {
        known.push(id);
      } else {
        names.set(arn, [id]);
      }
    }
  }
  return names;
}

function unresolved({ arn, type }: Resource) {
  return {
    kind: 'insufficient-data' as const,
    message: `Alarms name resources of type ${type} by something that ${arn} does not hold`,
    collector: 'cloudwatch:alarms',
  };
}

function inDoubt({ arn }: Resource, alarms: readonly string[]) {
  return {
    kind: 'insufficient-data' as const,
    message: `Alarms may watch ${arn} among others, by queries that do not tell: ${nameList(
      alarms,
    )}`,
    collector: 'cloudwatch:alarms',
  };
}
