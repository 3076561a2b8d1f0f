import { Control, isOk, Resource, Snapshot } from '../../model';
import { alarmedMetrics, isOfUnresolved, listedMetrics } from '../inventory';
import {
  causeOf,
  concluded,
  Conclusion,
  evidence,
  judgeInventory,
  nameList,
  needed,
  notSeen,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { recommendedOf } from './recommendedOf';

/** What config may change of {@link resourceRecommendedAlarms}. */
export interface ResourceRecommendedAlarmsOptions {
  /** Per cent of the recommended alarms that are enough: 100 unless told. */
  minimumCoverage?: number;
}

/** Every resource has the alarms that AWS recommends for its type. */
export function resourceRecommendedAlarms(
  options: ResourceRecommendedAlarmsOptions = {},
): Control {
  const { minimumCoverage = 100 } = options;
  return defineControl({
    id: 'resource-recommended-alarms',
    title: {
      en: 'The resource has the alarms that AWS recommends for its type',
      ja: 'AWS 推奨アラームがリソースに設定されている',
    },
    bestPractice: 'SEC04-BP04',
    currentBestPractice: 'SEC04-BP03',
    step: 'BP04-S2',
    signal: 'alarms',
    severity: 'low',
    tier: 'core',
    scope: 'resource',
    resourceTypes: ['*'],
    summary: {
      en: 'Create the missing recommended alarms (the CloudWatch console gives CloudFormation or Terraform code).',
      ja: '不足する推奨アラームを作成します (CloudWatch コンソールで CloudFormation / Terraform を取得可能)。',
    },
    servicePage: {
      label: {
        en: 'Best practice alarm recommendations for AWS services',
        ja: 'AWS のサービスで推奨されるアラーム',
      },
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html',
    },
    steps: {
      console: [
        {
          en: 'Open CloudWatch in {{region}}, All metrics, and switch Alarm recommendations on.',
          ja: '{{region}} の CloudWatch で [すべてのメトリクス] を開き、[アラームに関する推奨事項] を有効にします。',
        },
        {
          en: 'Find the missing metrics of {{id}}, and open the recommendation beside each.',
          ja: '{{id}} の不足しているメトリクスを探し、それぞれの推奨事項を開きます。',
        },
        {
          en: 'Adjust the threshold where AWS leaves it to you, and name an SNS topic for the ALARM state.',
          ja: 'AWS が値を示していないしきい値を調整し、アラーム状態の通知先に SNS トピックを指定します。',
        },
        {
          en: 'Create the alarm, or download its CloudFormation or Terraform code for your repository.',
          ja: 'アラームを作成するか、CloudFormation または Terraform のコードをダウンロードしてリポジトリに加えます。',
        },
      ],
      cli: `aws cloudwatch put-metric-alarm --region {{region}} --alarm-name '{{name}}-<metric>' \\
  --namespace <namespace> --metric-name <metric> \\
  --dimensions Name=<dimension>,Value={{id}} \\
  --statistic Average --period 300 --evaluation-periods 3 \\
  --comparison-operator GreaterThanThreshold --threshold <threshold> \\
  --alarm-actions arn:{{partition}}:sns:{{region}}:{{account}}:<topic>`,
      terraform: `resource "aws_cloudwatch_metric_alarm" "recommended" {
  alarm_name          = "{{name}}-<metric>"
  namespace           = "<namespace>"
  metric_name         = "<metric>"
  dimensions          = { <dimension> = "{{id}}" }
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = <threshold>
  alarm_actions       = ["arn:{{partition}}:sns:{{region}}:{{account}}:<topic>"]
}`,
    },
    equivalents: {
      securityHub: [],
      configRules: [
        'CLOUDWATCH_ALARM_RESOURCE_CHECK',
        'CLOUDWATCH_ALARM_SETTINGS_CHECK',
      ],
    },
    needs: ['cloudwatch:alarms', 'cloudwatch:metrics'],
    inventory: true,
    reasons: {
      covered: {
        en: '{{covered}} of {{asked}} recommended alarms.',
        ja: '推奨アラーム {{asked}} 個のうち {{covered}} 個があります。',
      },
      'covered-enough': {
        en: '{{covered}} of {{asked}} recommended alarms, of which {{minimum}} % are asked for; missing: {{missing}}.',
        ja: '推奨アラーム {{asked}} 個のうち {{covered}} 個があります (必要な割合 {{minimum}} %)。不足: {{missing}}。',
      },
      'not-covered': {
        en: '{{covered}} of {{asked}} recommended alarms; missing: {{missing}}.',
        ja: '推奨アラーム {{asked}} 個のうち {{covered}} 個しかありません。不足: {{missing}}。',
      },
      'no-recommendation': {
        en: 'No alarm is recommended for resources of type {{type}}.',
        ja: 'タイプ {{type}} のリソースに推奨されるアラームはありません。',
      },
      'nothing-listed': {
        en: 'None of the metrics for which alarms are recommended had data in the last two weeks.',
        ja: '推奨アラームの対象となるメトリクスには、過去 2 週間データがありません。',
      },
    },
    evaluate: snapshot => {
      const judge = judgeWith(snapshot, minimumCoverage);
      return judgeInventory(snapshot, judge);
    },
  });
}

function judgeWith(
  snapshot: Snapshot,
  minimum: number,
): (resource: Resource) => Conclusion {
  const { resources } = snapshot;
  const alarms = needed(snapshot, 'cloudwatch:alarms');
  const metrics = needed(snapshot, 'cloudwatch:metrics');
  const alarmed = alarmedMetrics(isOk(alarms) ? alarms.value : [], resources);
  const listed = listedMetrics(isOk(metrics) ? metrics.value : [], resources);

  return resource => {
    const { arn } = resource;
    const recommended = recommendedOf(snapshot, resource);
    if (!Array.isArray(recommended)) {
      return recommended;
    }
    if (!isOk(alarms)) {
      return unknown(causeOf(alarms, 'cloudwatch:alarms'));
    }
    const always = recommended.filter(({ presence }) => isAlways(presence));
    if (!isOk(metrics) && always.length < recommended.length) {
      return unknown(causeOf(metrics, 'cloudwatch:metrics'));
    }

    const asked = recommended.filter(
      metric =>
        isAlways(metric.presence) || listed.get(arn)?.has(metric.key) === true,
    );
    const missing = asked.filter(
      ({ key }) => !alarmed.watched.get(arn)?.has(key),
    );
    const covered = asked.length - missing.length;
    const facts = [
      evidence('cloudwatch:DescribeAlarms', alarms, {
        'recommended alarms': asked.length,
        'of which there are': covered,
      }),
    ];
    if (isOk(metrics)) {
      facts.push(
        evidence('cloudwatch:ListMetrics', metrics, {
          'metrics of the resource': listed.get(arn)?.size ?? 0,
        }),
      );
    }
    if (asked.length === 0) {
      return resource.seen
        ? concluded('not-applicable', 'nothing-listed', facts)
        : unknown(notSeen(arn), facts);
    }
    const isEnough = (count: number) => count * 100 >= minimum * asked.length;
    const params = { covered, asked: asked.length };
    const names = nameList(missing.map(({ name }) => name));
    if (missing.length === 0) {
      return concluded('pass', 'covered', facts, params);
    }
    if (isEnough(covered)) {
      return concluded('pass', 'covered-enough', facts, {
        ...params,
        minimum,
        missing: names,
      });
    }
    if (!resource.seen) {
      return unknown(notSeen(arn), facts);
    }
    // Alarms of which it cannot be told whether they watch the resource.
    const inDoubt =
      alarmed.opaque.length > 0 ||
      isOfUnresolved(
        resource,
        alarms.value.flatMap(alarm => alarm.metrics),
      )
        ? missing
        : missing.filter(({ key }) => alarmed.doubtful.get(arn)?.has(key));
    if (isEnough(covered + inDoubt.length)) {
      return unknown(
        {
          kind: 'insufficient-data',
          message: `Alarms may watch these metrics of ${arn}, but do not tell: ${nameList(
            inDoubt.map(({ name }) => name),
          )}`,
          collector: 'cloudwatch:alarms',
        },
        facts,
      );
    }
    return concluded('fail', 'not-covered', facts, {
      ...params,
      missing: names,
    });
  };
}

function isAlways(presence: string): boolean {
  return presence === 'steady' || presence === 'event';
}
