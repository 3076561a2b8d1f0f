import { isOk, Resource, Snapshot } from '../../model';
import { isOfUnresolved, listedMetrics } from '../inventory';
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

/** Every resource in use publishes the metrics that AWS recommends to watch. */
export const recommendedMetricsPublished = defineControl({
  id: 'recommended-metrics-published',
  title: {
    en: 'The resource publishes the metrics that AWS recommends to watch',
    ja: 'AWS 推奨メトリクスがリソースから公開されている',
  },
  bestPractice: 'SEC04-BP04',
  currentBestPractice: 'SEC04-BP03',
  step: 'BP04-S1',
  signal: 'alarms',
  severity: 'low',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['*'],
  summary: {
    en: 'Turn on the option that publishes the missing metric (detailed monitoring, Container Insights, request metrics).',
    ja: '不足メトリクスを公開する設定 (詳細モニタリング・Container Insights・リクエストメトリクス) を有効にします。',
  },
  servicePage: {
    label: {
      en: 'AWS services that publish CloudWatch metrics',
      ja: 'CloudWatch メトリクスを発行する AWS のサービス',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html',
  },
  steps: {
    console: [
      {
        en: 'An S3 bucket: open its Metrics, View additional charts, Request metrics, and create a filter for all objects.',
        ja: 'S3 バケット: [メトリクス] の [その他のグラフを表示] で [リクエストメトリクス] を開き、全オブジェクトのフィルターを作成します。',
      },
      {
        en: 'An ECS service or EKS cluster: switch Container Insights on for the cluster.',
        ja: 'ECS サービスや EKS クラスター: クラスターの Container Insights を有効にします。',
      },
      {
        en: 'An Auto Scaling group: open its Monitoring tab, and enable Auto Scaling group metrics.',
        ja: 'Auto Scaling グループ: [モニタリング] タブで Auto Scaling グループのメトリクスを有効にします。',
      },
      {
        en: 'Wait until CloudWatch in {{region}} shows the metrics of {{id}}. Request metrics and Container Insights are charged for.',
        ja: '{{region}} の CloudWatch に {{id}} のメトリクスが表示されるのを待ちます。リクエストメトリクスと Container Insights は有料です。',
      },
    ],
    cli: `# the one that fits the resource
aws s3api put-bucket-metrics-configuration --region {{region}} --bucket '{{id}}' \\
  --id EntireBucket --metrics-configuration Id=EntireBucket
aws ecs update-cluster-settings --region {{region}} --cluster <cluster> \\
  --settings name=containerInsights,value=enabled
aws eks create-addon --region {{region}} --cluster-name '{{id}}' \\
  --addon-name amazon-cloudwatch-observability
aws autoscaling enable-metrics-collection --region {{region}} \\
  --auto-scaling-group-name '{{id}}' --granularity 1Minute`,
    terraform: `# the one that fits the resource
resource "aws_s3_bucket_metric" "this" {
  bucket = "{{id}}"
  name   = "EntireBucket"
}

resource "aws_ecs_cluster" "this" {
  # as before, and:
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_eks_addon" "observability" {
  cluster_name = "{{id}}"
  addon_name   = "amazon-cloudwatch-observability"
}

resource "aws_autoscaling_group" "this" {
  # as before, and:
  metrics_granularity = "1Minute"
  enabled_metrics     = ["GroupInServiceCapacity"]
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['cloudwatch:metrics'],
  inventory: true,
  reasons: {
    published: {
      en: 'All of the {{count}} recommended metrics had data in the last two weeks.',
      ja: '推奨メトリクス {{count}} 個のすべてに、過去 2 週間のデータがあります。',
    },
    'not-published': {
      en: 'Recommended metrics without data in the last two weeks: {{missing}}.',
      ja: '過去 2 週間データがない推奨メトリクス: {{missing}}。',
    },
    idle: {
      en: 'No metric of the resource in {{namespaces}} had data in the last two weeks; CloudWatch lists no older ones.',
      ja: 'このリソースの {{namespaces}} のメトリクスには過去 2 週間データがありません。CloudWatch はそれより古いものを一覧に含めません。',
    },
    'nothing-asked': {
      en: 'No metric is asked of it: those recommended for type {{type}} come only with events or features that it may not have.',
      ja: '求めるメトリクスはありません。タイプ {{type}} の推奨メトリクスは、特定のイベントや機能がある場合にのみ公開されます。',
    },
    'no-recommendation': {
      en: 'No metric is recommended for resources of type {{type}}.',
      ja: 'タイプ {{type}} のリソースに推奨されるメトリクスはありません。',
    },
  },
  evaluate: snapshot => judgeInventory(snapshot, judgeWith(snapshot)),
});

function judgeWith(snapshot: Snapshot): (resource: Resource) => Conclusion {
  const metrics = needed(snapshot, 'cloudwatch:metrics');
  const listed = listedMetrics(
    isOk(metrics) ? metrics.value : [],
    snapshot.resources,
  );

  return resource => {
    const { arn, type } = resource;
    const recommended = recommendedOf(snapshot, resource);
    if (!Array.isArray(recommended)) {
      return recommended;
    }
    const regular = recommended.filter(
      ({ presence }) => presence === 'steady' || presence === 'option',
    );
    if (regular.length === 0) {
      const params = { type };
      return concluded('not-applicable', 'nothing-asked', [], params);
    }
    if (!isOk(metrics)) {
      return unknown(causeOf(metrics, 'cloudwatch:metrics'));
    }

    const own = listed.get(arn) ?? new Set<string>();
    const namespaces = new Set([...own].map(key => key.split(' ')[0]));
    const asked = regular.filter(
      ({ presence, namespace }) =>
        presence === 'option' || namespaces.has(namespace),
    );
    const missing = asked.filter(({ key }) => !own.has(key));
    const facts = [
      evidence('cloudwatch:ListMetrics', metrics, {
        'metrics of the resource': own.size,
        'recommended metrics': asked.length,
      }),
    ];
    if (own.size > 0 && asked.length > 0 && missing.length === 0) {
      const params = { count: asked.length };
      return concluded('pass', 'published', facts, params);
    }
    if (!resource.seen) {
      return unknown(notSeen(arn), facts);
    }
    if (isOfUnresolved(resource, metrics.value)) {
      return unknown(
        {
          kind: 'insufficient-data',
          message: `Metrics name resources of type ${type} by something that ${arn} does not hold`,
          collector: 'cloudwatch:metrics',
        },
        facts,
      );
    }
    if (own.size === 0 || asked.length === 0) {
      const params = {
        namespaces: nameList([
          ...new Set(regular.map(({ namespace }) => namespace)),
        ]),
      };
      return concluded('not-applicable', 'idle', facts, params);
    }
    const params = { missing: nameList(missing.map(({ name }) => name)) };
    return concluded('fail', 'not-published', facts, params);
  };
}
